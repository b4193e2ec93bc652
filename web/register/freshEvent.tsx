import { call } from '#contract/client.ts';
import type { Locale } from '#domain/vocabulary.ts';
import { settle } from '#web/shared/useReply.ts';
import type { PublicEvent } from './draft.ts';
import { drawnParts, type EventPart, type EventParts } from './eventParts.ts';
import { eventWords } from './loadWords.ts';
import { Worded } from './Worded.tsx';

/** The whole event as it is now, in a language, and what draws it; nothing if it can't be had. */
export async function freshEvent(
  slug: string,
  locale: Locale,
): Promise<{ event: PublicEvent; parts: EventParts } | undefined> {
  const [came] = await Promise.all([
    settle<'getEvent'>((signal) => call('getEvent', { slug, locale }, { signal })),
    eventWords.load(locale),
  ]);
  return came.state === 'answered' ? { event: came.value, parts } : undefined;
}

/** The parts with the words that the first look does without. */
const parts: EventParts = {
  EventHead: worded(drawnParts.EventHead),
  EventFacts: worded(drawnParts.EventFacts),
  EventState: worded(drawnParts.EventState),
  EventDetails: worded(drawnParts.EventDetails),
};

function worded(Part: EventPart): EventPart {
  return (props) => (
    <Worded words={eventWords}>
      <Part {...props} />
    </Worded>
  );
}
