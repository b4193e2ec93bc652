/**
 * How large a first name is printed, by what has to fit in one line: the longest of its words, in letters. Longer
 * ones wrap as well.
 */
export function nameSize(firstName: string): 'large' | 'medium' | 'small' | 'tiny' {
  const longest = Math.max(...firstName.split(/[\s-]+/).map((word) => [...word].length));
  const all = [...firstName].length;
  if (longest > 20 || all > 40) return 'tiny';
  if (longest > 12 || all > 22) return 'small';
  return longest > 8 || all > 13 ? 'medium' : 'large';
}

/** "O." of Okafor, in any script; empty where there is none. */
export function lastInitial(lastName: string): string {
  const [first] = new Intl.Segmenter().segment(lastName.trim());
  return first ? `${first.segment.toLocaleUpperCase()}.` : '';
}
