import type { Database } from './database.ts';

/** What a scanner may try but few times: short codes that are none, and names looked for. */
export type Tried = 'codes' | 'searches';

const windowMs = 600_000;
const allowed: Record<Tried, number> = { codes: 10, searches: 30 };

/**
 * How often each device tried what could be guessed, counted in spans of ten minutes; in a partition of its own, since
 * devices are listed.
 */
export class Tries {
  readonly #database: Database;
  constructor(database: Database) {
    this.#database = database;
  }

  /** Counts one more try before it is made, so that many at once are counted too; false once there were too many. */
  async take(event: string, device: string, tried: Tried, now: Date): Promise<boolean> {
    const counted = await this.#add(event, device, tried, 1, now);
    return counted <= allowed[tried];
  }

  /** Takes a try off the count again that was none: it found what was looked for. */
  async giveBack(event: string, device: string, tried: Tried, now: Date): Promise<void> {
    await this.#add(event, device, tried, -1, now);
  }

  async #add(event: string, device: string, tried: Tried, count: number, now: Date): Promise<number> {
    const window = Math.floor(now.getTime() / windowMs);
    const counted = await this.#database.update<Partial<Record<Tried, number>>>(
      'access',
      { pk: `device#${event}#tries`, sk: `${device}#${window}` },
      {
        update: 'ADD #tried :count SET #expires = :expires',
        names: { tried },
        values: { count, expires: ((window + 1) * windowMs) / 1000 + 3_600 },
      },
    );
    return counted?.[tried] ?? 0;
  }
}
