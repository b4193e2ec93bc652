import type { Locale } from './vocabulary.ts';

export type Direction = 'ltr' | 'rtl';

const directions: Record<Locale, Direction> = { en: 'ltr', es: 'ltr', ar: 'rtl' };

/** Which way a language is written. */
export function directionOf(locale: Locale): Direction {
  return directions[locale];
}
