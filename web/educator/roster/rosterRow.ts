import type { AttendeeKind, Grade } from '#domain/vocabulary.ts';

/** What a column may be mapped to. Cells of several columns with one field are joined with a space. */
export const columnFields = [
  'firstName',
  'lastName',
  'fullName',
  'grade',
  'email',
  'subgroup',
  'kind',
  'preference1',
  'preference2',
  'preference3',
  'preference4',
  'preference5',
  'preference6',
] as const;
export type ColumnField = (typeof columnFields)[number];

/** By a column's index, from 0. A column without a field here doesn't leave the machine. */
export type ColumnMapping = Record<number, ColumnField | 'ignore'>;

/** One person as typed: only cells of mapped columns. */
export interface TypedRow {
  /** The line in the file, from 1, as a spreadsheet numbers them. */
  line: number;
  firstName: string;
  lastName: string;
  grade: string;
  email: string;
  subgroup: string;
  kind: string;
  /** A cell each, the dearest first; a cell may name several. */
  preferences: string[];
  /** Whether the names were taken from one cell. */
  split: boolean;
  /** A person said: another student with the same name. */
  another?: boolean;
}

export const rosterFields = ['firstName', 'lastName', 'grade', 'email', 'subgroup', 'preferences'] as const;
export type RosterField = (typeof rosterFields)[number];

/** What is wrong with a row, and which field it is about. */
export const rowProblems = [
  'missing-first-name',
  'missing-last-name',
  'name-too-long',
  'name-not-a-name',
  'unknown-grade',
  'email-invalid',
  'subgroup-not-a-label',
  'unknown-session',
  'duplicate-in-file',
  'already-on-roster',
] as const;
export type RowProblem = (typeof rowProblems)[number];

/**
 * What was done with a row that stays good. `email-dropped`: below grade 9 no address is kept;
 * `email-mistyped`: `suggestedAddress` has a better one; `grade-of-class`: the row names none.
 */
export const rowNotes = [
  'name-split',
  'grade-of-class',
  'email-dropped',
  'email-mistyped',
  'sessions-dropped',
] as const;
export type RowNote = (typeof rowNotes)[number];

/** One person as the server takes them, but for the problems. */
export interface RosterValues {
  kind: AttendeeKind;
  firstName: string;
  lastName: string;
  /** Missing where it is the problem. */
  grade?: Grade;
  email?: string;
  subgroup?: string;
  /** Titles as typed, the dearest first. */
  preferences: string[];
  /** The ids of those that the event has. */
  sessions: string[];
  /** 2 for a second student with the same name, and so on. */
  twin: number;
}

export interface RosterRow {
  line: number;
  typed: TypedRow;
  values: RosterValues;
  problems: { field: RosterField; code: RowProblem }[];
  notes: RowNote[];
}

/** What the rows are checked against. */
export interface RosterFacts {
  /** The grade of the class, for rows that name none. */
  grade?: Grade;
  /** `personKey` of everyone on the roster, as often as they are there. */
  roster: readonly string[];
  /** An event's session, and its titles in every language. */
  sessions: readonly { id: string; titles: readonly string[] }[];
  /** Domains of the school and the organizer, for mistyped addresses. */
  domains?: readonly string[];
}
