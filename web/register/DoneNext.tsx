import { useRef } from 'preact/hooks';
import { Button } from '#web/shared/Button.tsx';
import { useFormSpeech } from './words.ts';

interface DoneNextProps {
  /** Whether the badge would be lost for good. */
  asks?: boolean;
  done: () => void;
}

/** Clears the page for whoever comes next; asks first where that would lose a badge. */
export function DoneNext({ asks, done }: DoneNextProps) {
  const { texts } = useFormSpeech();
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <div class="stack close done-next">
      <Button
        look="quiet"
        wide
        onClick={() => (asks ? dialog.current?.showModal() : done())}
        aria-describedby="done-next-hint"
      >
        {texts.doneNext}
      </Button>
      <p class="hint" id="done-next-hint">
        {texts.doneNextText}
      </p>
      <dialog ref={dialog} aria-labelledby="not-kept-title" aria-describedby="not-kept-text">
        <div class="stack">
          <h2 id="not-kept-title">{texts.notKeptTitle}</h2>
          <p id="not-kept-text">{texts.notKeptText}</p>
          <div class="row actions">
            <Button look="quiet" onClick={() => dialog.current?.close()}>
              {texts.notKeptStay}
            </Button>
            <Button look="danger" onClick={done}>
              {texts.doneNext}
            </Button>
          </div>
        </div>
      </dialog>
    </div>
  );
}
