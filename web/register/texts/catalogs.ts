import type { Locale } from '#domain/vocabulary.ts';
import { texts as ar } from './ar.ts';
import type { Texts } from './en.ts';
import { texts as en } from './en.ts';
import { texts as es } from './es.ts';
import { form as arForm } from './form/ar.ts';
import type { FormTexts } from './form/en.ts';
import { form as enForm } from './form/en.ts';
import { form as esForm } from './form/es.ts';

/** The words of the first look and of registering together, as the server needs them. */
export type WholeTexts = Texts & FormTexts;

/** The words of every language at once. A browser loads one, a part at a time (loadTexts.ts, loadWords.ts). */
export const catalogs: Record<Locale, WholeTexts> = {
  en: { ...en, ...enForm },
  es: { ...es, ...esForm },
  ar: { ...ar, ...arForm },
};
