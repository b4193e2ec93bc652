import { plural } from '#web/shared/plural.ts';
import type { PublicEvent } from './draft.ts';
import { useSpeech } from './Speech.tsx';

/** What this event is, and whether there is still a place. */
export function EventHead({ event }: { event: PublicEvent }) {
  const { texts, locale } = useSpeech();
  const open = event.status === 'published' && !event.over;
  return (
    <header class="event-head stack close">
      <p class="row">
        <span class="tag accent">{texts.eventKinds[event.kind]}</span>
        {open && !event.full && <span class="tag">{plural(locale, event.placesLeft, texts.placesLeft)}</span>}
      </p>
      <h1>{event.name}</h1>
    </header>
  );
}
