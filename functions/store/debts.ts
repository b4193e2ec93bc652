import { newToken } from '#domain/ids.ts';
import type { MailName } from '#domain/mailNames.ts';
import type { Heard } from '#domain/mailState.ts';
import type { Database, Item, Key } from './database.ts';
import { random } from './keys.ts';
import type { TableName } from './tables.ts';

/**
 * Mail owed. The item that changed carries the mail it owes, written with the change that causes it:
 * `owes` maps a mail's name to the debt's id, and is always there. While anything is owed the item stands in
 * the `mail-due` index, due a minute ahead, so that the stream sends first and the sweep finds leftovers.
 * `wake` is what the stream filters on; taking the lease removes it.
 */
export interface Debtor {
  owes: Partial<Record<MailName, string>>;
  /** What was sent, by name: when, and the id SES gave it. */
  sent: Partial<Record<MailName, { at: string; message: string }>>;
  /** What could not be sent, by name, and why. */
  failed: Partial<Record<MailName, string>>;
  /** What SES told became of it after it was sent, by name; there once anything was heard. */
  heard?: Partial<Record<MailName, Heard>>;
  tries?: number;
  /** Who holds the item, and until when. */
  lease?: string;
  leaseUntil?: string;
  /** The lease that was still there when this one was taken; empty if its holder let go of the item by itself. */
  leftOver?: string;
  /** Debts whose last try may have been taken by SES although it failed. */
  unsure?: string[];
  mailShard?: string;
  mailDueAt?: string;
  wake?: string;
  /** Where one debt is owed to several people: who was dealt with under it, by folded address. */
  reached?: Partial<Record<MailName, Reached>>;
}

export interface Reached {
  debt: string;
  to: string[];
  /** The id that SES gave the last of these mails it took. */
  message?: string;
  /** When the first of them was handed over: what SES tells of any is later. */
  at?: string;
}

export type DebtorTable = Extract<TableName, 'registrations' | 'access'>;

/** How many partitions the `mail-due` index is spread over. */
export const mailShards = 16;

export function mailShard(number: number): string {
  return `mail#${String(number % mailShards).padStart(2, '0')}`;
}

const sweepAfterMs = 60_000;
/** Longer than a lease is ever held; a crashed holder's debts are free after it. */
export const leaseMs = 90_000;

/** An item whose mail one mailer sends, and no other. */
export type Leased<T extends Debtor> = T & Key & { lease: string; leaseUntil: string };

/** The attributes of a new item that owes these mails, or none. */
export function debts(names: MailName[], key: string, now: Date): Item & Debtor {
  const nothing: Debtor = { owes: {}, sent: {}, failed: {} };
  if (!names.length) return { ...nothing };
  const owes = Object.fromEntries(names.map((name) => [name, newToken(random)]));
  return { ...nothing, owes, ...due(key, now) };
}

