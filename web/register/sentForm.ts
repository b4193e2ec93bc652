import { ageBands, grades } from '#domain/vocabulary.ts';
import type { SentForm } from '#functions/registration/page/eventPage.ts';
import { type AnswerValue, type Draft, emptyDraft, type PublicEvent, type Question } from './draft.ts';
import { type Faults, faultsOfAnswers, faultsOfPerson, faultsOfRefusal } from './faults.ts';
import type { Speaking } from './Speech.tsx';
import type { FormTexts } from './texts/form/en.ts';

/** What a form that a browser sent by itself held, as far as it fits the event. */
export function draftOf(values: SentForm['values'], event: PublicEvent): Draft {
  const text = (name: string) => values[name]?.at(-1) ?? '';
  const answers = event.questions.flatMap((question) => {
    const given = values[`answers.${question.id}`];
    return given ? [[question.id, answerIn(question, given)]] : [];
  });
  return {
    ...emptyDraft,
    ageBand: ageBands.find((band) => band === text('ageBand')) ?? '',
    firstName: text('firstName'),
    lastName: text('lastName'),
    school: text('school'),
    grade: grades.find((grade) => grade === text('grade')) ?? '',
    email: text('email'),
    interests: event.interests.filter((interest) => values.interests?.includes(interest)),
    sessions: values.sessions ?? [],
    answers: Object.fromEntries(answers),
    accommodations: text('accommodations'),
    invitationCode: text('invitationCode'),
  };
}

function answerIn({ kind }: Question, given: string[]): AnswerValue {
  const last = given.at(-1) ?? '';
  if (kind === 'choices') return given;
  if (kind === 'yes-no' && (last === 'true' || last === 'false')) return last === 'true';
  return kind === 'number' && last.trim() !== '' && Number.isFinite(Number(last)) ? Number(last) : last;
}

/** Everything that is wrong with it, at once and in the order of the form. */
export function faultsOfSent(
  { refusal }: SentForm,
  draft: Draft,
  event: PublicEvent,
  speaking: Speaking<FormTexts>,
): Faults {
  if (refusal.refusal === 'group-only') return {};
  const found: Faults = {
    ...faultsOfRefusal(refusal, event, speaking),
    ...faultsOfPerson(draft, speaking),
    ...faultsOfAnswers(draft, event, speaking),
  };
  const { ageBand, firstName, lastName, school, grade, email, sessions, interests, ...others } = found;
  return { ageBand, firstName, lastName, school, grade, email, sessions, interests, ...others };
}
