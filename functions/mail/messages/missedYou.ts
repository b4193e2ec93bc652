import type { Block } from '../blocks.ts';
import { cleaned } from '../cleaned.ts';
import type { MissedYouFacts } from '../facts.ts';
import type { Message } from '../message.ts';
import { webLink } from '../safeLink.ts';
import { texts } from '../texts/texts.ts';
import { spanLines } from '../when.ts';
import { afterEventLetter } from './afterEventLetter.ts';

/** To a student who had a place and did not come: no reproach, another date if there is one, the same resources. */
export function missedYou(given: MissedYouFacts): Message {
  const facts = cleaned(given);
  const { missedYou: words } = texts[facts.registration.locale];
  return afterEventLetter(facts, words, () => ({ told: [], blocks: anotherDate(facts) }));
}

function anotherDate({ nextEvent, registration: { locale } }: MissedYouFacts): Block[] {
  const { when, where, missedYou: words } = texts[locale];
  if (!nextEvent) return [];
  const { name, startsAt, endsAt, timeZone, place, url } = nextEvent;
  const href = webLink(url);
  return [
    { kind: 'heading', text: words.next },
    {
      kind: 'details',
      rows: [
        { label: words.nextEvent, lines: [name] },
        { label: when, lines: spanLines(startsAt, endsAt, timeZone, locale) },
        ...(place ? [{ label: where, lines: [place] }] : []),
      ],
    },
    ...(href ? [{ kind: 'button', label: words.register, href } as const] : []),
  ];
}
