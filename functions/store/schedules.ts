import type { ScheduledKind, ScheduleEntry } from '#domain/schedule.ts';
import type { Database, Key } from './database.ts';

export interface StoredScheduleEntry extends ScheduleEntry {
  leaseUntil?: string;
  /** Addresses a summary was already sent to. */
  sentTo?: string[];
}

/** Longer than one run of the mailer may take. */
const leaseMs = 150_000;
const mailJob = 'mail';

/** What an event mails to many, one entry per event and kind. A done entry stays, without standing in the index. */
export class Schedules {
  readonly #database: Database;
  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Has a kind looked at by `dueAt`, making the entry if it isn't there. An earlier time already set stays: the
   * mailer asks the event before it sends, and puts off what is not due. What is done stays done.
   */
  async plan(event: string, kind: ScheduledKind, dueAt: string): Promise<void> {
    await this.#database.update('events', keyOf(event, kind), {
      update:
        'SET #event = :event, #kind = :kind, #job = :job, #dueAt = :dueAt, #sent = if_not_exists(#sent, :zero)',
      condition: 'attribute_not_exists(#doneAt) AND (attribute_not_exists(#dueAt) OR #dueAt > :dueAt)',
      values: { event, kind, job: mailJob, dueAt, zero: 0 },
    });
  }

  /** The entries that are due, from an index; each must be leased before anything is sent. */
  async *due(now: Date): AsyncGenerator<Key> {
    yield* this.#database.all('events', {
      index: 'jobs-due',
      condition: '#job = :job AND #dueAt <= :now',
      values: { job: mailJob, now: now.toISOString() },
    });
  }

  /** Takes an entry that is due; null if someone else has it, or it was moved or done meanwhile. */
  async lease({ pk, sk }: Key, now: Date): Promise<StoredScheduleEntry | null> {
    return this.#database.update<StoredScheduleEntry>(
      'events',
      { pk, sk },
      {
        update: 'SET #leaseUntil = :until',
        condition:
          'attribute_not_exists(#doneAt) AND #dueAt <= :now AND (attribute_not_exists(#leaseUntil) OR #leaseUntil <= :now)',
        values: { until: new Date(now.getTime() + leaseMs).toISOString(), now: now.toISOString() },
      },
    );
  }

  /** Stores how far a run came, so that the next one goes on from there. */
  async progress(
    { event, kind }: Pick<ScheduleEntry, 'event' | 'kind'>,
    state: { cursor?: string | undefined; sent: number; sentTo?: string[] | undefined },
  ): Promise<void> {
    await this.#database.update('events', keyOf(event, kind), {
      update: `SET #sent = :sent${state.cursor ? ', #cursor = :cursor' : ''}${state.sentTo ? ', #sentTo = :sentTo' : ''}`,
      condition: 'attribute_exists(#pk)',
      values: {
        sent: state.sent,
        ...(state.cursor && { cursor: state.cursor }),
        ...(state.sentTo && { sentTo: state.sentTo }),
      },
    });
  }

  /** Lets go of an entry that isn't finished, to be taken up again from `at` on, or when it was moved to meanwhile. */
  async putOff(
    { event, kind, dueAt }: Pick<ScheduleEntry, 'event' | 'kind' | 'dueAt'>,
    at: Date,
  ): Promise<void> {
    const put = await this.#database.update('events', keyOf(event, kind), {
      update: 'SET #dueAt = :at REMOVE #leaseUntil',
      condition: '#dueAt = :dueAt AND attribute_not_exists(#doneAt)',
      values: { at: at.toISOString(), dueAt },
    });
    if (put) return;
    await this.#database.update('events', keyOf(event, kind), {
      update: 'REMOVE #leaseUntil',
      condition: 'attribute_exists(#pk)',
    });
  }

  /** Takes an entry off the plan that is not due after all; planning it again puts it back. */
  async withdraw({ event, kind, dueAt }: Pick<ScheduleEntry, 'event' | 'kind' | 'dueAt'>): Promise<void> {
    await this.#database.update('events', keyOf(event, kind), {
      update: 'REMOVE #job, #dueAt, #leaseUntil',
      condition: '#dueAt = :dueAt',
      values: { dueAt },
    });
  }

  async finish({ event, kind }: Pick<ScheduleEntry, 'event' | 'kind'>, now: Date): Promise<void> {
    await this.#database.update('events', keyOf(event, kind), {
      update: 'SET #doneAt = :now REMOVE #job, #dueAt, #leaseUntil',
      condition: 'attribute_exists(#pk) AND attribute_not_exists(#doneAt)',
      values: { now: now.toISOString() },
    });
  }
}

function keyOf(event: string, kind: ScheduledKind): Key {
  return { pk: `schedule#${event}`, sk: kind };
}
