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

interface Stored {
  suppressed?: Suppressed;
  declined?: Set<MailTopic>;
  /** When an organizer last let mail go there again: what was sent before says nothing of the address as it is now. */
  liftedAt?: string;
}

/**
 * Whom mail may go to. Kept per organization under a keyed hash of the address, in partitions that are read one at a
 * time: no list of addresses comes of it, and nobody without the service's key learns whose an item is.
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
    const stopped = await this.#database.update('access', keyUnder(await this.keyOf(organization, email)), {
      update: 'SET #suppressed = :suppressed',
      condition: `(attribute_not_exists(#suppressed)${outweighed}) AND (attribute_not_exists(#liftedAt) OR #liftedAt <= :sentAt)`,
      values: { suppressed: { reason, at }, sentAt, ...(outweighed && { reason }) },
    });
    return stopped !== null;
  }

  /** Lets mail go to an address again. What its owner declined stays declined. */
  async lift(organization: string, email: string, now: Date): Promise<void> {
    await this.#database.update('access', keyUnder(await this.keyOf(organization, email)), {
      update: 'SET #liftedAt = :now REMOVE #suppressed',
      values: { now: now.toISOString() },
    });
  }

  /** Adds topics to what an address asked not to be sent. */
  async decline(hash: string, topics: MailTopic[], signal?: AbortSignal): Promise<void> {
    await this.#database.update('access', keyUnder(hash), {
      update: 'ADD #declined :topics',
      values: { topics: new Set(topics) },
      ...(signal && { signal }),
    });
  }

  /** What an address asks not to be sent is these topics and no others. */
  async choose(hash: string, topics: MailTopic[], signal?: AbortSignal): Promise<void> {
    await this.#database.update('access', keyUnder(hash), {
      ...(topics.length
        ? { update: 'SET #declined = :topics', values: { topics: new Set(topics) } }
        : { update: 'REMOVE #declined' }),
      ...(signal && { signal }),
    });
  }
}

function keyUnder(hash: string): Key {
  return { pk: `suppressed#${hash}`, sk: 'choices' };
}
