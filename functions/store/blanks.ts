import { type BlankBinding, isBoundEarlier } from '#domain/blankBadge.ts';
import type { Database, Key } from './database.ts';
import { withoutKey } from './events.ts';

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
   * Gives a blank badge to a walk-in, unless another was given it earlier; answers whose it is now. Whatever order
   * they arrive in, the earliest has it in the end.
   */
  async bind(binding: BlankBinding): Promise<BlankBinding> {
    const bound = await this.#database.update<BlankBinding>('registrations', bindingKey(binding), {
      update: 'SET #event = :event, #blank = :blank, #registration = :registration, #at = :at',
      condition: 'attribute_not_exists(#at) OR #at > :at OR (#at = :at AND #registration > :registration)',
      values: { ...binding },
    });
    if (bound) return withoutKey(bound);
    const holder = await this.read(binding.event, binding.blank);
    if (!holder || isBoundEarlier(binding, holder)) throw new Error('A bound badge could not be read');
    return holder;
  }

  /** Whose a blank badge is; undefined if nobody's. */
  async read(event: string, blank: string): Promise<BlankBinding | undefined> {
    const item = await this.#database.get<BlankBinding>('registrations', bindingKey({ event, blank }));
    return item && withoutKey(item);
  }

  /** Every blank badge of an event that someone has. */
  async *all(event: string): AsyncGenerator<BlankBinding> {
    for await (const item of this.#database.all<BlankBinding>('registrations', {
      condition: '#pk = :event',
      values: { event: `blank#${event}` },
    })) {
      yield withoutKey(item);
    }
  }
}

function counterKey(event: string): Key {
  return { pk: event, sk: 'blanks' };
}

function bindingKey({ event, blank }: Pick<BlankBinding, 'event' | 'blank'>): Key {
  return { pk: `blank#${event}`, sk: blank };
}
