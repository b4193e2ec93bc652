import type { Locale } from '#domain/vocabulary.ts';
import { ar } from './ar.ts';
import { en, type GroupTexts } from './en.ts';
import { es } from './es.ts';

export const groupTexts: Record<Locale, GroupTexts> = { en, es, ar };
