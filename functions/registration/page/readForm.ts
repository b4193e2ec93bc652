import type { Answer } from '#contract/contract.ts';
import { registrationContract } from '#contract/registration.ts';
import type { Locale } from '#domain/vocabulary.ts';

type PublicEvent = Answer<'getEvent'>;
export type FormFields = Record<string, string | string[] | undefined>;

const input = registrationContract.registerStudent.input;

/** Fields that hold one text each; a browser sends an empty one where nothing was entered. */
const texts = Object.keys(input.shape).filter(
  (name) => !['slug', 'locale', 'attempt', 'interests', 'sessions', 'answers'].includes(name),
);

/** No field takes more than this, in characters or choices; what is longer is refused, and shown cut off. */
const longest = { text: 600, list: 60 };

/** The form's values by field, as they are shown again: known fields only. */
export function formValues(fields: FormFields, event: PublicEvent): Record<string, string[]> {
  const names = [...texts, 'interests', 'sessions', ...event.questions.map(({ id }) => `answers.${id}`)];
  return Object.fromEntries(
    names.flatMap((name) => {
      const values = listOf(fields, name).slice(0, longest.list);
      return values.length ? [[name, values.map((value) => value.slice(0, longest.text))]] : [];
    }),
  );
}

/** The form as `registerStudent` takes it, not yet checked. */
export function formRequest(fields: FormFields, event: PublicEvent, locale: Locale): Record<string, unknown> {
  const given = texts.flatMap((name) => {
    const value = textOf(fields, name);
    return value === '' ? [] : [[name, value]];
  });
  return {
    ...Object.fromEntries(given),
    slug: event.slug,
    locale,
    interests: listOf(fields, 'interests'),
    sessions: listOf(fields, 'sessions'),
    answers: answersIn(fields, event.questions),
  };
}

function answersIn(fields: FormFields, questions: PublicEvent['questions']): Record<string, unknown> {
  return Object.fromEntries(
    questions.flatMap(({ id, kind }): [string, unknown][] => {
      const name = `answers.${id}`;
      const text = textOf(fields, name).trim();
      const list = listOf(fields, name);
      if (kind === 'choices') return list.length ? [[id, list]] : [];
      if (text === '') return [];
      if (kind === 'yes-no') return [[id, text === 'true' ? true : text === 'false' ? false : text]];
      return [[id, kind === 'number' && Number.isFinite(Number(text)) ? Number(text) : text]];
    }),
  );
}

function textOf(fields: FormFields, name: string): string {
  return listOf(fields, name).at(-1) ?? '';
}

function listOf(fields: FormFields, name: string): string[] {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return value === undefined ? [] : [value].flat();
}
