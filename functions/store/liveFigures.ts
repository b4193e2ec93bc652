import type { Attendance } from '#domain/attendance.ts';
import type { Database, Key } from './database.ts';

/** How old live figures may be: however many watch, an event is counted at most this often. */
const freshMs = 3_000;
/** Longer than counting the largest event takes. */
const leaseMs = 20_000;

interface LiveItem {
  figures?: Attendance;
  leaseUntil?: string;
}

/** The last count of an event's attendance, as one small item. */
export class LiveFigures {
  readonly #database: Database;
  constructor(database: Database) {
    this.#database = database;
  }

  /** The figures as last counted, if there are any, and whether the caller is the one to count them anew. */
  async read(event: string, now: Date): Promise<{ figures?: Attendance; mine: boolean }> {
    const item = await this.#database.get<LiveItem>('events', keyOf(event));
    const fresh = item?.figures && Date.parse(item.figures.at) > now.getTime() - freshMs;
    if (fresh) return { figures: item.figures, mine: false };
    const leased = await this.#database.update<LiveItem>('events', keyOf(event), {
      update: 'SET #leaseUntil = :until',
      condition: 'attribute_not_exists(#leaseUntil) OR #leaseUntil <= :now',
      values: { until: new Date(now.getTime() + leaseMs).toISOString(), now: now.toISOString() },
    });
    return { ...(item?.figures && { figures: item.figures }), mine: leased !== null };
  }

  async store(event: string, figures: Attendance): Promise<void> {
    await this.#database.put('events', { ...keyOf(event), figures });
  }
}

function keyOf(event: string): Key {
  return { pk: `live#${event}`, sk: 'live' };
}
