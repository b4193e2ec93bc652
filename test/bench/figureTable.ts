import type { Figure } from './figure.ts';

/** The figures as a table for people. */
export function figureTable(figures: Figure[]): string {
  const rows = [
    ['figure', 'value', 'unit', 'against', 'ratio'],
    ...figures.map(({ name, value, unit, against, ratio }) => [
      name,
      shown(value),
      unit,
      shown(against),
      ratio === undefined ? '' : ratio.toFixed(2),
    ]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) => `${row.map((cell, column) => aligned(cell, column, widths)).join('  ')}\n`)
    .join('');
}

/** What is less than one says something by its later digits. */
function shown(value: number | undefined): string {
  if (value === undefined) return '';
  return value.toFixed(value > 0 && value < 1 ? 3 : 1);
}

/** Words to the left, numbers to the right. */
function aligned(cell: string, column: number, widths: number[]): string {
  const width = widths[column] ?? 0;
  return column === 0 || column === 2 ? cell.padEnd(width) : cell.padStart(width);
}
