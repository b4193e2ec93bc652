import { tidyCell } from './table.ts';

/** What a person would have written for a cell's value: 9 for 9.0, and a date as 2027-03-04. */
export function cellText(value: unknown): string {
  if (typeof value === 'string') return tidyCell(value);
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value instanceof Date ? dateText(value) : '';
}

/** A spreadsheet shows 15 digits; those behind them are what a binary fraction makes of 0.1 + 0.2. */
function numberText(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(15))) : '';
}

/** Dates of a sheet have no time zone; the library puts them into UTC. A time alone falls on the epoch’s day. */
function dateText(value: Date): string {
  if (Number.isNaN(value.getTime())) return '';
  const [day = '', time = ''] = value.toISOString().split('T');
  const minutes = time.slice(0, 5);
  if (value.getUTCFullYear() < 1900) return minutes;
  return minutes === '00:00' ? day : `${day} ${minutes}`;
}
