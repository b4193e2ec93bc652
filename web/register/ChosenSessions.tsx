import { eventSpan } from '#web/shared/eventTime.ts';
import type { ChosenSession, PublicEvent } from './draft.ts';
import type { RegisteredAnswer } from './outcome.ts';
import { useRegisteredSpeech } from './words.ts';

interface ChosenSessionsProps {
  event: PublicEvent;
  chosen: ChosenSession[];
  status: RegisteredAnswer['status'];
}

/** The student's sessions in order of time, each with its own seat. */
export function ChosenSessions({ event, chosen, status }: ChosenSessionsProps) {
  const { texts, locale } = useRegisteredSpeech();
  const open = event.status === 'published' && !event.over;
  const clock = { locale, timeZone: event.timeZone };
  const sessions = event.sessions
    .flatMap((session) => {
      const seat = chosen.find(({ id }) => id === session.id);
      return seat ? [{ ...session, seat }] : [];
    })
    .sort((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt));
  return (
    <section class="stack close">
      <h3>{texts.yourSessions}</h3>
      {sessions.length === 0 && <p class="soft">{texts.noSessions}</p>}
      {open && status === 'waitlisted' && sessions.length > 0 && <p class="soft">{texts.sessionsWait}</p>}
      <ul class="plain entries">
        {sessions.map((session) => (
          <li key={session.id}>
            <strong>
              <bdi>{session.title}</bdi>
            </strong>
            <p class="soft">
              {[eventSpan(session.startsAt, session.endsAt, clock), session.room].filter(Boolean).join(' · ')}
            </p>
            {open && status === 'confirmed' && (
              <p>
                <span class={session.seat.status === 'confirmed' ? 'tag accent' : 'tag'}>
                  {texts.seat[session.seat.status]}
                </span>{' '}
                {session.seat.placeInLine && (
                  <span class="hint">{texts.inLine(session.seat.placeInLine)}</span>
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
