import { names } from '#domain/vocabularyNames/ar.ts';
import { frame } from '../frame/ar.ts';
import type { EverywhereTexts } from './en.ts';

export const everywhere: EverywhereTexts = { ...frame, ...names };