/** The part of an update that makes an existing item owe one more mail. Starts with a comma. */
export function owing(name: MailName, key: string, now: Date) {
  return {
    set: ', #owes.#owed = :debt, #mailShard = :mailShard, #mailDueAt = :mailDueAt, #wake = :wake, #tries = :noTries',
    names: { owed: name },
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

  /**
   * Keys of items whose mail is due, over all shards, each time another shard first; stale, so each must be leased
   * before anything is sent.
   */
  async *due(table: DebtorTable, now: Date): AsyncGenerator<Key> {
    const first = Math.floor(now.getTime() / 60_000);
    for (let shard = 0; shard < mailShards; shard++) {
      yield* this.#database.all(table, {
        index: 'mail-due',
        condition: '#mailShard = :shard AND #mailDueAt <= :now',
        values: { shard: mailShard(first + shard), now: now.toISOString() },
      });
    }
  }

  /**
   * Takes the item for a while; null if it owes nothing or someone else has it. It stays due when it was: moving it in
   * the index would cost as much again as the lease.
   */
  async lease<T extends Debtor>(table: DebtorTable, { pk, sk }: Key, now: Date): Promise<Leased<T> | null> {
    const lease = newToken(random);
    const taken = await this.#database.update<Leased<T>>(
      table,
      { pk, sk },
      {
        update:
          'SET #leaseUntil = :until, #leftOver = if_not_exists(#lease, :none), #lease = :lease REMOVE #wake',
        condition:
          'attribute_exists(#mailShard) AND (attribute_not_exists(#leaseUntil) OR #leaseUntil <= :now)',
        values: { lease, until: leaseUntil(now), now: now.toISOString(), none: '' },
      },
    );
    if (taken) return taken;
    // An answer lost after commit makes the SDK try again, and then the condition fails on our own lease.
    const stored = await this.#database.get<Leased<T>>(table, { pk, sk });
    return stored?.lease === lease ? stored : null;
  }

  /**
   * Records that a debt was paid, and lets go of the item with the last one; says whether it was. A newer
   * debt of the same name stays.
   */
  async paid(
    table: DebtorTable,
    key: Key,
    { name, debt, message }: { name: MailName; debt: string; message: string },
    now: Date,
  ): Promise<boolean> {
    return this.#remove(table, key, { name, debt }, 'sent', { at: now.toISOString(), message });
  }

  /** Gives a debt up, keeping the reason; says whether it was the last one. */
  async givenUp(
    table: DebtorTable,
    key: Key,
    { name, debt, reason }: { name: MailName; debt: string; reason: string },
  ): Promise<boolean> {
    return this.#remove(table, key, { name, debt }, 'failed', reason);
  }

  /** Ends a lease under which new debts came, so that they can be taken up at once. */
  async release(table: DebtorTable, { pk, sk, lease }: Leased<Debtor>, unsure: string[]): Promise<void> {
    await this.#database.update(
      table,
      { pk, sk },
      {
        // Beside those that came meanwhile.
        update:
          'SET #unsure = list_append(if_not_exists(#unsure, :none), :unsure) REMOVE #lease, #leaseUntil',
        condition: '#lease = :lease',
        values: { lease, unsure, none: [] },
      },
    );
  }

  /**
   * Notes who was dealt with under a debt that several are owed, and holds the item for longer: answers until when;
   * undefined if the debt is owed no more, or someone else holds the item.
   */
  async noteReached(
    table: DebtorTable,
    { pk, sk, lease }: Leased<Debtor>,
    { name, debt }: { name: MailName; debt: string },
    reached: NonNullable<Debtor['reached']>,
    now: Date,
  ): Promise<string | undefined> {
    const until = leaseUntil(now);
    const noted = await this.#database.update(
      table,
      { pk, sk },
      {
        update: 'SET #reached = :reached, #leaseUntil = :until',
        condition: '#owes.#owed = :debt AND #lease = :lease',
        names: { owed: name },
        values: { reached, debt, lease, until },
      },
    );
    return noted ? until : undefined;
  }

  /**
   * Ends the lease and puts off until `at` what is still owed; false if that is no longer just `left`, since what
   * was owed meanwhile must not wait with it. `failed`: whether this counts as one more try; `unsure`: which debts may
   * have been paid by it all the same.
   */
  async putOff(
    table: DebtorTable,
    { pk, sk, lease }: Leased<Debtor>,
    { left, at, failed, unsure }: { left: Debtor['owes']; at: Date; failed: boolean; unsure: string[] },
  ): Promise<boolean> {
    const only = owesOnly(left);
    const put = await this.#database.update(
      table,
      { pk, sk },
      {
        update:
          'SET #mailDueAt = :at, #tries = if_not_exists(#tries, :none) + :failed, #unsure = :unsure REMOVE #lease, #leaseUntil',
        condition: `#lease = :lease AND attribute_exists(#mailShard) AND ${only.condition}`,
        names: only.names,
        values: { ...only.values, at: at.toISOString(), lease, none: 0, failed: failed ? 1 : 0, unsure },
      },
    );
    return put !== null;
  }

  async #remove(
    table: DebtorTable,
    { pk, sk }: Key,
    { name, debt }: { name: MailName; debt: string },
    record: 'sent' | 'failed',
    value: unknown,
  ): Promise<boolean> {
    const key = { pk, sk };
    const names = { mail: name, record };
    const only = owesOnly({ [name]: debt });
    const last = await this.#database.update(table, key, {
      update: `SET #record.#mail = :value REMOVE #owes.#mail, ${ofDebts}`,
      condition: only.condition,
      names: { ...names, ...only.names },
      values: { ...only.values, value },
    });
    if (last) return true;
    await this.#database.update(table, key, {
      // The tries counted so far were this debt's or shared with it; the others begin anew.
      update: 'SET #record.#mail = :value, #tries = :none REMOVE #owes.#mail',
      condition: '#owes.#mail = :debt',
      names,
      values: { value, debt, none: 0 },
    });
    return false;
  }
}

/** What an item has for as long as it owes anything. */
const ofDebts = '#mailShard, #mailDueAt, #wake, #lease, #leaseUntil, #leftOver, #unsure, #tries';

function leaseUntil(now: Date): string {
  return new Date(now.getTime() + leaseMs).toISOString();
}

/** The condition that an item owes just these debts. Debt by debt: not every engine compares whole maps. */
function owesOnly(owes: Debtor['owes']) {
  const debts = Object.entries(owes);
  return {
    condition: ['size(#owes) = :owed', ...debts.map((_, at) => `#owes.#owed${at} = :debt${at}`)].join(
      ' AND ',
    ),
    names: Object.fromEntries(debts.map(([name], at) => [`owed${at}`, name])),
    values: { owed: debts.length, ...Object.fromEntries(debts.map(([, debt], at) => [`debt${at}`, debt])) },
  };
}
