import type { Scan, Undo } from '#domain/checkin.ts';
import type { Database } from './database.ts';
import { withoutKey } from './events.ts';

/** The append-only log of every reading, and of everything taken back. */
export class Scans {
  readonly #database: Database;
  constructor(database: Database) {
    this.#database = database;
  }

  /** Keeps a record and answers it; one that was kept before is answered as it was kept. */
  async append<Kept extends Scan | Undo>(record: Kept): Promise<Kept> {
    const key = { pk: record.event, sk: `${record.registration}#${record.id}` };
    const added = await this.#database.put(
      'scans',
      { ...key, ...record },
      { condition: 'attribute_not_exists(#pk)' },
    );
    if (added) return record;
    const kept = await this.#database.get<Kept>('scans', key);
    if (!kept) throw new Error('A scan that was kept could not be read');
    return withoutKey(kept) as unknown as Kept;
  }

  /** One record of a badge's log. */
  async read(event: string, registration: string, id: string): Promise<Scan | Undo | undefined> {
    const item = await this.#database.get<Scan | Undo>('scans', { pk: event, sk: `${registration}#${id}` });
    return item && (withoutKey(item) as Scan | Undo);
  }

  /** The log of one registration, or of a blank badge, in the order of the records' ids. */
  async of(event: string, registration: string): Promise<(Scan | Undo)[]> {
    const records: (Scan | Undo)[] = [];
    for await (const item of this.#database.all<Scan | Undo>('scans', {
      condition: '#pk = :event AND begins_with(#sk, :registration)',
      values: { event, registration: `${registration}#` },
    })) {
      records.push(withoutKey(item) as Scan | Undo);
    }
    return records;
  }

  /** Everything that was kept for an event, registration by registration, page by page. */
  async *all(event: string): AsyncGenerator<Scan | Undo> {
    for await (const item of this.#database.all<Scan | Undo>('scans', {
      condition: '#pk = :event',
      values: { event },
    })) {
      yield withoutKey(item) as Scan | Undo;
    }
  }
}
