import type { Output } from '#contract/contract.ts';
import { type CareerEvent, isOver } from '#domain/event.ts';
import { changesUntil } from '#domain/group.ts';
import { eventInLanguage } from '#domain/inLanguage.ts';
import { eventPool } from '#domain/registration.ts';
import { registrationPhase } from '#domain/registrationTimes.ts';
import { placesLeft } from '#domain/seats.ts';
import type { Locale } from '#domain/vocabulary.ts';
import type { Services } from '#functions/services.ts';

/** What anyone with the link may see of an event, in a language, with the places left as of now. */
export async function publicEvent(
  { pools }: Pick<Services, 'pools'>,
  event: CareerEvent,
  now: Date,
  locale: Locale = 'en',
): Promise<Output<'getEvent'>> {
  const shown = eventInLanguage(event, locale);
  const left = async (pool: string, capacity: number) => {
    const read = await pools.read(event.id, pool);
    return read ? placesLeft(read) : capacity;
  };
  const [places, sessions] = await Promise.all([
    left(eventPool, event.capacity),
    Promise.all(
      shown.sessions.map(async (session) => {
        const placesInSession = await left(session.id, session.capacity);
        return { ...session, placesLeft: placesInSession, full: placesInSession === 0 };
      }),
    ),
  ]);
  return {
    ...shown,
    sessions,
    placesLeft: places,
    full: places === 0,
    over: isOver(event, now),
    registration: registrationPhase(event, now),
    invitationOnly: event.invitationCode !== '',
    takesGroups: event.takesGroups && now.toISOString() < changesUntil(event),
  };
}
