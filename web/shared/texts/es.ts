import type { SharedTexts } from './en.ts';
import { everywhere } from './everywhere/es.ts';
import { refusals } from './refusals/es.ts';

export const shared: SharedTexts = { ...everywhere, refusals };
