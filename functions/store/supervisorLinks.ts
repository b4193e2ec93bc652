import type { Database, Key } from './database.ts';
import { withoutKey } from './events.ts';

/** A link that makes one device a supervisor's. Its secret is derived and never stored. */
export interface SupervisorLink {
  event: string;
  id: string;
  station: string;
  /** The device it was spent by. */
  spentBy?: string;
}

export class SupervisorLinks {
  readonly #database: Database;
  constructor(database: Database) {
    this.#database = database;
  }

  async add(link: SupervisorLink, expires: Date): Promise<void> {
    await this.#database.put('access', {
      ...keyOf(link.event, link.id),
      ...link,
      expires: Math.ceil(expires.getTime() / 1000),
    });
  }

  async read(event: string, id: string): Promise<SupervisorLink | undefined> {
    const item = await this.#database.get<SupervisorLink>('access', keyOf(event, id));
    return item && withoutKey(item);
  }

  /** Spends a link for one device, which may do so again; false if another did. */
  async spend(event: string, id: string, device: string): Promise<boolean> {
    const spent = await this.#database.update('access', keyOf(event, id), {
      update: 'SET #spentBy = :device',
      condition: 'attribute_exists(#pk) AND (attribute_not_exists(#spentBy) OR #spentBy = :device)',
      values: { device },
    });
    return spent !== null;
  }
}

function keyOf(event: string, id: string): Key {
  return { pk: `supervisor#${event}`, sk: id };
}
