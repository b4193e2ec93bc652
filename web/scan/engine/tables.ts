import type { Enrolment } from './enrolment.ts';

/** What the phone keeps. Never a badge's text, a name, or what opens a row of the map. */
export interface Rows {
  enrolments: Enrolment;
  /** Attempts at joining that got no answer yet, by a digest of the link's secret. */
  attempts: { attempt: string };
  /** Parts of the map as they were sent, by number. */
  parts: { mark: string; schools: string[]; rows: Uint8Array<ArrayBuffer> };
  /** Classes' rows as they were sent, by mark. */
  classes: { row: Uint8Array<ArrayBuffer> };
  /** Who came in, by tag. */
  arrivals: KeptArrival;
  /** Entries that wait for the server, by id; `sealed` is base64, `at` by this phone's clock. */
  entries: { at: string; sealed: string };
}

/** `at` and `station` as the server told them, `mine` if by this phone's own scan; `own` is this phone's entry that let them in. */
export interface KeptArrival {
  at?: string | undefined;
  station?: string | undefined;
  mine?: true | undefined;
  own?: { entry: string; at: string } | undefined;
}

export type TableName = keyof Rows;

export const tableNames: TableName[] = ['enrolments', 'attempts', 'parts', 'classes', 'arrivals', 'entries'];

/** Every row belongs to one enrolment (`of`) and has a name there. */
export interface Row<Table extends TableName> {
  of: string;
  name: string;
  value: Rows[Table];
}

export type Change = {
  [Table in TableName]:
    | { table: Table; of: string; name: string; put: Rows[Table] }
    | { table: Table; of: string; name: string; drop: true }
    | { table: Table; of: string; dropAll: true };
}[TableName];

/** Forgets what an enrolment holds of its event; what waits for the server stays. */
export function eventGone(of: string): Change[] {
  return [
    { table: 'parts', of, dropAll: true },
    { table: 'classes', of, dropAll: true },
    { table: 'arrivals', of, dropAll: true },
  ];
}

/** Rows kept by table, enrolment and name, each by itself, so that two tabs of one phone never overwrite each other's. */
export interface Tables {
  /** False where nothing outlives the page. */
  readonly keeps: boolean;
  rows<Table extends TableName>(table: Table, of?: string): Promise<Row<Table>[]>;
  /** All or nothing. Rejects where there is no room. */
  write(changes: Change[]): Promise<void>;
  /** Changes one row as no one else does meanwhile; a row that isn't there stays away. */
  update<Table extends TableName>(
    table: Table,
    of: string,
    name: string,
    change: (value: Rows[Table]) => Rows[Table],
  ): Promise<void>;
}
