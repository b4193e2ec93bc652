import type { Locale } from '#domain/vocabulary.ts';
import { type EmployerTexts, en } from './en.ts';

/** Employers are written to in English; a catalog that is added here is used at once. */
const catalogs: { en: EmployerTexts } & Partial<Record<Locale, EmployerTexts>> = { en };

/** The words for employers in a language, and which language those are. */
export function employerTexts(locale: Locale): { locale: Locale; words: EmployerTexts } {
  const words = catalogs[locale];
  return words ? { locale, words } : { locale: 'en', words: catalogs.en };
}
