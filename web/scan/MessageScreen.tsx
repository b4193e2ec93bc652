import type { RefusalCode } from '#domain/refusals.ts';
import { Button } from '#web/shared/Button.tsx';
import type { ScanTexts } from './texts.en.ts';

interface MessageScreenProps {
  title: string;
  help: string;
  /** What may be done about it, if anything. */
  action?: { label: string; act: () => void } | undefined;
}

/** Why this phone does not scan, and what to do about it. */
export function MessageScreen({ title, help, action }: MessageScreenProps) {
  return (
    <div class="card stack">
      <div class="stack" role="status">
        <h1>{title}</h1>
        <p class="lead">{help}</p>
      </div>
      {action && (
        <p>
          <Button look="quiet" onClick={action.act}>
            {action.label}
          </Button>
        </p>
      )}
    </div>
  );
}

type RefusedWords = keyof ScanTexts['refused'];

const words: Partial<Record<RefusalCode, RefusedWords>> = {
  'link-unknown': 'unknown',
  'link-needed': 'unknown',
  'link-spent': 'spent',
  'device-revoked': 'revoked',
  'event-draft': 'draft',
  'event-cancelled': 'cancelled',
  'station-not-open': 'notOpen',
  'event-over': 'over',
};

/** Why a station's link was refused, in words; trying again helps unless it is over. */
export function refusedWords(
  refusal: RefusalCode,
  texts: ScanTexts['refused'],
): { title: string; help: string; mayHelp: boolean } {
  const word = words[refusal] ?? 'other';
  const final: RefusedWords[] = ['spent', 'revoked', 'cancelled', 'over'];
  return { ...texts[word], mayHelp: !final.includes(word) };
}
