import { isName } from '#domain/names.ts';
import type { Row } from '../group.ts';

type Named = Pick<Row, 'firstName' | 'lastName' | 'kind'>;

/**
 * The last name of a chaperone nobody has named yet: the school's, as far as it may stand in a name. Whoever
 * reads the badge at the door knows from it which class this is.
 */
export function unnamedLastName(school: string): string {
  const kept = [...school.normalize('NFC').replace(/[^\p{L}\p{M}\p{N} '’-]/gu, ' ')].slice(0, 60).join('');
  const tidy = kept.replace(/\s+/g, ' ').trim();
  return isName(tidy) ? tidy : 'School';
}

/** A person's whole name as lists show it. */
export function nameOf({ firstName, lastName, kind }: Named, school: string): string {
  return kind === 'chaperone' && lastName === unnamedLastName(school)
    ? firstName
    : `${firstName} ${lastName}`;
}

/** As registers have it: last name first. */
export function listedName(person: Named, school: string): string {
  const { firstName, lastName } = person;
  return nameOf(person, school) === firstName ? firstName : `${lastName}, ${firstName}`;
}
