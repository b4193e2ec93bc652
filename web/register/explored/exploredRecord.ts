import type { Answer } from '#contract/contract.ts';

/** What a student who came explored. */
export type ExploredRecord = Answer<'getExplored'>;
