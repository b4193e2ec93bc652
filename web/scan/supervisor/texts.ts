import type { Locale } from '#domain/vocabulary.ts';
import { en, type SupervisorTexts } from './texts.en.ts';
import { es } from './texts.es.ts';

/** A supervisor's words, fetched with the screens that say them. */
export function supervisorTexts(locale: Locale): SupervisorTexts {
  return locale === 'es' ? es : en;
}
