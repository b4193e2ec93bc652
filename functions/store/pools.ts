import { deadlineMs, newPool, type Pool } from '#domain/seats.ts';
import type { Database, Key } from './database.ts';

/** A pool as stored: the event's own, or a session's, each in a partition of its own. */
export interface StoredPool extends Pool {
  event: string;
  /** `eventPool`, or the session's id. */
  pool: string;
  /** When the scheduler settles it, if it needs to: ISO 8601. */
  dueAt?: string;
  /** Until when a change that was announced may still land: no settling before then is the last word. */
  changingUntil?: string;
}

/** Seat pools. Their numbers only ever rise; domain/seats.ts says what they mean. */
export class Pools {
  readonly #database: Database;
  constructor(database: Database) {
    this.#database = database;
  }

  async read(event: string, pool: string): Promise<StoredPool | undefined> {
    return this.#database.get<StoredPool>('events', poolKey(event, pool));
  }

  /** Makes a pool; one that is there is marked to be settled, since its capacity differs. Harmless to repeat. */
  async ensure(event: string, pool: string, capacity: number, now: Date): Promise<void> {
    const made = await this.#database.put(
      'events',
      { ...poolKey(event, pool), event, pool, ...newPool(capacity) },
      { condition: 'attribute_not_exists(#pk)' },
    );
    if (!made) await this.markChanging(event, pool, now);
  }

  /**
   * Takes the next number, or a block of `count`, and answers the last one with the pool as it then is.
   * An SDK retry may take twice: the first numbers become holes. Undefined if there is no such pool, or with
   * `onlySeats` if it has no seat left: a number that nobody may wait with is better not given out, since for a
   * minute it would count as in flight and keep the next free seat from whoever asks then.
   */
  async take(
    event: string,
    pool: string,
    {
      count = 1,
      onlySeats = false,
      signal,
    }: { count?: number; onlySeats?: boolean; signal?: AbortSignal } = {},
  ): Promise<{ number: number; pool: StoredPool } | undefined> {
    const taken = await this.#database.update<StoredPool>('events', poolKey(event, pool), {
      update: 'ADD #issued :count',
      condition: `attribute_exists(#pk)${onlySeats ? ' AND #issued < #cutoff' : ''}`,
      values: { count },
      ...(signal && { signal }),
    });
    return taken ? { number: taken.issued, pool: taken } : undefined;
  }

  /**
   * To be called before a change that may free places: should whoever makes it crash afterwards, the scheduler
   * settles the pool. A change sent just before its deadline lands after it, so until twice that no settling is the
   * last word, and the pool stays due.
   */
  async markChanging(event: string, pool: string, now: Date): Promise<void> {
    const dueAt = new Date(now.getTime() + deadlineMs).toISOString();
    const until = new Date(now.getTime() + 2 * deadlineMs).toISOString();
    const marked = await this.#database.update('events', poolKey(event, pool), {
      update: 'SET #changingUntil = :until, #job = :job, #dueAt = :dueAt',
      condition: 'attribute_exists(#pk) AND (attribute_not_exists(#dueAt) OR #dueAt > :dueAt)',
      values: { until, dueAt, job: seatsJob },
    });
    if (marked) return;
    await this.#database.update('events', poolKey(event, pool), {
      update: 'SET #changingUntil = :until',
      condition: 'attribute_exists(#pk) AND attribute_exists(#dueAt)',
      values: { until },
    });
  }

  /** Has the scheduler settle the pool from `at` on; an earlier time already set stays. */
  async markDue(event: string, pool: string, at: Date): Promise<void> {
    await this.#database.update('events', poolKey(event, pool), {
      update: 'SET #job = :job, #dueAt = :at',
      condition: 'attribute_exists(#pk) AND (attribute_not_exists(#dueAt) OR #dueAt > :at)',
      values: { job: seatsJob, at: at.toISOString() },
    });
  }

  /** The pools whose settling is due; from an index, so seconds old. */
  async *due(now: Date): AsyncGenerator<Pick<StoredPool, 'event' | 'pool'>> {
    for await (const { pk } of this.#database.all('events', {
      index: 'jobs-due',
      condition: '#job = :job AND #dueAt <= :now',
      values: { job: seatsJob, now: now.toISOString() },
    })) {
      const [, event = '', pool = ''] = pk.split('#');
      yield { event, pool };
    }
  }

  /**
   * Writes what settling decided, on condition that cutoff and capacity are as read. Without `again` it is settled
   * for now, or `until` a time that is known to bring a change; that holds only if no number was issued and nothing
   * was marked since the read. Lowering, too, holds only if no number was issued. False if the conditions do not hold.
   */
  async settled(
    read: StoredPool,
    next: Pool,
    { again, until }: { again?: Date | undefined; until?: Date | undefined },
  ): Promise<boolean> {
    const dueAt = again ?? until;
    const conditions = ['#cutoff = :readCutoff', '#capacity = :readCapacity', '#horizonAt = :readHorizonAt'];
    const asRead = (attribute: 'issued' | 'dueAt' | 'changingUntil') =>
      read[attribute] === undefined ? `attribute_not_exists(#${attribute})` : `#${attribute} = :${attribute}`;
    if (next.cutoff < read.cutoff || !again) conditions.push(asRead('issued'));
    if (!again) conditions.push(asRead('dueAt'), asRead('changingUntil'));
    const condition = conditions.join(' AND ');
    const values = {
      cutoff: next.cutoff,
      capacity: next.capacity,
      horizon: next.horizon,
      nextHorizon: next.nextHorizon,
      horizonAt: next.horizonAt,
      readCutoff: read.cutoff,
      readCapacity: read.capacity,
      readHorizonAt: read.horizonAt,
      ...(condition.includes(':issued') && { issued: read.issued }),
      ...(condition.includes(':changingUntil') && { changingUntil: read.changingUntil }),
      ...(condition.includes(':dueAt') && { dueAt: read.dueAt }),
      ...(dueAt && { job: seatsJob, later: dueAt.toISOString() }),
    };
    const update =
      'SET #cutoff = :cutoff, #capacity = :capacity, #horizon = :horizon, #nextHorizon = :nextHorizon, ' +
      '#horizonAt = :horizonAt' +
      (dueAt ? ', #job = :job, #dueAt = :later' : '') +
      (again ? '' : dueAt ? ' REMOVE #changingUntil' : ' REMOVE #job, #dueAt, #changingUntil');
    return (
      (await this.#database.update('events', poolKey(read.event, read.pool), {
        update,
        condition,
        values,
      })) !== null
    );
  }
}

const seatsJob = 'seats';

function poolKey(event: string, pool: string): Key {
  return { pk: `pool#${event}#${pool}`, sk: 'pool' };
}
