import type { Database, Key } from './database.ts';

const deletionJob = 'delete';

/** When what students wrote about accommodations is to be deleted, one entry per event. */
export class Deletions {
  readonly #database: Database;
  constructor(database: Database) {
    this.#database = database;
  }

  /** Has the event looked at from then on; the scheduler asks the event itself before it deletes anything. */
  async plan(event: string, dueAt: string): Promise<void> {
    await this.#database.update('events', keyOf(event), {
      update: 'SET #job = :job, #dueAt = :dueAt',
      values: { job: deletionJob, dueAt },
    });
  }

  /** The events that are due; from an index, so seconds old. */
  async *due(now: Date): AsyncGenerator<string> {
    for await (const { pk } of this.#database.all('events', {
      index: 'jobs-due',
      condition: '#job = :job AND #dueAt <= :now',
      values: { job: deletionJob, now: now.toISOString() },
    })) {
      yield pk.slice(prefix.length);
    }
  }

  async done(event: string): Promise<void> {
    await this.#database.update('events', keyOf(event), { update: 'REMOVE #job, #dueAt' });
  }
}

const prefix = 'schedule#';

function keyOf(event: string): Key {
  return { pk: `${prefix}${event}`, sk: 'accommodations' };
}
