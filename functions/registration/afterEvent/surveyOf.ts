import type { CareerEvent } from '#domain/event.ts';
import { exampleRegistration } from '#domain/exampleRegistration.ts';
import { isLink, linkTarget, surveyLinkVersion } from '#domain/links.ts';
import { type Refusal, refuse } from '#domain/refusals.ts';
import { afterEventUntil } from '#domain/survey.ts';
import type { Call } from '#functions/call.ts';

/**
 * The event whose survey a link opens, or why it does not. The registration behind the link is not read: nothing of it
 * matters here but that its student was mailed the link.
 */
export async function surveyOf(
  { keys, events, now }: Pick<Call, 'keys' | 'events' | 'now'>,
  token: string,
): Promise<CareerEvent | Refusal> {
  const target = linkTarget('survey', token);
  if (
    !target ||
    target.id === exampleRegistration ||
    !isLink('survey', token, target, surveyLinkVersion, await keys.service())
  )
    return refuse('link-unknown');
  const event = await events.read(target.event);
  if (!event) return refuse('link-unknown');
  return now.toISOString() < afterEventUntil(event) ? event : refuse('survey-over');
}
