import { newToken } from '#domain/ids.ts';
import type { MailKind } from '#domain/vocabulary.ts';
import type { Database, Item, Key } from './database.ts';
import { random } from './keys.ts';
import type { TableName } from './tables.ts';

/**
 * Mail owed. The item that changed carries the mail it owes, written with the change that causes it:
 * `owes` maps a kind to the debt's id, and is always there. While anything is owed the item stands in
 * the `mail-due` index, due a minute ahead, so that the stream sends first and the sweep finds leftovers.
 * `wake` is what the stream filters on; taking the lease removes it.
 */
export interface Debtor {
  owes: Partial<Record<MailKind, string>>;
  /** What was sent, by kind: when, and the id SES gave it. */
  sent: Partial<Record<MailKind, { at: string; message: string }>>;
  /** What could not be sent, by kind, and why. */
  failed: Partial<Record<MailKind, string>>;
  tries?: number;
  leaseUntil?: string;
  mailShard?: string;
  mailDueAt?: string;
  wake?: string;
  /** Where one debt is owed to several people: who was dealt with under it, by folded address. */
  reached?: Partial<Record<MailKind, Reached>>;
}

export interface Reached {
  debt: string;
  to: string[];
  /** The id that SES gave the last of these mails it took. */
  message?: string;
}

export type DebtorTable = Extract<TableName, 'registrations' | 'access'>;

/** How many partitions the `mail-due` index is spread over. */
export const mailShards = 16;

export function mailShard(number: number): string {
  return `mail#${String(number % mailShards).padStart(2, '0')}`;
}

const sweepAfterMs = 60_000;
/** Longer than a lease is ever held; a crashed holder's debts are free after it. */
export const leaseMs = 60_000;

/** The attributes of a new item that owes these kinds of mail, or none. */
export function debts(kinds: MailKind[], key: string, now: Date): Item & Debtor {
  const nothing: Debtor = { owes: {}, sent: {}, failed: {} };
  if (!kinds.length) return { ...nothing };
  const owes = Object.fromEntries(kinds.map((kind) => [kind, newToken(random)]));
  return { ...nothing, owes, ...due(key, now) };
}

/** The part of an update that makes an existing item owe one more kind of mail. Starts with a comma. */
export function owing(kind: MailKind, key: string, now: Date) {
  return {
    set: ', #owes.#owed = :debt, #mailShard = :mailShard, #mailDueAt = :mailDueAt, #wake = :wake, #tries = :noTries',
    names: { owed: kind },
    values: { debt: newToken(random), noTries: 0, ...due(key, now) },
  };
}

function due(key: string, now: Date) {
  return {
    mailShard: mailShard([...key].reduce((sum, character) => sum * 31 + character.charCodeAt(0), 7) >>> 0),
    mailDueAt: new Date(now.getTime() + sweepAfterMs).toISOString(),
    wake: newToken(random),
  };
}

/** What the mailer does with debts: lease an item, settle one debt, or put it off. */
export class Debts {
  readonly #database: Database;
  constructor(database: Database) {
    this.#database = database;
  }

