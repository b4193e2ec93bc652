import type { Database, Key } from './database.ts';
import { hashed } from './keys.ts';

/** Where the code on a printed slip leads. */
export interface Slip {
  event: string;
  registration: string;
  linkVersion: number;
}

/** Codes on printed slips, stored under their hashes when the slips are made. */
export class Slips {
  readonly #database: Database;
  constructor(database: Database) {
    this.#database = database;
  }

  /** Making the same slip again is harmless, since its code is derived. `expires` is when the event's data goes. */
  async put(code: string, slip: Slip, expires: Date): Promise<void> {
    await this.#database.put('access', {
      ...keyOf(code),
      ...slip,
      expires: Math.ceil(expires.getTime() / 1000),
    });
  }

  async read(code: string): Promise<Slip | undefined> {
    return this.#database.get<Slip>('access', keyOf(code));
  }
}

function keyOf(code: string): Key {
  return { pk: `slip#${hashed(code)}`, sk: 'slip' };
}
