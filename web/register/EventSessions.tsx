import { isolated } from '#domain/isolated.ts';
import { plural } from '#domain/plural.ts';
import { eventSpan } from '#web/shared/eventTime.ts';
import type { PublicEvent } from './draft.ts';
import { slotsOf } from './slots.ts';
import { useEventSpeech } from './words.ts';

/** The event's sessions by time, and how many places each has left. */
export function EventSessions({ event }: { event: PublicEvent }) {
  const { texts, locale } = useEventSpeech();
  const open = event.status === 'published' && !event.over;
  const placesOf = (session: PublicEvent['sessions'][number]) =>
    session.full && !session.waitlist
      ? texts.sessionFullForGood
      : session.full
        ? texts.sessionFull
        : plural(locale, session.placesLeft, texts.placesLeft);
  return (
    <section class="stack">
      <h2>{texts.sessions}</h2>
      {slotsOf(event.sessions).map((slot) => (
        <div class="timed" key={`${slot.startsAt}${slot.endsAt}`}>
          <h3 class="slot-time">
            {eventSpan(slot.startsAt, slot.endsAt, { locale, timeZone: event.timeZone })}
          </h3>
          <ul class="plain stack">
            {slot.sessions.map((session) => (
              <li key={session.id}>
                <h4>
                  <bdi>{session.title}</bdi>
                </h4>
                {session.description && (
                  <p class="written small">
                    <bdi>{session.description}</bdi>
                  </p>
                )}
                <p class="hint">
                  {[isolated(session.room, locale), open && placesOf(session)].filter(Boolean).join(' · ')}
                </p>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
