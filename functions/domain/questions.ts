import type { CareerEvent, Question } from './event.ts';
import { type FieldFault, type Refusal, refuse } from './refusals.ts';
import type { Answers } from './registration.ts';
import { foldedSchool } from './school.ts';

/** What decides whether a question is put to someone. */
export interface Asked {
  school: string;
  sessions: string[];
}

/** Whether a question is put to a student of this school who chose these sessions. */
export function isAsked({ askedOf }: Pick<Question, 'askedOf'>, { school, sessions }: Asked): boolean {
  const { schools, sessions: ofSessions } = askedOf;
  const folded = foldedSchool(school);
  const bySchool = !schools.length || schools.some((one) => foldedSchool(one) === folded);
  return bySchool && (!ofSessions.length || ofSessions.some((id) => sessions.includes(id)));
}

/** The answers to the questions that are put to this student; those to others are of no use and are dropped. */
export function askedAnswers(event: Pick<CareerEvent, 'questions'>, answers: Answers, asked: Asked): Answers {
  const ids = new Set(event.questions.filter((question) => isAsked(question, asked)).map(({ id }) => id));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => ids.has(id)));
}

/** The faults in the answers to an event's questions, or null. Every faulty answer is named. */
export function answerFaults(
  event: Pick<CareerEvent, 'questions'>,
  answers: Answers,
  asked: Asked,
): Refusal | null {
  const known = new Set(event.questions.map((question) => question.id));
  const unknown = Object.keys(answers).filter((id) => !known.has(id));
  if (unknown.length) {
    return refuse(
      'unknown-question',
      unknown.map((id) => fault(id, 'Expected the id of a question of this event')),
    );
  }
  const questions = event.questions.filter((question) => isAsked(question, asked));
  const wrong = questions.flatMap((question) => {
    const answer = answers[question.id];
    const expected = answer === undefined || answer === '' ? null : expectation(question, answer);
    return expected ? [fault(question.id, expected)] : [];
  });
  if (wrong.length) return refuse('invalid-input', wrong);
  const missing = questions.filter((question) => question.required && isEmpty(answers[question.id]));
  return missing.length
    ? refuse(
        'answer-needed',
        missing.map((question) => fault(question.id, 'Expected an answer')),
      )
    : null;
}
/** What was expected of an answer that does not fit its question, or null. */
function expectation(question: Question, answer: Answers[string]): string | null {
  const options = question.options.map((option) => option.en);
  switch (question.kind) {
    case 'text':
      return typeof answer === 'string' ? null : 'Expected text';
    case 'choice':
      return typeof answer === 'string' && options.includes(answer)
        ? null
        : `Expected one of: ${options.join(', ')}`;
    case 'choices':
      return Array.isArray(answer) && answer.every((one) => options.includes(one))
        ? null
        : `Expected a list of: ${options.join(', ')}`;
    case 'yes-no':
      return typeof answer === 'boolean' ? null : 'Expected true or false';
    case 'number':
      return typeof answer === 'number' && Number.isFinite(answer) ? null : 'Expected a number';
  }
}

function isEmpty(answer: Answers[string] | undefined): boolean {
  return answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0);
}

function fault(question: string, message: string): FieldFault {
  return { path: `answers.${question}`, message };
}
