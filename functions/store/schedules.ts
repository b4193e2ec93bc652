import { newToken } from '#domain/ids.ts';
import type { MailName } from '#domain/mailNames.ts';
import type { Heard } from '#domain/mailState.ts';
import type { MailKind } from '#domain/vocabulary.ts';
import type { Database, Key } from './database.ts';
import { withoutKey } from './events.ts';
import { random } from './keys.ts';

/** One mailing of an event: when it is looked at next, how far it came, and what became of it. Instants are ISO 8601 in UTC. */
export interface ScheduleEntry {
  event: string;
  name: MailName;
  kind: MailKind;
  /** When the mailer looks at it next; nothing once it is done or off the plan. */
  dueAt?: string;
  /** How far the last run came: the id of the last registration it dealt with. */
  cursor?: string;
  /** The event's revision by which the run came that far. */
  revision?: number;
  /** How many mails were sent, and how many were not since they no longer made sense. */
  sent: number;
  left: number;
  /**
   * What became of the mail to each of a few recipients: employers by their ids, organizers by the keyed hash of their
   * address (`mailChoices.keyOf`). Registrations and classes carry their own.
   */
  recipients: Record<string, RecipientRecord>;
  /** Whose mail of these an organizer asked for once more, and nobody has sent yet; the entry is due meanwhile. */
  again?: Partial<Record<string, AskedAgain>>;
  /** How often some of those failed for the time being. */
  tries?: number;
  /** Whose mail the post may have taken although its answer was lost. */
  unsure?: string[];
  /** What SES told of those mails, by the same; there once anything was heard. */
  heard?: Partial<Record<string, Heard>>;
  /** Until when it waits for its share of the mails that the carrier takes: of the day's mails (`day`), or for its turn. */
  quotaFrom?: string;
  quotaOf?: MailShare;
  /** When an organizer had it sent ahead of its time. */
  forcedAt?: string;
  doneAt?: string;
  /** `missed`: its time of use was over before everybody had it. */
  outcome?: 'done' | 'missed';
  /** What a summary said, to be compared with what is counted later. */
  figures?: SummaryRecord;
}

export interface RecipientRecord {
  sent?: { at: string; message: string };
  failed?: string;
  /** The last asking for it that was answered: the same one again is not another. */
  again?: string;
}

/** One mail that is to be sent once more. */
export interface AskedAgain {
  /** The page's word for one tap, or a random one. */
  id: string;
  at: string;
  /** How often sending it failed for the time being. */
  tries: number;
  /** Whether the post may have taken one of those. */
  unsure?: boolean;
}

/** What mail waits for: a slot, of which more come all the time, or more of the mails of 24 hours. */
export type MailShare = 'turn' | 'day';

/** What is kept of a summary: how many registered and came, and a digest of all that it said. */
export interface SummaryRecord {
  registered: number;
  came: number;
  digest: string;
}

/** An entry that the mailer holds, by a lease that each of its writes renews. */
export interface LeasedEntry extends ScheduleEntry {
  lease: string;
  dueAt: string;
  /** The lease of a holder who never let go of it, else empty: what that one was sending may be sent again. */
  leftOver: string;
}

/** What a run notes as it goes. */
export interface Progress {
  cursor?: string | undefined;
  revision?: number;
  sent?: number;
  left?: number;
  tries?: number;
  unsure?: string[];
  figures?: SummaryRecord;
}

/** A crashed sender holds up its mailing no longer than this; one at work notes its progress more often. */
export const scheduleLeaseMs = 60_000;
/** While a whole event is counted, nothing is noted; the largest takes longer than the lease above. */
export const countingLeaseMs = 240_000;
const mailJob = 'mail';

/**
 * What an event mails to many, one entry per event and mailing. A done entry stays, without standing in the index.
 * Whoever holds an entry writes to it on condition that it still does: a sender that lost its lease learns so by its
 * next write, and stops.
 */
export class Schedules {
  readonly #database: Database;
  constructor(database: Database) {
    this.#database = database;
  }

