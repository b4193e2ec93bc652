import { directionOf } from './direction.ts';
import type { Locale } from './vocabulary.ts';

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const leftToRight =
  /[^\P{L}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * A name, a place or another text from outside, to be put into a sentence of this language: between isolating
 * marks (FSI and PDI, Unicode's UAX 9) where it has letters that run the other way. Without them the digits and
 * brackets at its edges, and those beside it, change places.
 */
export function isolated(text: string, locale: Locale): string {
  const foreign = directionOf(locale) === 'rtl' ? leftToRight : rightToLeft;
  return foreign.test(text) ? `\u2068${text}\u2069` : text;
}

/** A text that was cut short, with every isolate closed that the cut left open. */
export function isolatesClosed(text: string): string {
  const open = text.split('\u2068').length - text.split('\u2069').length;
  return open > 0 ? text + '\u2069'.repeat(open) : text;
}
