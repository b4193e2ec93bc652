import { type Change, type Row, type Rows, type TableName, type Tables, tableNames } from './tables.ts';

const databaseName = 'turnout.scan';

/** Raised only to add stores: what an earlier version of the page kept stays as it is. */
const version = 1;

/** Rows in IndexedDB: they outlive the page, a crash and a new version of the page. Rejects where that is switched off. */
export async function indexedTables(): Promise<Tables> {
  let database = await open();

  /** A browser may close a connection by itself, for example to free memory. */
  async function transaction(tables: TableName[], mode: IDBTransactionMode): Promise<IDBTransaction> {
    // What was scanned must outlive a battery that dies now
    const options: IDBTransactionOptions = { durability: tables.includes('entries') ? 'strict' : 'default' };
    try {
      return database.transaction(tables, mode, options);
    } catch (fault) {
      if (!(fault instanceof DOMException) || fault.name !== 'InvalidStateError') throw fault;
      database = await open();
      return database.transaction(tables, mode, options);
    }
  }

  return {
    keeps: true,
    async rows<Table extends TableName>(table: Table, of?: string) {
      const store = (await transaction([table], 'readonly')).objectStore(table);
      const range = of === undefined ? null : allOf(of);
      const [keys, values] = await Promise.all([
        answerOf(store.getAllKeys(range)) as Promise<[string, string][]>,
        answerOf(store.getAll(range)) as Promise<Rows[Table][]>,
      ]);
      return keys.flatMap(([of, name], place): Row<Table>[] => {
        const value = values[place];
        return value === undefined ? [] : [{ of, name, value }];
      });
    },
    async write(changes) {
      if (changes.length === 0) return;
      const writing = await transaction([...new Set(changes.map(({ table }) => table))], 'readwrite');
      for (const change of changes) apply(change, writing.objectStore(change.table));
      await end(writing);
    },
    async update(table, of, name, change) {
      const writing = await transaction([table], 'readwrite');
      const store = writing.objectStore(table);
      const asked = store.get([of, name]);
      asked.onsuccess = () => {
        if (asked.result !== undefined) store.put(change(asked.result), [of, name]);
      };
      await end(writing);
    },
  };
}

function apply(change: Change, store: IDBObjectStore): void {
  if ('put' in change) store.put(change.put, [change.of, change.name]);
  else if ('drop' in change) store.delete([change.of, change.name]);
  else store.delete(allOf(change.of));
}

/** In the order of keys, lists come after every text. */
const allOf = (of: string) => IDBKeyRange.bound([of], [of, []]);

async function open(): Promise<IDBDatabase> {
  const asked = indexedDB.open(databaseName, version);
  asked.onupgradeneeded = () => {
    const present = asked.result.objectStoreNames;
    for (const name of tableNames) if (!present.contains(name)) asked.result.createObjectStore(name);
  };
  const database = await answerOf(asked);
  // A newer version of the page, in another tab, must not wait for this one
  database.onversionchange = () => database.close();
  return database;
}

function answerOf<Value>(asked: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

function end(writing: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    writing.oncomplete = () => resolve();
    writing.onerror = () => reject(writing.error);
    writing.onabort = () => reject(writing.error);
  });
}
