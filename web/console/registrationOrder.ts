import { grades } from '#domain/vocabulary.ts';
import type { RegistrationRow } from './registrationFilter.ts';

export const registrationColumns = ['name', 'school', 'grade', 'status', 'registered', 'checked-in'] as const;
export type RegistrationColumn = (typeof registrationColumns)[number];

export interface RegistrationOrder {
  column: RegistrationColumn;
  descending: boolean;
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
const statuses = ['confirmed', 'waitlisted', 'cancelled'];

const byName = (one: RegistrationRow, other: RegistrationRow) =>
  collator.compare(one.lastName, other.lastName) || collator.compare(one.firstName, other.firstName);

const comparisons: Record<RegistrationColumn, (one: RegistrationRow, other: RegistrationRow) => number> = {
  name: () => 0,
  school: (one, other) => collator.compare(one.school, other.school),
  grade: (one, other) => grades.indexOf(one.grade) - grades.indexOf(other.grade),
  status: (one, other) => statuses.indexOf(one.status) - statuses.indexOf(other.status),
  registered: (one, other) => one.registeredAt.localeCompare(other.registeredAt),
  'checked-in': (one, other) => (one.checkedInAt ?? '').localeCompare(other.checkedInAt ?? ''),
};

/** The rows by one column; within it by last name, then first name, whichever way the column runs. */
export function inOrder(
  rows: readonly RegistrationRow[],
  { column, descending }: RegistrationOrder,
): RegistrationRow[] {
  const compare = comparisons[column];
  const sign = descending ? -1 : 1;
  return rows.toSorted((one, other) =>
    column === 'name' ? sign * byName(one, other) : sign * compare(one, other) || byName(one, other),
  );
}
