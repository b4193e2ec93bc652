import type { Answer } from '#contract/contract.ts';
import type { RegistrationStatus } from '#domain/vocabulary.ts';
import { Button } from '../../shared/Button.tsx';
import { eventHour } from '../../shared/eventTime.ts';
import { shared } from '../../shared/texts/en.ts';
import { registrationStatusTexts } from '../labels.ts';
import type { RegistrationRow } from '../registrationFilter.ts';
import type { RegistrationColumn, RegistrationOrder } from '../registrationOrder.ts';

interface RegistrationsTableProps {
  event: Answer<'readEvent'>;
  rows: RegistrationRow[];
  /** The educators' names, by class. */
  classes: ReadonlyMap<string, string>;
  order: RegistrationOrder;
  onOrder: (order: RegistrationOrder) => void;
  /** Shows what happened to someone at the stations; left out where nobody may look, or nothing can have happened. */
  onLog?: ((row: RegistrationRow) => void) | undefined;
}

const looks: Record<RegistrationStatus, string> = {
  confirmed: 'tag accent',
  waitlisted: 'tag warn',
  cancelled: 'tag',
};

const headings: { text: string; column?: RegistrationColumn }[] = [
  { text: 'Name', column: 'name' },
  { text: 'School', column: 'school' },
  { text: 'Grade', column: 'grade' },
  { text: 'Status', column: 'status' },
  { text: 'Sessions' },
  { text: 'Checked in', column: 'checked-in' },
];

/** A table that turns into cards on a phone. */
export function RegistrationsTable({ event, rows, classes, order, onOrder, onLog }: RegistrationsTableProps) {
  const titles = new Map(event.sessions.map(({ id, title }) => [id, title]));
  const clock = { locale: 'en', timeZone: event.timeZone } as const;
  return (
    <table class="registrations" aria-labelledby="registrations-title">
      <thead>
        <tr>
          {headings.map(({ text, column }) => (
            <Heading key={text} text={text} column={column} order={order} onOrder={onOrder} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              {row.firstName} {row.lastName}
              {row.kind === 'chaperone' && (
                <>
                  {' '}
                  <span class="tag">Chaperone</span>
                </>
              )}
              {row.email && <span class="soft small email">{row.email}</span>}
            </th>
            <td data-label="School">
              <span>
                {row.school}
                {row.group !== undefined && (
                  <span class="soft small email">
                    {classes.has(row.group) ? `Class of ${classes.get(row.group)}` : 'With a class'}
                  </span>
                )}
              </span>
            </td>
            <td data-label="Grade">{row.kind === 'chaperone' ? '' : shared.grades[row.grade]}</td>
            <td data-label="Status">
              <span class={looks[row.status]}>{registrationStatusTexts[row.status]}</span>
            </td>
            <td data-label="Sessions">
              <ul class="plain small">
                {row.sessions.map(({ id, status }) => (
                  <li key={id}>
                    {titles.get(id) ?? 'A session that was removed'}
                    {status === 'waiting' && <span class="soft"> (waiting)</span>}
                  </li>
                ))}
              </ul>
            </td>
            <td data-label="Checked in">
              <span class="checked-in">
                {row.checkedInAt ? (
                  <time dateTime={row.checkedInAt}>{eventHour(row.checkedInAt, clock)}</time>
                ) : (
                  <span class="soft">Not yet</span>
                )}
                {onLog && (
                  <Button look="plain" onClick={() => onLog(row)}>
                    Log
                    <span class="visually-hidden">
                      {' '}
                      of {row.firstName} {row.lastName}
                    </span>
                  </Button>
                )}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface HeadingProps {
  text: string;
  column: RegistrationColumn | undefined;
  order: RegistrationOrder;
  onOrder: (order: RegistrationOrder) => void;
}

/** A column's heading; a tap sorts by it, a second one the other way round. */
function Heading({ text, column, order, onOrder }: HeadingProps) {
  if (!column) return <th scope="col">{text}</th>;
  const current = order.column === column;
  return (
    <th scope="col" aria-sort={current ? (order.descending ? 'descending' : 'ascending') : undefined}>
      <button
        type="button"
        class="sort"
        onClick={() => onOrder({ column, descending: current && !order.descending })}
      >
        {text}
        <span aria-hidden="true">{current ? (order.descending ? '↓' : '↑') : ''}</span>
      </button>
    </th>
  );
}
