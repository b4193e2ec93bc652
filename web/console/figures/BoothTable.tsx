import type { Answer } from '#contract/contract.ts';
import { useMayChange } from '../member.ts';
import { ExportButton } from '../parts/ExportButton.tsx';
import { Meter } from '../parts/Meter.tsx';
import { exportAddress } from '../readCsvPage.ts';

interface BoothTableProps {
  event: Answer<'readEvent'>;
  booths: Answer<'getStationFigures'>['booths'];
}

/** Visits by booth, the most first, and the contacts that students gave each employer. */
export function BoothTable({ event, booths }: BoothTableProps) {
  const mayChange = useMayChange();
  const most = Math.max(...booths.map(({ visits }) => visits));
  const employers = new Map(event.employers.map((employer) => [employer.id, employer]));
  const rows = booths
    .map((booth) => ({
      ...booth,
      name: employers.get(booth.employer)?.name ?? 'An employer that was removed',
    }))
    .toSorted((one, other) => other.visits - one.visits || one.name.localeCompare(other.name));
  const shared = rows.some((row) => row.shared > 0);
  return (
    <section class="card stack close">
      <table class="figures tally">
        <caption>Booths</caption>
        <thead>
          <tr>
            <th scope="col">Employer</th>
            <th scope="col" class="number">
              Visits
            </th>
            <th scope="col" class="number">
              Contacts
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.employer}>
              <th scope="row">
                {row.name}
                <Meter of={most} done={row.visits} />
                {mayChange && row.shared > 0 && employers.has(row.employer) && (
                  <div class="row contacts">
                    <ExportButton
                      address={exportAddress('exportContacts', { event: event.id, employer: row.employer })}
                      file={`${event.slug}-contacts-${fileWord(row.name)}.csv`}
                      of={`contacts for ${row.name}`}
                    />
                  </div>
                )}
              </th>
              <td class="number">{row.visits.toLocaleString('en')}</td>
              <td class="number">{row.shared.toLocaleString('en')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="hint">
        Contacts are those of students of 18 or over who agreed to give them to that employer, and of nobody
        else.
        {shared && mayChange && ' Send each employer their own file alone.'}
      </p>
    </section>
  );
}

/** A name as part of a file's name: "Cascade Medical Center" is `cascade-medical-center`. */
function fileWord(name: string): string {
  const word = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return word || 'employer';
}
