import { Button } from '../../shared/Button.tsx';
import { eventHour } from '../../shared/eventTime.ts';
import { type LoggedScan, mayBeUndone, scanWords } from './scanWords.ts';

interface LogLineProps {
  scan: LoggedScan;
  /** The line that this one took back. */
  undone: LoggedScan | undefined;
  firstName: string;
  timeZone: string;
  /** Whether it is being asked if this line should be taken back. */
  asking: boolean;
  busy: boolean;
  onAsk: (asking: boolean) => void;
  onUndo: () => void;
}

/** When, where, who and what; and taking it back, which asks first and says what follows. */
export function LogLine({ scan, undone, firstName, timeZone, asking, busy, onAsk, onUndo }: LogLineProps) {
  const hour = (instant: string) => eventHour(instant, { locale: 'en', timeZone });
  return (
    <li class={scan.undone ? 'log-line taken-back' : 'log-line'}>
      <time dateTime={scan.at}>{hour(scan.at)}</time>
      <div class="log-what">
        <p>
          <span class="log-words">
            {scanWords(scan)}
            {undone && `, that of ${hour(undone.at)}`}
          </span>
          {scan.counts && <span class="tag accent">The check-in</span>}
          {scan.undone && <span class="tag">Taken back</span>}
          {scan.rescued && <span class="tag warn">From a revoked phone</span>}
        </p>
        <p class="soft small">{[scan.station, scan.by].filter(Boolean).join(' · ')}</p>
        {asking && (
          <div class="stack close log-question">
            <p>
              Take this scan back?{' '}
              {scan.counts && `Unless another scan counts, ${firstName} is not checked in then.`} It stays in
              the log.
            </p>
            <div class="row">
              <Button look="quiet" onClick={() => onAsk(false)}>
                Keep it
              </Button>
              <Button look="danger" busy={busy} onClick={onUndo}>
                Take it back
              </Button>
            </div>
          </div>
        )}
      </div>
      {mayBeUndone(scan) && !asking && (
        <Button look="plain" onClick={() => onAsk(true)}>
          Undo
          <span class="visually-hidden">
            {' '}
            “{scanWords(scan)}” at {hour(scan.at)}
          </span>
        </Button>
      )}
    </li>
  );
}
