import { frame } from '../frame/en.ts';
import { names } from '../names/en.ts';

/** What every audience's pages say, whatever happens on them. */
export const everywhere = { ...frame, ...names };

export type EverywhereTexts = typeof everywhere;
