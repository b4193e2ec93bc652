import { en, type ScanTexts } from './texts.en.ts';
import { es } from './texts.es.ts';

/** What volunteers are spoken to in. */
export const scannerLocales = ['en', 'es'] as const;
export type ScannerLocale = (typeof scannerLocales)[number];

export const texts: Record<ScannerLocale, ScanTexts> = { en, es };
