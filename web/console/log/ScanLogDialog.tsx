import './scanLog.css';
import { useRef, useState } from 'preact/hooks';
import type { Answer } from '#contract/contract.ts';
import { Dialog } from '#web/shared/Dialog.tsx';
import { Button } from '../../shared/Button.tsx';
import { ask, type Problem } from '../ask.ts';
import { Loaded } from '../parts/Loaded.tsx';
import { ProblemNotice } from '../parts/ProblemNotice.tsx';
import type { RegistrationRow } from '../registrationFilter.ts';
import { useAsked } from '../useAsked.ts';
import { LogLine } from './LogLine.tsx';
import { checkedInAt, type LoggedScan } from './scanWords.ts';

interface ScanLogDialogProps {
  event: Answer<'readEvent'>;
  row: RegistrationRow;
  /** Told when the person's check-in is by the log at another time than before, or not at all. */
  onCheckIn: (at: string | undefined) => void;
  onClose: () => void;
}

/** What happened to one person at the stations, the latest first; each scan can be taken back. */
export function ScanLogDialog({ event, row, onCheckIn, onClose }: ScanLogDialogProps) {
  const asked = useAsked('listScans', { event: event.id, registration: row.id });
  const [asking, setAsking] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [said, setSaid] = useState('');
  const news = useRef<HTMLParagraphElement>(null);

  const undo = async (scan: LoggedScan) => {
    setBusy(true);
    setProblem(undefined);
    const outcome = await ask('undoScan', { event: event.id, registration: row.id, scan: scan.id });
    setBusy(false);
    if (!outcome.ok) return setProblem(outcome.problem);
    asked.setValue(outcome.value);
    setAsking(undefined);
    const now = checkedInAt(outcome.value.scans);
    setSaid(
      scan.counts && now === undefined
        ? `Taken back. ${row.firstName} is not checked in any more.`
        : 'Taken back.',
    );
    onCheckIn(now);
    news.current?.focus();
  };

  return (
    <Dialog title={`${row.firstName} ${row.lastName} at the stations`} onClose={onClose}>
      <p role="status" ref={news} tabIndex={-1} class="said log-news">
        {said}
      </p>
      <Loaded asked={asked} label="Loading the log">
        {({ scans }) =>
          scans.length === 0 ? (
            <p class="soft">No badge of theirs has been scanned yet.</p>
          ) : (
            <ol class="plain scan-log">
              {scans.map((scan) => (
                <LogLine
                  key={scan.id}
                  scan={scan}
                  undone={scans.find(({ id }) => id === scan.undoes)}
                  firstName={row.firstName}
                  timeZone={event.timeZone}
                  asking={asking === scan.id}
                  busy={busy}
                  onAsk={(ask) => {
                    setProblem(undefined);
                    setAsking(ask ? scan.id : undefined);
                  }}
                  onUndo={() => undo(scan)}
                />
              ))}
            </ol>
          )
        }
      </Loaded>
      {problem && <ProblemNotice problem={problem} />}
      <div>
        <Button look="quiet" onClick={onClose}>
          Done
        </Button>
      </div>
    </Dialog>
  );
}
