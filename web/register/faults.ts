import { textIn } from '#domain/event.ts';
import type { Refusal, RefusalCode } from '#domain/refusals.ts';
import type { Draft, PublicEvent } from './draft.ts';
import { givenAnswers, questionsFor } from './givenAnswers.ts';
import type { Speaking } from './Speech.tsx';
import type { FormTexts } from './texts/form/en.ts';

type Spoken = Speaking<FormTexts>;

/** What is wrong with a draft: a sentence by control, in the order of the page. `form` is about no control. */
export type Faults = { [Control in ControlId | 'form']?: string };

export type YouControl = 'invitationCode' | 'firstName' | 'lastName' | 'school' | 'grade' | 'email';
export type ControlId =
  | YouControl
  | 'ageBand'
  | 'sessions'
  | 'interests'
  | 'accommodations'
  | `answers.${string}`;

const youControls: YouControl[] = ['invitationCode', 'firstName', 'lastName', 'school', 'grade', 'email'];

/** What is missing or plainly wrong about the person, before the server is asked. */
export function faultsOfPerson(draft: Draft, { texts }: Spoken): Faults {
  const faults: Faults = {};
  for (const control of ['firstName', 'lastName', 'school', 'grade'] as const) {
    if (!draft[control].trim()) faults[control] = texts.missing[control];
  }
  if (draft.email.trim() && !isAddress(draft.email.trim())) {
    faults.email = texts.faulty.email;
  }
  return faults;
}

/** Whether a text looks like an e-mail address; the server looks closer. */
export function isAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
}

/** Whether an event by invitation still lacks its code. */
export function faultsOfInvitation(draft: Draft, event: PublicEvent, { texts }: Spoken): Faults {
  const missing = event.invitationOnly && !draft.invitationCode.trim();
  return missing ? { invitationCode: texts.missing.invitationCode } : {};
}

/** Which of the organizer's questions must still be answered. */
export function faultsOfAnswers(draft: Draft, event: PublicEvent, { texts, locale }: Spoken): Faults {
  const given = givenAnswers(event, draft);
  return Object.fromEntries(
    questionsFor(event, draft)
      .filter(({ id, required }) => required && given[id] === undefined)
      .map(({ id, label }) => [`answers.${id}`, texts.missing.answer(textIn(label, locale))]),
  );
}

/** Refusals that are about one control as a whole. */
const controlOf: Partial<Record<RefusalCode, ControlId>> = {
  'sessions-overlap': 'sessions',
  'unknown-session': 'sessions',
  'session-full': 'sessions',
  'address-full': 'email',
  'invitation-needed': 'invitationCode',
};

/** What the server found, in the student's language: by control where it named one. */
export function faultsOfRefusal(refusal: Refusal, event: PublicEvent, speaking: Spoken): Faults {
  const { texts, locale } = speaking;
  const faults: Faults = {};
  for (const { path } of refusal.fields ?? []) {
    const [field, inner = ''] = path.split('.');
    if (field === 'answers') {
      const label = event.questions.find(({ id }) => id === inner)?.label;
      if (!label) continue;
      const text = refusal.refusal === 'answer-needed' ? texts.missing.answer : texts.faulty.answer;
      faults[`answers.${inner}`] = text(textIn(label, locale));
    } else if (field === 'ageBand') {
      faults.ageBand = texts.ageMissing;
    } else if (isFaulty(field, texts.faulty)) {
      faults[field] = texts.faulty[field];
    }
  }
  const control = controlOf[refusal.refusal];
  if (control) faults[control] = texts.refusals[refusal.refusal];
  return Object.keys(faults).length ? faults : { form: texts.refusals[refusal.refusal] };
}

/** Whether any of these is about the person, so that the step with those fields must be shown again. */
export function concernsPerson(faults: Faults): boolean {
  return youControls.some((control) => faults[control]);
}

/** For an error summary, which leads to controls. A control's id is its name here. */
export function faultList(faults: Faults): { id: string; message: string }[] {
  return Object.entries(faults).flatMap(([id, message]) =>
    message && id !== 'form' ? [{ id, message }] : [],
  );
}

type Named = Exclude<keyof Spoken['texts']['faulty'], 'answer'>;

function isFaulty(field: string | undefined, known: Spoken['texts']['faulty']): field is Named {
  return field !== undefined && field !== 'answer' && Object.hasOwn(known, field);
}
