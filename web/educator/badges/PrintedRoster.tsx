import { eventDay, eventHour } from '#web/shared/eventTime.ts';
import type { CodePath } from '#web/shared/sheets/codePath.ts';
import type { Paper } from '#web/shared/sheets/labelFormats.ts';
import { paperMeasures } from '#web/shared/sheets/millimetres.ts';
import { useClass } from '../class/classContext.ts';
import type { Sheet } from '../group.ts';
import { listedName } from '../people/nameOf.ts';
import { byTime } from '../sessions/preferenceOrder.ts';
import { useSpeech } from '../speech.ts';
import { PrintedClassCode } from './PrintedClassCode.tsx';

interface PrintedRosterProps {
  people: Sheet[];
  paper: Paper;
  /** The class's own code. */
  classCode: CodePath;
}

/** The class on paper: its code for the door, and a box to tick beside each name. */
export function PrintedRoster({ people, paper, classCode }: PrintedRosterProps) {
  const { texts, locale } = useSpeech();
  const { group } = useClass();
  const { event } = group;
  const clock = { locale, timeZone: event.timeZone };
  const sessionsOf = (person: Sheet) =>
    byTime(
      event.sessions.filter(({ id }) =>
        person.sessions.some((seat) => seat.id === id && seat.status === 'confirmed'),
      ),
    );
  return (
    <section class={`printed-list ${paper}`} style={paperMeasures(paper)} aria-label={texts.preview}>
      <PrintedClassCode code={classCode} />
      <p>
        <bdi>{event.name}</bdi> · {eventDay(event.startsAt, clock)} · <bdi>{event.place.name}</bdi>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <section class="scrolls" aria-label={texts.printed.list} tabIndex={0}>
        <table class="list">
          <thead>
            <tr>
              <th scope="col">{texts.tickColumn}</th>
              <th scope="col">{texts.nameColumn}</th>
              <th scope="col">{texts.columns.grade}</th>
              <th scope="col">{texts.columns.subgroup}</th>
              <th scope="col">{texts.parts.sessions}</th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.id}>
                <td>
                  <span class="tick-box" />
                </td>
                <th scope="row">
                  <bdi>{listedName(person, group.school)}</bdi>
                </th>
                <td>{person.kind === 'chaperone' ? texts.kinds.chaperone : texts.grades[person.grade]}</td>
                <td>
                  <bdi>{person.subgroup ?? ''}</bdi>
                </td>
                <td>
                  {person.status === 'waitlisted'
                    ? texts.rowStatus.waitlisted
                    : sessionsOf(person).map(({ id, title, startsAt }) => (
                        <span class="list-session" key={id}>
                          {eventHour(startsAt, clock)} <bdi>{title}</bdi>
                        </span>
                      ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
