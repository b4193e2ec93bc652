import type { Tally } from '#domain/attendance.ts';
import type { Locale } from '#domain/vocabulary.ts';
import { cleaned } from '../cleaned.ts';
import { composed } from '../composed.ts';
import { noteBlock } from '../eventParts.ts';
import type { GroupSummaryFacts } from '../facts.ts';
import { count } from '../figures.ts';
import type { Message } from '../message.ts';
import { groupTexts } from '../texts/group/groupTexts.ts';
import { classLink, educatorGreeting, groupFrame, paragraph, whichClass } from './groupParts.ts';

/** After the event: how many of the class came. Names stay on the class's page; a mail is easily passed on. */
export function groupSummary(given: GroupSummaryFacts): Message {
  const facts = cleaned(given);
  const { event, group, attendance, note, handoutUrl, choices } = facts;
  const { locale } = group;
  const { students, chaperones } = attendance;
  const { summary: words } = groupTexts[locale];
  const figure = (value: number, label: string) => ({ value: count(value, locale), label });
  const brought = chaperones.registered > 0;
  return composed({
    ...groupFrame(facts),
    choices,
    subject: words.subject(event.name),
    preview: words.preview(count(students.came, locale), count(students.registered, locale)),
    title: words.title,
    blocks: [
      educatorGreeting(facts),
      paragraph(whoCame(students, locale)),
      {
        kind: 'figures',
        figures: [
          figure(students.registered, words.figures.registered),
          figure(students.came, words.figures.came),
          figure(students.registered - students.came, words.figures.missed),
          ...(brought ? [figure(chaperones.came, words.figures.chaperones)] : []),
        ],
      },
      ...noteBlock(note, locale),
      whichClass(facts),
      {
        kind: 'cards',
        cards: [
          {
            title: words.handout,
            tag: '',
            lines: [words.handoutLead],
            links: [{ label: words.openHandout, href: handoutUrl }],
          },
        ],
      },
      paragraph(words.names),
      ...classLink(facts),
    ],
  });
}

function whoCame({ registered, came }: Tally, locale: Locale): string {
  const { summary: words } = groupTexts[locale];
  if (registered === 0) return words.nobodyRegistered;
  if (registered === 1) return came ? words.cameOne : words.nobodyCameOne;
  if (came === 0) return words.nobodyCame(count(registered, locale));
  return words.came(count(came, locale), count(registered, locale));
}
