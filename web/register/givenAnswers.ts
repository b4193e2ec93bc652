import { isAsked } from '#domain/questions.ts';
import type { Draft, PublicEvent, Question } from './draft.ts';

/** The questions that are put to a student of this school who chose these sessions. */
export function questionsFor(event: PublicEvent, draft: Pick<Draft, 'school' | 'sessions'>): Question[] {
  return event.questions.filter((question) => isAsked(question, draft));
}

/** What was really answered: a cleared field is no answer, nor is what is no longer asked. */
export function givenAnswers(event: PublicEvent, draft: Draft): Draft['answers'] {
  const asked = questionsFor(event, draft).map(({ id }) => id);
  return Object.fromEntries(
    Object.entries(draft.answers)
      .filter(([id]) => asked.includes(id))
      .map(([id, value]) => [id, typeof value === 'string' ? value.trim() : value] as const)
      .filter(([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0)),
  );
}
