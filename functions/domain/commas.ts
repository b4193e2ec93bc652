import type { Locale } from './vocabulary.ts';

/** What stands between two things that are named one after the other. */
export const commas: Record<Locale, string> = { en: ', ', es: ', ', ar: '، ' };
