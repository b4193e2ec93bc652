import { useEffect, useMemo, useState } from 'preact/hooks';
import { Button } from '#web/shared/Button.tsx';
import { Notice } from '#web/shared/Notice.tsx';
import { Progress } from '#web/shared/Progress.tsx';
import { Select } from '#web/shared/Select.tsx';
import { useArrival } from '#web/shared/useArrival.ts';
import { useClass } from '../class/classContext.ts';
import type { Part } from '../class/usePart.ts';
import type { Row } from '../group.ts';
import type { OpenRoster } from '../roster/readRoster.ts';
import type { RosterFacts, TypedRow } from '../roster/rosterRow.ts';
import { useSpeech } from '../speech.ts';
import { ColumnChoices } from './ColumnChoices.tsx';
import { PreviewList } from './PreviewList.tsx';
import { countFates, previewRows, rosterKeys } from './previewRows.ts';
import { Saving } from './Saving.tsx';

interface PreviewProps {
  table: OpenRoster;
  /** Of the file. */
  name: string;
  /** Reads another sheet of the workbook. */
  reopen: (sheet: string) => void;
  rows: Row[];
  saved: () => void;
  back: () => void;
  done: (to?: Part) => void;
}

/** What was read, row by row, with what is wrong and how to mend it. Nothing is saved yet. */
export function Preview({ table, name, reopen, rows, saved, back, done }: PreviewProps) {
  const { texts } = useSpeech();
  const { group } = useClass();
  const [plan, setPlan] = useState(table.plan);
  const [typed, setTyped] = useState<TypedRow[] | 'too-many'>();
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set());
  const [saving, setSaving] = useState(false);
  /** Differs with each reading of the file. */
  const [round, setRound] = useState(0);
  const heading = useArrival('preview');
  // The roster as it was when the list was opened: what is saved from here on is no duplicate of itself.
  const [facts] = useState<RosterFacts>(() => ({
    grade: group.grade,
    roster: rosterKeys(rows),
    sessions: group.event.sessions.map(({ id, title }) => ({ id, titles: [title] })),
  }));
  useEffect(() => {
    let stale = false;
    void table.rows(plan, facts).then((read) => {
      if (stale) return;
      setTyped('refusal' in read ? 'too-many' : read.rows.map((row) => row.typed));
      setLeftOut(new Set());
      setRound((before) => before + 1);
    });
    return () => {
      stale = true;
    };
  }, [plan]);
  const preview = useMemo(
    () => (Array.isArray(typed) ? previewRows(typed, facts, leftOut) : undefined),
    [typed, leftOut],
  );

  if (saving && preview) {
    return <Saving preview={preview} saved={saved} done={done} back={() => setSaving(false)} />;
  }
  const counts = preview && countFates(preview);
  return (
    <div class="stack wide">
      <div class="stack close">
        <h2 tabIndex={-1} ref={heading}>
          {texts.previewTitle}
        </h2>
        <p class="soft">{texts.previewText(name)}</p>
      </div>
      {table.otherSheets.length > 0 && (
        <Select
          id="sheet"
          label={texts.sheet}
          value={table.sheet ?? ''}
          onValue={reopen}
          options={[table.sheet ?? '', ...table.otherSheets].map((sheet) => ({ value: sheet, text: sheet }))}
        />
      )}
      <ColumnChoices table={table} plan={plan} change={setPlan} />
      {typed === 'too-many' ? (
        <Notice look="bad" role="alert">
          <p>{texts.tooManyPeople}</p>
        </Notice>
      ) : preview && counts && Array.isArray(typed) ? (
        <>
          <section class="stack" aria-labelledby="rows-title">
            <div class="stack close">
              <h3 id="rows-title">{texts.rowsTitle(preview.length)}</h3>
              <div role="status">
                <ul class="plain fates">
                  {counts.add > 0 && <li class="tag accent">{texts.fateCounts.add(counts.add)}</li>}
                  {counts.mend > 0 && <li class="tag warn">{texts.fateCounts.mend(counts.mend)}</li>}
                  {counts.twin > 0 && <li class="tag">{texts.fateCounts.twin(counts.twin)}</li>}
                  {counts.out > 0 && <li class="tag">{texts.fateCounts.out(counts.out)}</li>}
                </ul>
              </div>
            </div>
            <PreviewList
              key={round}
              preview={preview}
              change={(index, change) =>
                setTyped(typed.map((row, at) => (at === index ? { ...row, ...change } : row)))
              }
              leave={(index, out) => {
                const next = new Set(leftOut);
                if (out) next.add(index);
                else next.delete(index);
                setLeftOut(next);
              }}
            />
          </section>
          <div class="stack close at-hand">
            {counts.mend > 0 && counts.add > 0 && <p class="hint">{texts.badRowsStay(counts.mend)}</p>}
            <div class="row actions">
              {counts.add > 0 && <Button onClick={() => setSaving(true)}>{texts.addRows(counts.add)}</Button>}
              <Button look="quiet" onClick={back}>
                {texts.otherList}
              </Button>
            </div>
          </div>
        </>
      ) : (
        <Progress label={texts.reading} />
      )}
    </div>
  );
}
