import type { Database, Key } from './database.ts';

/** How often something may happen in a span of time, counted by the identity of each time. */
export interface Allowance {
  most: number;
  spanMs: number;
}

interface Counted {
  times: Record<string, string>;
  revision: number;
}

const tries = 5;

/** What strangers can cause, counted per address or network; never under the address itself, only under a keyed hash. */
export class Allowances {
  readonly #database: Database;
  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Counts one more time under a key. `occasion` names it: the same occasion again is the same time, so a retry
   * takes nothing. Answers undefined if it may be, else the instant from which it may.
   */
  async take(
    key: string,
    occasion: string,
    { most, spanMs }: Allowance,
    now: Date,
  ): Promise<string | undefined> {
    const since = new Date(now.getTime() - spanMs).toISOString();
    for (let attempt = 0; attempt < tries; attempt++) {
      const read = await this.#database.get<Counted>('access', keyOf(key));
      const recent = Object.entries(read?.times ?? {}).filter(([, at]) => at > since);
      if (recent.some(([name]) => name === occasion)) return undefined;
      const oldest = recent.map(([, at]) => at).sort()[0];
      if (oldest && recent.length >= most) return new Date(Date.parse(oldest) + spanMs + 1).toISOString();
      const written = await this.#database.put(
        'access',
        {
          ...keyOf(key),
          times: Object.fromEntries([...recent, [occasion, now.toISOString()]]),
          revision: (read?.revision ?? 0) + 1,
          expires: Math.ceil((now.getTime() + spanMs) / 1000) + 3_600,
        },
        read
          ? { condition: '#revision = :read', values: { read: read.revision } }
          : { condition: 'attribute_not_exists(#pk)' },
      );
      if (written) return undefined;
    }
    // Many at once for one key: whoever loses every race comes back a little later.
    return new Date(now.getTime() + 1_000).toISOString();
  }
}

function keyOf(key: string): Key {
  return { pk: `allowance#${key}`, sk: 'allowance' };
}
