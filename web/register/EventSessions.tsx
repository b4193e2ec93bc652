import { eventSpan } from '#web/shared/eventTime.ts';
import { plural } from '#web/shared/plural.ts';
import type { PublicEvent } from './draft.ts';
import { useSpeech } from './Speech.tsx';
import { slotsOf } from './slots.ts';

/** The event's sessions by time, and how many places each has left. */
export function EventSessions({ event }: { event: PublicEvent }) {
  const { texts, locale } = useSpeech();
  const open = event.status === 'published' && !event.over;
  const placesOf = (session: PublicEvent['sessions'][number]) =>
    session.full ? texts.sessionFull : plural(locale, session.placesLeft, texts.placesLeft);
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
                <h4>{session.title}</h4>
                {session.description && <p class="written small">{session.description}</p>}
                <p class="hint">{[session.room, open && placesOf(session)].filter(Boolean).join(' · ')}</p>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
