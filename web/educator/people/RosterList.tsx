import { useState } from 'preact/hooks';
import { Field } from '#web/shared/Field.tsx';
import { useClass } from '../class/classContext.ts';
import type { Row } from '../group.ts';
import { Pages } from '../parts/Pages.tsx';
import { useSpeech } from '../speech.ts';
import { EditRow } from './EditRow.tsx';
import { PersonItem } from './PersonItem.tsx';
import { searchRows } from './searchRows.ts';

interface RosterListProps {
  rows: Row[];
  mayChange: boolean;
}

const pageSize = 50;

/** The roster, a page at a time, since a list of 2,000 would freeze a school's computer. */
export function RosterList({ rows, mayChange }: RosterListProps) {
  const { texts } = useSpeech();
  const { group } = useClass();
  const [typed, setTyped] = useState('');
  const [page, setPage] = useState(0);
  const [edited, setEdited] = useState<string>();
  const found = searchRows(rows, typed);
  const pages = Math.ceil(found.length / pageSize);
  const shown = Math.min(page, Math.max(0, pages - 1));
  const waiting = rows.filter(({ status }) => status === 'waitlisted').length;
  const row = rows.find(({ id }) => id === edited);
  return (
    <div class="stack">
      <p class="soft">
        {texts.rosterSummary(
          rows.filter(({ kind }) => kind === 'student').length,
          rows.filter(({ kind }) => kind === 'chaperone').length,
        )}
        {waiting > 0 && ` ${texts.waitingSummary(waiting)}`}
      </p>
      <Field
        id="search"
        type="search"
        label={texts.search}
        value={typed}
        onValue={(next) => {
          setTyped(next);
          setPage(0);
        }}
        autocomplete="off"
        spellcheck={false}
      />
      <p class="visually-hidden" role="status">
        {typed.trim() ? texts.foundCount(found.length) : ''}
      </p>
      {found.length === 0 ? (
        <p class="card soft">{rows.length ? texts.noneFound : texts.noPeople}</p>
      ) : (
        <ul class="plain people card">
          {found.slice(shown * pageSize, (shown + 1) * pageSize).map((person) => (
            <PersonItem
              key={person.id}
              person={person}
              group={group}
              edit={mayChange ? () => setEdited(person.id) : undefined}
            />
          ))}
        </ul>
      )}
      <Pages label={texts.rosterPages} page={shown} pages={pages} turn={setPage} />
      {row && <EditRow row={row} close={() => setEdited(undefined)} />}
    </div>
  );
}
