import type { Roster, RosterPerson } from '#store/rosters.ts';

/** How often one registration can have been merged into another, one after the other. */
const mergesFollowed = 5;

/** Whoever stands for this person on the roster: the same, or the one it was merged into. */
export function standing(
  { people }: Pick<Roster, 'people'>,
  person: RosterPerson | undefined,
): RosterPerson | undefined {
  let found = person;
  for (let merges = 0; found?.mergedInto && merges < mergesFollowed; merges++)
    found = people.get(found.mergedInto);
  return found?.mergedInto ? undefined : found;
}
