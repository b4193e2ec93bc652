import type { Answer } from '#contract/contract.ts';
import { plural } from '#domain/plural.ts';
import { eventHour } from '../../shared/eventTime.ts';
import { eventMoment } from '../eventMoment.ts';
import { groupTotals, type OrganizerGroup } from '../groupTotals.ts';
import { arrivalTexts } from '../labels.ts';

interface ArrivalsOfClassesProps {
  event: Answer<'readEvent'>;
  groups: readonly OrganizerGroup[];
}

/** The day in figures: lunches to order, buses to expect and when. */
export function ArrivalsOfClasses({ event, groups }: ArrivalsOfClassesProps) {
  const totals = groupTotals(groups);
  if (totals.classes === 0) return null;
  const figures = [
    {
      name: totals.students === 1 ? 'student' : 'students',
      value: totals.students,
      note: plural('en', totals.classes, { one: 'of # class', other: 'of # classes' }),
    },
    {
      name: totals.chaperones === 1 ? 'chaperone' : 'chaperones',
      value: totals.chaperones,
      note: 'in the venue, too',
    },
    { name: totals.lunches === 1 ? 'lunch' : 'lunches', value: totals.lunches, note: 'to order' },
    { name: totals.buses === 1 ? 'bus' : 'buses', value: totals.buses, note: 'to park' },
    ...(totals.came > 0 ? [{ name: 'came', value: totals.came, note: `of ${totals.named} named` }] : []),
  ];
  return (
    <section class="stack" aria-labelledby="class-totals-title">
      <h3 id="class-totals-title" class="visually-hidden">
        All classes together
      </h3>
      <dl class="big-figures">
        {figures.map(({ name, value, note }) => (
          <div key={name} class="card big-figure">
            <dt>{name}</dt>
            <dd>
              <span class="big-number">{value.toLocaleString('en')}</span>
              <span class="big-note soft small">{note}</span>
            </dd>
          </div>
        ))}
      </dl>
      {totals.uncertain > 0 && (
        <p class="soft small">
          {plural('en', totals.uncertain, {
            one: '# more class is not counted yet: it waits for approval or for its educator.',
            other: '# more classes are not counted yet: they wait for approval or for their educators.',
          })}
        </p>
      )}
      <details>
        <summary>Who arrives when</summary>
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">Arrives</th>
              <th scope="col">School</th>
              <th scope="col" class="number">
                People
              </th>
              <th scope="col" class="number">
                Lunches
              </th>
            </tr>
          </thead>
          <tbody>
            {totals.arrivals.map(({ group, at, by, school, people, lunches }) => (
              <tr key={group}>
                <td>
                  {at ? <time dateTime={at}>{timeOf(at, event)}</time> : 'No time yet'}
                  <span class="soft small"> {arrivalTexts[by].toLowerCase()}</span>
                </td>
                <th scope="row">{school}</th>
                <td class="number">{people}</td>
                <td class="number">{lunches}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

/** The hour alone on the event's first day, which is when nearly all arrive. */
function timeOf(at: string, { startsAt, timeZone }: Answer<'readEvent'>): string {
  const day = (instant: string) =>
    new Intl.DateTimeFormat('en', { dateStyle: 'short', timeZone }).format(new Date(instant));
  return day(at) === day(startsAt) ? eventHour(at, { locale: 'en', timeZone }) : eventMoment(at, timeZone);
}
