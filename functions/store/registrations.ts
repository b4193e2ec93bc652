import type { MailName } from '#domain/mailNames.ts';
import type { CheckIn, Registration } from '#domain/registration.ts';
import { type ChangeOptions, changeRevision, type Revised } from './changeRevision.ts';
import type { Database, Item, Key } from './database.ts';
import { type Debtor, debts, owing } from './debts.ts';
import { withoutKey } from './events.ts';
import { oweAgain } from './oweAgain.ts';

/** A registration as stored: with the mail it owes and the scans that were undone. */
export interface StoredRegistration extends Registration, Debtor, Revised {
  undone?: Set<string>;
  /** In the index `arrivals` since it was first checked in: the event, and when the server last changed that. */
  arrivalsOf?: string;
  arrivalKnownAt?: string;
  /** When strangers to the registration had its mail sent again. */
  mailedAgain?: string[];
}

/** What a person or the waitlist may change. `undefined` removes an attribute. */
export type RegistrationChange = Partial<Omit<Registration, 'event' | 'id' | 'revision' | 'checkIn'>> & {
  /** Who came in with the badge before is not whoever has it now. */
  checkIn?: undefined;
};

export class Registrations {
  readonly #database: Database;
  constructor(database: Database) {
    this.#database = database;
  }

  async read(event: string, id: string): Promise<StoredRegistration | undefined> {
    const item = await this.#database.get<StoredRegistration>('registrations', { pk: event, sk: id });
    return item && complete(item);
  }

  /** The registration that stands for this person: itself, or the one it was merged into. */
  async standing(registration: StoredRegistration): Promise<StoredRegistration | undefined> {
    let found: StoredRegistration | undefined = registration;
    for (let merges = 0; found?.mergedInto && merges < mergesFollowed; merges++) {
      found = await this.read(found.event, found.mergedInto);
    }
    return found;
  }

