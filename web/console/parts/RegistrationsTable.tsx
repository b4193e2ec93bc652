import type { Answer } from '#contract/contract.ts';
import type { RegistrationStatus } from '#domain/vocabulary.ts';
import { eventHour } from '../../shared/eventTime.ts';
import { shared } from '../../shared/texts/en.ts';
import { registrationStatusTexts } from '../labels.ts';
import type { RegistrationRow } from '../registrationFilter.ts';

interface RegistrationsTableProps {
  event: Answer<'readEvent'>;
  rows: RegistrationRow[];
}

const looks: Record<RegistrationStatus, string> = {
  confirmed: 'tag accent',
  waitlisted: 'tag warn',
  cancelled: 'tag',
};

/** A table that turns into cards on a phone. */
export function RegistrationsTable({ event, rows }: RegistrationsTableProps) {
  const titles = new Map(event.sessions.map(({ id, title }) => [id, title]));
  const clock = { locale: 'en', timeZone: event.timeZone } as const;
  return (
    <table class="registrations" aria-labelledby="registrations-title">
      <thead>
        <tr>
          {['Name', 'School', 'Grade', 'Status', 'Sessions', 'Checked in'].map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              {row.firstName} {row.lastName}
              {row.email && <span class="soft small email">{row.email}</span>}
            </th>
            <td data-label="School">{row.school}</td>
            <td data-label="Grade">{shared.grades[row.grade]}</td>
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
              {row.checkedInAt ? (
                <time dateTime={row.checkedInAt}>{eventHour(row.checkedInAt, clock)}</time>
              ) : (
                <span class="soft">Not yet</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
