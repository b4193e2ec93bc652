import { plural } from '#domain/plural.ts';
import type { Locale } from '#domain/vocabulary.ts';
import { Button } from '#web/shared/Button.tsx';
import { Notice } from '#web/shared/Notice.tsx';
import type { Stage } from './firstStage.ts';
import type { ScanTexts } from './texts.en.ts';

type MessageStage = Exclude<Stage, { kind: 'scan' | 'enroll' }>;

interface MessageScreenProps {
  stage: MessageStage;
  texts: ScanTexts;
  locale: Locale;
  /** Scans made before that still wait for the network. */
  waiting: number;
  again: (secret: string) => void;
}

/** Why this phone does not scan, and what to do about it. */
export function MessageScreen({ stage, texts, locale, waiting, again }: MessageScreenProps) {
  const { title, help } = wordsOf(stage, texts);
  return (
    <div class="card stack" role="status">
      <h1>{title}</h1>
      <p class="lead">{help}</p>
      {stage.kind === 'closed' && stage.left > 0 && (
        <Notice look="warn">
          <p>{plural(locale, stage.left, texts.closed.left)}</p>
        </Notice>
      )}
      {stage.kind !== 'closed' && waiting > 0 && (
        <Notice look="warn">
          <p>{plural(locale, waiting, texts.leave.waiting)}</p>
        </Notice>
      )}
      {stage.kind === 'link-refused' && (
        <p>
          <Button look="quiet" onClick={() => again(stage.secret)}>
            {texts.tryAgain}
          </Button>
        </p>
      )}
    </div>
  );
}

function wordsOf(stage: MessageStage, texts: ScanTexts): { title: string; help: string } {
  switch (stage.kind) {
    case 'no-link':
      return texts.noLink;
    case 'signed-out':
      return texts.signedOut;
    case 'closed':
      return texts.closed;
    case 'link-refused':
      if (stage.refusal === 'event-draft') return texts.eventDraft;
      if (stage.refusal === 'event-cancelled') return texts.eventCancelled;
      return texts.linkRefused;
  }
}
