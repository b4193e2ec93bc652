import { plural } from '#domain/plural.ts';
import type { PublicEvent } from './draft.ts';
import { useEventSpeech } from './words.ts';

/** What this event is, and whether there is still a place. */
export function EventHead({ event }: { event: PublicEvent }) {
  const { texts, locale } = useEventSpeech();
  const open = event.status === 'published' && !event.over;
  return (
    <header class="event-head stack close">
      <p class="row">
        <span class="tag accent">{texts.eventKinds[event.kind]}</span>
        {open && !event.full && <span class="tag">{plural(locale, event.placesLeft, texts.placesLeft)}</span>}
      </p>
      <h1>
        <bdi>{event.name}</bdi>
      </h1>
    </header>
  );
}
