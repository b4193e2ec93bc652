import './figures.css';
import type { Answer } from '#contract/contract.ts';
import { Notice } from '../../shared/Notice.tsx';
import { useMayChange } from '../member.ts';
import { Meter } from '../parts/Meter.tsx';
import { consoleAddresses } from '../routing.ts';
import { usePolled } from '../usePolled.ts';
import { BoothTable } from './BoothTable.tsx';

const everyMs = 15_000;

/** Who came to each session and how many visited each booth, as far as stations there scan. */
export function StationFigures({ event }: { event: Answer<'readEvent'> }) {
  const mayChange = useMayChange();
  const { value, problem } = usePolled('getStationFigures', { event: event.id }, everyMs);
  if (!value) {
    return problem ? (
      <Notice look="warn" role="status">
        <p>Sessions and booths cannot be counted now: {problem.message}</p>
      </Notice>
    ) : null;
  }
  const came = new Map(value.sessions.map((session) => [session.session, session.came]));
  const sessions = event.sessions
    .flatMap((session) => (came.has(session.id) ? [{ ...session, came: came.get(session.id) ?? 0 }] : []))
    .toSorted((one, other) => one.startsAt.localeCompare(other.startsAt));
  if (sessions.length === 0 && value.booths.length === 0) {
    if (event.sessions.length === 0 && event.employers.length === 0) return null;
    return (
      <section class="card stack close empty">
        <h3>Sessions and booths</h3>
        <p class="soft">
          Who was in a session and who visited a booth is counted where badges are scanned there.
          {mayChange && (
            <>
              {' '}
              <a href={consoleAddresses.stations(event.id, 'stations')}>Create a station for one</a>
            </>
          )}
        </p>
      </section>
    );
  }
  return (
    <div class="breakdown">
      {sessions.length > 0 && (
        <section class="card">
          <table class="figures tally">
            <caption>Sessions</caption>
            <thead>
              <tr>
                <th scope="col">Session</th>
                <th scope="col" class="number">
                  Came
                </th>
                <th scope="col" class="number">
                  Places
                </th>
              </tr>
            </thead>
            <tbody>
              {sessions.map((session) => (
                <tr key={session.id}>
                  <th scope="row">
                    {session.title}
                    <Meter of={session.capacity} done={session.came} />
                  </th>
                  <td class="number">{session.came.toLocaleString('en')}</td>
                  <td class="number">{session.capacity.toLocaleString('en')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {value.booths.length > 0 && <BoothTable event={event} booths={value.booths} />}
    </div>
  );
}
