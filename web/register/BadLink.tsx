import { useLaterSpeech } from './words.ts';

/** The link that was opened leads to no registration, or no longer. */
export function BadLink() {
  const { texts } = useLaterSpeech();
  return (
    <div class="card stack">
      <h1>{texts.badLinkTitle}</h1>
      <p class="lead">{texts.badLinkText}</p>
    </div>
  );
}
