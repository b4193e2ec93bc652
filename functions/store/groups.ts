import type { Group } from '#domain/group.ts';
import type { MailName } from '#domain/mailNames.ts';
import { type ChangeOptions, changeRevision, type Revised } from './changeRevision.ts';
import type { Database, Key } from './database.ts';
import { type Debtor, debts, owing } from './debts.ts';
import { withoutKey } from './events.ts';
import { oweAgain } from './oweAgain.ts';

/** A class as stored, with the mail it owes its educators. */
export interface StoredGroup extends Group, Debtor, Revised {}

/** What may change. `undefined` removes an attribute. */
export type GroupChange = Partial<Omit<Group, 'event' | 'id' | 'revision'>>;

/** What a settling needs to know of a class. */
export type HoldingGroup = Pick<StoredGroup, (typeof holdingFields)[number]>;

/** What stations need to know of a class: nothing of its educators. */
export type RosterGroup = Pick<StoredGroup, (typeof rosterFields)[number]>;

/** Educators' classes, in one partition per event, apart from its registrations. */
export class Groups {
  readonly #database: Database;
  constructor(database: Database) {
    this.#database = database;
  }

  async read(event: string, id: string): Promise<StoredGroup | undefined> {
    const item = await this.#database.get<StoredGroup>('registrations', keyOf({ event, id }));
    return item && withoutKey(item);
  }

  /** Puts a new class with the mail it owes; false if one with its id exists. */
  async create(group: Group, owes: MailName[], now: Date, signal?: AbortSignal): Promise<boolean> {
    return this.#database.put(
      'registrations',
      { ...keyOf(group), ...group, ...debts(owes, group.id, now) },
      { condition: 'attribute_not_exists(#pk)', ...(signal && { signal }) },
    );
  }

  /** Changes a class on condition that its revision is as read; answers it as it is now, or null if it was not. */
  async change(
    read: Pick<Group, 'event' | 'id' | 'revision'>,
    change: GroupChange,
    options: ChangeOptions,
  ): Promise<StoredGroup | null> {
    const changed = await changeRevision<StoredGroup>(this.#database, keyOf(read), read, change, options);
    return changed && withoutKey(changed);
  }

  /** Owes a class one more mail without changing anything else. */
  async owe(event: string, id: string, kind: MailName, now: Date): Promise<void> {
    const owed = owing(kind, id, now);
    await this.#database.update('registrations', keyOf({ event, id }), {
      update: `SET ${owed.set.slice(2)}`,
      condition: 'attribute_exists(#pk)',
      names: owed.names,
      values: owed.values,
    });
  }

  /** Owes a class a mail once more, unless it is owed just now; nothing happens where there is no such class. */
  async oweAgain(event: string, id: string, name: MailName, now: Date): Promise<void> {
    await oweAgain(this.#database, keyOf({ event, id }), id, name, now);
  }

  /** Every class of an event; consistent, page by page. */
  all(event: string): AsyncGenerator<StoredGroup> {
    return this.#partition<StoredGroup>(event);
  }

  /** Who is on the roster of each class of an event; consistent. */
  rosters(event: string): AsyncGenerator<RosterGroup> {
    return this.#partition<RosterGroup>(event, rosterFields);
  }

  /** What a settling needs to know of every class of an event; consistent. */
  holding(event: string): AsyncGenerator<HoldingGroup> {
    return this.#partition<HoldingGroup>(event, holdingFields);
  }

  async *#partition<Shown extends object>(
    event: string,
    fields?: readonly string[],
  ): AsyncGenerator<Omit<Shown, keyof Key>> {
    for await (const item of this.#database.all<Shown>('registrations', {
      condition: '#pk = :groups',
      values: { groups: partitionOf(event) },
      ...(fields && { fields: ['pk', 'sk', ...fields] }),
    })) {
      yield withoutKey(item);
    }
  }
}

const rosterFields = [
  'id',
  'school',
  'grade',
  'rows',
  'cancelledAt',
] as const satisfies (keyof StoredGroup)[];

const holdingFields = [
  'event',
  'id',
  'numbers',
  'released',
  'rows',
  'claimedAt',
  'granted',
  'confirmedAt',
  'approvedAt',
  'registeredAt',
  'cancelledAt',
  'revision',
] as const satisfies (keyof StoredGroup)[];

const prefix = 'group#';

/** Whether a partition of the table of registrations holds classes. */
export function isGroupKey({ pk }: Pick<Key, 'pk'>): boolean {
  return pk.startsWith(prefix);
}

function partitionOf(event: string): string {
  return prefix + event;
}

function keyOf({ event, id }: Pick<Group, 'event' | 'id'>): Key {
  return { pk: partitionOf(event), sk: id };
}
