import { useState } from 'preact/hooks';
import type { Answer } from '#contract/contract.ts';
import { stationHours } from '#domain/stationHours.ts';
import { Button } from '../../shared/Button.tsx';
import { Field } from '../../shared/Field.tsx';
import { Progress } from '../../shared/Progress.tsx';
import { Select } from '../../shared/Select.tsx';
import type { OrganizerGroup } from '../groupTotals.ts';
import { useMayChange } from '../member.ts';
import { exportAddress } from '../readCsvPage.ts';
import {
  filterRegistrations,
  type RegistrationRow,
  type RegistrationView,
  registrationViews,
} from '../registrationFilter.ts';
import {
  inOrder,
  type RegistrationColumn,
  type RegistrationOrder,
  registrationColumns,
} from '../registrationOrder.ts';
import { consoleAddresses } from '../routing.ts';
import { useRegistrations } from '../useRegistrations.ts';
import { ExportButton } from './ExportButton.tsx';
import { Lazily } from './Lazily.tsx';
import { ProblemNotice } from './ProblemNotice.tsx';
import { RegistrationsTable } from './RegistrationsTable.tsx';

const views: Record<RegistrationView, string> = {
  all: 'Everyone',
  confirmed: 'With a place',
  waitlisted: 'Waiting',
  cancelled: 'Cancelled',
  came: 'Came',
  'not-yet': 'Not here yet',
  'in-class': 'With a class',
  alone: 'Registered alone',
  chaperones: 'Chaperones',
};

const columns: Record<RegistrationColumn, string> = {
  name: 'Last name',
  school: 'School',
  grade: 'Grade',
  status: 'Status',
  registered: 'Time of registration',
  'checked-in': 'Time of check-in',
};

/** How many rows are drawn before a tap asks for more. */
const drawn = 200;

const scanLog = async () => ({ View: (await import('../log/ScanLogDialog.tsx')).ScanLogDialog });

/** Everyone who registered, to look through and to take away as CSV. */
export function EveryonePanel({
  event,
  groups,
}: {
  event: Answer<'readEvent'>;
  groups: readonly OrganizerGroup[];
}) {
  const { rows, next, busy, problem, goOn, reload, replace } = useRegistrations(event.id);
  const [view, setView] = useState<RegistrationView>('all');
  const [words, setWords] = useState('');
  const [limit, setLimit] = useState(drawn);
  const [logOf, setLogOf] = useState<RegistrationRow>();
  const mayChange = useMayChange();
  const hasLog = mayChange && Date.parse(stationHours(event).opensAt) <= Date.now();
  const [order, setOrder] = useState<RegistrationOrder>({ column: 'name', descending: false });
  const found = inOrder(filterRegistrations(rows, view, words), order);
  const classes = new Map(groups.map(({ id, contact }) => [id, contact.name]));

  if (rows.length === 0 && problem) return <ProblemNotice problem={problem} onRetry={reload} />;
  if (rows.length === 0 && busy) return <Progress label="Loading registrations" />;
  if (rows.length === 0) return <NoRegistrations event={event} />;
  return (
    <section class="stack" aria-labelledby="registrations-title">
      <div class="screen-head">
        <h2 id="registrations-title">Everyone</h2>
        <div class="row">
          <Button look="quiet" onClick={reload}>
            Refresh
          </Button>
          {mayChange && (
            <ExportButton
              address={exportAddress('exportRegistrations', { event: event.id })}
              file={`${event.slug}-registrations.csv`}
            />
          )}
        </div>
      </div>
      <div class="columns filter">
        <Field
          id="find"
          label="Find"
          type="search"
          placeholder="Name, school or e-mail"
          autocomplete="off"
          value={words}
          onValue={setWords}
        />
        <Select
          id="view"
          label="Show"
          value={view}
          onValue={(value) => setView(registrationViews.find((name) => name === value) ?? 'all')}
          options={registrationViews.map((name) => ({ value: name, text: views[name] }))}
        />
        <Select
          id="order"
          label="Sort by"
          value={order.column}
          onValue={(value) => {
            const column = registrationColumns.find((name) => name === value);
            if (column) setOrder({ column, descending: false });
          }}
          options={registrationColumns.map((name) => ({ value: name, text: columns[name] }))}
        />
      </div>
      <p class="soft" role="status">
        {found.length === rows.length
          ? `${count(rows.length)}${next ? ' so far' : ''}`
          : `${found.length.toLocaleString('en')} of ${count(rows.length)}${next ? ' read so far' : ''}`}
        {busy && ', reading on'}
      </p>
      {found.length === 0 ? (
        <p>Nobody fits. Try fewer letters, or show everyone.</p>
      ) : (
        <RegistrationsTable
          event={event}
          rows={found.slice(0, limit)}
          classes={classes}
          order={order}
          onOrder={setOrder}
          onLog={hasLog ? setLogOf : undefined}
        />
      )}
      {problem && <ProblemNotice problem={problem} onRetry={goOn} />}
      <div class="row">
        {found.length > limit && (
          <Button look="quiet" onClick={() => setLimit(limit + drawn)}>
            Show {Math.min(drawn, found.length - limit)} more
          </Button>
        )}
        {next !== undefined && !busy && !problem && (
          <Button look="quiet" onClick={goOn}>
            Read more registrations
          </Button>
        )}
      </div>
      {logOf && (
        <Lazily
          key={logOf.id}
          fetchPart={scanLog}
          given={{
            event,
            row: logOf,
            onCheckIn: (at: string | undefined) => replace({ ...logOf, checkedInAt: at }),
            onClose: () => setLogOf(undefined),
          }}
          label="Opening the log"
        />
      )}
    </section>
  );
}

function NoRegistrations({ event }: { event: Answer<'readEvent'> }) {
  return (
    <section class="card stack close empty">
      <h2>No registrations yet</h2>
      <p class="soft">
        {event.status === 'draft'
          ? 'Students can register once the event is published.'
          : 'They appear here as students register.'}
      </p>
      <p>
        <a href={consoleAddresses.event(event.id)}>
          {event.status === 'draft' ? 'See what is missing' : 'Share the student’s link'}
        </a>
      </p>
    </section>
  );
}

function count(number: number): string {
  return `${number.toLocaleString('en')} ${number === 1 ? 'registration' : 'registrations'}`;
}
