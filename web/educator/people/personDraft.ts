import type { Request } from '#contract/contract.ts';
import { isName, nameLimit } from '#domain/names.ts';
import { foldedName } from '#domain/registration.ts';
import type { Grade } from '#domain/vocabulary.ts';
import type { Row } from '../group.ts';
import { isEmail } from '../roster/emailTyped.ts';
import type { Texts } from '../texts/en.ts';

/** One person as they are being corrected. */
export interface PersonDraft {
  firstName: string;
  lastName: string;
  grade: Grade;
  email: string;
  subgroup: string;
  sessions: string[];
}

export function personDraft(row: Row): PersonDraft {
  return {
    firstName: row.firstName,
    lastName: row.lastName,
    grade: row.grade,
    email: row.email ?? '',
    subgroup: row.subgroup ?? '',
    sessions: row.sessions.map(({ id }) => id),
  };
}

/** Below grade 9 no address is kept. */
export function takesEmail(grade: Grade): boolean {
  return !['6', '7', '8'].includes(grade);
}

/** What is wrong with a person's fields, as sentences. */
export function personFaults(
  { firstName, lastName, email, grade }: Pick<PersonDraft, 'firstName' | 'lastName' | 'email' | 'grade'>,
  texts: Texts,
): { firstName?: string; lastName?: string; email?: string } {
  const spelled = (name: string) => isName(name) && [...name].length <= nameLimit && foldedName(name) !== '';
  const address = email.trim();
  return {
    ...(!spelled(firstName.trim().normalize()) && { firstName: texts.rowFaults.firstName }),
    ...(!spelled(lastName.trim().normalize()) && { lastName: texts.rowFaults.lastName }),
    ...(address && takesEmail(grade) && !isEmail(address) && { email: texts.rowFaults.email }),
  };
}

/** What to send of a correction: only what is different. */
export function changeOf(draft: PersonDraft, row: Row): Omit<Request<'changeRow'>, 'row' | 'revision'> {
  const before = personDraft(row);
  const email = takesEmail(draft.grade) ? draft.email.trim() : '';
  const sessions = draft.sessions.toSorted().join();
  return {
    ...(draft.firstName.trim() !== before.firstName && { firstName: draft.firstName.trim() }),
    ...(draft.lastName.trim() !== before.lastName && { lastName: draft.lastName.trim() }),
    ...(draft.grade !== before.grade && { grade: draft.grade }),
    ...(email !== before.email && { email }),
    ...(draft.subgroup.trim() !== before.subgroup && { subgroup: draft.subgroup.trim() }),
    ...(sessions !== before.sessions.toSorted().join() && { sessions: draft.sessions }),
  };
}
