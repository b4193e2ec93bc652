import type { Locale } from './vocabulary.ts';

/**
 * What Intl is asked for in each language: the state's own habits, such as twelve hours, and Latin digits in every
 * script, since rooms, booths, times and badge codes are read aloud and compared across languages.
 */
export const intlTags: Record<Locale, string> = { en: 'en-US', es: 'es-US', ar: 'ar-u-nu-latn' };
