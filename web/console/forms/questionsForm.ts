import type { Answer } from '#contract/contract.ts';
import type { LocalText } from '#domain/event.ts';
import type { Interest, Pathway, QuestionKind } from '#domain/vocabulary.ts';
import { changedOnly, type EventChanges } from './changedOnly.ts';
import { draftKey } from './draftKey.ts';
import { linesOf } from './lines.ts';
import { renamedRoles } from './renamedRoles.ts';

type OrganizerEvent = Answer<'readEvent'>;

export interface RoleDraft {
  key: string;
  /** The title as saved, which its texts in other languages belong to. */
  savedTitle?: string;
  title: string;
  leadsTo: string;
  pathways: Pathway[];
}

/** A question as typed, in English; options are one a line. Other languages are written elsewhere and kept. */
export interface QuestionDraft {
  key: string;
  id?: string;
  kind: QuestionKind;
  label: LocalText;
  required: boolean;
  options: string;
  savedOptions: LocalText[];
  askedOf: { sessions: string[]; schools: string[] };
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
    roles: event.roles.map((role, index) => ({ ...role, key: `role-${index}`, savedTitle: role.title })),
    interests: event.interests,
    questions: event.questions.map(({ options, ...question }) => ({
      ...question,
      key: question.id,
      options: options.map((option) => option.en).join('\n'),
      savedOptions: options,
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
    label: { en: '' },
    required: false,
    options: '',
    savedOptions: [],
    askedOf: { sessions: [], schools: [] },
  };
}

/** Whether answers to this kind of question are picked from options. */
export function hasOptions(kind: QuestionKind): boolean {
  return kind === 'choice' || kind === 'choices';
}

export function questionsChanges(event: OrganizerEvent, form: QuestionsForm): EventChanges {
  return {
    ...changedOnly(changesOf(questionsForm(event)), changesOf(form)),
    ...renamedRoles(event, form.roles),
  };
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
      label: { ...question.label, en: question.label.en.trim() },
      required: question.required,
      options: hasOptions(question.kind) ? optionsOf(question) : [],
      askedOf: question.askedOf,
    })),
    schools: linesOf(form.schools),
  };
}

/** The options as they stand, each with the texts it has in other languages: by its words, or by its place if reworded. */
export function optionsOf({
  options,
  savedOptions,
}: Pick<QuestionDraft, 'options' | 'savedOptions'>): LocalText[] {
  const lines = linesOf(options);
  return lines.map((en, index) => {
    const same = savedOptions.find((saved) => saved.en === en);
    const before = savedOptions[index];
    const reworded =
      before && lines.length === savedOptions.length && !lines.includes(before.en) ? before : {};
    return { ...(same ?? reworded), en };
  });
}
