import { directionOf } from '#domain/direction.ts';
import type { Locale } from '#domain/vocabulary.ts';
import type { EventParts } from './eventParts.ts';
import { useSpeech } from './Speech.tsx';

/** In an element that is hydrated, no text means: whatever stands there. */
const asItStands = { dangerouslySetInnerHTML: { __html: '' } };

/**
 * The parts that are only read, as the server drew them: they need neither the texts of the event nor a script to
 * draw them until something of it changes. While the page speaks another language, theirs is marked.
 */
export function standingParts(language: Locale): EventParts {
  const useTheirs = () =>
    useSpeech().locale === language
      ? asItStands
      : { ...asItStands, lang: language, dir: directionOf(language) };
  return {
    EventHead: () => <header class="event-head stack close" {...useTheirs()} />,
    EventFacts: () => <div class="event-facts" {...useTheirs()} />,
    EventState: () => <div class="notice" {...useTheirs()} />,
    EventDetails: () => <div class="event-details stack wide" {...useTheirs()} />,
  };
}
