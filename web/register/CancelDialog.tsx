import { useState } from 'preact/hooks';
import { Button } from '#web/shared/Button.tsx';
import { Dialog } from '#web/shared/Dialog.tsx';
import { useLaterSpeech } from './words.ts';

interface CancelDialogProps {
  cancel: () => Promise<void>;
  close: () => void;
}

/** Cancelling takes a second tap, because the place goes to someone else at once. */
export function CancelDialog({ cancel, close }: CancelDialogProps) {
  const { texts } = useLaterSpeech();
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    await cancel();
    close();
  };
  return (
    <Dialog title={texts.cancelTitle} onClose={close}>
      <p>{texts.cancelText}</p>
      <div class="row actions">
        <Button look="quiet" onClick={close}>
          {texts.cancelNo}
        </Button>
        <Button look="danger" busy={busy} onClick={() => void confirm()}>
          {busy ? texts.cancelling : texts.cancelYes}
        </Button>
      </div>
    </Dialog>
  );
}
