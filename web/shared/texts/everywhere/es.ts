import { names } from '#domain/vocabularyNames/es.ts';
import { frame } from '../frame/es.ts';
import type { EverywhereTexts } from './en.ts';

export const everywhere: EverywhereTexts = { ...frame, ...names };
