import { frame } from '../frame/ar.ts';
import { names } from '../names/ar.ts';
import type { EverywhereTexts } from './en.ts';

export const everywhere: EverywhereTexts = { ...frame, ...names };
