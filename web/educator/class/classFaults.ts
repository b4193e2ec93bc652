import type { Refusal } from '#domain/refusals.ts';
import { foldedSchool } from '#domain/school.ts';
import type { Texts } from '../texts/en.ts';
import { type ClassDraft, limits, wholeNumber } from './classDraft.ts';

/** What is wrong with a class's form: a sentence by control. `form` is about no control. */
export type ClassFaults = { [Control in keyof ClassDraft | 'form']?: string };

const inOrder = [
  'school',
  'contactName',
  'contactEmail',
  'grade',
  'students',
  'chaperones',
  'arrivalBy',
  'arrivalTime',
  'lunches',
  'permissions',
  'invitationCode',
] as const satisfies (keyof ClassDraft)[];

/** What is missing or plainly wrong, before the server is asked. */
export function faultsOfClass(
  draft: ClassDraft,
  texts: Texts,
  { invitationOnly, changing }: { invitationOnly: boolean; changing: boolean },
): ClassFaults {
  const faults: ClassFaults = {};
  const { faulty } = texts;
  if (!foldedSchool(draft.school)) faults.school = faulty.school;
  if (!draft.contactName.trim()) faults.contactName = faulty.contactName;
  if (!changing && !isAddress(draft.contactEmail)) faults.contactEmail = faulty.contactEmail;
  if (!draft.grade) faults.grade = faulty.grade;
  for (const name of ['students', 'chaperones', 'lunches'] as const) {
    if (wholeNumber(draft[name], limits[name]) === undefined) faults[name] = faulty[name];
  }
  if (!draft.arrivalBy) faults.arrivalBy = faulty.arrivalBy;
  if (!draft.permissions) faults.permissions = faulty.permissions;
  if (invitationOnly && !changing && !draft.invitationCode.trim())
    faults.invitationCode = faulty.invitationCode;
  return faults;
}

export function isAddress(typed: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed.trim());
}

/** What the server found, in the educator's language: by control where it named one. */
export function faultsOfRefusal(refusal: Refusal, texts: Texts): ClassFaults {
  if (refusal.refusal === 'invitation-needed') return { invitationCode: texts.refusals['invitation-needed'] };
  const faults: ClassFaults = {};
  for (const { path } of refusal.fields ?? []) {
    const control = path === 'arrival.by' ? 'arrivalBy' : path.startsWith('arrival') ? 'arrivalTime' : path;
    const known = inOrder.find((name) => name === control);
    if (known) faults[known] = texts.faulty[known];
  }
  return Object.keys(faults).length ? faults : { form: texts.refusals[refusal.refusal] };
}

/** For an error summary, which leads to controls. A control's id is its name here. */
export function faultList(faults: ClassFaults): { id: string; message: string }[] {
  return inOrder.flatMap((id) => {
    const message = faults[id];
    return message ? [{ id, message }] : [];
  });
}
