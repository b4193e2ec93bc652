import { eventHour } from '#web/shared/eventTime.ts';
import { Code } from '#web/shared/sheets/Code.tsx';
import { useClass } from '../class/classContext.ts';
import { unnamedLastName } from '../people/nameOf.ts';
import { byTime } from '../sessions/preferenceOrder.ts';
import { useSpeech } from '../speech.ts';
import type { PrintedPerson } from './codePaths.ts';
import { lastInitial, nameSize } from './nameSize.ts';

/** What a person wears: the code for the door, their name, their school, where they are when. */
export function PrintedBadge({ person }: { person: PrintedPerson }) {
  const { texts, locale } = useSpeech();
  const { group } = useClass();
  const { event, school } = group;
  const named = person.kind === 'student' || person.lastName !== unnamedLastName(school);
  const confirmed = person.sessions.filter(({ status }) => status === 'confirmed');
  const sessions = byTime(event.sessions.filter(({ id }) => confirmed.some((seat) => seat.id === id)));
  return (
    <>
      <p class="badge-event">
        <bdi>{event.name}</bdi>
      </p>
      <div class="badge-head">
        <div class="badge-who">
          <p class={`badge-name ${nameSize(person.firstName)}`}>
            <bdi>{person.firstName}</bdi>
          </p>
          <p class="badge-under">
            {named && (
              <>
                <bdi>{lastInitial(person.lastName)}</bdi>
                {' · '}
              </>
            )}
            <bdi>{school}</bdi>
          </p>
          <p class="badge-tags">
            {person.kind === 'chaperone' && <strong>{texts.kinds.chaperone}</strong>}
            {person.subgroup && (
              <strong>
                <bdi>{person.subgroup}</bdi>
              </strong>
            )}
          </p>
        </div>
        <div class="badge-scan">
          <Code code={person.badgeCode} />
          <p dir="ltr">{person.shortCode}</p>
        </div>
      </div>
      <ul class={`badge-sessions ${sessions.length > 4 ? 'many' : sessions.length > 2 ? 'several' : ''}`}>
        {sessions.map(({ id, startsAt, title, room }) => (
          <li key={id}>
            <span class="badge-time">{eventHour(startsAt, { locale, timeZone: event.timeZone })}</span>
            <span class="badge-session">
              {/* The room first: where a line is cut short, the title is easier to guess. */}
              {room && (
                <>
                  <bdi>{room}</bdi>
                  {' · '}
                </>
              )}
              <bdi>{title}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
