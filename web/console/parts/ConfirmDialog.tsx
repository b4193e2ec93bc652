import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Dialog } from '#web/shared/Dialog.tsx';
import { Button } from '../../shared/Button.tsx';
import type { Outcome, Problem } from '../ask.ts';
import { ProblemNotice } from './ProblemNotice.tsx';

interface ConfirmDialogProps {
  title: string;
  /** What the button does, in words: "Cancel the event". */
  confirm: string;
  keep: string;
  danger?: boolean;
  onConfirm: () => Promise<Outcome<unknown>>;
  onClose: () => void;
  children: ComponentChildren;
}

/** Says what will happen before it does. Stays open with the reason if it could not be done. */
export function ConfirmDialog({
  title,
  confirm,
  keep,
  danger,
  onConfirm,
  onClose,
  children,
}: ConfirmDialogProps) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const go = async () => {
    setBusy(true);
    setProblem(undefined);
    const outcome = await onConfirm();
    setBusy(false);
    if (outcome.ok) onClose();
    else setProblem(outcome.problem);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      {problem && <ProblemNotice problem={problem} />}
      <div class="row">
        <Button look="quiet" onClick={onClose}>
          {keep}
        </Button>
        <Button look={danger ? 'danger' : 'main'} busy={busy} onClick={go}>
          {confirm}
        </Button>
      </div>
    </Dialog>
  );
}
