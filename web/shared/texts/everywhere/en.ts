import { names } from '#domain/vocabularyNames/en.ts';
import { frame } from '../frame/en.ts';

/** What every audience's pages say, whatever happens on them. */
export const everywhere = { ...frame, ...names };

export type EverywhereTexts = typeof everywhere;
