import type { Answer } from '#contract/contract.ts';
import type { EventTranslation, TranslatedLocale } from '#domain/event.ts';
import type { MailKind } from '#domain/vocabulary.ts';
import { changedOnly, type EventChanges } from './changedOnly.ts';

type OrganizerEvent = Answer<'readEvent'>;

/** The texts in one other language as typed, by the keys of `textsToTranslate`. */
export type LanguageForm = Record<string, string>;

export function languageForm(event: OrganizerEvent, language: TranslatedLocale): LanguageForm {
  const texts = event.translations?.[language] ?? {};
  const form: LanguageForm = {
    name: texts.name ?? '',
    description: texts.description ?? '',
    'place.name': texts.place?.name ?? '',
  };
  for (const { id } of event.sessions) put(form, `sessions.${id}`, sessionParts, own(texts.sessions, id));
  for (const { id } of event.employers) put(form, `employers.${id}`, employerParts, own(texts.employers, id));
  for (const { title } of event.roles) put(form, `roles.${title}`, roleParts, own(texts.roles, title));
  event.questions.forEach(({ label, options }, index) => {
    form[`questions.${index}.label`] = label[language] ?? '';
    options.forEach((option, at) => {
      form[`questions.${index}.options.${at}`] = option[language] ?? '';
    });
  });
  for (const [kind, text] of Object.entries(event.mailTexts))
    form[`mailTexts.${kind}`] = text?.[language] ?? '';
  return form;
}

/** What changed. Every other language goes along untouched, since what is sent replaces what is there. */
export function languageChanges(
  event: OrganizerEvent,
  language: TranslatedLocale,
  form: LanguageForm,
): EventChanges {
  return changedOnly(
    changesOf(event, language, languageForm(event, language)),
    changesOf(event, language, form),
  );
}

/** The path of a text in the API. */
export function pathOf(key: string, language: TranslatedLocale): string {
  return /^(questions|mailTexts)\./.test(key) ? `${key}.${language}` : `translations.${language}.${key}`;
}

const sessionParts = ['title', 'description', 'room'] as const;
const employerParts = ['description', 'nextSteps'] as const;
const roleParts = ['title', 'leadsTo'] as const;

function changesOf(event: OrganizerEvent, language: TranslatedLocale, form: LanguageForm): EventChanges {
  const typed = (key: string) => form[key]?.trim() ?? '';
  const inLanguage = <Text extends { en: string }>(text: Text, key: string): Text => {
    const { [language]: _, ...others } = text as Text & Partial<Record<TranslatedLocale, string>>;
    return { ...others, ...(typed(key) !== '' && { [language]: typed(key) }) } as unknown as Text;
  };
  return {
    translations: {
      ...event.translations,
      [language]: translationOf(event, typed),
    },
    questions: event.questions.map((question, index) => ({
      ...question,
      label: inLanguage(question.label, `questions.${index}.label`),
      options: question.options.map((option, at) => inLanguage(option, `questions.${index}.options.${at}`)),
    })),
    mailTexts: Object.fromEntries(
      (Object.entries(event.mailTexts) as [MailKind, { en: string }][]).map(([kind, text]) => [
        kind,
        inLanguage(text, `mailTexts.${kind}`),
      ]),
    ),
  };
}

function translationOf(event: OrganizerEvent, typed: (key: string) => string): EventTranslation {
  const parts = <Part extends string>(prefix: string, names: readonly Part[]) =>
    Object.fromEntries(
      names.map((name) => [name, typed(`${prefix}.${name}`)]).filter(([, text]) => text !== ''),
    ) as Partial<Record<Part, string>>;
  const each = <Part extends string>(list: string, keys: string[], names: readonly Part[]) => {
    const texts = keys
      .map((key) => [key, parts(`${list}.${key}`, names)] as const)
      .filter(([, given]) => Object.keys(given).length > 0);
    return texts.length > 0 ? { [list]: Object.fromEntries(texts) } : {};
  };
  const ids = (items: { id: string }[]) => items.map(({ id }) => id);
  const place = parts('place', ['name']);
  return {
    ...(typed('name') !== '' && { name: typed('name') }),
    ...(typed('description') !== '' && { description: typed('description') }),
    ...(place.name && { place }),
    ...each('sessions', ids(event.sessions), sessionParts),
    ...each('employers', ids(event.employers), employerParts),
    ...each('roles', [...new Set(event.roles.map(({ title }) => title))], roleParts),
  };
}

function put<Part extends string>(
  form: LanguageForm,
  prefix: string,
  names: readonly Part[],
  texts: Partial<Record<Part, string>> | undefined,
): void {
  for (const name of names) form[`${prefix}.${name}`] = texts?.[name] ?? '';
}

/** Titles are an organizer's own words, so one may be called "constructor". */
function own<Texts>(texts: Record<string, Texts> | undefined, key: string): Texts | undefined {
  return texts && Object.hasOwn(texts, key) ? texts[key] : undefined;
}
