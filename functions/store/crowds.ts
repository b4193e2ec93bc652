import type { Database, Key } from './database.ts';

/** How many registrations a network makes at an event in these many milliseconds before it is slowed. */
const crowd = 600;
const windowMs = 600_000;
/** One registration in so many is counted, for all of them, so that counting costs next to nothing. */
const sample = 16;
const mostKept = 1_000;

/**
 * How many registrations come from one network. An estimate, on purpose: it slows a flood down and refuses nobody,
 * so it may be a little off, and a write for each registration would cost as much as the registration itself.
 */
export class Crowds {
  readonly #database: Database;
  readonly #chance: () => number;
  readonly #known = new Map<string, number>();

  constructor(database: Database, chance: () => number = Math.random) {
    this.#database = database;
    this.#chance = chance;
  }

  /** By how much the crowd is over what is everyday, as far as this process has heard: 0 if it is not; 1 is twice as many. */
  excess(network: string, now: Date): number {
    return Math.max(0, (this.#known.get(nameOf(network, now)) ?? 0) / crowd - 1);
  }

  /** Counts a registration. To be run beside other writes; a fault here is none of the student's. */
  async count(network: string, now: Date): Promise<void> {
    if (this.#chance() >= 1 / sample) return;
    const name = nameOf(network, now);
    const counted = await this.#database.update<{ registrations: number }>('access', keyOf(name), {
      update: 'ADD #registrations :sample SET #expires = :expires',
      values: { sample, expires: Math.ceil((now.getTime() + windowMs) / 1000) + 3_600 },
    });
    if (this.#known.size > mostKept) this.#known.clear();
    this.#known.set(name, counted?.registrations ?? 0);
  }
}

function nameOf(network: string, now: Date): string {
  return `${network}#${Math.floor(now.getTime() / windowMs)}`;
}

function keyOf(name: string): Key {
  return { pk: `crowd#${name}`, sk: 'crowd' };
}
