import { plural } from '#domain/plural.ts';
import type { RefusalCode } from '#domain/refusals.ts';
import type { Locale } from '#domain/vocabulary.ts';
import { Button } from '#web/shared/Button.tsx';
import { Notice } from '#web/shared/Notice.tsx';
import type { StationTexts } from './stationTexts.en.ts';

interface ClosedScreenProps {
  refusal: RefusalCode;
  /** Entries that were not handed in, as they change. */
  waiting: number;
  texts: StationTexts['closed'];
  locale: Locale;
  /** What leads to another station, if this one is closed for good. */
  another: { label: string; act: () => void };
}

/** This phone may scan no more. Names nobody: the map is gone, and what waits is sealed. */
export function ClosedScreen({ refusal, waiting, texts, locale, another }: ClosedScreenProps) {
  const { title, help } = wordsOf(refusal, texts);
  return (
    <div class="card stack">
      <div class="stack" role="status">
        <h1>{title}</h1>
        <p class="lead">{help}</p>
        {waiting > 0 ? (
          <Notice look="warn">
            <p>{plural(locale, waiting, texts.left)}</p>
          </Notice>
        ) : (
          <p>{texts.handedIn}</p>
        )}
      </div>
      <p>
        <Button look="quiet" onClick={another.act}>
          {another.label}
        </Button>
      </p>
    </div>
  );
}

function wordsOf(refusal: RefusalCode, texts: StationTexts['closed']): { title: string; help: string } {
  if (refusal === 'event-over') return texts.over;
  return refusal === 'event-cancelled' ? texts.cancelled : texts.revoked;
}
