import type { Database, Key } from './database.ts';
import { withoutKey } from './events.ts';
import { hashed } from './keys.ts';

/** A member's signed-in browser, stored under the hash of its token. */
export interface MemberSession {
  email: string;
  expiresAt: string;
}

export const sessionHours = 12;

export class MemberSessions {
  readonly #database: Database;
  constructor(database: Database) {
    this.#database = database;
  }

  async open(token: string, email: string, now: Date): Promise<void> {
    const expiresAt = new Date(now.getTime() + sessionHours * 3_600_000);
    await this.#database.put('access', {
      ...keyOf(token),
      email,
      expiresAt: expiresAt.toISOString(),
      expires: Math.ceil(expiresAt.getTime() / 1000),
    });
  }

  /** The session of a token; undefined if there is none or it has expired. */
  async read(token: string, now: Date): Promise<MemberSession | undefined> {
    const item = await this.#database.get<MemberSession>('access', keyOf(token));
    return item && item.expiresAt > now.toISOString() ? withoutKey(item) : undefined;
  }

  async close(token: string): Promise<void> {
    await this.#database.delete('access', keyOf(token));
  }
}

function keyOf(token: string): Key {
  return { pk: `session#${hashed(token)}`, sk: 'session' };
}
