import type { Group } from '#domain/group.ts';
import { newToken } from '#domain/ids.ts';
import type { MailName } from '#domain/mailNames.ts';
import type { Database, Key } from './database.ts';
import { type Debtor, debts, owing } from './debts.ts';
import { withoutKey } from './events.ts';
import { random } from './keys.ts';

/** A class as stored, with the mail it owes its educators. */
export interface StoredGroup extends Group, Debtor {
  /** Names the last change, so that whoever made it knows it again. */
  changeId?: string;
}

/** What may change. `undefined` removes an attribute. */
export type GroupChange = Partial<Omit<Group, 'event' | 'id' | 'revision'>>;

/** What a settling needs to know of a class. */
export type HoldingGroup = Pick<
  StoredGroup,
  | 'event'
  | 'id'
  | 'numbers'
  | 'released'
  | 'rows'
  | 'claimedAt'
  | 'granted'
  | 'confirmedAt'
  | 'approvedAt'
  | 'registeredAt'
  | 'cancelledAt'
  | 'revision'
>;

/** What stations need to know of a class: nothing of its educators. */
export type RosterGroup = Pick<StoredGroup, 'id' | 'school' | 'grade' | 'rows' | 'cancelledAt'>;

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
    options: { owes?: MailName | undefined; now: Date; signal?: AbortSignal },
  ): Promise<StoredGroup | null> {
    const owed = options.owes && owing(options.owes, read.id, options.now);
    const changeId = newToken(random);
    const set = Object.entries(change).filter(([, value]) => value !== undefined);
    const removed = Object.keys(change).filter((name) => change[name as keyof GroupChange] === undefined);
    const changed = await this.#database.update<StoredGroup>('registrations', keyOf(read), {
      update:
        `SET #revision = :next, #changeId = :changeId${set.map(([name]) => `, #${name} = :${name}`).join('')}${owed ? owed.set : ''}` +
        (removed.length ? ` REMOVE ${removed.map((name) => `#${name}`).join(', ')}` : ''),
      condition: '#revision = :read',
      names: { ...owed?.names },
      values: {
        ...Object.fromEntries(set),
        ...owed?.values,
        read: read.revision,
        next: read.revision + 1,
        changeId,
      },
      ...(options.signal && { signal: options.signal }),
    });
    if (changed) return withoutKey(changed);
    // An answer lost after commit makes the SDK try again, and then the condition fails on our own change.
    const stored = await this.read(read.event, read.id);
    return stored?.changeId === changeId ? stored : null;
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
    const owed = owing(name, id, now);
    await this.#database.update('registrations', keyOf({ event, id }), {
      update: `SET ${owed.set.slice(2)}`,
      condition: 'attribute_exists(#pk) AND attribute_not_exists(#owes.#owed)',
      names: owed.names,
      values: owed.values,
    });
  }

  /** Every class of an event; consistent, page by page. */
  async *all(event: string): AsyncGenerator<StoredGroup> {
    for await (const item of this.#database.all<StoredGroup>('registrations', {
      condition: '#pk = :groups',
      values: { groups: partitionOf(event) },
    })) {
      yield withoutKey(item);
    }
  }

  /** Who is on the roster of each class of an event; consistent. */
  async *rosters(event: string): AsyncGenerator<RosterGroup> {
    for await (const item of this.#database.all<RosterGroup>('registrations', {
      condition: '#pk = :groups',
      values: { groups: partitionOf(event) },
      fields: ['pk', 'sk', ...rosterFields],
    })) {
      yield withoutKey(item);
    }
  }

  /** What a settling needs to know of every class of an event; consistent. */
  async *holding(event: string): AsyncGenerator<HoldingGroup> {
    for await (const item of this.#database.all<HoldingGroup>('registrations', {
      condition: '#pk = :groups',
      values: { groups: partitionOf(event) },
      fields: ['pk', 'sk', ...holdingFields],
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
] as const satisfies (keyof RosterGroup)[];

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
] as const satisfies (keyof HoldingGroup)[];

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
