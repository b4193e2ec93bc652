import { rosterLimit } from '#domain/group.ts';
import { checkRows } from './checkRows.ts';
import type { ColumnPlan } from './mapColumns.ts';
import { pickRows } from './pickRows.ts';
import type { RosterFacts, RosterRow } from './rosterRow.ts';

export interface RosterRows {
  rows: RosterRow[];
  /** How many lines below the header hold nothing that is mapped. */
  emptyLines: number;
}

/** More people than a roster takes. */
export interface TooManyRows {
  refusal: 'too-many-people';
  count: number;
}

/** The people of a table, each with what is wrong with their row. */
export function readRows(
  lines: readonly (readonly string[])[],
  plan: ColumnPlan,
  facts: RosterFacts,
): RosterRows | TooManyRows {
  const { rows, emptyLines } = pickRows(lines, plan);
  if (rows.length > rosterLimit) return { refusal: 'too-many-people', count: rows.length };
  return { rows: checkRows(rows, facts), emptyLines };
}
