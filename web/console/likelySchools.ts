import type { Answer } from '#contract/contract.ts';
import { foldedSchool } from '#domain/school.ts';

export type ListedSchool = Answer<'listSchools'>['schools'][number];

/** Words that people write out or shorten as they like. */
const longForms: Record<string, string> = {
  hs: 'high school',
  highschool: 'high school',
  ms: 'middle school',
  jr: 'junior',
  sr: 'senior',
  st: 'saint',
  mt: 'mount',
  acad: 'academy',
  elem: 'elementary',
};
/** Words that people leave out: "Lincoln" is Lincoln High School, but "Lincoln Middle School" is another. */
const leftOut = new Set(['the', 'high', 'school', 'senior', 'of']);

/** Groups of two or more that look like one school, spelled apart. */
export function likelySchools(schools: readonly ListedSchool[]): ListedSchool[][] {
  const cores = schools.map(({ school, spellings }) => [school, ...spellings].map(coreOf));
  const groupOf = schools.map((_, index) => index);
  schools.forEach((_, one) => {
    schools.slice(0, one).forEach((_, other) => {
      if (!cores[one]?.some((core) => cores[other]?.some((another) => alike(core, another)))) return;
      const [from, to] = [groupOf[one], groupOf[other]];
      groupOf.forEach((group, index) => {
        if (group === from && to !== undefined) groupOf[index] = to;
      });
    });
  });
  const groups = Map.groupBy(schools, (_, index) => groupOf[index]);
  return [...groups.values()].filter(
    (group) => group.length > 1 && group.filter(({ known }) => known).length <= 1,
  );
}

/** The name to merge under: the organizer's own, else the one that most students used, else the longest. */
export function nameToMergeInto(group: readonly ListedSchool[]): string {
  const [best] = group.toSorted(
    (one, other) =>
      Number(other.known) - Number(one.known) ||
      other.registrations - one.registrations ||
      other.school.length - one.school.length,
  );
  return best?.school ?? '';
}

function coreOf(name: string): string {
  const words = name
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .flatMap((word) => (longForms[word] ?? word).split(' '));
  const core = words.filter((word) => !leftOut.has(word));
  return foldedSchool((core.length > 0 ? core : words).join(' '));
}

/** One typing mistake in six letters; numbers tell schools apart and are never a mistake. */
function alike(one: string, other: string): boolean {
  if (one === other) return one !== '';
  if (digits(one) !== digits(other)) return false;
  const allowed = Math.min(2, Math.floor(Math.min(one.length, other.length) / 6));
  return allowed > 0 && Math.abs(one.length - other.length) <= allowed && distance(one, other) <= allowed;
}

function digits(text: string): string {
  return text.replace(/\P{N}/gu, '');
}

/** How many letters to change, add or leave out (Levenshtein), two swapped neighbours counting once. */
function distance(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[other.length] ?? 0;
}
