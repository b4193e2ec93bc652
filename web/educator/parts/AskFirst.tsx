import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '#web/shared/Button.tsx';
import { Dialog } from '#web/shared/Dialog.tsx';
import { Notice } from '#web/shared/Notice.tsx';

interface AskFirstProps {
  title: string;
  /** What the button does, in words. */
  confirm: string;
  busyText: string;
  keep: string;
  /** Does it; answers with what kept it from that, as a sentence. */
  act: () => Promise<string | undefined>;
  close: () => void;
  children: ComponentChildren;
}

/** Says what will happen before it does. Stays open with the reason if it could not be done. */
export function AskFirst({ title, confirm, busyText, keep, act, close, children }: AskFirstProps) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const go = async () => {
    setBusy(true);
    setTrouble(undefined);
    const came = await act();
    setBusy(false);
    if (came === undefined) close();
    else setTrouble(came);
  };
  return (
    <Dialog title={title} onClose={close}>
      {children}
      {trouble && (
        <Notice look="bad" role="alert">
          <p>{trouble}</p>
        </Notice>
      )}
      <div class="row actions">
        <Button look="quiet" onClick={close}>
          {keep}
        </Button>
        <Button look="danger" busy={busy} onClick={() => void go()}>
          {busy ? busyText : confirm}
        </Button>
      </div>
    </Dialog>
  );
}
