import type { Output } from '#contract/contract.ts';
import { addresses } from '#contract/pages.ts';
import type { CareerEvent } from '#domain/event.ts';
import type { Services } from '#functions/services.ts';

/** An event as its organizers see it. */
export function organizerEvent(
  { config }: Pick<Services, 'config'>,
  event: CareerEvent,
): Output<'readEvent'> {
  return { ...event, registerUrl: addresses.event(config.siteUrl, event.slug) };
}
