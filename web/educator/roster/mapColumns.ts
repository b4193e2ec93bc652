import { guessColumns } from './guessColumns.ts';
import { type HeaderReading, readHeader } from './headerWords.ts';
import { isKind } from './kindTyped.ts';
import { type ColumnField, type ColumnMapping, columnFields } from './rosterRow.ts';
import { isEmptyLine } from './table.ts';

/** How a table is to be read; a person may change any of it. */
export interface ColumnPlan {
  /** The line of the header, from 1, or 0 where the first line is a person already. */
  headerLine: number;
  mapping: ColumnMapping;
  /** Whether the fields were guessed from what the columns hold, for want of a header. */
  guessed: boolean;
}

/** Titles and dates stand above a header, but not many. */
const linesAbove = 10;

/** Finds which column holds what, by a header in English, Spanish or Arabic, in any order. */
export function mapColumns(lines: readonly (readonly string[])[]): ColumnPlan {
  const candidates = lines.slice(0, linesAbove).map((line) => line.map(readHeader));
  const header = candidates.findIndex(
    (readings, index) =>
      namesSomeone(readings) &&
      isHeaderOf(readings, lines[index] ?? []) &&
      !saysWhoIsWho(lines[index] ?? [], lines[index + 1] ?? []),
  );
  if (header >= 0) {
    return { headerLine: header + 1, mapping: fieldsOf(candidates[header] ?? []), guessed: false };
  }
  return { headerLine: 0, mapping: guessColumns(lines.filter((line) => !isEmptyLine(line))), guessed: true };
}

/** A header without any name is a line of something else. */
function namesSomeone(readings: (HeaderReading | undefined)[]): boolean {
  return readings.some((one) => one && ['name', 'firstName', 'lastName', 'fullName'].includes(one.meaning));
}

/** “Class” in a title above the table is one word on a line of its own; a header names most of its columns. */
function isHeaderOf(readings: (HeaderReading | undefined)[], line: readonly string[]): boolean {
  const named = line.filter((cell) => cell !== '').length;
  return readings.filter(Boolean).length >= 2 || named === 1 || readings.filter(Boolean).length * 2 >= named;
}

/** A column of “student” and “chaperone” has no header where it begins with either. */
function saysWhoIsWho(line: readonly string[], next: readonly string[]): boolean {
  return line.some((cell, column) => isKind(cell) && isKind(next[column] ?? ''));
}

function fieldsOf(readings: (HeaderReading | undefined)[]): ColumnMapping {
  const mapping: ColumnMapping = Object.fromEntries(readings.map((_, column) => [column, 'ignore']));
  const columnsOf = (meaning: HeaderReading['meaning']) =>
    readings.flatMap((one, column) => (one?.meaning === meaning ? [{ ...one, column }] : []));
  const surest = (meaning: HeaderReading['meaning']) =>
    columnsOf(meaning).toSorted((one, other) => one.sureness - other.sureness)[0]?.column;
  const put = (column: number | undefined, field: ColumnField) => {
    if (column !== undefined) mapping[column] = field;
  };

  // “Apellido paterno” and “Apellido materno” are one last name.
  for (const { column } of columnsOf('lastName')) put(column, 'lastName');
  put(surest('firstName'), 'firstName');
  const hasFirst = columnsOf('firstName').length > 0;
  const hasLast = columnsOf('lastName').length > 0;
  if (!hasFirst && hasLast && surest('name') !== undefined) put(surest('name'), 'firstName');
  else if (!(hasFirst && hasLast)) {
    const full = surest('fullName') ?? surest('name');
    put(full, 'fullName');
  }
  put(surest('grade'), 'grade');
  put(surest('email'), 'email');
  put(surest('kind'), 'kind');
  put(surest('subgroup'), 'subgroup');
  const wishes = columnsOf('preference').toSorted((one, other) => (one.rank ?? 9) - (other.rank ?? 9));
  const fields = columnFields.filter((field) => field.startsWith('preference'));
  for (const [index, { column }] of wishes.entries()) put(column, fields[index] ?? 'preference6');
  return mapping;
}
