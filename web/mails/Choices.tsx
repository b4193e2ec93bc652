import { useState } from 'preact/hooks';
import { Notice } from '#web/shared/Notice.tsx';
import { offeredTopics } from './offeredTopics.ts';
import { useSpeech } from './speech.ts';
import { TopicSwitch } from './TopicSwitch.tsx';
import { type MailChoices, useChoices } from './useChoices.ts';

/** Whose mails these are, which of them one gets, and which come in any case. */
export function Choices({ token, first }: { token: string; first: MailChoices }) {
  const { texts } = useSpeech();
  const { choices, declined, saving, choose } = useChoices(token, first);
  // As it was opened: a switch that is moved stays where it is.
  const [offered] = useState(() => offeredTopics(location.search, first.declined));
  return (
    <div class="stack wide">
      <header class="stack close">
        <p class="soft">
          <bdi>{choices.organization}</bdi>
        </p>
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead(choices.organization)}</p>
      </header>
      {choices.suppressed && (
        <Notice look="warn" title={texts.suppressedTitle}>
          <p>{texts.suppressedText}</p>
        </Notice>
      )}
      <ul class="plain card topics">
        {offered.map((topic) => (
          <li key={topic}>
            <TopicSwitch
              topic={topic}
              gets={!declined.includes(topic)}
              saving={saving?.topic === topic ? saving.state : undefined}
              choose={(gets) => void choose(topic, gets)}
            />
          </li>
        ))}
      </ul>
      <section class="stack close always">
        <h2>{texts.alwaysTitle}</h2>
        <p>{texts.alwaysText}</p>
        <p class="soft">{texts.alwaysWhy}</p>
      </section>
      <p class="soft small">{texts.others(choices.organization)}</p>
    </div>
  );
}
