import type { MailTopic } from '#domain/mailTopics.ts';
import { Spinner } from '#web/shared/Spinner.tsx';
import { useSpeech } from './speech.ts';
import type { Saving } from './useChoices.ts';

interface TopicSwitchProps {
  topic: MailTopic;
  gets: boolean;
  /** How its last change went. */
  saving: Saving['state'] | undefined;
  choose: (gets: boolean) => void;
}

/** One kind of mail, on or off, and whether the last change of it was saved. */
export function TopicSwitch({ topic, gets, saving, choose }: TopicSwitchProps) {
  const { texts } = useSpeech();
  const lost = saving === 'offline' || saving === 'troubled';
  return (
    <>
      <label class="topic">
        <span class="topic-words">
          <strong id={`${topic}-name`}>{texts.topics[topic].name}</strong>
          <span class="hint" id={`${topic}-hint`}>
            {texts.topics[topic].text}
          </span>
        </span>
        <span class="topic-state" aria-hidden="true">
          {gets ? texts.on : texts.off}
        </span>
        <input
          type="checkbox"
          role="switch"
          class="switch"
          name={topic}
          aria-labelledby={`${topic}-name`}
          aria-describedby={`${topic}-hint`}
          checked={gets}
          aria-checked={gets}
          onChange={(change) => choose(change.currentTarget.checked)}
        />
      </label>
      <p class="topic-told" role="status">
        {saving === 'saving' && (
          <>
            <Spinner /> {texts.saving}
          </>
        )}
        {saving === 'saved' && (gets ? texts.savedOn : texts.savedOff)}
      </p>
      <div role="alert">
        {lost && (
          <p class="topic-told fault">
            {texts.notSaved} {saving === 'offline' ? texts.offline : texts.troubled}
          </p>
        )}
      </div>
    </>
  );
}
