import { addresses } from '#contract/pages.ts';
import type { CareerEvent } from '#domain/event.ts';
import { eventInLanguage } from '#domain/inLanguage.ts';
import { registrationPhase } from '#domain/registrationTimes.ts';
import type { Locale } from '#domain/vocabulary.ts';
import type { Services } from '#functions/services.ts';
import type { NextEvent } from '#mail/facts.ts';

/** Nobody keeps a day free for longer than that. */
const aheadMs = 180 * 86_400_000;

/** The organization's next event for which anybody can register now, if there is one. */
export async function nextEvent(
  { events, clock, config }: Pick<Services, 'events' | 'clock' | 'config'>,
  { id, organization }: Pick<CareerEvent, 'id' | 'organization'>,
  locale: Locale,
): Promise<NextEvent | undefined> {
  const now = clock();
  const upcoming = await events.upcoming(organization, now, new Date(now.getTime() + aheadMs));
  for (const outline of upcoming) {
    if (outline.id === id || outline.status !== 'published') continue;
    const event = await events.read(outline.id);
    if (!event || !isForAnybody(event, now)) continue;
    const { name, place } = eventInLanguage(event, locale);
    const { startsAt, endsAt, timeZone, slug } = event;
    return {
      name,
      place: place.name,
      startsAt,
      endsAt,
      timeZone,
      url: addresses.event(config.siteUrl, slug),
    };
  }
  return undefined;
}

function isForAnybody(event: CareerEvent, now: Date): boolean {
  const { status, invitationCode, startsAt } = event;
  return (
    status === 'published' &&
    invitationCode === '' &&
    startsAt > now.toISOString() &&
    registrationPhase(event, now) === 'open'
  );
}
