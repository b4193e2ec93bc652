/**
 * A name with one year in place of another: `Career Day 2027`. School years (`2026-27`) stay as they are, since nobody
 * can tell which of them the new day is in.
 */
export function nameInYear(name: string, from: string, to: string): string {
  return name.replace(/\d(?:[\d/–-]*\d)?/g, (run) => (run === from ? to : run));
}
