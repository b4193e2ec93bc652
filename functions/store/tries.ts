import type { Database, Item } from './database.ts';

const windowMs = 600_000;
const most = {
  /** Short codes that are none, in ten minutes: of a device, of all at an event, and at a station before newcomers. */
  codes: { device: 10, event: 300, beforeNewcomers: 20 },
  /** Names looked for by a device, in ten minutes and as long as it is enrolled. */
  searches: { device: 30, ever: 60 },
};
/** For how long what a device tried in all is kept: longer than anyone is enrolled. */
const everKeptMs = 60 * 86_400_000;

/** What a scanner may try but few times: short codes that are none, and names looked for. */
export type Tried = keyof typeof most;

interface Trying {
  event: string;
  id: string;
  station: string;
  enrolledAt: string;
}

/**
 * How often scanners tried what could be guessed, counted in spans of ten minutes; in a partition of its own, since
 * devices are listed. A try is counted before it is made, so that many at once are counted too.
 */
export class Tries {
  readonly #database: Database;
  constructor(database: Database) {
    this.#database = database;
  }

  /** Counts one more try; false once there were too many. */
  take(tried: Tried, device: Trying, now: Date): Promise<boolean> {
    return tried === 'codes' ? this.#takeCode(device, now) : this.#takeSearch(device, now);
  }

  /** Takes a short code off the counts again that was none to count: it is a badge's. */
  async giveCodeBack(device: Trying, now: Date): Promise<void> {
    await this.#add(device.event, ownIn(device, now), { codes: -1 }, inWindow(now));
    await this.#addToAll(device, -1, now);
  }

  /**
   * A device that joined minutes ago is refused, too, where its station had many wrong ones meanwhile: it may be the one
   * that had them and left.
   */
  async #takeCode(device: Trying, now: Date): Promise<boolean> {
    const own = await this.#add(device.event, ownIn(device, now), { codes: 1 }, inWindow(now));
    if ((own.codes ?? 0) > most.codes.device) return false;
    const all = await this.#addToAll(device, 1, now);
    const isNew = now.getTime() - Date.parse(device.enrolledAt) < windowMs;
    const isAllowed =
      (all.codes ?? 0) <= most.codes.event &&
      (!isNew || (all[device.station] ?? 0) <= most.codes.beforeNewcomers);
    // One that was refused told nothing: it is not to shut out the others.
    if (!isAllowed) await this.#addToAll(device, -1, now);
    return isAllowed;
  }

  async #takeSearch(device: Trying, now: Date): Promise<boolean> {
    const own = await this.#add(device.event, ownIn(device, now), { searches: 1 }, inWindow(now));
    if ((own.searches ?? 0) > most.searches.device) return false;
    const until = now.getTime() + everKeptMs;
    const ever = await this.#add(device.event, `${device.id}#ever`, { searches: 1 }, until);
    return (ever.searches ?? 0) <= most.searches.ever;
  }

  /** What the event's devices tried together, and of that what those of this one's station did, by the station's id. */
  #addToAll({ event, station }: Trying, count: number, now: Date): Promise<Counts> {
    return this.#add(event, `all#${windowOf(now)}`, { codes: count, [station]: count }, inWindow(now));
  }

  async #add(event: string, sk: string, counts: Counts, keptUntil: number): Promise<Counts> {
    const added = Object.entries(counts);
    const names = Object.fromEntries(added.map(([name], index) => [`count${index}`, name]));
    const values: Item = Object.fromEntries(added.map(([, count], index) => [`count${index}`, count]));
    const counted = await this.#database.update<Counts>(
      'access',
      { pk: `device#${event}#tries`, sk },
      {
        update: `ADD ${added.map((_, index) => `#count${index} :count${index}`).join(', ')} SET #expires = :expires`,
        names,
        values: { ...values, expires: Math.ceil(keptUntil / 1000) },
      },
    );
    return counted ?? {};
  }
}

type Counts = Record<string, number>;

function ownIn({ id }: Trying, now: Date): string {
  return `${id}#${windowOf(now)}`;
}

function windowOf(now: Date): number {
  return Math.floor(now.getTime() / windowMs);
}

function inWindow(now: Date): number {
  return (windowOf(now) + 1) * windowMs + 3_600_000;
}
