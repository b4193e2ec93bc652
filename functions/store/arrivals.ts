import type { Registration } from '#domain/registration.ts';
import { deadlineMs } from '#domain/seats.ts';
import type { Database, Item } from './database.ts';

type Indexed = Pick<Registration, 'badgeVersion' | 'checkIn' | 'walkIn' | 'mergedFrom'>;

/** Someone who came in, came in earlier than known, or whose check-in was undone. */
export interface Arrival extends Indexed {
  id: string;
}

/** Where a reading of arrivals goes on. */
interface Cursor {
  /** When the reading began that this one goes on with, or that the next one has to go back behind. */
  readAt: string;
  /** The last arrival answered, if there are more. */
  last?: Last;
}

interface Last {
  knownAt: string;
  id: string;
}

/**
 * How far back a reading begins behind the one before. A write may land as late as an operation's deadline after the
 * time it carries, and the index shows it some seconds later still; what was told before is then told again.
 */
const overlapMs = deadlineMs + 15_000;
/** As many as one answer holds. */
const most = 2_000;

/** Who came in since, in the order in which the server learned of it, from the index: seconds old. */
export class Arrivals {
  readonly #database: Database;
  constructor(database: Database) {
    this.#database = database;
  }

  /** Those since a cursor, at most 2,000. Without one, or with one that isn't ours, everybody. */
  async since(
    event: string,
    cursor: string,
    now: Date,
  ): Promise<{ arrivals: Arrival[]; next: string; more: boolean }> {
    const { readAt, last } = readCursor(cursor, now) ?? {};
    const from = readAt && !last ? new Date(Date.parse(readAt) - overlapMs).toISOString() : firstInstant;
    const began = last && readAt ? readAt : now.toISOString();
    const arrivals: Arrival[] = [];
    let after: Item | undefined = last && startKey(event, last);
    do {
      const page = await this.#database.query<Indexed>('registrations', {
        index: 'arrivals',
        condition: '#arrivalsOf = :event AND #arrivalKnownAt >= :from',
        values: { event, from },
        limit: most - arrivals.length,
        ...(after && { after }),
      });
      arrivals.push(...page.items.map(({ pk: _, sk: id, ...indexed }) => ({ ...indexed, id })));
      after = page.next;
    } while (after && arrivals.length < most);
    const next: Cursor = after
      ? { readAt: began, last: { knownAt: String(after.arrivalKnownAt), id: String(after.sk) } }
      : { readAt: began };
    return { arrivals, next: writeCursor(next), more: after !== undefined };
  }
}

const firstInstant = '1970-01-01T00:00:00.000Z';

function startKey(event: string, { knownAt, id }: Last): Item {
  return { pk: event, sk: id, arrivalsOf: event, arrivalKnownAt: knownAt };
}

function writeCursor({ readAt, last }: Cursor): string {
  return [readAt, ...(last ? [last.knownAt, last.id] : [])].join('~');
}

const cursorForm = /^([\d:.TZ-]{24})(?:~([\d:.TZ-]{24})~([0-9a-hjkmnp-tv-z]{13}))?$/;

/** Undefined for what is no cursor of ours: made up, or of a time that none is from. */
function readCursor(text: string, now: Date): Cursor | undefined {
  const [, readAt, knownAt, id] = cursorForm.exec(text) ?? [];
  if (!isPast(readAt, now)) return undefined;
  if (knownAt === undefined || id === undefined) return { readAt };
  return isPast(knownAt, now) ? { readAt, last: { knownAt, id } } : undefined;
}

/** By how much the clocks of two processes may differ. */
const skewMs = 60_000;

/** Whether it is an instant as we write them, from a time since which this product can have been asked. */
function isPast(text: string | undefined, now: Date): text is string {
  const time = Date.parse(text ?? '');
  if (!(time > overlapMs && time <= now.getTime() + skewMs)) return false;
  return new Date(time).toISOString() === text;
}
