import { hidesCharacters, holdsLink, isName, nameLimit } from '#domain/names.ts';
import type { Grade } from '#domain/vocabulary.ts';
import type { WalkInForm } from '../engine/stationEngine.ts';

/** What a supervisor has typed so far. */
export interface WalkInDraft {
  firstName: string;
  lastName: string;
  school: string;
  grade: Grade | undefined;
  attested: boolean;
}

export const emptyDraft: WalkInDraft = {
  firstName: '',
  lastName: '',
  school: '',
  grade: undefined,
  attested: false,
};

export type WalkInField = keyof WalkInDraft;

/**
 * The form, or the fields that are missing or that the server would refuse: a walk-in written in without a network is
 * judged long after the student has gone, so nothing faulty may leave here.
 */
export function walkInOf(draft: WalkInDraft): { form: WalkInForm } | { faulty: WalkInField[] } {
  const [firstName, lastName, school] = [draft.firstName, draft.lastName, draft.school].map((text) =>
    text.trim().normalize(),
  ) as [string, string, string];
  const { grade } = draft;
  const faulty: WalkInField[] = [];
  if (!fitsName(firstName)) faulty.push('firstName');
  if (!fitsName(lastName)) faulty.push('lastName');
  if (!fitsSchool(school)) faulty.push('school');
  if (!grade) faulty.push('grade');
  if (!draft.attested) faulty.push('attested');
  if (faulty.length || !grade) return { faulty };
  return { form: { firstName, lastName, school, grade, attested: true } };
}

function fitsName(name: string): boolean {
  return name !== '' && [...name].length <= nameLimit && isName(name);
}

/** As the contract has it: letters, digits, spaces and simple punctuation. */
const schoolCharacters = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .,'’ʻʼ`´·\-‐–()&#/:+"“”\u200c\u200d]*$/u;

function fitsSchool(school: string): boolean {
  return (
    school.length <= 100 && schoolCharacters.test(school) && !hidesCharacters(school) && !holdsLink(school)
  );
}
