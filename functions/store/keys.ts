import { createECDH, createHash, createHmac, createSecretKey, randomBytes } from 'node:crypto';
import type { Mac, Random } from '#domain/ids.ts';
import type { Database } from './database.ts';

export const random: Random = (bytes) => randomBytes(bytes);

/** What is stored in place of a random secret: whoever reads the table learns nothing to sign in with. */
export function hashed(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** What entries of a scanner are sealed to. Only the point leaves the server. */
export interface SealingKey {
  /** The public point, P-256, uncompressed: 65 bytes. */
  point: Uint8Array;
  /** The ECDH secret shared with whoever has this point's private key: 32 bytes. Throws if it is no point of the curve. */
  shared(point: Uint8Array): Uint8Array;
}

/**
 * The secrets that links, ids and badges are made with. They live in partitions of their own of the
 * access table, so that IAM says who may read them, and are the same locally and on AWS. The service's
 * key is made on first use; an event's badge key with the event, and it is destroyed with it.
 */
export class Keys {
  readonly #database: Database;
  readonly #known = new Map<string, Mac>();
  readonly #sealing = new Map<string, SealingKey>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** The key of derived links and ids. Before the first sign-in there is none, and any link is false. */
  async service(): Promise<Mac> {
    return (await this.#read('service')) ?? macUnder(randomBytes(32));
  }

  /** Makes the key of derived links and ids if there is none. */
  async makeServiceKey(): Promise<Mac> {
    return (await this.#read('service')) ?? (await this.#make('service'));
  }

  /** The key of an event's badges; undefined once it was destroyed. */
  async badge(event: string): Promise<Mac | undefined> {
    return this.#read(event);
  }

  /**
   * The key that an event's scanners seal entries to. It comes from the badge key, so every event that has badges has
   * it, and it is destroyed with them; undefined from then on.
   */
  async sealing(event: string): Promise<SealingKey | undefined> {
    const known = this.#sealing.get(event);
    if (known) return known;
    const mac = await this.badge(event);
    if (!mac) return undefined;
    const key = sealingKey(mac);
    this.#sealing.set(event, key);
    return key;
  }

  /** Makes an event's badge key if it has none. */
  async makeBadgeKey(event: string): Promise<void> {
    if (!(await this.#read(event))) await this.#make(event);
  }

  async #read(name: string): Promise<Mac | undefined> {
    const known = this.#known.get(name);
    if (known) return known;
    const item = await this.#database.get<{ secret: string }>('access', keyOf(name));
    return item && this.#remember(name, item.secret);
  }

  async #make(name: string): Promise<Mac> {
    const secret = randomBytes(32).toString('base64');
    const made = await this.#database.put(
      'access',
      { ...keyOf(name), secret },
      { condition: 'attribute_not_exists(#pk)' },
    );
    if (made) return this.#remember(name, secret);
    const mac = await this.#read(name);
    if (!mac) throw new Error('A key that exists could not be read');
    return mac;
  }

  #remember(name: string, secret: string): Mac {
    const mac = macUnder(Buffer.from(secret, 'base64'));
    this.#known.set(name, mac);
    return mac;
  }
}

function macUnder(secret: Buffer): Mac {
  const key = createSecretKey(secret);
  return (text) => createHmac('sha256', key).update(text).digest();
}

/** One in four thousand million numbers of 256 bits is none of the curve's; then the next is taken. */
function sealingKey(mac: Mac): SealingKey {
  for (let attempt = 1; ; attempt++) {
    const ecdh = createECDH('prime256v1');
    try {
      ecdh.setPrivateKey(Buffer.from(mac(`seal|${attempt}`)));
    } catch (error) {
      if (attempt === sealingAttempts) throw error;
      continue;
    }
    return { point: ecdh.getPublicKey(), shared: (point) => ecdh.computeSecret(point) };
  }
}

const sealingAttempts = 8;

function keyOf(name: string) {
  return { pk: `key#${name}`, sk: 'key' };
}
