import { useEffect, useRef } from 'preact/hooks';
import { plural } from '#domain/plural.ts';
import type { Locale } from '#domain/vocabulary.ts';
import { Button } from '#web/shared/Button.tsx';
import { Notice } from '#web/shared/Notice.tsx';
import type { ScanTexts } from './texts.en.ts';

interface LeaveDialogProps {
  texts: ScanTexts['leave'];
  locale: Locale;
  waiting: number;
  leave: () => void;
  stay: () => void;
}

/** Asks once before the phone stops being a scanner. */
export function LeaveDialog({ texts, locale, waiting, leave, stay }: LeaveDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby="leave-title" onClose={stay}>
      <div class="stack">
        <h2 id="leave-title">{texts.title}</h2>
        {waiting > 0 ? (
          <Notice look="warn">
            <p>{plural(locale, waiting, texts.waiting)}</p>
          </Notice>
        ) : (
          <p>{texts.help}</p>
        )}
        <div class="row">
          <Button onClick={() => dialog.current?.close()}>{texts.no}</Button>
          <Button look="danger" onClick={leave}>
            {texts.yes}
          </Button>
        </div>
      </div>
    </dialog>
  );
}
