import { checkRows, personKey } from '../roster/checkRows.ts';
import type { RosterFacts, RosterRow, TypedRow } from '../roster/rosterRow.ts';

/**
 * What becomes of a row: `add` is good; `mend` has a problem that a person can mend; `twin` has the name of
 * another row or of someone on the roster, and is left out unless a person says it is another student; `out` was
 * left out by a person.
 */
export type RowFate = 'add' | 'mend' | 'twin' | 'out';

export interface PreviewRow {
  /** Its place among the rows read, which stays whatever is changed. */
  index: number;
  row: RosterRow;
  fate: RowFate;
}

/** Rows with what a person changed, checked anew. Those left out count for no duplicate. */
export function previewRows(
  typed: readonly TypedRow[],
  facts: RosterFacts,
  leftOut: ReadonlySet<number>,
): PreviewRow[] {
  const kept = typed.flatMap((row, index) => (leftOut.has(index) ? [] : [{ row, index }]));
  const checked = checkRows(
    kept.map(({ row }) => row),
    facts,
  );
  const rows: PreviewRow[] = kept.flatMap(({ index }, at) => {
    const row = checked[at];
    return row ? [{ index, row, fate: fateOf(row) }] : [];
  });
  const out = typed.flatMap((row, index): PreviewRow[] => {
    const [alone] = leftOut.has(index) ? checkRows([row], { ...facts, roster: [] }) : [];
    return alone ? [{ index, row: alone, fate: 'out' }] : [];
  });
  return [...rows, ...out].sort((one, other) => one.index - other.index);
}

function fateOf({ problems }: RosterRow): RowFate {
  if (!problems.length) return 'add';
  return problems.every(({ code }) => code === 'duplicate-in-file' || code === 'already-on-roster')
    ? 'twin'
    : 'mend';
}

export function countFates(rows: PreviewRow[]): Record<RowFate, number> {
  const counts: Record<RowFate, number> = { add: 0, mend: 0, twin: 0, out: 0 };
  for (const { fate } of rows) counts[fate] += 1;
  return counts;
}

/** `personKey` of everyone on the roster. */
export function rosterKeys(rows: readonly { firstName: string; lastName: string }[]): string[] {
  return rows.map(({ firstName, lastName }) => personKey(firstName, lastName));
}
