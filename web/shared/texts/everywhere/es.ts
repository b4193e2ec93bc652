import { frame } from '../frame/es.ts';
import { names } from '../names/es.ts';
import type { EverywhereTexts } from './en.ts';

export const everywhere: EverywhereTexts = { ...frame, ...names };
