import type * as z from 'zod';
import type { rowForm } from '#contract/rosterRow.ts';
import type { Registration } from '#domain/registration.ts';
import type { StoredGroup } from '#store/groups.ts';

export type RowForm = z.output<typeof rowForm>;

/** The registration of one person on a roster, but for its id, attempt and seat. Students of a class count as under 18. */
export function newRow(
  group: StoredGroup,
  form: RowForm,
  now: Date,
): Omit<Registration, 'id' | 'attempt' | 'status'> {
  const { kind, firstName, lastName, grade, email, subgroup, preferences } = form;
  const isStudent = kind === 'student';
  return {
    ...{ kind, firstName, lastName, preferences },
    event: group.event,
    group: group.id,
    ...(subgroup && { subgroup }),
    ...(email && { email }),
    school: group.school,
    grade: isStudent ? grade : 'other',
    ageBand: isStudent ? '13-17' : '18-plus',
    locale: group.locale,
    interests: [],
    answers: {},
    sessions: {},
    released: {},
    badgeVersion: 1,
    linkVersion: 1,
    registeredAt: now.toISOString(),
    revision: 1,
  };
}
