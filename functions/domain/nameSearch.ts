import { foldedName, type Registration } from './registration.ts';

/** Whom a search looks for: how the last name begins, and the first letter of the first name. */
export interface NameSearch {
  lastName: string;
  firstInitial: string;
}

/**
 * Whether a person is among those looked for. Case, accents, spaces and punctuation don't matter, and any word of the
 * last name may begin so: "Cruz" and "dela" both find "de la Cruz". What folds to nothing finds nobody.
 */
export function isLookedFor(
  { firstName, lastName }: Pick<Registration, 'firstName' | 'lastName'>,
  search: NameSearch,
): boolean {
  const last = foldedName(search.lastName);
  const [initial] = foldedName(search.firstInitial);
  if (!last || !initial || !foldedName(firstName).startsWith(initial)) return false;
  const words = lastName.split(/[\s\p{P}]+/u);
  return words.some((_, index) => foldedName(words.slice(index).join('')).startsWith(last));
}
