import type { ColumnPlan } from './mapColumns.ts';
import { type ColumnField, columnFields, type TypedRow } from './rosterRow.ts';
import { splitName } from './splitName.ts';
import { isEmptyLine } from './table.ts';

const preferenceFields = columnFields.filter((field) => field.startsWith('preference'));

/** The mapped cells of a table, row by row. Lines without any are left out and counted. */
export function pickRows(
  lines: readonly (readonly string[])[],
  { headerLine, mapping }: ColumnPlan,
): { rows: TypedRow[]; emptyLines: number } {
  const columns = columnsByField(mapping);
  const below = lines.slice(headerLine);
  const rows = below.flatMap((line, index) => {
    const cell = (field: ColumnField) =>
      (columns.get(field) ?? []).flatMap((column) => line[column] || []).join(' ');
    const cells = columnFields.map(cell);
    if (isEmptyLine(cells)) return [];
    const fullName = cell('fullName');
    const split = fullName === '' ? { firstName: '', lastName: '' } : splitName(fullName);
    const row: TypedRow = {
      line: headerLine + index + 1,
      firstName: cell('firstName') || split.firstName,
      lastName: cell('lastName') || split.lastName,
      grade: cell('grade'),
      email: cell('email'),
      subgroup: cell('subgroup'),
      kind: cell('kind'),
      preferences: preferenceFields.map(cell).filter((text) => text !== ''),
      split: fullName !== '',
    };
    return [row];
  });
  return { rows, emptyLines: below.length - rows.length };
}

function columnsByField(mapping: ColumnPlan['mapping']): Map<ColumnField, number[]> {
  const columns = new Map<ColumnField, number[]>();
  for (const [column, field] of Object.entries(mapping)) {
    if (field !== 'ignore') columns.set(field, [...(columns.get(field) ?? []), Number(column)]);
  }
  return columns;
}
