import type { RefusalCode } from '#domain/refusals.ts';
import { useFormSpeech } from './words.ts';

/** Why there is no event to see here. */
export function EventRefused({ refusal }: { refusal: RefusalCode }) {
  const { texts } = useFormSpeech();
  const { title, text } = refusedWords(refusal, texts);
  return (
    <div class="card stack">
      <h1>{title}</h1>
      <p class="lead">{text}</p>
    </div>
  );
}

export function refusedWords(refusal: RefusalCode, texts: ReturnType<typeof useFormSpeech>['texts']) {
  if (refusal === 'event-draft') return { title: texts.draftTitle, text: texts.draftText };
  if (refusal === 'unknown-event') return { title: texts.unknownTitle, text: texts.unknownText };
  return { title: texts.lostTitle, text: texts.refusals[refusal] };
}
