import { setImmediate } from 'node:timers/promises';
import type { Registration } from '#domain/registration.ts';
import type { Blanks } from './blanks.ts';
import type { Database } from './database.ts';
import type { Events } from './events.ts';
import type { Groups, RosterGroup } from './groups.ts';

/** What stations may need to know of a registration; nothing else of it is read. */
export type RosterPerson = Pick<Registration, (typeof personFields)[number]>;

/** Everybody at an event as they were a moment ago. */
export interface Roster {
  event: string;
  /** By registration id. */
  people: ReadonlyMap<string, RosterPerson>;
  /** How many blank badges were printed. */
  printed: number;
  /** Who has a blank badge: from the badge's id to the registration's. */
  bound: ReadonlyMap<string, string>;
  /** Classes that were not cancelled. */
  classes: RosterGroup[];
  stations: { id: string; name: string }[];
}

interface Sources {
  database: Database;
  groups: Groups;
  events: Events;
  blanks: Blanks;
}

interface Kept {
  roster: Promise<Roster>;
  people: number;
  at: number;
  by: number;
}

/** How old a roster may be: forty phones that ask every few seconds cost one reading of the event. */
const freshMs = 20_000;
/** How many people of how many events one process keeps in memory, at some 500 bytes each. */
const mostPeople = 150_000;
const mostEvents = 200;

/** Rosters of the events that scanners work at, each kept for twenty seconds by one process. */
export class Rosters {
  readonly #sources: Sources;
  readonly #kept = new Map<string, Kept>();

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** An event's roster, at most twenty seconds old. Who asks while it is being read waits for the same reading. */
  async read(event: string, now: Date): Promise<Roster> {
    const known = this.#kept.get(event);
    if (known && isFresh(known, now)) return known.roster;
    const kept: Kept = { roster: this.#load(event), people: 0, at: now.getTime(), by: performance.now() };
    this.#kept.delete(event);
    this.#kept.set(event, kept);
    try {
      const roster = await kept.roster;
      kept.people = roster.people.size;
      this.#bound();
      return roster;
    } catch (error) {
      if (this.#kept.get(event) === kept) this.#kept.delete(event);
      throw error;
    }
  }

  /** Lets go of the rosters read longest ago until those left are few enough; the last one stays, whatever its size. */
  #bound(): void {
    let people = [...this.#kept.values()].reduce((sum, kept) => sum + kept.people, 0);
    for (const [event, kept] of this.#kept) {
      if (this.#kept.size === 1 || (people <= mostPeople && this.#kept.size <= mostEvents)) return;
      this.#kept.delete(event);
      people -= kept.people;
    }
  }

  async #load(event: string): Promise<Roster> {
    const { groups, events, blanks } = this.#sources;
    const bound = new Map<string, string>();
    for await (const { blank, registration } of blanks.all(event)) bound.set(blank, registration);
    const printed = await blanks.printed(event);
    const classes: RosterGroup[] = [];
    for await (const group of groups.rosters(event)) if (!group.cancelledAt) classes.push(group);
    const stations = (await events.listStations(event)).map(({ id, name }) => ({ id, name }));
    // The people last: whoever a class or a blank badge names is then among them.
    const people = new Map<string, RosterPerson>();
    for await (const person of this.#peopleOf(event)) {
      people.set(person.id, person);
      // Fifty thousand in a row would keep everybody else of this process waiting.
      if (people.size % 5_000 === 0) await setImmediate();
    }
    return { event, people, printed, bound, classes, stations };
  }

  /**
   * Everybody, as DynamoDB has it at hand. To be sure of the last second would cost twice as much of a partition that
   * check-ins are written to at that moment, and be worth nothing: a roster is twenty seconds old anyway, phones ask for
   * what changed again and again, and whoever acts on a name is read anew.
   */
  async *#peopleOf(event: string): AsyncGenerator<RosterPerson> {
    for await (const person of this.#sources.database.all<RosterPerson>('registrations', {
      condition: '#pk = :event',
      values: { event },
      consistent: false,
      fields: [...personFields],
    })) {
      yield { ...person, kind: person.kind ?? 'student' };
    }
  }
}

const personFields = [
  'id',
  'kind',
  'status',
  'firstName',
  'lastName',
  'school',
  'grade',
  'badgeVersion',
  'mergedInto',
] as const satisfies (keyof Registration)[];

/** By the product's clock, and by the machine's own where that one stands still. */
function isFresh({ at, by }: Kept, now: Date): boolean {
  return Math.abs(now.getTime() - at) < freshMs && performance.now() - by < freshMs;
}
