import type { Locale } from '#domain/vocabulary.ts';
import { ar } from './ar.ts';
import { en, type Texts } from './en.ts';
import { es } from './es.ts';

export const texts: Record<Locale, Texts> = { en, es, ar };
