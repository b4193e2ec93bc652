import type { Request } from '#contract/contract.ts';
import type { Row } from '../group.ts';
import { unnamedLastName } from '../people/nameOf.ts';

/** So many chaperones without names, numbered on from those there are. */
export function unnamedChaperones(
  count: number,
  { word, school, rows }: { word: string; school: string; rows: Row[] },
): Request<'addToRoster'>['rows'] {
  const lastName = unnamedLastName(school);
  const numbers = rows.flatMap((row) => {
    const number = row.kind === 'chaperone' && row.lastName === lastName && /\d+$/.exec(row.firstName)?.[0];
    return number ? [Number(number)] : [];
  });
  const from = Math.max(0, ...numbers) + 1;
  return Array.from({ length: count }, (_, index) => ({
    kind: 'chaperone',
    firstName: `${word} ${from + index}`,
    lastName,
    grade: 'other',
  }));
}
