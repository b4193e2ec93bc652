import type { CareerEvent } from './event.ts';

/** How useful a student found the event, from not at all to very. */
export const surveyUses = ['1', '2', '3', '4', '5'] as const;
export type SurveyUse = (typeof surveyUses)[number];

/** Whether a student means to take a next step. */
export const surveySteps = ['yes', 'maybe', 'no'] as const;
export type SurveyStep = (typeof surveySteps)[number];

/** Two answers, of nobody and of no time. */
export interface SurveyAnswer {
  useful: SurveyUse;
  nextStep: SurveyStep;
}

export interface SurveyFigures {
  /** 0 stands for fewer than are shown. */
  answers: number;
  useful: Partial<Record<SurveyUse, number>>;
  nextStep: Partial<Record<SurveyStep, number>>;
}

const keptOpenMs = 30 * 86_400_000;

/** When the links in an event's follow-up end, the survey and the record of what a student explored: 30 days after it. */
export function afterEventUntil({ endsAt }: Pick<CareerEvent, 'endsAt'>): string {
  return new Date(Date.parse(endsAt) + keptOpenMs).toISOString();
}

/** Of fewer answers than this someone could guess whose they are. */
export const surveyShownFrom = 10;

/** The answers counted, once there are enough of them. */
export function surveyFigures(answers: SurveyAnswer[]): SurveyFigures {
  if (answers.length < surveyShownFrom) return { answers: 0, useful: {}, nextStep: {} };
  const count = <Key extends string>(keys: readonly Key[], of: (answer: SurveyAnswer) => Key) =>
    Object.fromEntries(
      keys.map((key) => [key, answers.filter((answer) => of(answer) === key).length]),
    ) as Record<Key, number>;
  return {
    answers: answers.length,
    useful: count(surveyUses, ({ useful }) => useful),
    nextStep: count(surveySteps, ({ nextStep }) => nextStep),
  };
}
