import { type BlankBinding, type BlankClaim, holderOf } from '#domain/blankBadge.ts';
import type { Database, Key } from './database.ts';

/** What is kept of one blank badge: every claim on it under the claimant's name, and those that were taken back. */
type ClaimedBlank = Key & { event: string; blank: string; takenBack?: Set<string> } & Record<
    `claim ${string}`,
    BlankClaim
  >;

/** Blank badges: how many an event has printed, whose ids follow from their numbers, and who was given which. */
export class Blanks {
  readonly #database: Database;
  constructor(database: Database) {
    this.#database = database;
  }

  async printed(event: string): Promise<number> {
    const item = await this.#database.get<{ printed: number }>('events', counterKey(event));
    return item?.printed ?? 0;
  }

  /** Takes that many numbers more and answers the last. A repeated call leaves numbers unprinted, which is harmless. */
  async print(event: string, count: number): Promise<number> {
    const item = await this.#database.update<{ printed: number }>('events', counterKey(event), {
      update: 'ADD #printed :count',
      values: { count },
    });
    if (!item) throw new Error('An update without a condition was refused');
    return item.printed;
  }

  /**
   * Notes that a blank badge was given to a walk-in; answers whose it is now. Nothing noted is ever changed, so it
   * doesn't matter in which order, or how often, claims and their taking back arrive.
   */
  async claim(event: string, blank: string, claim: BlankClaim): Promise<BlankBinding | undefined> {
    const item = await this.#database.update<ClaimedBlank>('registrations', blankKey({ event, blank }), {
      update: 'SET #event = :event, #blank = :blank, #claim = if_not_exists(#claim, :claim)',
      names: { claim: `claim ${claim.registration}` },
      values: { event, blank, claim },
    });
    return item ? bindingOf(item) : undefined;
  }

  /** Notes that a walk-in was taken back, which leaves the badge to the next who was given it. */
  async letGo(event: string, blank: string, registration: string): Promise<void> {
    await this.#database.update('registrations', blankKey({ event, blank }), {
      update: 'SET #event = :event, #blank = :blank ADD #takenBack :registrations',
      values: { event, blank, registrations: new Set([registration]) },
    });
  }

  /** Whose a blank badge is; undefined if nobody's. */
  async read(event: string, blank: string): Promise<BlankBinding | undefined> {
    const item = await this.#database.get<ClaimedBlank>('registrations', blankKey({ event, blank }));
    return item && bindingOf(item);
  }

  /** Every blank badge of an event that someone has. */
  async *all(event: string): AsyncGenerator<BlankBinding> {
    for await (const item of this.#database.all<ClaimedBlank>('registrations', {
      condition: '#pk = :event',
      values: { event: `blank#${event}` },
    })) {
      const binding = bindingOf(item);
      if (binding) yield binding;
    }
  }
}

function bindingOf({ event, blank, takenBack = new Set(), ...item }: ClaimedBlank): BlankBinding | undefined {
  const claims = Object.entries(item).flatMap(([name, value]) =>
    name.startsWith('claim ') ? [value as BlankClaim] : [],
  );
  const holder = holderOf(claims, takenBack);
  return holder && { event, blank, registration: holder.registration, at: holder.at };
}

function counterKey(event: string): Key {
  return { pk: event, sk: 'blanks' };
}

function blankKey({ event, blank }: Pick<BlankBinding, 'event' | 'blank'>): Key {
  return { pk: `blank#${event}`, sk: blank };
}
