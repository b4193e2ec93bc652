import { type Row, type Rows, type TableName, type Tables, tableNames } from './tables.ts';

/** Rows that live as long as the page, for browsers that keep nothing. */
export function memoryTables(): Tables {
  const tables = new Map<TableName, Map<string, Row<TableName>>>(tableNames.map((name) => [name, new Map()]));
  const tableOf = (name: TableName) => tables.get(name) ?? new Map<string, Row<TableName>>();
  const key = (of: string, name: string) => `${of}/${name}`;
  return {
    keeps: false,
    async rows<Table extends TableName>(table: Table, of?: string) {
      const rows = [...tableOf(table).values()] as Row<Table>[];
      return structuredClone(rows.filter((row) => of === undefined || row.of === of));
    },
    async write(changes) {
      for (const change of changes) {
        const table = tableOf(change.table);
        if ('put' in change) {
          const { of, name, put } = change;
          table.set(key(of, name), { of, name, value: structuredClone(put) });
        } else if ('drop' in change) {
          table.delete(key(change.of, change.name));
        } else {
          for (const [kept, { of }] of [...table]) if (of === change.of) table.delete(kept);
        }
      }
    },
    async update<Table extends TableName>(
      table: Table,
      of: string,
      name: string,
      change: (value: Rows[Table]) => Rows[Table],
    ) {
      const row = tableOf(table).get(key(of, name)) as Row<Table> | undefined;
      if (row) row.value = structuredClone(change(row.value));
    },
  };
}
