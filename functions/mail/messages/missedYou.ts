import type { Block } from '../blocks.ts';
import { cleaned } from '../cleaned.ts';
import { composed } from '../composed.ts';
import { noteBlock } from '../eventParts.ts';
import type { MissedYouFacts } from '../facts.ts';
import type { Message } from '../message.ts';
import { amounts, resources } from '../resources.ts';
import { webLink } from '../safeLink.ts';
import { smallEnough } from '../smallEnough.ts';
import { texts } from '../texts/texts.ts';
import { spanLines } from '../when.ts';
import { afterEventFrame } from './afterEventParts.ts';

/** To a student who had a place and did not come: no reproach, another date if there is one, the same resources. */
export function missedYou(given: MissedYouFacts): Message {
  const facts = cleaned(given);
  const { event, registration, site, note } = facts;
  const { locale, firstName } = registration;
  const { missedYou: words, ...common } = texts[locale];
  return smallEnough(amounts, (amount) =>
    composed({
      ...afterEventFrame(facts),
      subject: words.subject(event.name),
      preview: words.preview,
      title: words.title,
      blocks: [
        { kind: 'paragraph', text: common.greeting(firstName) },
        { kind: 'paragraph', text: words.lead },
        ...noteBlock(note, locale),
        ...anotherDate(facts),
        ...resources(event, {
          heading: words.employers,
          told: [],
          eventUrl: `${site}/e/${event.slug}`,
          locale,
          amount,
        }),
      ],
    }),
  );
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
