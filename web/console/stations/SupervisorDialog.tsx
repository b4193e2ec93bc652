import { useState } from 'preact/hooks';
import type { Answer } from '#contract/contract.ts';
import { Dialog } from '#web/shared/Dialog.tsx';
import { Button } from '../../shared/Button.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { ask, type Problem } from '../ask.ts';
import { CopyLink } from '../parts/CopyLink.tsx';
import { ProblemNotice } from '../parts/ProblemNotice.tsx';
import { QrCode } from '../parts/QrCode.tsx';
import { joiningHours } from './joiningHours.ts';

interface SupervisorDialogProps {
  event: Answer<'readEvent'>;
  station: Answer<'listStations'>['stations'][number];
  onClose: () => void;
}

/** Makes a link for one supervisor's phone. It is shown here and nowhere again. */
export function SupervisorDialog({ event, station, onClose }: SupervisorDialogProps) {
  const [url, setUrl] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const create = async () => {
    setBusy(true);
    setProblem(undefined);
    const outcome = await ask('createSupervisorLink', { event: event.id, station: station.id });
    setBusy(false);
    if (outcome.ok) setUrl(outcome.value.url);
    else setProblem(outcome.problem);
  };
  return (
    <Dialog title={`Supervisor at ${station.name}`} onClose={onClose}>
      {url === undefined ? (
        <>
          <p>A supervisor scans like everyone, and may also</p>
          <ul>
            <li>find a student by name,</li>
            <li>check in a whole class,</li>
            <li>admit walk-ins, and decide when the places are taken,</li>
            <li>undo what others scanned.</li>
          </ul>
          <p>Each of them needs a link of their own.</p>
        </>
      ) : (
        <>
          <Notice look="warn">
            <p>
              <strong>Works for one phone, once. Never post it:</strong> let the supervisor scan it from this
              screen, or send it to that person alone. It is not shown again.
            </p>
          </Notice>
          <QrCode key={url} text={url} label={`QR code for a supervisor at ${station.name}`} />
          <CopyLink id="supervisor-url" label="Supervisor’s link" url={url} />
          <p class="hint">{joiningHours(event, new Date()).sentence}</p>
        </>
      )}
      {problem && <ProblemNotice problem={problem} />}
      <div class="row">
        <Button look={url === undefined ? 'main' : 'quiet'} busy={busy} onClick={create}>
          {url === undefined ? 'Create a link' : 'Create another'}
        </Button>
        <Button look={url === undefined ? 'quiet' : 'main'} onClick={onClose}>
          {url === undefined ? 'Not now' : 'Done'}
        </Button>
      </div>
    </Dialog>
  );
}
