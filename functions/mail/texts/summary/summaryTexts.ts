import type { Locale } from '#domain/vocabulary.ts';
import { ar } from './ar.ts';
import { en, type SummaryTexts } from './en.ts';
import { es } from './es.ts';

export const summaryTexts: Record<Locale, SummaryTexts> = { en, es, ar };
