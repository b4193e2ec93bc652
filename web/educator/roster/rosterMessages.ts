import type { ColumnPlan } from './mapColumns.ts';
import type { RosterRows, TooManyRows } from './readRows.ts';
import type { RosterFacts } from './rosterRow.ts';
import type { Refused, TableNote } from './table.ts';

/** What the page may know of a column before a person has mapped it: its header and its first values. */
export interface ColumnSeen {
  header: string;
  samples: string[];
}

/** What the page may know of a table before its rows are asked for. */
export interface TableSeen {
  columns: ColumnSeen[];
  /** Lines that hold something, the header and what stands above it included. */
  filledLines: number;
  plan: ColumnPlan;
  sheet?: string;
  otherSheets: string[];
  notes: TableNote[];
}

export type RosterRequest =
  | { ask: 'table'; source: Blob | string; sheet?: string }
  /** The columns under another header line, or none. */
  | { ask: 'columns'; headerLine: number }
  | { ask: 'rows'; plan: ColumnPlan; facts: RosterFacts };

export interface RosterAnswers {
  table: TableSeen | Refused;
  columns: ColumnSeen[];
  rows: RosterRows | TooManyRows;
}

export const readingSteps = ['opening', 'reading', 'done'] as const;
export type ReadingStep = (typeof readingSteps)[number];

/** To a port of the request's own: steps, and then one answer. */
export type RosterMessage<Ask extends keyof RosterAnswers = keyof RosterAnswers> =
  | { step: ReadingStep }
  | { answer: RosterAnswers[Ask] };
