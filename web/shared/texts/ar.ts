import type { SharedTexts } from './en.ts';
import { everywhere } from './everywhere/ar.ts';
import { refusals } from './refusals/ar.ts';

export const shared: SharedTexts = { ...everywhere, refusals };
