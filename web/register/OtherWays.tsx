import { useState } from 'preact/hooks';
import { Lost } from '#web/shared/Lost.tsx';
import { Progress } from '#web/shared/Progress.tsx';
import { useLazy } from '#web/shared/useLazy.ts';
import { BringClass } from './BringClass.tsx';
import type { PublicEvent } from './draft.ts';
import { formWords } from './loadWords.ts';
import { useSpeech } from './Speech.tsx';
import { takesRegistrations } from './takesRegistrations.ts';
import { Worded } from './Worded.tsx';

interface OtherWaysProps {
  event: PublicEvent;
  /** Whether the page's script runs, which asking for the link needs. */
  alive: boolean;
}

/** What else brings someone to an event's page: a registration they have, or a class. */
export function OtherWays({ event, alive }: OtherWaysProps) {
  const { texts, locale } = useSpeech();
  const { lazy, load } = useLazy(async () => {
    const [{ AskForLink }] = await Promise.all([import('./AskForLink.tsx'), formWords.load(locale)]);
    return { AskForLink };
  });
  const [opened, setOpened] = useState(false);
  const open = () => {
    setOpened(true);
    if (!lazy) load();
  };
  if (event.status !== 'published') return null;
  return (
    <div class="stack other-ways">
      {alive && !event.over && (
        <details class="fold" onToggle={open}>
          <summary>{texts.already}</summary>
          {lazy === 'lost' ? (
            <Lost texts={texts} offline retry={load} />
          ) : lazy ? (
            <Worded words={formWords}>
              <lazy.AskForLink slug={event.slug} />
            </Worded>
          ) : (
            opened && <Progress label={texts.loading} />
          )}
        </details>
      )}
      {takesRegistrations(event) && <BringClass event={event} />}
    </div>
  );
}
