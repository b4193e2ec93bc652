import { foldedEmail, foldedName, type Registration } from './registration.ts';
import { foldedSchool } from './school.ts';

type Compared = Pick<
  Registration,
  'id' | 'kind' | 'status' | 'firstName' | 'lastName' | 'school' | 'grade' | 'email' | 'group' | 'mergedInto'
>;

/**
 * Registrations that look like the same person's: one from a roster, one made alone, with the same name and one
 * more thing in common: school, grade or address. In the order of last names.
 */
export function pairsOf<One extends Compared>(registrations: Iterable<One>): { alone: One; onRoster: One }[] {
  const byName = new Map<string, { alone: One[]; onRoster: One[] }>();
  for (const one of registrations) {
    // A row that is merged and still stands is one whose merge was begun and not finished.
    if (one.status === 'cancelled' || one.kind !== 'student') continue;
    const name = `${foldedName(one.firstName)} ${foldedName(one.lastName)}`;
    const same = byName.get(name) ?? { alone: [], onRoster: [] };
    byName.set(name, same);
    (one.group ? same.onRoster : same.alone).push(one);
  }
  return [...byName.values()]
    .flatMap(({ alone, onRoster }) =>
      alone.flatMap((one) =>
        onRoster
          .filter((other) => isAlike(one, other) && (!other.mergedInto || other.mergedInto === one.id))
          .map((other) => ({ alone: one, onRoster: other })),
      ),
    )
    .sort((one, other) => one.alone.lastName.localeCompare(other.alone.lastName));
}

function isAlike(one: Compared, other: Compared): boolean {
  return (
    foldedSchool(one.school) === foldedSchool(other.school) ||
    one.grade === other.grade ||
    (one.email !== undefined &&
      other.email !== undefined &&
      foldedEmail(one.email) === foldedEmail(other.email))
  );
}
