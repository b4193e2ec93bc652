import type { Locale } from '#domain/vocabulary.ts';
import { en, type ScanTexts } from './texts.en.ts';
import { es } from './texts.es.ts';

export const texts: Record<Locale, ScanTexts> = { en, es };
