import { everywhere } from './everywhere/en.ts';
import { refusals } from './refusals/en.ts';

/** The words that more than one audience's pages use. A language's catalog has every key, or the build fails. */
export const shared = { ...everywhere, refusals };

export type SharedTexts = typeof shared;
