import { useRef, useState } from 'preact/hooks';
import { Button } from '#web/shared/Button.tsx';
import { useSpeech } from './Speech.tsx';

/** Cancelling takes a second tap, because the place goes to someone else at once. */
export function CancelDialog({ cancel }: { cancel: () => Promise<void> }) {
  const { texts } = useSpeech();
  const dialog = useRef<HTMLDialogElement>(null);
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    await cancel();
    setBusy(false);
    dialog.current?.close();
  };
  return (
    <>
      <Button look="danger" onClick={() => dialog.current?.showModal()}>
        {texts.cancel}
      </Button>
      <dialog ref={dialog} aria-labelledby="cancel-title" aria-describedby="cancel-text">
        <div class="stack">
          <h2 id="cancel-title">{texts.cancelTitle}</h2>
          <p id="cancel-text">{texts.cancelText}</p>
          <div class="row actions">
            <Button look="quiet" onClick={() => dialog.current?.close()}>
              {texts.cancelNo}
            </Button>
            <Button look="danger" busy={busy} onClick={() => void confirm()}>
              {busy ? texts.cancelling : texts.cancelYes}
            </Button>
          </div>
        </div>
      </dialog>
    </>
  );
}