  /** Every entry of an event, done ones too; consistent. */
  async all(event: string): Promise<ScheduleEntry[]> {
    const entries: ScheduleEntry[] = [];
    for await (const item of this.#database.all<ScheduleEntry>('events', {
      condition: '#pk = :schedule',
      values: { schedule: partitionOf(event) },
    })) {
      // The partition holds another job of the event's, too.
      if (item.kind !== undefined) entries.push(complete(item));
    }
    return entries;
  }

  async read(event: string, name: MailName): Promise<ScheduleEntry | undefined> {
    const item = await this.#database.get<ScheduleEntry>('events', keyOf({ event, name }));
    return item && complete(item);
  }

  /**
   * Has a mailing looked at by `dueAt`, making the entry if it isn't there. An earlier time already set stays: the
   * mailer asks the event before it sends, and puts off what is not due. What is done stays done.
   */
  async plan(
    event: string,
    { name, kind, dueAt }: { name: MailName; kind: MailKind; dueAt: string },
  ): Promise<void> {
    await this.#database.update('events', keyOf({ event, name }), {
      update: `SET ${planned}, #dueAt = :dueAt`,
      condition: 'attribute_not_exists(#doneAt) AND (attribute_not_exists(#dueAt) OR #dueAt > :dueAt)',
      values: { event, name, kind, job: mailJob, dueAt, zero: 0, nobody: {} },
    });
  }

  /** Has a mailing sent now instead of at its time; answers its entry, done or not. Twice is the same as once. */
  async bringForward(
    event: string,
    { name, kind }: { name: MailName; kind: MailKind },
    now: Date,
  ): Promise<ScheduleEntry> {
    const forced = await this.#database.update<ScheduleEntry>('events', keyOf({ event, name }), {
      update: `SET ${planned}, #dueAt = :now, #forcedAt = :now`,
      condition: 'attribute_not_exists(#doneAt) AND attribute_not_exists(#forcedAt)',
      values: { event, name, kind, job: mailJob, now: now.toISOString(), zero: 0, nobody: {} },
    });
    const entry = forced ? complete(forced) : await this.read(event, name);
    if (!entry) throw new Error('A mailing that was brought forward is not there');
    return entry;
  }

  /** The entries that are due, from an index; each must be leased before anything is sent. */
  async *due(now: Date): AsyncGenerator<Key> {
    yield* this.#database.all('events', {
      index: 'jobs-due',
      condition: '#job = :job AND #dueAt <= :now',
      values: { job: mailJob, now: now.toISOString() },
    });
  }

  /**
   * Takes an entry that is due; null if someone else has it, or it was moved or done meanwhile. A done one is due as long
   * as a mail of it is asked for once more.
   */
  async lease({ pk, sk }: Key, now: Date): Promise<LeasedEntry | null> {
    const item = await this.#database.update<LeasedEntry>(
      'events',
      { pk, sk },
      {
        update:
          'SET #leftOver = if_not_exists(#lease, :none), #lease = :lease, #leaseUntil = :until, #recipients = if_not_exists(#recipients, :nobody)',
        condition: '#dueAt <= :now AND (attribute_not_exists(#leaseUntil) OR #leaseUntil <= :now)',
        values: {
          ...{ lease: newToken(random), until: leaseUntil(now), now: now.toISOString() },
          ...{ nobody: {}, none: '' },
        },
      },
    );
    return item && complete(item);
  }

  /** Notes how far a run came and holds the entry for `holdMs`; false if it is held no more. */
  async progress(entry: LeasedEntry, state: Progress, now: Date, holdMs = scheduleLeaseMs): Promise<boolean> {
    const set = Object.entries(state).filter(([, value]) => value !== undefined);
    const noted = await this.#held(entry, {
      update: `SET #leaseUntil = :until${set.map(([name]) => `, #${name} = :${name}`).join('')} REMOVE #quotaFrom, #quotaOf`,
      values: { ...Object.fromEntries(set), until: leaseUntil(now, holdMs) },
    });
    return noted;
  }

  /** Notes what became of the mail to one recipient of a few, and holds the entry for longer; false if it is held no more. */
  async record(entry: LeasedEntry, part: string, record: RecipientRecord, now: Date): Promise<boolean> {
    return this.#held(entry, {
      update:
        'SET #recipients.#part = :record, #leaseUntil = :until, #sent = #sent + :sent REMOVE #quotaFrom, #quotaOf',
      names: { part },
      values: { record, until: leaseUntil(now), sent: record.sent ? 1 : 0 },
    });
  }

  /**
   * Asks for the mail to one of a few recipients once more, as soon as the mailer looks. What is asked for already, or
   * was answered under the same id, stays as it is.
   */
  async askAgain(
    { event, name }: Pick<ScheduleEntry, 'event' | 'name'>,
    part: string,
    id: string,
    now: Date,
  ): Promise<void> {
    const asked: AskedAgain = { id, at: now.toISOString(), tries: 0 };
    const ask = (update: string, condition: string, again: unknown) =>
      this.#database.update('events', keyOf({ event, name }), {
        update: `SET ${update} = :again, #job = :job, #dueAt = :now`,
        condition: `attribute_exists(#pk) AND ${condition} AND (attribute_not_exists(#recipients.#part.#again) OR #recipients.#part.#again <> :id)`,
        names: { part },
        values: { again, id, job: mailJob, now: now.toISOString() },
      });
    if (await ask('#again', 'attribute_not_exists(#again)', { [part]: asked })) return;
    await ask('#again.#part', 'attribute_exists(#again) AND attribute_not_exists(#again.#part)', asked);
  }

  /** Notes what became of a mail that was asked for once more, and holds the entry for longer; false if it is held no more. */
  async recordAgain(
    entry: LeasedEntry,
    part: string,
    id: string,
    record: RecipientRecord,
    now: Date,
  ): Promise<boolean> {
    return this.#held(entry, {
      update:
        'SET #recipients.#part = :record, #leaseUntil = :until REMOVE #again.#part, #quotaFrom, #quotaOf',
      condition: '#again.#part.#id = :id',
      names: { part },
      values: { record: { ...record, again: id }, id, until: leaseUntil(now) },
    });
  }

  /**
   * Notes that sending one once more failed for the time being, `unsure` whether at all; false if the entry is held no
   * more.
   */
  async noteTryAgain(entry: LeasedEntry, part: string, asked: AskedAgain, now: Date): Promise<boolean> {
    return this.#held(entry, {
      update: 'SET #again.#part.#tries = :tries, #again.#part.#unsure = :unsure, #leaseUntil = :until',
      condition: '#again.#part.#id = :id',
      names: { part },
      values: { id: asked.id, tries: asked.tries + 1, unsure: asked.unsure === true, until: leaseUntil(now) },
    });
  }

  /** Lets go of a done entry of which nothing is asked for any more; what was asked for meanwhile keeps it due. */
  async rest(entry: LeasedEntry): Promise<void> {
    const rests = await this.#held(entry, {
      update: 'REMOVE #job, #dueAt, #lease, #leaseUntil, #quotaFrom, #quotaOf',
      condition: nothingAsked,
      values: { none: 0 },
    });
    if (!rests) await this.#letGo(entry);
  }

  /**
   * Lets go of an entry that isn't finished, to be taken up again from `at` on, or when it was moved to meanwhile.
   * `share`: what it waits for, if for its share of mails.
   */
  async putOff(entry: LeasedEntry, at: Date, share?: MailShare): Promise<void> {
    const put = await this.#held(entry, {
      update: share
        ? 'SET #dueAt = :at, #quotaFrom = :at, #quotaOf = :share REMOVE #lease, #leaseUntil'
        : 'SET #dueAt = :at REMOVE #lease, #leaseUntil, #quotaFrom, #quotaOf',
      condition: '#dueAt = :dueAt',
      values: { at: at.toISOString(), dueAt: entry.dueAt, ...(share && { share }) },
    });
    if (!put) await this.#letGo(entry);
  }

  /** Takes an entry off the plan that is not due after all; planning it again puts it back. */
  async withdraw(entry: LeasedEntry): Promise<void> {
    const withdrawn = await this.#held(entry, {
      update: 'REMOVE #job, #dueAt, #lease, #leaseUntil, #quotaFrom, #quotaOf, #forcedAt',
      condition: `#dueAt = :dueAt AND ${nothingAsked}`,
      values: { dueAt: entry.dueAt, none: 0 },
    });
    if (!withdrawn) await this.#letGo(entry);
  }

  /** What was asked for once more meanwhile keeps even a done entry due. */
  async finish(entry: LeasedEntry, outcome: NonNullable<ScheduleEntry['outcome']>, now: Date): Promise<void> {
    const done = 'SET #doneAt = :now, #outcome = :outcome REMOVE #lease, #leaseUntil, #quotaFrom, #quotaOf';
    const values = { now: now.toISOString(), outcome };
    const rests = await this.#held(entry, {
      update: `${done}, #job, #dueAt`,
      condition: nothingAsked,
      values: { ...values, none: 0 },
    });
    if (!rests) await this.#held(entry, { update: done, values });
  }

  /** Ends the lease and leaves the rest as it is. */
  async #letGo(entry: LeasedEntry): Promise<void> {
    await this.#held(entry, { update: 'REMOVE #lease, #leaseUntil', values: {} });
  }

  /** A write of whoever holds the entry; false if someone else does by now. */
  async #held(
    { event, name, lease }: LeasedEntry,
    write: {
      update: string;
      condition?: string;
      names?: Record<string, string>;
      values: Record<string, unknown>;
    },
  ): Promise<boolean> {
    const held = '#lease = :lease';
    const written = await this.#database.update('events', keyOf({ event, name }), {
      update: write.update,
      condition: write.condition ? `${held} AND ${write.condition}` : held,
      ...(write.names && { names: write.names }),
      values: { ...write.values, lease },
    });
    return written !== null;
  }
}

const planned =
  '#event = :event, #name = :name, #kind = :kind, #job = :job, #sent = if_not_exists(#sent, :zero), #left = if_not_exists(#left, :zero), #recipients = if_not_exists(#recipients, :nobody)';

const nothingAsked = '(attribute_not_exists(#again) OR size(#again) = :none)';

function leaseUntil(now: Date, holdMs = scheduleLeaseMs): string {
  return new Date(now.getTime() + holdMs).toISOString();
}

function partitionOf(event: string): string {
  return `schedule#${event}`;
}

function keyOf({ event, name }: Pick<ScheduleEntry, 'event' | 'name'>): Key {
  return { pk: partitionOf(event), sk: name };
}

/** An entry stored before there were rules is named by its kind, and counted none who went without. */
function complete<Entry extends ScheduleEntry & Key>(item: Entry): Omit<Entry, keyof Key> {
  return {
    ...withoutKey(item),
    name: item.name ?? item.kind,
    left: item.left ?? 0,
    recipients: item.recipients ?? {},
  };
}
