import { foldedName } from '#domain/registration.ts';
import type { Row } from '../group.ts';

/** Those whose names or subgroup hold every word typed, however they are cased and accented. */
export function searchRows(rows: Row[], typed: string): Row[] {
  const words = typed.split(/\s+/).map(foldedName).filter(Boolean);
  if (!words.length) return rows;
  return rows.filter(({ firstName, lastName, subgroup = '' }) => {
    const text = [firstName, lastName, subgroup].map(foldedName).join(' ');
    return words.every((word) => text.includes(word));
  });
}
