import type { Database, Key } from './database.ts';
import { type Debtor, debts } from './debts.ts';
import { withoutKey } from './events.ts';

/**
 * A member's wish to sign in. It owes the mail with the link. The link's secret is derived from `id`, so
 * the mail can be made from what is stored, and nothing stored here signs anyone in.
 */
export interface SignIn extends Debtor {
  id: string;
  email: string;
  organizationName: string;
  /** SHA-256 of what the asking browser keeps in a cookie. */
  browser: string;
  /** SHA-256 of the short code that the asking page shows, salted with the id. */
  code: string;
  /** How often a code was tried. */
  codeTries: number;
  expiresAt: string;
  spent: boolean;
}

export const signInMinutes = 15;
const codeTriesAllowed = 5;
/** How many links one address is mailed in the time a link is good for, whoever asks. */
const mailsAllowed = 20;

export class SignIns {
  readonly #database: Database;
  constructor(database: Database) {
    this.#database = database;
  }

  async create(
    request: Pick<SignIn, 'id' | 'email' | 'organizationName' | 'browser' | 'code'>,
    { owes, now }: { owes: boolean; now: Date },
  ): Promise<void> {
    const expiresAt = new Date(now.getTime() + signInMinutes * 60_000).toISOString();
    await this.#database.put('access', {
      ...keyOf(request.id),
      ...request,
      codeTries: 0,
      expiresAt,
      spent: false,
      expires: Math.ceil(Date.parse(expiresAt) / 1000) + 86_400,
      ...debts(owes ? ['sign-in'] : [], request.id, now),
    });
  }

  /** Counts one more link for an address; false once it had its share for now. */
  async allow(address: string, now: Date): Promise<boolean> {
    const key: Key = { pk: `sign-in#${address}`, sk: 'count' };
    const counted = await this.#database.update('access', key, {
      update: 'ADD #mails :one',
      condition: '#until > :now AND #mails < :allowed',
      values: { one: 1, now: now.toISOString(), allowed: mailsAllowed },
    });
    if (counted) return true;
    const until = new Date(now.getTime() + signInMinutes * 60_000);
    const begun = await this.#database.update('access', key, {
      update: 'SET #mails = :one, #until = :until, #expires = :expires',
      condition: 'attribute_not_exists(#until) OR #until <= :now',
      values: {
        one: 1,
        now: now.toISOString(),
        until: until.toISOString(),
        expires: Math.ceil(until.getTime() / 1000),
      },
    });
    return begun !== null;
  }

  async read(id: string): Promise<SignIn | undefined> {
    const item = await this.#database.get<SignIn>('access', keyOf(id));
    return item && withoutKey(item);
  }

  /** Spends the request; false if it was spent, has expired, or had too many wrong codes. */
  async spend(id: string, now: Date): Promise<boolean> {
    const spent = await this.#database.update('access', keyOf(id), {
      update: 'SET #spent = :yes',
      condition: '#spent = :no AND #expiresAt > :now',
      values: { yes: true, no: false, now: now.toISOString() },
    });
    return spent !== null;
  }

  /** Counts one more try at the code; false once there were too many. */
  async countTry(id: string): Promise<boolean> {
    const counted = await this.#database.update('access', keyOf(id), {
      update: 'ADD #codeTries :one',
      condition: '#codeTries < :allowed',
      values: { one: 1, allowed: codeTriesAllowed },
    });
    return counted !== null;
  }
}

/** Whether a sign-in could still be spent, by the reader's clock. */
export function isOpen(request: SignIn, now: Date): boolean {
  return !request.spent && request.expiresAt > now.toISOString();
}

function keyOf(id: string): Key {
  return { pk: `sign-in#${id}`, sk: 'sign-in' };
}
