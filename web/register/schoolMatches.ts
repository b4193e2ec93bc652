/**
 * The schools that a typed text may mean, likeliest first: spelled out, abbreviated ("lincoln hs", "LHS"), without
 * accents, or with a small typing mistake. `most` is how many at most.
 */
export function schoolMatches(typed: string, schools: string[], most = 6): string[] {
  const wanted = wordsOf(typed);
  if (!wanted.length) return [];
  return schools
    .map((school) => ({ school, distance: distanceOf(wanted, wordsOf(school)) }))
    .filter(({ distance }) => distance !== undefined)
    .sort((one, other) => (one.distance ?? 0) - (other.distance ?? 0))
    .slice(0, most)
    .map(({ school }) => school);
}

/** How far a school is from what is wanted; undefined if a wanted word is nowhere in it. */
function distanceOf(wanted: string[], words: string[]): number | undefined {
  const initials = words.map((word) => word[0]).join('');
  let distance = 0;
  for (const [index, word] of wanted.entries()) {
    const each = words.map((other, at) => wordDistance(word, other) + 0.1 * Math.abs(at - index));
    const abbreviated = word.length > 1 && initials.includes(word) ? 0.2 : Number.POSITIVE_INFINITY;
    const least = Math.min(abbreviated, ...each);
    if (least === Number.POSITIVE_INFINITY) return undefined;
    distance += least;
  }
  return distance;
}

/** 0 where the word begins so, a mistake more for each one in it, none of which is allowed in a short one. */
function wordDistance(typed: string, word: string): number {
  if (word.startsWith(typed)) return 0;
  const allowed = typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2;
  const mistakes = allowed ? mistakesIn(typed, word.slice(0, typed.length + allowed)) : 1;
  return mistakes <= allowed ? mistakes : Number.POSITIVE_INFINITY;
}

/**
 * How many letters must be put in, left out, changed or swapped with the next to make what is typed the beginning
 * of a word (optimal string alignment, the least of its last row).
 */
function mistakesIn(typed: string, word: string): number {
  let before: number[] = [];
  let row = Array.from({ length: word.length + 1 }, (_, column) => column);
  for (let line = 1; line <= typed.length; line += 1) {
    const next = [line];
    for (let column = 1; column <= word.length; column += 1) {
      const same = typed[line - 1] === word[column - 1];
      const swapped = typed[line - 1] === word[column - 2] && typed[line - 2] === word[column - 1];
      const least = Math.min(
        (row[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (row[column - 1] ?? 0) + (same ? 0 : 1),
      );
      next.push(line > 1 && column > 1 && swapped ? Math.min(least, (before[column - 2] ?? 0) + 1) : least);
    }
    before = row;
    row = next;
  }
  return Math.min(...row);
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
