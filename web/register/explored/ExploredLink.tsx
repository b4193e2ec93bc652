import { useExploredSpeech } from '../words.ts';

/** The way to the record, on the own page. */
export function ExploredLink() {
  const { texts } = useExploredSpeech();
  return (
    <div class="card explored-link">
      <p>
        <strong>{texts.recordThere}</strong>
        <br />
        <span class="soft">{texts.recordThereText}</span>
      </p>
      <a class="button" href="/r/?explored">
        {texts.recordSee}
      </a>
    </div>
  );
}
