import type { Answer } from '#contract/contract.ts';
import type { Interest, Pathway, QuestionKind } from '#domain/vocabulary.ts';
import { changedOnly, type EventChanges } from './changedOnly.ts';
import { draftKey } from './draftKey.ts';
import { linesOf } from './lines.ts';

type OrganizerEvent = Answer<'readEvent'>;

export interface RoleDraft {
  key: string;
  title: string;
  leadsTo: string;
  pathways: Pathway[];
}

/** A question as typed; options are one a line, and line by line in both languages. */
export interface QuestionDraft {
  key: string;
  id?: string;
  kind: QuestionKind;
  labelEn: string;
  labelEs: string;
  required: boolean;
  optionsEn: string;
  optionsEs: string;
}

/** What the registration page asks and suggests; `schools` is one a line. */
export interface QuestionsForm {
  roles: RoleDraft[];
  interests: Interest[];
  questions: QuestionDraft[];
  schools: string;
}

export function questionsForm(event: OrganizerEvent): QuestionsForm {
  return {
    roles: event.roles.map((role, index) => ({ ...role, key: `role-${index}` })),
    interests: event.interests,
    questions: event.questions.map(({ id, kind, label, required, options }) => ({
      key: id,
      id,
      kind,
      labelEn: label.en,
      labelEs: label.es ?? '',
      required,
      optionsEn: options.map((option) => option.en).join('\n'),
      optionsEs: options.some((option) => option.es)
        ? options.map((option) => option.es ?? '').join('\n')
        : '',
    })),
    schools: event.schools.join('\n'),
  };
}

export function newRole(): RoleDraft {
  return { key: draftKey(), title: '', leadsTo: '', pathways: [] };
}

export function newQuestion(): QuestionDraft {
  return {
    key: draftKey(),
    kind: 'choice',
    labelEn: '',
    labelEs: '',
    required: false,
    optionsEn: '',
    optionsEs: '',
  };
}

/** Whether answers to this kind of question are picked from options. */
export function hasOptions(kind: QuestionKind): boolean {
  return kind === 'choice' || kind === 'choices';
}

export function questionsChanges(event: OrganizerEvent, form: QuestionsForm): EventChanges {
  return changedOnly(changesOf(questionsForm(event)), changesOf(form));
}

function changesOf(form: QuestionsForm): EventChanges {
  return {
    roles: form.roles.map((role) => ({
      title: role.title.trim(),
      leadsTo: role.leadsTo.trim(),
      pathways: role.pathways,
    })),
    interests: form.interests,
    questions: form.questions.map((question) => ({
      ...(question.id && { id: question.id }),
      kind: question.kind,
      label: localText(question.labelEn, question.labelEs),
      required: question.required,
      options: hasOptions(question.kind) ? optionsOf(question) : [],
    })),
    schools: linesOf(form.schools),
  };
}

function optionsOf({ optionsEn, optionsEs }: QuestionDraft) {
  const spanish = optionsEs.split('\n');
  return optionsEn
    .split('\n')
    .map((english, index) => localText(english, spanish[index] ?? ''))
    .filter((option) => option.en !== '' || option.es !== undefined);
}

function localText(english: string, spanish: string) {
  return { en: english.trim(), ...(spanish.trim() !== '' && { es: spanish.trim() }) };
}
