import { derivedId } from '#domain/ids.ts';
import { type MailTopic, mailTopics } from '#domain/mailTopics.ts';
import { foldedEmail } from '#domain/registration.ts';
import type { Database, Key } from './database.ts';
import type { Keys } from './keys.ts';

/** Why no mail goes to an address. */
export interface Suppressed {
  /** It does not exist, or its owner called a mail of ours unwanted. */
  reason: 'bounced' | 'complained';
  /** When SES told. */
  at: string;
}

/** What is known of one address at one organization. */
export interface MailChoice {
  suppressed?: Suppressed;
  /** What its owner asked not to be sent. */
  declined: MailTopic[];
}

/** Why an address would not get a mail of some topic. */
export type LeftOut = Suppressed['reason'] | 'declined';

/** An address in the list of those that are not mailed everything. */
interface Listed {
  reason?: Suppressed['reason'];
  declined?: Set<MailTopic>;
}

interface Stored {
  suppressed?: Suppressed;
  declined?: Set<MailTopic>;
  /** When an organizer last let mail go there again: what was sent before says nothing of the address as it is now. */
  liftedAt?: string;
  /** How often any of it was changed: of two changes at once, the list keeps the later. */
  revision?: number;
}

/**
 * Whom mail may go to. Kept per organization under a keyed hash of the address, in partitions that are read one at a
 * time: no list of addresses comes of it, and nobody without the service's key learns whose an item is. The hashes of
 * those that are not mailed everything stand in a list beside that, which is read to count them; it may be a change
 * behind, and nobody is mailed by it.
 */
export class MailChoices {
  readonly #database: Database;
  readonly #keys: Pick<Keys, 'service'>;

  constructor(database: Database, keys: Pick<Keys, 'service'>) {
    this.#database = database;
    this.#keys = keys;
  }

  /** What stands for an address of an organization: 64 bits of a keyed hash. */
  async keyOf(organization: string, email: string): Promise<string> {
    return derivedId(await this.#keys.service(), 'mail-choices', organization, foldedEmail(email));
  }

  async read(organization: string, email: string): Promise<MailChoice> {
    return this.readUnder(await this.keyOf(organization, email));
  }

  async readUnder(hash: string): Promise<MailChoice> {
    const { suppressed, declined } = (await this.#database.get<Stored>('access', keyUnder(hash))) ?? {};
    return {
      ...(suppressed && { suppressed }),
      // In one order, whatever order the store's set has.
      declined: mailTopics.filter((topic) => declined?.has(topic)),
    };
  }

  /** The hashes of all that would not get a mail of a topic, or of none; in memory of theirs alone. */
  async leftOut(topic: MailTopic | undefined): Promise<Map<string, LeftOut>> {
    const found = new Map<string, LeftOut>();
    const listed = this.#database.all<Listed>('access', {
      condition: '#pk = :list',
      values: { list },
      consistent: false,
    });
    for await (const { sk, reason, declined } of listed) {
      const why = reason ?? (topic && declined?.has(topic) ? 'declined' : undefined);
      if (why) found.set(sk, why);
    }
    return found;
  }

  /**
   * Stops all mail to an address because of a mail sent at `sentAt`. Twice is once, a complaint outweighs a bounce, and
   * what was sent before an organizer lifted the last stop does not bring it back; false if nothing changed.
   */
  async suppress(
    organization: string,
    email: string,
    { reason, at, sentAt }: Suppressed & { sentAt: string },
  ): Promise<boolean> {
    const outweighed = reason === 'complained' ? ' OR #suppressed.#reason <> :reason' : '';
    const hash = await this.keyOf(organization, email);
    const stopped = await this.#database.update<Stored>('access', keyUnder(hash), {
      update: `SET #suppressed = :suppressed ${changed}`,
      condition: `(attribute_not_exists(#suppressed)${outweighed}) AND (attribute_not_exists(#liftedAt) OR #liftedAt <= :sentAt)`,
      values: { suppressed: { reason, at }, sentAt, one: 1, ...(outweighed && { reason }) },
    });
    // Told twice, it may not have come to the list the first time.
    await this.#list(hash, stopped ?? (await this.#database.get<Stored>('access', keyUnder(hash))));
    return stopped !== null;
  }

  /** Lets mail go to an address again. What its owner declined stays declined. */
  async lift(organization: string, email: string, now: Date): Promise<void> {
    const hash = await this.keyOf(organization, email);
    const lifted = await this.#database.update<Stored>('access', keyUnder(hash), {
      update: `SET #liftedAt = :now REMOVE #suppressed ${changed}`,
      values: { now: now.toISOString(), one: 1 },
    });
    await this.#list(hash, lifted);
  }

  /** Adds topics to what an address asked not to be sent. */
  async decline(hash: string, topics: MailTopic[], signal?: AbortSignal): Promise<void> {
    const now = await this.#database.update<Stored>('access', keyUnder(hash), {
      update: `${changed}, #declined :topics`,
      values: { topics: new Set(topics), one: 1 },
      ...(signal && { signal }),
    });
    await this.#list(hash, now);
  }

  /** What an address asks not to be sent is these topics and no others. */
  async choose(hash: string, topics: MailTopic[], signal?: AbortSignal): Promise<void> {
    const now = await this.#database.update<Stored>('access', keyUnder(hash), {
      update: `${topics.length ? 'SET #declined = :topics' : 'REMOVE #declined'} ${changed}`,
      values: { ...(topics.length && { topics: new Set(topics) }), one: 1 },
      ...(signal && { signal }),
    });
    await this.#list(hash, now);
  }

  /** Notes in the list what stands for an address by now, unless something newer is there. */
  async #list(hash: string, stored: Stored | null | undefined): Promise<void> {
    const { suppressed, declined, revision = 0 } = stored ?? {};
    const reason = suppressed?.reason;
    const set = [
      '#revision = :revision',
      ...(reason ? ['#reason = :reason'] : []),
      ...(declined ? ['#declined = :declined'] : []),
    ];
    const removed = [...(reason ? [] : ['#reason']), ...(declined ? [] : ['#declined'])];
    await this.#database.update(
      'access',
      { pk: list, sk: hash },
      {
        update: `SET ${set.join(', ')}${removed.length ? ` REMOVE ${removed.join(', ')}` : ''}`,
        condition: 'attribute_not_exists(#revision) OR #revision <= :revision',
        values: { revision, ...(reason && { reason }), ...(declined && { declined }) },
      },
    );
  }
}

const changed = 'ADD #revision :one';
const list = 'suppressed#list';

function keyUnder(hash: string): Key {
  return { pk: `suppressed#${hash}`, sk: 'choices' };
}
