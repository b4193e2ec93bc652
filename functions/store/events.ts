import { type CareerEvent, type MailTexts, openDefaults } from '#domain/event.ts';
import { newToken } from '#domain/ids.ts';
import { everyone, type MailRule, ruleKinds } from '#domain/mailRules.ts';
import type { StationKind } from '#domain/vocabulary.ts';
import type { Database, Item, Key } from './database.ts';
import { Fresh } from './fresh.ts';
import { random } from './keys.ts';

/** A point where badges are scanned. Its link is derived; raising `linkVersion` would revoke it. */
export interface Station {
  event: string;
  id: string;
  kind: StationKind;
  name: string;
  /** The session or employer it stands for, by kind. */
  session?: string;
  employer?: string;
  linkVersion: number;
  revoked: boolean;
  /** How many devices join by the link alone; more wait for an organizer. */
  deviceLimit: number;
}

export type EventOutline = Pick<
  CareerEvent,
  'id' | 'kind' | 'status' | 'slug' | 'name' | 'place' | 'timeZone' | 'startsAt' | 'endsAt' | 'capacity'
>;

/** Events, the slugs that lead to them, and their stations. */
export class Events {
  readonly #database: Database;
  readonly #events = new Fresh<CareerEvent>();
  readonly #stations = new Fresh<Station>();
  readonly #upcoming = new Fresh<EventOutline[]>();
  readonly #slugs = new Map<string, string>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** An event by id, at most three seconds old unless `fresh` is asked for. */
  async read(id: string, { fresh = false } = {}): Promise<CareerEvent | undefined> {
    if (fresh) this.#events.forget(id);
    return this.#events.read(id, async () => {
      const item = await this.#database.get<CareerEvent>('events', eventKey(id));
      return item && complete(withoutKey(item));
    });
  }

  /** An event by the readable part of its address. A slug is never reused, so where it leads can be kept. */
  async readBySlug(slug: string): Promise<CareerEvent | undefined> {
    const known = this.#slugs.get(slug);
    if (known) return this.read(known);
    const item = await this.#database.get<{ event: string }>('events', slugKey(slug));
    if (!item) return undefined;
    if (this.#slugs.size > 10_000) this.#slugs.clear();
    this.#slugs.set(slug, item.event);
    return this.read(item.event);
  }

  /** Takes a slug for an event; false if another event has it. Taking it twice is the same as once. */
  async takeSlug(slug: string, event: string): Promise<boolean> {
    return this.#database.put(
      'events',
      { ...slugKey(slug), event },
      { condition: 'attribute_not_exists(#pk) OR #event = :event', values: { event } },
    );
  }

  async create(event: CareerEvent): Promise<void> {
    await this.#database.put(
      'events',
      { ...eventKey(event.id), ...event },
      { condition: 'attribute_not_exists(#pk)' },
    );
  }

  /** Puts a changed event in place of the one with the revision before; false if that is no longer there. */
  async replace(event: CareerEvent): Promise<boolean> {
    const changeId = newToken(random);
    const replaced = await this.#database.put(
      'events',
      { ...eventKey(event.id), ...event, changeId },
      { condition: '#revision = :before', values: { before: event.revision - 1 } },
    );
    // An answer lost after commit makes the SDK try again, and then the condition fails on our own change.
    this.#events.forget(event.id);
    return replaced || this.#isLastChange(event.id, changeId);
  }

  async #isLastChange(event: string, changeId: string): Promise<boolean> {
    return (
      (await this.#database.get<{ changeId?: string }>('events', eventKey(event)))?.changeId === changeId
    );
  }

  /** An organization's events, latest start first, from the index: seconds old. */
  async list(
    organization: string,
    { limit, after }: { limit: number; after?: Item },
  ): Promise<{ events: EventOutline[]; next: Item | undefined }> {
    const { items, next } = await this.#database.query<EventOutline>('events', {
      index: 'events-by-start',
      condition: '#organization = :organization',
      values: { organization },
      limit,
      newestFirst: true,
      ...(after && { after }),
    });
    return { events: items, next };
  }

  /** An organization's events that start between two instants, from the index. */
  async startingBetween(organization: string, from: Date, to: Date): Promise<EventOutline[]> {
    const { items } = await this.#database.query<EventOutline>('events', {
      index: 'events-by-start',
      condition: '#organization = :organization AND #startsAt BETWEEN :from AND :to',
      values: { organization, from: from.toISOString(), to: to.toISOString() },
    });
    return items;
  }

  /** An organization's events that were over by an instant, the latest to start first, from the index. */
  async endedBefore(organization: string, instant: string, limit: number): Promise<EventOutline[]> {
    const { items } = await this.#database.query<EventOutline>('events', {
      index: 'events-by-start',
      condition: '#organization = :organization AND #startsAt < :instant',
      values: { organization, instant },
      limit,
      newestFirst: true,
    });
    return items.filter(({ endsAt }) => endsAt <= instant);
  }

  /** An organization's events that start within a span from now, the next first; seconds old, and read once for many. */
  async upcoming(organization: string, now: Date, until: Date): Promise<EventOutline[]> {
    const read = () => this.startingBetween(organization, now, until);
    return (await this.#upcoming.read(organization, read)) ?? [];
  }

  async putStation(station: Station): Promise<void> {
    await this.#database.put('events', { ...stationKey(station.event, station.id), ...station });
  }

  /** Puts a station unless there is one of that id, which stays as it is. */
  async addStation(station: Station): Promise<void> {
    await this.#database.put(
      'events',
      { ...stationKey(station.event, station.id), ...station },
      { condition: 'attribute_not_exists(#pk)' },
    );
  }

  /**
   * A station, at most three seconds old unless `fresh` is asked for. Closing one ends its devices one by one, so
   * nobody goes on because of an old copy.
   */
  async readStation(event: string, id: string, { fresh = false } = {}): Promise<Station | undefined> {
    if (fresh) this.#stations.forget(id);
    return this.#stations.read(id, async () => {
      const item = await this.#database.get<Station>('events', stationKey(event, id));
      return item && completeStation(withoutKey(item));
    });
  }

  async listStations(event: string): Promise<Station[]> {
    const { items } = await this.#database.query<Station>('events', {
      condition: '#pk = :event AND begins_with(#sk, :station)',
      values: { event, station: 'station#' },
    });
    return items.map((item) => completeStation(withoutKey(item)));
  }

  /** Closes a station for good; null if there is none. */
  async revokeStation(event: string, id: string): Promise<Station | null> {
    this.#stations.forget(id);
    const station = await this.#database.update<Station>('events', stationKey(event, id), {
      update: 'SET #revoked = :yes',
      condition: 'attribute_exists(#pk)',
      values: { yes: true },
    });
    return station && completeStation(withoutKey(station));
  }

  /** Changes what is given of a station; null if there is none. */
  async updateStation(
    event: string,
    id: string,
    change: Partial<Pick<Station, 'name' | 'deviceLimit'>>,
  ): Promise<Station | null> {
    this.#stations.forget(id);
    const given = Object.entries(change).filter(([, value]) => value !== undefined);
    if (!given.length) return (await this.readStation(event, id, { fresh: true })) ?? null;
    const station = await this.#database.update<Station>('events', stationKey(event, id), {
      update: `SET ${given.map(([name]) => `#${name} = :${name}`).join(', ')}`,
      condition: 'attribute_exists(#pk)',
      values: Object.fromEntries(given),
    });
    return station && completeStation(withoutKey(station));
  }
}

