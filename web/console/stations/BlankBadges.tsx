import '#web/shared/sheets/sheets.css';
import './blankBadges.css';
import { useState } from 'preact/hooks';
import type { Answer } from '#contract/contract.ts';
import { plural } from '#domain/plural.ts';
import { codeDrawer } from '#web/shared/sheets/codePath.ts';
import { firstPaper } from '#web/shared/sheets/firstPaper.ts';
import { formatById, labelFormats, labelsOn, type Paper } from '#web/shared/sheets/labelFormats.ts';
import { layOut } from '#web/shared/sheets/layOut.ts';
import { Button } from '../../shared/Button.tsx';
import { Field } from '../../shared/Field.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { Select } from '../../shared/Select.tsx';
import { ask, noAnswer, type Problem } from '../ask.ts';
import { faultAt } from '../faults.ts';
import { ProblemNotice } from '../parts/ProblemNotice.tsx';
import { BlankSheets } from './BlankSheets.tsx';
import type { BlankBadge } from './PrintedBlank.tsx';

const papers: { value: Paper; text: string }[] = [
  { value: 'letter', text: 'Letter' },
  { value: 'a4', text: 'A4' },
];

/** Badges without a name, printed ahead for those who come without having registered. */
export function BlankBadges({ event }: { event: Answer<'readEvent'> }) {
  const [paper, setPaper] = useState<Paper>(firstPaper);
  const offered = labelFormats.filter((each) => each.paper === paper);
  const [formatId, setFormatId] = useState('');
  const format = offered.find(({ id }) => id === formatId) ?? offered[0];
  const [count, setCount] = useState('40');
  const [badges, setBadges] = useState<BlankBadge[]>([]);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  if (!format) return null;
  const sheets = layOut(badges, format, { contents: 'badges', used: 0 });
  const faults = problem?.faults ?? [];

  const make = async (submit: Event) => {
    submit.preventDefault();
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    const outcome = await ask('printBlankBadges', { event: event.id, count: Number(count) });
    if (outcome.ok) {
      try {
        const draw = await codeDrawer();
        setBadges(outcome.value.badges.map((each) => ({ ...each, code: draw(each.badge, 'Q') })));
      } catch {
        setProblem(noAnswer);
      }
    } else setProblem(outcome.problem);
    setBusy(false);
  };

  return (
    <section class="stack blank-badges" aria-labelledby="blanks-title">
      <div class="no-print stack">
        <h2 id="blanks-title">Blank badges</h2>
        <p class="soft">
          For those who come without a badge: a supervisor scans a blank one and types the name. Print them
          ahead, as many as you may need. A blank badge is nobody’s until then, and opens nothing.
        </p>
        {event.status === 'cancelled' ? (
          <Notice>
            <p>The event was cancelled, so there are no badges to print.</p>
          </Notice>
        ) : (
          <form class="card stack narrow" onSubmit={make} noValidate aria-labelledby="blanks-title">
            <div class="columns blanks-columns">
              <Field
                id="blank-count"
                label="How many"
                inputMode="numeric"
                autocomplete="off"
                value={count}
                onValue={setCount}
                fault={faultAt(faults, 'count')}
              />
              <Select
                id="blank-paper"
                label="Paper"
                value={paper}
                onValue={(chosen) => setPaper(chosen === 'a4' ? 'a4' : 'letter')}
                options={papers}
              />
              <Select
                id="blank-format"
                label="Labels"
                value={format.id}
                onValue={(chosen) => setFormatId(formatById(chosen)?.id ?? '')}
                options={offered.map((each) => ({
                  value: each.id,
                  text: each.product
                    ? `${each.product}, ${labelsOn(each)} a sheet`
                    : `Plain paper to cut, ${labelsOn(each)} a sheet`,
                }))}
              />
            </div>
            {problem && faults.length === 0 && <ProblemNotice problem={problem} />}
            <div class="row">
              <Button type="submit" look={badges.length > 0 ? 'quiet' : 'main'} busy={busy}>
                {badges.length > 0 ? 'Make more' : 'Make the badges'}
              </Button>
              {badges.length > 0 && (
                <Button onClick={() => print()}>
                  Print {plural('en', sheets.length, { one: '# sheet', other: '# sheets' })}
                </Button>
              )}
            </div>
            {badges.length > 0 && (
              <p role="status" class="small">
                <strong>{numbers(badges)} are ready.</strong> Print at 100 %, without margins, on{' '}
                {paperName(paper)}. They are kept on this page alone: once you leave it, make new ones. Those
                already printed stay good.
              </p>
            )}
          </form>
        )}
      </div>
      {badges.length > 0 && <BlankSheets sheets={sheets} format={format} event={event.name} />}
    </section>
  );
}

function numbers(badges: BlankBadge[]): string {
  const [first, last] = [badges[0]?.number, badges.at(-1)?.number];
  return first === last ? `Number ${first}` : `Numbers ${first} to ${last}`;
}

function paperName(paper: Paper): string {
  return papers.find(({ value }) => value === paper)?.text ?? '';
}
