import { Button } from '#web/shared/Button.tsx';
import { useArrival } from '#web/shared/useArrival.ts';
import { useClass } from '../class/classContext.ts';
import type { Part } from '../class/usePart.ts';
import { useSpeech } from '../speech.ts';
import { faultWords } from './faultWords.ts';
import type { PreviewRow } from './previewRows.ts';
import type { RowOutcome } from './saveRows.ts';

interface SaveReportProps {
  preview: PreviewRow[];
  outcomes: RowOutcome[];
  done: (to?: Part) => void;
}

/** What became of every row, and what to do next. */
export function SaveReport({ preview, outcomes, done }: SaveReportProps) {
  const { texts } = useSpeech();
  const { group } = useClass();
  const heading = useArrival('report');
  const sent = preview.filter(({ fate }) => fate === 'add');
  const answered = sent.flatMap((row, index) => {
    const outcome = outcomes[index];
    return outcome ? [{ row, outcome }] : [];
  });
  const count = (wanted: RowOutcome['outcome']) =>
    answered.filter(({ outcome }) => outcome.outcome === wanted).length;
  const waiting = answered.filter(({ outcome }) => outcome.status === 'waitlisted').length;
  const notIn = answered.filter(({ outcome }) =>
    ['no-place', 'awaits-approval', 'refused'].includes(outcome.outcome),
  );
  const notSent = preview.filter(({ fate }) => fate === 'mend');
  const to: Part = group.event.sessions.length ? 'sessions' : 'badges';
  const nameOf = ({ row: { typed } }: PreviewRow) =>
    `${typed.firstName} ${typed.lastName}`.trim() || texts.noName;
  return (
    <div class="card stack form">
      <h2 tabIndex={-1} ref={heading}>
        {texts.reportTitle(count('added'))}
      </h2>
      <ul class="stack close">
        {count('known') > 0 && <li>{texts.reportKnown(count('known'))}</li>}
        {waiting > 0 && <li>{texts.reportWaiting(waiting)}</li>}
        {count('awaits-approval') > 0 && <li>{texts.reportAwaitsApproval(count('awaits-approval'))}</li>}
        {count('no-place') > 0 && <li>{texts.reportNoPlace(count('no-place'))}</li>}
        {count('refused') > 0 && <li>{texts.reportRefused(count('refused'))}</li>}
        {notSent.length > 0 && <li>{texts.reportNotSent(notSent.length)}</li>}
      </ul>
      {notIn.length + notSent.length > 0 && (
        <details class="fold" open>
          <summary>{texts.reportWho}</summary>
          <ul class="stack close">
            {notIn.map(({ row, outcome }) => (
              <li key={row.index}>
                {texts.line(row.row.line)} <bdi>{nameOf(row)}</bdi>:{' '}
                {outcome.outcome === 'no-place'
                  ? texts.noPlace
                  : outcome.outcome === 'awaits-approval'
                    ? texts.awaitsApproval
                    : faultWords(outcome.fields ?? [], texts)}
              </li>
            ))}
            {notSent.map((row) => (
              <li key={row.index}>
                {texts.line(row.row.line)} <bdi>{nameOf(row)}</bdi>:{' '}
                {row.row.problems.map(({ field, code }) =>
                  texts.problems[code](
                    field === 'preferences' ? row.row.typed.preferences.join('; ') : row.row.typed[field],
                  ),
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      <div class="row actions">
        <Button onClick={() => done(to)}>{texts.steps[to].action}</Button>
        <Button look="quiet" onClick={() => done()}>
          {texts.seePeople}
        </Button>
      </div>
    </div>
  );
}