  /** Those of these ids that are there; consistent, in no order. */
  async readMany(event: string, ids: string[]): Promise<StoredRegistration[]> {
    const items = await this.#database.getMany<StoredRegistration>(
      'registrations',
      ids.map((id) => ({ pk: event, sk: id })),
    );
    return items.map(complete);
  }

  /** Puts a new registration with the mail it owes; false if one with its id exists. */
  async create(
    registration: Registration,
    owes: MailName[],
    now: Date,
    signal?: AbortSignal,
  ): Promise<boolean> {
    return this.#database.put(
      'registrations',
      { ...keyOf(registration), ...registration, ...debts(owes, registration.id, now) },
      { condition: 'attribute_not_exists(#pk)', ...(signal && { signal }) },
    );
  }

  /**
   * Changes a registration on condition that its revision is as read, owing at most one kind of mail in
   * the same write. Answers it as it is now, or null if someone else changed it first.
   */
  async change(
    read: Pick<Registration, 'event' | 'id' | 'revision'>,
    change: RegistrationChange,
    options: ChangeOptions,
  ): Promise<StoredRegistration | null> {
    const changed = await changeRevision<StoredRegistration>(
      this.#database,
      keyOf(read),
      read,
      change,
      options,
    );
    return changed && complete(changed);
  }

  /**
   * Owes one more mail without changing anything else, on condition that the registration is there. `unsure`: whether
   * it may have been sent just now all the same; `triedAt`: when it was tried before, where SES may have told since that
   * it took it, and then nothing is owed.
   */
  async owe(
    event: string,
    id: string,
    name: MailName,
    now: Date,
    { unsure = false, triedAt }: { unsure?: boolean; triedAt?: Date } = {},
  ): Promise<void> {
    const owed = owing(name, id, now);
    const { debt } = owed.values;
    await this.#database.update('registrations', keyOf({ event, id }), {
      update: `SET ${owed.set.slice(2)}${unsure ? ', #unsure = list_append(if_not_exists(#unsure, :sure), :unsure)' : ''}`,
      condition: triedAt
        ? 'attribute_exists(#pk) AND (attribute_not_exists(#sent.#owed) OR #sent.#owed.#at < :triedAt)'
        : 'attribute_exists(#pk)',
      names: owed.names,
      values: {
        ...owed.values,
        ...(unsure && { sure: [], unsure: [debt] }),
        ...(triedAt && { triedAt: triedAt.toISOString() }),
      },
    });
  }

  /** Owes a mail once more, unless it is owed just now; nothing happens where there is no such registration. */
  async oweAgain(event: string, id: string, name: MailName, now: Date): Promise<void> {
    await oweAgain(this.#database, keyOf({ event, id }), id, name, now);
  }

  /** Owes a mail that someone unknown asked for, and notes when. */
  async mailAgain(read: StoredRegistration, kind: MailName, now: Date): Promise<void> {
    const owed = owing(kind, read.id, now);
    await this.#database.update('registrations', keyOf(read), {
      update: `SET #mailedAgain = :mailedAgain${owed.set}`,
      condition: 'attribute_exists(#pk)',
      names: owed.names,
      values: { ...owed.values, mailedAgain: [...(read.mailedAgain ?? []), now.toISOString()].slice(-10) },
    });
  }

  /** Notes numbers that were taken for a registration and that it does not hold; unless it was changed meanwhile. */
  async letGo(read: Registration, released: Registration['released']): Promise<void> {
    await this.#database.update('registrations', keyOf(read), {
      update: 'SET #released = :released',
      condition: '#revision = :read',
      values: { released, read: read.revision },
    });
  }

  /**
   * Sets the check-in if there is none or it is later, the scan was not undone and its badge not reissued; a rescued
   * scan gives way to any other, and one from before `countsFrom` to any. Then answers the registration as it is now, whether it was this write that set it or
   * not. Undefined if there is none.
   */
  async checkIn(
    event: string,
    id: string,
    checkIn: CheckIn,
    badgeVersion: number,
    now: Date,
    countsFrom = '',
  ): Promise<StoredRegistration | undefined> {
    const isLater = '(#checkIn.#at > :at OR (#checkIn.#at = :at AND #checkIn.#scan > :scan))';
    const givesWay = checkIn.rescued
      ? `(attribute_exists(#checkIn.#rescued) AND ${isLater})`
      : `attribute_exists(#checkIn.#rescued) OR ${isLater}`;
    const updated = await this.#database.update<StoredRegistration>('registrations', keyOf({ event, id }), {
      update: 'SET #checkIn = :checkIn, #arrivalsOf = :event, #arrivalKnownAt = :now',
      condition:
        '#badgeVersion = :badgeVersion AND NOT contains(#undone, :scan) AND ' +
        `(attribute_not_exists(#checkIn) OR #checkIn.#at < :countsFrom OR ${givesWay})`,
      values: {
        ...{ checkIn, badgeVersion, event },
        ...{ at: checkIn.at, scan: checkIn.scan, now: now.toISOString(), countsFrom },
      },
    });
    return updated ? complete(updated) : this.read(event, id);
  }

  /**
   * Notes that a scan was taken back, before or after it arrives; answers the registration as it is now, if there is
   * one. Beyond a number that no honest day reaches nothing more is noted, so that the item can't be filled up.
   */
  async undo(event: string, id: string, scan: string): Promise<StoredRegistration | undefined> {
    const undone = await this.#database.update<StoredRegistration>('registrations', keyOf({ event, id }), {
      update: 'ADD #undone :scans',
      condition: 'attribute_exists(#pk) AND (attribute_not_exists(#undone) OR size(#undone) < :most)',
      values: { scans: new Set([scan]), most: mostUndone },
    });
    return undone ? complete(undone) : this.read(event, id);
  }

  /**
   * Puts what the scans amount to in the place of a check-in that was undone, on condition that it is still that one
   * and the badge the same; answers the registration as it is now.
   */
  async replaceCheckIn(
    read: StoredRegistration,
    checkIn: CheckIn | undefined,
    now: Date,
  ): Promise<StoredRegistration | undefined> {
    const replaced = await this.#database.update<StoredRegistration>('registrations', keyOf(read), {
      update: checkIn
        ? 'SET #arrivalsOf = :event, #arrivalKnownAt = :now, #checkIn = :checkIn'
        : 'SET #arrivalsOf = :event, #arrivalKnownAt = :now REMOVE #checkIn',
      condition: '#checkIn.#scan = :undone AND #badgeVersion = :badgeVersion',
      values: {
        ...{ event: read.event, now: now.toISOString(), badgeVersion: read.badgeVersion },
        undone: read.checkIn?.scan,
        ...(checkIn && { checkIn }),
      },
    });
    return replaced ? complete(replaced) : this.read(read.event, read.id);
  }

  /** Deletes what this student wrote about accommodations. */
  async forgetAccommodations({ event, id }: Pick<Registration, 'event' | 'id'>): Promise<void> {
    await this.#database.update('registrations', keyOf({ event, id }), {
      update: 'REMOVE #accommodations',
      condition: 'attribute_exists(#pk)',
    });
  }

  /** Records a mail of a scheduled kind as sent; its not being recorded yet was checked by the reader. */
  async recordSent(event: string, id: string, kind: MailName, message: string, now: Date): Promise<void> {
    await this.#database.update(
      'registrations',
      { pk: event, sk: id },
      {
        update: 'SET #sent.#kind = :record',
        condition: 'attribute_exists(#pk)',
        names: { kind },
        values: { record: { at: now.toISOString(), message } },
      },
    );
  }

  /** Records that a mail of a scheduled kind can't be sent, and why. */
  async recordFailed(event: string, id: string, kind: MailName, reason: string): Promise<void> {
    await this.#database.update(
      'registrations',
      { pk: event, sk: id },
      {
        update: 'SET #failed.#kind = :reason',
        condition: 'attribute_exists(#pk)',
        names: { kind },
        values: { reason },
      },
    );
  }

  /** Every registration of an event, in the order of their ids, after the given one; consistent, page by page of at most `limit`. */
  async *all(
    event: string,
    {
      after,
      fields,
      limit,
    }: { after?: string | undefined; fields?: (keyof StoredRegistration)[]; limit?: number } = {},
  ): AsyncGenerator<StoredRegistration> {
    for await (const item of this.#database.all<StoredRegistration>('registrations', {
      condition: '#pk = :event',
      values: { event },
      ...(after && { after: { pk: event, sk: after } }),
      ...(fields && { fields: ['pk', 'sk', ...fields] }),
      ...(limit && { limit }),
    })) {
      yield complete(item);
    }
  }

  /** Those whose ids begin so: the badges behind a short code that was typed. */
  async beginningWith(
    event: string,
    beginning: string,
  ): Promise<Pick<StoredRegistration, 'id' | 'badgeVersion'>[]> {
    const { items } = await this.#database.query<StoredRegistration>('registrations', {
      condition: '#pk = :event AND begins_with(#sk, :beginning)',
      values: { event, beginning },
      fields: ['id', 'badgeVersion'],
    });
    return items;
  }

  /** A page of an event's registrations. */
  async page(
    event: string,
    { limit, after }: { limit: number; after?: string | undefined },
  ): Promise<{ registrations: StoredRegistration[]; next: string | undefined }> {
    const { items, next } = await this.#database.query<StoredRegistration>('registrations', {
      condition: '#pk = :event',
      values: { event },
      limit,
      ...(after && { after: { pk: event, sk: after } satisfies Item }),
    });
    return { registrations: items.map(complete), next: next?.sk as string | undefined };
  }
}

/** How many scans of one registration can be taken back. */
const mostUndone = 300;

/** How often one registration can have been merged into another, one after the other. */
const mergesFollowed = 5;

function keyOf({ event, id }: Pick<Registration, 'event' | 'id'>): Key {
  return { pk: event, sk: id };
}

/** A registration stored before there were classes is a student's. */
function complete(item: StoredRegistration & Key): StoredRegistration {
  return { ...withoutKey(item), kind: item.kind ?? 'student' };
}
