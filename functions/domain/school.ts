import type { CareerEvent } from './event.ts';

/** Spellings that differ only in case, accents, spaces or punctuation are one school. */
export function foldedSchool(school: string): string {
  return school
    .normalize('NFKD')
    .replace(/[\p{M}\p{P}\p{S}\s]/gu, '')
    .toLowerCase();
}

/** The key of a spelling among an event's aliases. A school may be called "Constructor", which every object has. */
export function aliasKey(folded: string): string {
  return `school ${folded}`;
}

/** The name under which a school is counted: the organizer's own for every spelling they know, else as typed. */
export function schoolOf(event: Pick<CareerEvent, 'schools' | 'schoolAliases'>, typed: string): string {
  const folded = foldedSchool(typed);
  return (
    event.schoolAliases[aliasKey(folded)] ??
    event.schools.find((school) => foldedSchool(school) === folded) ??
    typed
  );
}

/** How one school is called whose spellings were counted: as most spell it; among equals the same one always. */
export function mostFrequentSpelling(spellings: ReadonlyMap<string, number>): string {
  const [[spelling]] = [...spellings].sort(
    ([one, count], [other, otherCount]) => otherCount - count || (one < other ? -1 : 1),
  ) as [[string, number]];
  return spelling;
}
