const suffix = /^(jr|sr|ii|iii|iv)\.?$/i;
/** Words that begin a last name where they stand before its last word. */
const particle = /^(de|del|la|las|los|y|da|das|dos|do|di|van|von|der|den|bin|bint|ibn|al|el)$/i;

/** First and last names of a full name: “Last, First”, or else the last word, with “de la” and “Jr.” beside it. */
export function splitName(fullName: string): { firstName: string; lastName: string } {
  const [before = '', ...after] = fullName.split(/[,،]/).map((part) => part.trim());
  const behind = after.join(', ');
  if (behind !== '' && !suffix.test(behind)) return { firstName: behind, lastName: before };

  const words = fullName.split(/\s+/).filter((word) => word !== '');
  let from = words.length - 1;
  if (from > 1 && suffix.test(words[from] ?? '')) from--;
  while (from > 1 && particle.test(words[from - 1] ?? '')) from--;
  if (from < 1) return { firstName: fullName.trim(), lastName: '' };
  return { firstName: words.slice(0, from).join(' '), lastName: words.slice(from).join(' ') };
}
