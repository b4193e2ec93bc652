import { foldedEmail, foldedName, type Registration } from './registration.ts';
import { foldedSchool } from './school.ts';

type Named = Pick<Registration, 'firstName' | 'lastName' | 'school' | 'grade' | 'email'>;
type Mergeable = Pick<
  Registration,
  'id' | 'kind' | 'status' | 'group' | 'mergedInto' | 'mergedFrom' | 'walkIn' | 'checkIn'
>;
type Compared = Named & Mergeable;

/**
 * Registrations that look like the same person's, in the order of last names: one from a roster, one made alone, with
 * the same name and one more thing in common, be it school, grade or address; or a walk-in and one made before, with
 * the same name and school, whom nobody has seen come.
 */
export function pairsOf<One extends Compared>(registrations: Iterable<One>): { alone: One; onRoster: One }[] {
  const byName = new Map<string, One[]>();
  for (const one of registrations) {
    // A row that is merged and still stands is one whose merge was begun and not finished.
    if (one.status === 'cancelled' || one.kind !== 'student') continue;
    const name = `${foldedName(one.firstName)} ${foldedName(one.lastName)}`;
    const same = byName.get(name) ?? [];
    byName.set(name, same);
    same.push(one);
  }
  return [...byName.values()]
    .flatMap((same) => {
      const mayEnd = same.filter(({ group, walkIn }) => group !== undefined || walkIn !== undefined);
      return same.flatMap((alone) =>
        mayEnd
          .filter((row) => mayMerge(alone, row) && isAlike(alone, row))
          .map((row) => ({ alone, onRoster: row })),
      );
    })
    .sort((one, other) => one.alone.lastName.localeCompare(other.alone.lastName));
}

/** Whether a registration made alone may stand for another from now on; so it may where such a merge was begun. */
export function mayMerge(alone: Mergeable, row: Mergeable): boolean {
  return (
    [alone, row].every(({ status, kind }) => status !== 'cancelled' && kind === 'student') &&
    !alone.mergedInto &&
    (!row.mergedInto || row.mergedInto === alone.id) &&
    (isOnRoster(alone, row) || cameUnknown(alone, row))
  );
}

/** One made alone, and one from a roster; whoever has merged both already is no roster's to a walk-in. */
function isOnRoster(alone: Mergeable, row: Mergeable): boolean {
  return alone.group === undefined && row.group !== undefined && !(alone.walkIn && isOwn(row));
}

/** One made alone and not seen, and one who was let in as someone who had not registered. */
function cameUnknown(alone: Mergeable, row: Mergeable): boolean {
  return (
    row.walkIn !== undefined &&
    row.group === undefined &&
    isOwn(alone) &&
    (!alone.checkIn || row.mergedInto === alone.id)
  );
}

/** Made by the student alone. Only such a registration joins a class by having the roster's merged into it. */
function isOwn({ walkIn, group, mergedFrom }: Mergeable): boolean {
  return walkIn === undefined && (group === undefined || mergedFrom !== undefined);
}

function isAlike(alone: Compared, row: Compared): boolean {
  if (foldedSchool(alone.school) === foldedSchool(row.school)) return true;
  if (cameUnknown(alone, row)) return false;
  return (
    alone.grade === row.grade ||
    (alone.email !== undefined &&
      row.email !== undefined &&
      foldedEmail(alone.email) === foldedEmail(row.email))
  );
}
