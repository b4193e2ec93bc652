import { type RefusalCode, refusals as sentences } from '#domain/refusals.ts';

export type RefusalTexts = Record<RefusalCode, string>;

/** Every way Turnout says no, as a person reads it. */
export const refusals: RefusalTexts = sentences;
