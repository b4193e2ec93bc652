import type { Answer } from '#contract/contract.ts';
import { slug as slugField } from '#contract/fields.ts';
import { publicEvent as publicFields } from '#contract/publicEvent.ts';
import { isRefusal, type Refusal, refuse } from '#domain/refusals.ts';
import type { Locale } from '#domain/vocabulary.ts';
import type { Call } from '#functions/call.ts';
import { getEvent } from '../getEvent.ts';

/** What anyone may see of the event at this address, and nothing more of it: it is written into the page. */
export async function shownEvent(
  call: Call,
  address: string,
  locale: Locale,
): Promise<Answer<'getEvent'> | Refusal> {
  const slug = slugField.safeParse(address.toLowerCase());
  if (!slug.success) return refuse('unknown-event');
  const got = await getEvent({ slug: slug.data, locale }, call);
  if (isRefusal(got)) return got;
  return publicFields.parse('answer' in got ? got.answer : got);
}
