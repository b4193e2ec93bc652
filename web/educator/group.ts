import type { Answer } from '#contract/contract.ts';

export type PublicEvent = Answer<'getEvent'>;
/** A class as its educators see it. */
export type Group = Answer<'getGroup'>;
/** One person on the class's roster. */
export type Row = Answer<'listRoster'>['rows'][number];
/** What one badge and its slip are printed from. */
export type Sheet = Answer<'getSheets'>['badges'][number];
export type Session = PublicEvent['sessions'][number];
