import type { Locale } from '#domain/vocabulary.ts';
import type { Texts } from './texts/en.ts';

const catalogs: Record<Locale, () => Promise<{ texts: Texts }>> = {
  en: () => import('./texts/en.ts'),
  es: () => import('./texts/es.ts'),
  ar: () => import('./texts/ar.ts'),
};

/** The words of one language, however many there are. */
export async function loadTexts(locale: Locale): Promise<Texts> {
  return (await catalogs[locale]()).texts;
}
