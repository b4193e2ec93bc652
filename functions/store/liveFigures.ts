import type { Attendance } from '#domain/attendance.ts';
import type { MailFigures } from '#domain/mailFigures.ts';
import type { StationFigures } from '#domain/stationFigures.ts';
import type { Database, Key } from './database.ts';

/** What is counted of an event while people watch. */
interface Counts {
  attendance: Attendance;
  stations: StationFigures;
  mails: MailFigures;
}
type CountName = keyof Counts;

/** How old live figures may be: however many watch, an event is counted at most this often. Scans are many more. */
const freshMs: { [Name in CountName]: number | ((figures: Counts[Name]) => number) } = {
  attendance: 3_000,
  stations: 30_000,
  mails: mailsFreshMs,
};

/**
 * Counting mails reads every registration, so the more there are the older the figures get: about 60 read units a
 * second while somebody watches, be it 600 people every five seconds or 50,000 every 200.
 */
function mailsFreshMs({ looked = 0 }: MailFigures): number {
  return Math.max(5_000, looked * 4);
}

/** Longer than counting the largest event takes. */
const leaseMs = 20_000;

interface LiveItem<Name extends CountName> {
  figures?: Counts[Name];
  leaseUntil?: string;
}

/** The last counts of an event, each as one small item. */
export class LiveFigures {
  readonly #database: Database;
  constructor(database: Database) {
    this.#database = database;
  }

  /** The figures as last counted, if there are any, and whether the caller is the one to count them anew. */
  async read<Name extends CountName>(
    name: Name,
    event: string,
    now: Date,
  ): Promise<{ figures?: Counts[Name]; mine: boolean }> {
    const key = keyOf(name, event);
    const item = await this.#database.get<LiveItem<Name>>('events', key);
    const figures = item?.figures;
    if (figures && now.getTime() - Date.parse(figures.at) < ageOf(name, figures))
      return { figures, mine: false };
    const leased = await this.#database.update('events', key, {
      update: 'SET #leaseUntil = :until',
      condition: 'attribute_not_exists(#leaseUntil) OR #leaseUntil <= :now',
      values: { until: new Date(now.getTime() + leaseMs).toISOString(), now: now.toISOString() },
    });
    return { ...(figures && { figures }), mine: leased !== null };
  }

  async store<Name extends CountName>(name: Name, event: string, figures: Counts[Name]): Promise<void> {
    await this.#database.put('events', { ...keyOf(name, event), figures });
  }
}

function ageOf<Name extends CountName>(name: Name, figures: Counts[Name]): number {
  const fresh = freshMs[name];
  return typeof fresh === 'number' ? fresh : fresh(figures);
}

function keyOf(name: CountName, event: string): Key {
  return { pk: `live#${event}`, sk: name === 'attendance' ? 'live' : name };
}
