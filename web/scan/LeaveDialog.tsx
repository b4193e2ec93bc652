import { useEffect, useState } from 'preact/hooks';
import { plural } from '#domain/plural.ts';
import type { Locale } from '#domain/vocabulary.ts';
import { Button } from '#web/shared/Button.tsx';
import { Dialog } from '#web/shared/Dialog.tsx';
import { Notice } from '#web/shared/Notice.tsx';
import type { StationEngine } from './engine/stationEngine.ts';
import type { StationTexts } from './stationTexts.en.ts';

interface LeaveDialogProps {
  texts: StationTexts['leave'];
  locale: Locale;
  engine: Pick<StationEngine, 'leave' | 'retry'>;
  /** How many entries would be lost, as it changes. */
  waiting: number;
  left: () => void;
  stay: () => void;
}

/** Asks once before the phone stops being a scanner, and says what would be lost. */
export function LeaveDialog({ texts, locale, engine, waiting, left, stay }: LeaveDialogProps) {
  const [busy, setBusy] = useState(false);
  // What waits may still get away while the volunteer reads.
  useEffect(engine.retry, [engine]);

  async function leave(): Promise<void> {
    setBusy(true);
    // Without a network the server can't be told; the phone forgets all the same.
    await engine.leave({ evenWaiting: waiting > 0 }).catch(() => undefined);
    left();
  }

  return (
    <Dialog title={texts.title} onClose={stay}>
      {waiting > 0 ? (
        <Notice look="warn">
          <p>{plural(locale, waiting, texts.waiting)}</p>
        </Notice>
      ) : (
        <p>{texts.help}</p>
      )}
      <div class="row">
        <Button onClick={stay}>{texts.no}</Button>
        <Button look="danger" busy={busy} onClick={() => void leave()}>
          {leaveWords()}
        </Button>
      </div>
    </Dialog>
  );

  function leaveWords(): string {
    if (busy) return texts.leaving;
    return waiting > 0 ? plural(locale, waiting, texts.yesLose) : texts.yes;
  }
}
