import '../stations/stations.css';
import type { Answer } from '#contract/contract.ts';
import { stationHours } from '#domain/stationHours.ts';
import { eventHour } from '../../shared/eventTime.ts';
import { Notice } from '../../shared/Notice.tsx';
import { Progress } from '../../shared/Progress.tsx';
import { shared } from '../../shared/texts/en.ts';
import { StationFigures } from '../figures/StationFigures.tsx';
import { useMayChange } from '../member.ts';
import { ArrivalsChart } from '../parts/ArrivalsChart.tsx';
import { EventWhen } from '../parts/EventWhen.tsx';
import { ProblemNotice } from '../parts/ProblemNotice.tsx';
import { TallyTable } from '../parts/TallyTable.tsx';
import { usePhones } from '../stations/usePhones.ts';
import { WaitingPhones } from '../stations/WaitingPhones.tsx';
import { useAsked } from '../useAsked.ts';
import { usePolled } from '../usePolled.ts';

type Attendance = Answer<'getAttendance'>;

const everyMs = 3000;

/** Who is coming in, as it happens. */
export function LiveTab({ event }: { event: Answer<'readEvent'> }) {
  const mayChange = useMayChange();
  const { value, problem } = usePolled('getAttendance', { event: event.id }, everyMs);
  if (!value) return problem ? <ProblemNotice problem={problem} /> : <Progress label="Counting" />;
  return (
    <section class="stack wide" aria-labelledby="live-title">
      <div class="screen-head">
        <h2 id="live-title">Live</h2>
        <p class="soft small">
          As of {eventHour(value.at, { locale: 'en', timeZone: event.timeZone })}, every few seconds
        </p>
      </div>
      {mayChange && isDayOf(event, value.at) && <PhonesAtTheDoor event={event.id} />}
      {problem && (
        <Notice look="warn" role="status">
          <p>These figures are not up to date: {problem.message}</p>
        </Notice>
      )}
      <Figures attendance={value} over={Date.parse(event.endsAt) <= Date.parse(value.at)} />
      {value.arrivals.length > 0 ? (
        <section class="card stack" aria-labelledby="arrivals-title">
          <h3 id="arrivals-title">Arrivals</h3>
          <ArrivalsChart arrivals={value.arrivals} timeZone={event.timeZone} />
        </section>
      ) : (
        <section class="card stack close empty">
          <h3>Nobody has come in yet</h3>
          <p class="soft">
            Arrivals appear here seconds after a badge is scanned at the door. The event is on{' '}
            <EventWhen {...event} />.
          </p>
        </section>
      )}
      <StationFigures event={event} />
      {value.registered > 0 && <Breakdown attendance={value} />}
    </section>
  );
}

/** What a supervisor let in beyond the places stands beside the walk-ins it is among. */
function walkInNote({ overCapacity }: Attendance): string {
  return overCapacity > 0
    ? `${overCapacity.toLocaleString('en')} of them beyond the places`
    : 'registered after the start';
}

/** Phones that want to join, while they can: on the day organizers have this screen open. */
function PhonesAtTheDoor({ event }: { event: string }) {
  const stations = useAsked('listStations', { event }).value?.stations;
  return (
    <WaitingPhones
      phones={usePhones(event)}
      stations={new Map(stations?.map(({ id, name }) => [id, name]))}
    />
  );
}

function isDayOf(event: Answer<'readEvent'>, at: string): boolean {
  const { opensAt, joinableUntil } = stationHours(event);
  return event.status === 'published' && at >= opensAt && at <= joinableUntil;
}

function Figures({ attendance, over }: { attendance: Attendance; over: boolean }) {
  const figures = [
    {
      name: 'came',
      value: attendance.came,
      note: `of ${attendance.registered.toLocaleString('en')} registered`,
    },
    { name: 'walk-ins', value: attendance.walkIns, note: walkInNote(attendance) },
    { name: 'waiting', value: attendance.waitlisted, note: 'for a place' },
    {
      name: over ? 'missed' : 'still to come',
      value: attendance.missed,
      note: `${attendance.cancelled.toLocaleString('en')} cancelled`,
    },
  ];
  return (
    <dl class="big-figures">
      {figures.map(({ name, value, note }, index) => (
        <div key={index} class={index === 0 ? 'card big-figure first' : 'card big-figure'}>
          <dt>{name}</dt>
          <dd>
            <span class="big-number">{value.toLocaleString('en')}</span>
            <span class="big-note soft small">{note}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Breakdown({ attendance }: { attendance: Attendance }) {
  return (
    <div class="breakdown">
      <section class="card">
        <TallyTable
          caption="By school"
          of="School"
          rows={attendance.bySchool.map(({ school, ...tally }) => ({ name: school, ...tally }))}
        />
      </section>
      <section class="card">
        <TallyTable
          caption="By grade"
          of="Grade"
          rows={attendance.byGrade.map(({ grade, ...tally }) => ({ name: shared.grades[grade], ...tally }))}
        />
      </section>
    </div>
  );
}
