import type { Answer } from '#contract/contract.ts';
import type { AgeBand, Grade, Interest } from '#domain/vocabulary.ts';

export type PublicEvent = Answer<'getEvent'>;
export type Question = PublicEvent['questions'][number];
/** A registration as its student's private link shows it. */
export type Own = Answer<'getRegistration'>;
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
};

/** What was really answered: a cleared field is no answer. */
export function givenAnswers(answers: Draft['answers']): Draft['answers'] {
  return Object.fromEntries(
    Object.entries(answers)
      .map(([id, value]) => [id, typeof value === 'string' ? value.trim() : value] as const)
      .filter(([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0)),
  );
}
