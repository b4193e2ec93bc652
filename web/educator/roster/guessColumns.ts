import { isEmail } from './emailTyped.ts';
import { gradeTyped } from './gradeTyped.ts';
import { isKind } from './kindTyped.ts';
import type { ColumnField, ColumnMapping } from './rosterRow.ts';

const linesSeen = 100;
const startsWithLetter = /^[\p{L}\p{M}]/u;

/** What each column seems to hold, where no header says: addresses, grades, and names in the order of names. */
export function guessColumns(lines: readonly (readonly string[])[]): ColumnMapping {
  const seen = lines.slice(0, linesSeen);
  const width = seen.reduce((most, line) => Math.max(most, line.length), 0);
  const columns = Array.from({ length: width }, (_, column) =>
    seen.flatMap((line) => (line[column] ? [line[column]] : [])),
  );
  const mapping: ColumnMapping = Object.fromEntries(columns.map((_, column) => [column, 'ignore']));
  const take = (field: ColumnField, fits: (cell: string) => boolean) => {
    const found = columns.findIndex((cells, column) => mapping[column] === 'ignore' && mostly(cells, fits));
    if (found >= 0) mapping[found] = field;
  };

  take('email', isEmail);
  take('grade', (cell) => gradeTyped(cell) !== undefined);
  take('kind', isKind);
  const named = columns.flatMap((cells, column) =>
    mapping[column] === 'ignore' && mostly(cells, looksLikeName) ? [column] : [],
  );
  const [first, second] = named;
  if (first === undefined) return mapping;
  if (second === undefined || mostly(columns[first] ?? [], (cell) => cell.includes(','))) {
    mapping[first] = 'fullName';
  } else {
    mapping[first] = 'firstName';
    mapping[second] = 'lastName';
  }
  return mapping;
}

function mostly(cells: string[], fits: (cell: string) => boolean): boolean {
  return cells.length > 0 && cells.filter(fits).length >= cells.length * 0.7;
}

function looksLikeName(cell: string): boolean {
  return startsWithLetter.test(cell) && !/\d/.test(cell) && cell.length <= 80;
}
