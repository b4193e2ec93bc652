import { plural } from '#domain/plural.ts';
import { isSmall } from '#domain/smallCells.ts';
import { cleaned } from '../cleaned.ts';
import { composed } from '../composed.ts';
import { noteBlock } from '../eventParts.ts';
import type { EmployerFiguresFacts, OutsideCount } from '../facts.ts';
import { count } from '../figures.ts';
import type { Message } from '../message.ts';
import { employerFrame } from './employerParts.ts';

/** After the event: thanks, and how many students were at the booth. Never who. */
export function employerFigures(given: EmployerFiguresFacts): Message {
  const facts = cleaned(given);
  const { event, employer, note, choices } = facts;
  const { frame, greeting, locale, words } = employerFrame(facts);
  const [visits, shared, came] = [facts.visits, facts.shared, facts.came].map(hidden) as [
    OutsideCount,
    OutsideCount,
    OutsideCount,
  ];
  const figure = (value: OutsideCount, label: string) => ({
    value: value === 'few' ? words.figures.few : count(value, locale),
    label,
  });
  return composed({
    ...frame,
    choices,
    subject: words.figures.subject(event.name),
    preview: previewOf(visits, facts),
    title: words.figures.title,
    blocks: [
      greeting,
      { kind: 'paragraph', text: words.figures.lead },
      {
        kind: 'figures',
        figures: [
          ...(visits === 0
            ? []
            : [figure(visits, words.figures.visits), figure(shared, words.figures.shared)]),
          figure(came, words.figures.came),
        ],
      },
      ...noteBlock(note, locale),
      { kind: 'paragraph', text: visits === 0 ? words.figures.noVisits : words.figures.followUp },
      ...(employer.contactEmail && visits !== 0
        ? [{ kind: 'paragraph', text: words.figures.contacts } as const]
        : []),
      ...([visits, shared, came].includes('few')
        ? [{ kind: 'paragraph', text: words.figures.hidden, soft: true } as const]
        : []),
    ],
  });
}

/** Hidden by whoever counted, and here again: this mail leaves the organization. */
function hidden(value: OutsideCount): OutsideCount {
  return value !== 'few' && isSmall(value) ? 'few' : value;
}

function previewOf(visits: OutsideCount, facts: EmployerFiguresFacts): string {
  const { locale, words } = employerFrame(facts);
  if (visits === 'few') return words.figures.previewFew;
  return visits === 0 ? words.figures.previewNobody : plural(locale, visits, words.figures.preview);
}
