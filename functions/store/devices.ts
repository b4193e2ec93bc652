import type { Database, Key } from './database.ts';
import { withoutKey } from './events.ts';
import { Fresh } from './fresh.ts';
import { hashed } from './keys.ts';

/** A phone enrolled at a station, stored under the hash of its token. */
export interface Device {
  id: string;
  event: string;
  station: string;
  /** What the volunteer called themselves. */
  name: string;
  enrolledAt: string;
  expiresAt: string;
}

export class Devices {
  readonly #database: Database;
  readonly #devices = new Fresh<Device>();
  constructor(database: Database) {
    this.#database = database;
  }

  async enroll(token: string, device: Device): Promise<void> {
    await this.#database.put('access', {
      ...keyOf(token),
      ...device,
      expires: Math.ceil(Date.parse(device.expiresAt) / 1000),
    });
  }

  /** The device of a token; undefined if there is none or it has expired. */
  async read(token: string, now: Date): Promise<Device | undefined> {
    const device = await this.#devices.read(token, async () => {
      const item = await this.#database.get<Device>('access', keyOf(token));
      return item && withoutKey(item);
    });
    return device && device.expiresAt > now.toISOString() ? device : undefined;
  }
}

function keyOf(token: string): Key {
  return { pk: `device#${hashed(token)}`, sk: 'device' };
}
