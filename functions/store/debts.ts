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

  /** Ends the lease and puts the rest off until `at`. */
  async putOff(table: DebtorTable, { pk, sk }: Key, lease: string, at: Date): Promise<void> {
    await this.#database.update(
      table,
      { pk, sk },
      {
        update: 'SET #mailDueAt = :at, #tries = if_not_exists(#tries, :zero) + :one REMOVE #leaseUntil',
        condition: '#leaseUntil = :lease AND attribute_exists(#mailShard)',
        values: { at: at.toISOString(), lease, zero: 0, one: 1 },
      },
    );
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
    const last = await this.#database.update(table, key, {
      update:
        'SET #record.#kind = :value REMOVE #owes.#kind, #mailShard, #mailDueAt, #wake, #leaseUntil, #tries',
      condition: '#owes = :onlyThis',
      names,
      values: { value, onlyThis: { [kind]: debt } },
    });
    if (last) return true;
    await this.#database.update(table, key, {
      update: 'SET #record.#kind = :value REMOVE #owes.#kind',
      condition: '#owes.#kind = :debt',
      names,
      values: { value, debt },
    });
    return false;
  }
}
