import type { Scan } from '#domain/checkin.ts';
import type { Database } from './database.ts';
import { withoutKey } from './events.ts';

/** The append-only log of every reading. */
export class Scans {
  readonly #database: Database;
  constructor(database: Database) {
    this.#database = database;
  }

  /** Keeps a scan and answers it; one that was kept before is answered as it was kept. */
  async append(scan: Scan): Promise<Scan> {
    const key = { pk: scan.event, sk: `${scan.registration}#${scan.id}` };
    const added = await this.#database.put(
      'scans',
      { ...key, ...scan },
      { condition: 'attribute_not_exists(#pk)' },
    );
    if (added) return scan;
    const kept = await this.#database.get<Scan>('scans', key);
    if (!kept) throw new Error('A scan that was kept could not be read');
    return withoutKey(kept);
  }

  /** Every scan of one registration. */
  async of(event: string, registration: string): Promise<Scan[]> {
    const scans: Scan[] = [];
    for await (const item of this.#database.all<Scan>('scans', {
      condition: '#pk = :event AND begins_with(#sk, :registration)',
      values: { event, registration: `${registration}#` },
    })) {
      scans.push(withoutKey(item));
    }
    return scans;
  }
}
