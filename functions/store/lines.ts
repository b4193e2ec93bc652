import type { NumberRun } from '#domain/group.ts';
import type { Line } from '#domain/seats.ts';
import type { Database, Key } from './database.ts';

/** Who waits for a pool, by numbers alone, as of its last settling: so that a place in line costs one small read. */
export class Lines {
  readonly #database: Database;
  constructor(database: Database) {
    this.#database = database;
  }

  async read(event: string, pool: string): Promise<Line | undefined> {
    return this.#database.get<Line>('events', keyOf(event, pool), { consistent: false });
  }

  async write(event: string, pool: string, line: { waiting: NumberRun[]; issued: number }): Promise<void> {
    await this.#database.update('events', keyOf(event, pool), {
      update: 'SET #waiting = :waiting, #issued = :issued',
      values: line,
    });
  }
}

/** In the pool's own partition, which whoever settles it may write. */
function keyOf(event: string, pool: string): Key {
  return { pk: `pool#${event}#${pool}`, sk: 'line' };
}
