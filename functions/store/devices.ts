import { haveAPlace, isWorthNoting, lastPlace } from '#domain/device.ts';
import type { DeviceRole, DeviceState } from '#domain/vocabulary.ts';
import type { Database, Key } from './database.ts';
import { type Station, withoutKey } from './events.ts';

/** A phone that joined a station. Instants are ISO 8601 in UTC. */
export interface Device {
  event: string;
  id: string;
  /** SHA-256 of the secret part of its token. */
  hashed: string;
  station: string;
  /** What the volunteer called themselves. */
  name: string;
  role: DeviceRole;
  state: DeviceState;
  /** The number it took at its station; supervisors, who have links of their own, take none. */
  number?: number;
  enrolledAt: string;
  /** When it was first let in; nothing of one that never was. */
  admittedAt?: string;
  lastSeenAt: string;
  /** How many entries it said it had still to hand in. */
  waiting: number;
  /** The version of the page that runs on it; empty until it said so. */
  version: string;
  revokedAt?: string;
  /** Until when a revoked device may hand in what it took before. */
  rescueUntil?: string;
  leftAt?: string;
}

/**
 * How long devices are kept: beyond the day for which an event is put off, since it is the event as it then is that ends
 * them, and so that organizers can still have their scans.
 */
const keptMs = 60 * 86_400_000;

/** The devices of an event, and the counters of those that joined each station. Every read is consistent. */
export class Devices {
  readonly #database: Database;
  constructor(database: Database) {
    this.#database = database;
  }

  async read(event: string, id: string): Promise<Device | undefined> {
    const item = await this.#database.get<Device>('access', keyOf(event, id));
    return item && withoutKey(item);
  }

  /** Every device of an event, whatever its state. */
  async all(event: string): Promise<Device[]> {
    const devices: Device[] = [];
    for await (const item of this.#database.all<Device>('access', {
      condition: '#pk = :devices',
      values: { devices: partitionOf(event) },
    })) {
      if (!item.sk.startsWith(counter)) devices.push(withoutKey(item));
    }
    return devices;
  }

  /** The next number at a station. A repeated call leaves a number that stands for no device. */
  async takeNumber(event: string, station: string, now: Date): Promise<number> {
    const counted = await this.#database.update<{ joined: number }>('access', counterOf(event, station), {
      update: 'SET #expires = :expires ADD #joined :one',
      values: { one: 1, expires: keptUntil(now) },
    });
    if (!counted) throw new Error('An update without a condition was refused');
    return counted.joined;
  }

  /** Takes the numbers that still have a place at a station, for nobody: whoever joins from now on waits. */
  async takePlacesLeft({ event, id, deviceLimit }: Station, now: Date): Promise<void> {
    const here = (await this.all(event)).filter(({ station }) => station === id);
    await this.#database.update('access', counterOf(event, id), {
      update: 'SET #expires = :expires, #joined = :last',
      condition: 'attribute_not_exists(#joined) OR #joined < :last',
      values: { last: lastPlace(here, deviceLimit), expires: keptUntil(now) },
    });
  }

  /** Adds a device; one with this id that is there already stays as it is. */
  async add(device: Device): Promise<void> {
    const expires = keptUntil(new Date(device.enrolledAt));
    await this.#database.put(
      'access',
      { ...keyOf(device.event, device.id), ...device, expires },
      { condition: 'attribute_not_exists(#pk)' },
    );
  }

  /** Lets a waiting device in; null if it does not wait. */
  async admit(event: string, id: string, now: Date): Promise<Device | null> {
    return this.#change(event, id, {
      update: 'SET #state = :active, #admittedAt = :now',
      condition: '#state = :waiting',
      values: { active: 'active', waiting: 'waiting', now: now.toISOString() },
    });
  }

  /**
   * Lets in whoever waits at a station, read freshly, and has a place there: as somebody joins, leaves or is turned away,
   * and as the limit is raised. Twice or at once is the same as once.
   */
  async letIn(station: Station, now: Date): Promise<void> {
    if (station.revoked) return;
    const here = (await this.all(station.event)).filter((device) => device.station === station.id);
    const placed = haveAPlace(here, station.deviceLimit);
    await Promise.all(placed.map(({ event, id }) => this.admit(event, id, now)));
  }

  /** Ends a device for good, and a rescue of its scans, too; null if there is none that has not left. */
  async revoke(event: string, id: string, now: Date): Promise<Device | null> {
    return this.#change(event, id, {
      update: 'SET #state = :revoked, #revokedAt = if_not_exists(#revokedAt, :now) REMOVE #rescueUntil',
      condition: 'attribute_exists(#pk) AND #state <> :left',
      values: { revoked: 'revoked', left: 'left', now: now.toISOString() },
    });
  }

  /** Lets a revoked device hand in what it took before; null if it is not revoked, or was never let in. */
  async rescue(event: string, id: string, until: Date): Promise<Device | null> {
    return this.#change(event, id, {
      update: 'SET #rescueUntil = :until',
      condition: '#state = :revoked AND attribute_exists(#admittedAt)',
      values: { until: until.toISOString(), revoked: 'revoked' },
    });
  }

  /** Signs a device out for good; null if it was ended before. */
  async leave(event: string, id: string, now: Date): Promise<Device | null> {
    return this.#change(event, id, {
      update: 'SET #state = :left, #leftAt = :now',
      condition: '#state IN (:active, :waiting)',
      values: { left: 'left', active: 'active', waiting: 'waiting', now: now.toISOString() },
    });
  }

  /** Notes what a device says of itself, where that is worth a write. */
  async noteSeen(device: Device, seen: { now: Date; waiting?: number; version?: string }): Promise<void> {
    if (!isWorthNoting(device, seen)) return;
    await this.#change(device.event, device.id, {
      update: 'SET #lastSeenAt = :now, #waiting = :waiting, #version = :version',
      condition: 'attribute_exists(#pk)',
      values: {
        now: seen.now.toISOString(),
        waiting: seen.waiting ?? device.waiting,
        version: seen.version ?? device.version,
      },
    });
  }

  async #change(
    event: string,
    id: string,
    change: { update: string; condition: string; values: Record<string, unknown> },
  ): Promise<Device | null> {
    const item = await this.#database.update<Device>('access', keyOf(event, id), change);
    return item && withoutKey(item);
  }
}

/** How the counters' sort keys begin; no device's id has this sign. */
const counter = 'count#';

function partitionOf(event: string): string {
  return `device#${event}`;
}

function keyOf(event: string, id: string): Key {
  return { pk: partitionOf(event), sk: id };
}

function counterOf(event: string, station: string): Key {
  return { pk: partitionOf(event), sk: `${counter}${station}` };
}

/** In seconds, as DynamoDB has it. */
function keptUntil(now: Date): number {
  return Math.ceil((now.getTime() + keptMs) / 1000);
}
