import type { Answer } from '#contract/contract.ts';
import type { AgeBand, Grade, Interest } from '#domain/vocabulary.ts';

export type PublicEvent = Answer<'getEvent'>;
export type Question = PublicEvent['questions'][number];
/** A registration as its student's private link shows it. */
export type Own = Answer<'getRegistration'>;

/** A booth the student went to. */
export type Visit = Own['visits'][number];
/** A session of the student's, with the state of its seat. */
export type ChosenSession = Own['sessions'][number];
export type AnswerValue = string | string[] | boolean | number;

/** A registration as it is being written. What is not yet chosen is empty. */
export interface Draft {
  ageBand: AgeBand | '';
  firstName: string;
  lastName: string;
  school: string;
  grade: Grade | '';
  email: string;
  interests: Interest[];
  sessions: string[];
  answers: Record<string, AnswerValue>;
  /** What the student needs to take part. */
  accommodations: string;
  invitationCode: string;
  /** Stays empty where a person fills in the form. */
  website: string;
}

export const emptyDraft: Draft = {
  ageBand: '',
  firstName: '',
  lastName: '',
  school: '',
  grade: '',
  email: '',
  interests: [],
  sessions: [],
  answers: {},
  accommodations: '',
  invitationCode: '',
  website: '',
};
