import { type Lane, type LaneClocks, takeSlots } from '#domain/sendingPace.ts';
import type { Database, Key } from './database.ts';

const tries = 10;
const key: Key = { pk: 'pace#mail', sk: 'mail' };

/** Slots that were reserved, or none; `freeAt`: when the lane's next slot is free after them. Milliseconds since 1970. */
export interface Reserved {
  slots: number[];
  freeAt: number;
}

/**
 * The pace of all mail, kept in one item for all processes: the clocks of both lanes. Every write is on condition that
 * nobody moved them meanwhile, so no slot is given twice; a write whose answer was lost only wastes its slots.
 */
export class MailPace {
  readonly #database: Database;
  constructor(database: Database) {
    this.#database = database;
  }

  /** Reserves up to so many slots of a lane at the carrier's rate: fewer, or none, where they are too far off. */
  async reserve(lane: Lane, count: number, perSecond: number, now: Date): Promise<Reserved> {
    let slots: number[] = [];
    const clocks = await this.#move((read) => {
      const taken = takeSlots(read, { lane, count, perSecond }, now.getTime());
      slots = taken.slots;
      return taken.clocks;
    });
    // Many at once: whoever loses every race comes back a little later.
    return clocks ? { slots, freeAt: clocks[lane] } : { slots: [], freeAt: now.getTime() + 1_000 };
  }

  /** Lets no slot of either lane come before an instant. */
  async holdUntil(instant: Date): Promise<void> {
    const at = instant.getTime();
    await this.#move(({ prompt, bulk }) => ({ prompt: Math.max(prompt, at), bulk: Math.max(bulk, at) }));
  }

  /** The clocks as moved; undefined if others were quicker every time. */
  async #move(moved: (read: LaneClocks) => LaneClocks): Promise<LaneClocks | undefined> {
    for (let attempt = 0; attempt < tries; attempt++) {
      const read = await this.#database.get<LaneClocks>('access', key);
      const before = read ?? { prompt: 0, bulk: 0 };
      const { prompt, bulk } = moved(before);
      if (prompt === before.prompt && bulk === before.bulk) return before;
      const written = await this.#database.update('access', key, {
        update: 'SET #prompt = :prompt, #bulk = :bulk',
        condition: read ? '#prompt = :promptRead AND #bulk = :bulkRead' : 'attribute_not_exists(#prompt)',
        values: { prompt, bulk, ...(read && { promptRead: read.prompt, bulkRead: read.bulk }) },
      });
      if (written) return { prompt, bulk };
    }
    return undefined;
  }
}