  /** Keys of items whose mail is due, over all shards; stale, so each must be leased before anything is sent. */
  async *due(table: DebtorTable, now: Date): AsyncGenerator<Key> {
    for (let shard = 0; shard < mailShards; shard++) {
      yield* this.#database.all(table, {
        index: 'mail-due',
        condition: '#mailShard = :shard AND #mailDueAt <= :now',
        values: { shard: mailShard(shard), now: now.toISOString() },
      });
    }
  }

  /** Takes the item for a minute; null if it owes nothing or someone else has it. */
  async lease<T extends Debtor>(table: DebtorTable, { pk, sk }: Key, now: Date): Promise<(T & Key) | null> {
    const until = new Date(now.getTime() + leaseMs).toISOString();
    return this.#database.update<T>(
      table,
      { pk, sk },
      {
        update: 'SET #leaseUntil = :until, #mailDueAt = :until REMOVE #wake',
        condition:
          'attribute_exists(#mailShard) AND (attribute_not_exists(#leaseUntil) OR #leaseUntil <= :now)',
        values: { until, now: now.toISOString() },
      },
    );
  }

  /**
   * Records that a debt was paid, and lets go of the item with the last one; says whether it was. A newer
   * debt of the same kind stays.
   */
  async paid(
    table: DebtorTable,
    { pk, sk }: Key,
    { kind, debt, message }: { kind: MailKind; debt: string; message: string },
    now: Date,
  ): Promise<boolean> {
    return this.#remove(table, { pk, sk }, kind, debt, 'sent', { at: now.toISOString(), message });
  }

  /** Gives a debt up, keeping the reason; says whether it was the last one. */
  async givenUp(
    table: DebtorTable,
    { pk, sk }: Key,
    { kind, debt, reason }: { kind: MailKind; debt: string; reason: string },
  ): Promise<boolean> {
    return this.#remove(table, { pk, sk }, kind, debt, 'failed', reason);
  }

  /** Ends a lease under which new debts came, so that they can be taken up at once. */
  async release(table: DebtorTable, { pk, sk }: Key, lease: string): Promise<void> {
    await this.#database.update(
      table,
      { pk, sk },
      { update: 'REMOVE #leaseUntil', condition: '#leaseUntil = :lease', values: { lease } },
    );
  }

  /** Notes who was dealt with under a debt that several are owed, as long as it is still owed. */
  async noteReached(
    table: DebtorTable,
    { pk, sk }: Key,
    kind: MailKind,
    reached: NonNullable<Debtor['reached']>,
  ): Promise<void> {
    await this.#database.update(
      table,
      { pk, sk },
      {
        update: 'SET #reached = :reached',
        condition: 'attribute_exists(#owes.#kind)',
        names: { kind },
        values: { reached },
      },
    );
  }

  /**
   * Ends the lease and puts off until `at` what is still owed; false if that is no longer just `left`, since what
   * was owed meanwhile must not wait with it. `failed`: whether this counts as one more try.
   */
  async putOff(
    table: DebtorTable,
    { pk, sk }: Key,
    { lease, left, at, failed }: { lease: string; left: Debtor['owes']; at: Date; failed: boolean },
  ): Promise<boolean> {
    const only = owesOnly(left);
    const put = await this.#database.update(
      table,
      { pk, sk },
      {
        update: 'SET #mailDueAt = :at, #tries = if_not_exists(#tries, :none) + :failed REMOVE #leaseUntil',
        condition: `#leaseUntil = :lease AND attribute_exists(#mailShard) AND ${only.condition}`,
        names: only.names,
        values: { ...only.values, at: at.toISOString(), lease, none: 0, failed: failed ? 1 : 0 },
      },
    );
    return put !== null;
  }

  async #remove(
    table: DebtorTable,
    key: Key,
    kind: MailKind,
    debt: string,
    record: 'sent' | 'failed',
    value: unknown,
  ): Promise<boolean> {
    const names = { kind, record };
    const only = owesOnly({ [kind]: debt });
    const last = await this.#database.update(table, key, {
      update:
        'SET #record.#kind = :value REMOVE #owes.#kind, #mailShard, #mailDueAt, #wake, #leaseUntil, #tries',
      condition: only.condition,
      names: { ...names, ...only.names },
      values: { ...only.values, value },
    });
    if (last) return true;
    await this.#database.update(table, key, {
      // The tries counted so far were this debt's or shared with it; the others begin anew.
      update: 'SET #record.#kind = :value, #tries = :none REMOVE #owes.#kind',
      condition: '#owes.#kind = :debt',
      names,
      values: { value, debt, none: 0 },
    });
    return false;
  }
}

/** The condition that an item owes just these debts. Debt by debt: not every engine compares whole maps. */
function owesOnly(owes: Debtor['owes']) {
  const debts = Object.entries(owes);
  return {
    condition: ['size(#owes) = :owed', ...debts.map((_, at) => `#owes.#kind${at} = :debt${at}`)].join(
      ' AND ',
    ),
    names: Object.fromEntries(debts.map(([kind], at) => [`kind${at}`, kind])),
    values: { owed: debts.length, ...Object.fromEntries(debts.map(([, debt], at) => [`debt${at}`, debt])) },
  };
}
