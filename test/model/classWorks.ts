import type { Answer } from '#contract/contract.ts';
import { linkSecret } from '#domain/links.ts';
import { addToRoster } from '#functions/group/addToRoster.ts';
import { cancelGroup, changeGroup, confirmGroup } from '#functions/group/changeGroup.ts';
import { changeRow, removeRow } from '#functions/group/changeRow.ts';
import { giveSessions } from '#functions/group/giveSessions.ts';
import { registerGroup } from '#functions/group/registerGroup.ts';
import { cancelRegistration } from '#functions/registration/cancelRegistration.ts';
import { privateLink } from '#functions/registration/links.ts';
import { secretOf } from '#test/support/people.ts';
import { chaperoneRow, type Deed } from './actions.ts';
import type { Instance } from './instance.ts';
import type { Ledger } from './ledger.ts';
import type { Work } from './runningOperation.ts';

type ClassDeed = Extract<Deed, { group: number }>;

interface Around {
  event: Answer<'readEvent'>;
  ledger: Ledger;
  /** The sessions of these indexes, by id. */
  chosen: (indexes: number[]) => string[];
}

/** What a class, its educators or its students do; none if there is no class or no such student yet. */
export async function classWorkOf(
  deed: Exclude<ClassDeed, { do: 'merge' }>,
  { services, perform }: Instance,
  { event, ledger, chosen }: Around,
): Promise<Work | undefined> {
  if (deed.do === 'class') {
    const form = classForm(event.slug, deed);
    return { kind: 'class', run: () => perform(registerGroup, 'registerGroup', form) };
  }
  const group = [...ledger.groups.values()].find(({ school }) => school === schoolOf(deed.group));
  if (!group) return undefined;
  const link = linkSecret('group', group, group.linkVersion, await services.keys.service());
  const kind = 'class' as const;
  switch (deed.do) {
    case 'confirm':
      return { kind, run: () => perform(confirmGroup, 'confirmGroup', {}, link) };
    case 'disband':
      return { kind, run: () => perform(cancelGroup, 'cancelGroup', {}, link) };
    case 'resize':
      return { kind, run: () => perform(changeGroup, 'changeGroup', { students: deed.students }, link) };
    case 'roster': {
      const rows = deed.rows.map((row) => rowOf(deed.group, row));
      return { kind, run: () => perform(addToRoster, 'addToRoster', { rows }, link) };
    }
    case 'give': {
      const preferences = chosen(deed.preferences);
      return { kind, run: () => perform(giveSessions, 'giveSessions', { preferences }, link) };
    }
  }
  const person = rowName(deed.group, deed.row);
  const [row] = ledger.of(person);
  if (!row) return undefined;
  if (deed.do === 'leave') {
    const slip = secretOf(await privateLink(services, row));
    const run = () => perform(cancelRegistration, 'cancelRegistration', {}, slip);
    return { kind: 'cancel', person, opens: row.id, run };
  }
  if (deed.do === 'remove')
    return { kind, row: person, run: () => perform(removeRow, 'removeRow', { row: row.id }, link) };
  const sessions = chosen(deed.sessions);
  const run = () => perform(changeRow, 'changeRow', { row: row.id, sessions }, link);
  return { kind, row: person, sessions, run };
}

/** The first name of one row of a class, which nobody else has. */
export function rowName(group: number, row: number): string {
  return `Row${group}${row}`;
}

export function isRowName(firstName: string): boolean {
  return firstName.startsWith('Row');
}

function schoolOf(group: number): string {
  return `School ${group + 1}`;
}

function classForm(slug: string, { group, students, chaperones }: Extract<Deed, { do: 'class' }>) {
  return {
    ...{ slug, students, chaperones, lunches: 0 },
    school: schoolOf(group),
    contactName: 'Ms. Alvarez',
    contactEmail: `teacher${group}@school.example`,
    grade: '10' as const,
    arrival: { by: 'bus' as const, at: '' },
    permissions: true as const,
    attempt: `attempt-of-class-${group}`.padEnd(20, '0'),
  };
}

/** The first student of a class has an address. */
function rowOf(group: number, row: number) {
  return {
    ...{ firstName: rowName(group, row), lastName: 'Student', grade: '10' },
    kind: row === chaperoneRow ? 'chaperone' : 'student',
    ...(row === 0 && { email: `row${group}@students.example` }),
  };
}
