import { useState } from 'preact/hooks';
import type { Answer } from '#contract/contract.ts';
import type { MailKind } from '#domain/vocabulary.ts';
import { Button } from '../../shared/Button.tsx';
import { Progress } from '../../shared/Progress.tsx';
import { Select } from '../../shared/Select.tsx';
import { ProblemNotice } from '../parts/ProblemNotice.tsx';
import { useAsked } from '../useAsked.ts';
import { filterOf, type MailFilter, ofMailing, ofState } from './mailFilter.ts';
import { kindTitle, type Mailing, mailTitle } from './mailingWords.ts';
import { stateMeanings, stateNames, statesInOrder } from './mailStates.ts';
import { PeopleTable } from './PeopleTable.tsx';
import { useMails } from './useMails.ts';

const answerKinds: MailKind[] = ['confirmation', 'waitlisted', 'promoted', 'changed', 'cancelled'];

/** Who got which mail, and what became of it. */
export function PeoplePanel({ event }: { event: Answer<'readEvent'> }) {
  const [filter, setFilter] = useState<MailFilter>(() => filterOf(location.search));
  const mailings = useAsked('listMailings', { event: event.id }).value?.mailings ?? [];
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <section class="stack" aria-labelledby="people-title">
      <h2 id="people-title">Mail to single people</h2>
      <div class="columns mail-filter">
        <Select
          id="mailing"
          label="Mail"
          value={filter.name ?? filter.kind ?? ''}
          onValue={(value) => setFilter({ ...ofMailing(value), ...ofState(filter.state ?? '') })}
          prompt="Every mail"
          options={mailOptions(event, mailings, filter.name)}
        />
        <Select
          id="mail-state"
          label="State"
          hint={filter.state && stateMeanings[filter.state]}
          value={filter.state ?? ''}
          onValue={(value) =>
            setFilter({ ...ofMailing(filter.name ?? filter.kind ?? ''), ...ofState(value) })
          }
          prompt="Any"
          options={statesInOrder.map((state) => ({ value: state, text: stateNames[state] }))}
        />
      </div>
      <Found key={JSON.stringify(filter)} event={event} filter={filter} mailings={mailings} />
      {isFiltered && (
        <div>
          <Button look="plain" onClick={() => setFilter({})}>
            Show every mail
          </Button>
        </div>
      )}
    </section>
  );
}

interface FoundProps {
  event: Answer<'readEvent'>;
  filter: MailFilter;
  mailings: Mailing[];
}

function Found({ event, filter, mailings }: FoundProps) {
  const { mails, next, busy, problem, goOn, reload, change } = useMails({ event: event.id, ...filter });
  if (mails.length === 0 && problem) return <ProblemNotice problem={problem} onRetry={reload} />;
  if (mails.length === 0 && busy) return <Progress label="Looking through the mail" />;
  return (
    <>
      <p class="soft" role="status">
        {mails.length > 0 &&
          `${countWords(mails.length)}${next ? ' so far' : ''}${busy ? ', reading on' : ''}`}
      </p>
      {mails.length > 0 ? (
        <PeopleTable event={event} mails={mails} mailings={mailings} onChange={change} />
      ) : (
        <Nothing filter={filter} hasMore={next !== undefined} />
      )}
      {problem && <ProblemNotice problem={problem} onRetry={goOn} />}
      <div class="row">
        {next !== undefined && !busy && !problem && (
          <Button look="quiet" onClick={goOn}>
            Read more
          </Button>
        )}
        {!busy && mails.length > 0 && (
          <Button look="quiet" onClick={reload}>
            Refresh
          </Button>
        )}
      </div>
    </>
  );
}

function Nothing({ filter, hasMore }: { filter: MailFilter; hasMore: boolean }) {
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <section class="card stack close empty">
      <h3>{isFiltered ? 'No mail fits' : 'No mail yet'}</h3>
      <p class="soft">
        {hasMore && 'None among those read so far. '}
        {isFiltered
          ? 'Try another mail or state.'
          : 'The first is a confirmation, as soon as someone with an e-mail address registers.'}
      </p>
    </section>
  );
}

/** Mailings by their names, the latest first, then what answers people. */
function mailOptions({ timeZone }: Answer<'readEvent'>, mailings: Mailing[], chosen = '') {
  const named = mailings
    .toSorted((one, other) => other.dueAt.localeCompare(one.dueAt))
    .map(({ name }) => ({ value: name, text: mailTitle(name, mailings, timeZone) }));
  const missing = chosen && !named.some(({ value }) => value === chosen);
  return [
    ...(missing ? [{ value: chosen, text: mailTitle(chosen, mailings, timeZone) }] : []),
    ...named.filter(({ value }) => !answerKinds.some((kind) => kind === value)),
    ...answerKinds.map((kind) => ({ value: kind as string, text: kindTitle(kind) })),
  ];
}

function countWords(number: number): string {
  return `${number.toLocaleString('en')} ${number === 1 ? 'mail' : 'mails'}`;
}