/** Of a station stored before devices were counted. */
const deviceLimitBefore = 5;

function completeStation(station: Omit<Station, 'deviceLimit'> & Partial<Station>): Station {
  return { ...station, deviceLimit: station.deviceLimit ?? deviceLimitBefore };
}

/** Whoever published an event before there were classes was not asked for them. */
const before: Partial<CareerEvent> = { ...openDefaults, takesGroups: false };

/** Before there were rules, students were written to at the end, with what the event says for that kind of mail. */
function rulesBefore({ mailTexts }: CareerEvent): MailRule[] {
  const atTheEnd = (id: string, kind: 'follow-up' | 'missed-you'): MailRule => ({
    ...{ id, kind, to: 'students', on: true, audience: { ...everyone } },
    when: { from: 'end', minutes: 0 },
    note: mailTexts[kind] ?? { en: '' },
  });
  return [atTheEnd('0000000001', 'follow-up'), atTheEnd('0000000002', 'missed-you')];
}

/** An event stored before these could be set has them as they then were. */
function complete(event: CareerEvent): CareerEvent {
  return {
    ...before,
    ...event,
    mailRules: event.mailRules ?? rulesBefore(event),
    mailTexts: event.mailRules ? event.mailTexts : withoutRuleNotes(event.mailTexts),
    sessions: event.sessions.map((session) => ({ ...session, waitlist: session.waitlist ?? true })),
    questions: event.questions.map((question) => ({
      ...question,
      askedOf: question.askedOf ?? { sessions: [], schools: [] },
    })),
  };
}

/** Their notes stand in the rules. */
function withoutRuleNotes(mailTexts: MailTexts): MailTexts {
  const kinds: readonly string[] = ruleKinds;
  return Object.fromEntries(Object.entries(mailTexts).filter(([kind]) => !kinds.includes(kind)));
}

function eventKey(id: string): Key {
  return { pk: id, sk: 'event' };
}

function slugKey(slug: string): Key {
  return { pk: `slug#${slug}`, sk: 'slug' };
}

function stationKey(event: string, id: string): Key {
  return { pk: event, sk: `station#${id}` };
}

/** The thing itself, without the keys it is stored under. */
export function withoutKey<T extends Key>({ pk: _pk, sk: _sk, ...rest }: T): Omit<T, keyof Key> {
  return rest;
}
