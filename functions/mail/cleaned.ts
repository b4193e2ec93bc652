import { MadeOnce } from './madeOnce.ts';

const cleanedEvents = new MadeOnce<object, unknown>();

/**
 * Facts come from strangers. Control characters and characters that reorder what others see are taken out
 * of every text before a message is made of it; line feeds stay, since organizers write paragraphs. An event that many
 * are told of is cleaned once.
 */
export function cleaned<Facts>(facts: Facts): Facts;
export function cleaned(facts: unknown): unknown {
  if (typeof facts === 'string') return cleanedText(facts);
  if (Array.isArray(facts)) return facts.map((fact) => cleaned(fact));
  if (typeof facts !== 'object' || facts === null) return facts;
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [
      name,
      name === 'event' ? cleanedEvent(fact) : cleaned(fact),
    ]),
  );
}

function cleanedEvent(event: unknown): unknown {
  if (typeof event !== 'object' || event === null) return cleaned(event);
  return cleanedEvents.of(event, '', () => cleaned(event));
}

/** The text on one line, as subjects, names and file contents need it. */
export function oneLine(text: string): string {
  return cleanedText(text).replace(/\s+/g, ' ').trim();
}

/** The same for a text of our own making, which keeps the isolating marks that were put around cleaned facts. */
export function headerLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

/** At most `length` characters, cut between words where there is one. */
export function shortened(text: string, length: number): string {
  const characters = [...text];
  if (characters.length <= length) return text;
  const cut = characters.slice(0, length - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

function cleanedText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n]+/gu, ' ')
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '');
}
