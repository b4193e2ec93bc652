import { createCipheriv, createDecipheriv, createECDH, hkdfSync } from 'node:crypto';
import { encodeBase32 } from '#domain/base32.ts';
import { deviceTokenParts } from '#domain/device.ts';
import {
  groupRowInfo,
  ivLength,
  rowInfo,
  rowKeyLength,
  rowLength,
  sealBound,
  sealInfo,
  sealPointLength,
  tagLength,
} from '#domain/doorMap.ts';
import { type Dump, entriesIn, tokenIn } from './dump.ts';

/** Something that only its key opens: a badge's row of the map, a class's row, a sealed entry. */
export interface Closed {
  kind: 'row' | 'class' | 'entry';
  where: string;
  /** Base64; empty for an entry. */
  tag: string;
  iv: Buffer;
  cipher: Buffer;
  /** Of an entry: the public point it was sealed with. */
  point: Buffer;
  /** What it is bound to besides. */
  bound: Uint8Array;
}

const gcmTag = 16;
const noBytes = Buffer.alloc(0);

/** All that is closed in a dump, with what everyone may know of its keys. */
export function closedIn(dump: Dump): { closed: Closed[]; salt: Buffer; sealTo: Buffer } {
  const { kept } = dump;
  const closed: Closed[] = [];
  const textAt = (end: string) => kept.find(({ where }) => where.endsWith(end))?.text ?? '';
  for (const { where, bytes } of kept) {
    if (bytes && where.endsWith('parts.rows')) {
      for (let at = 0; at < bytes.length; at += rowLength)
        closed.push(closedRow('row', where, bytes.subarray(at, at + rowLength)));
    }
    if (bytes && where.endsWith('classes.row')) closed.push(closedRow('class', where, bytes));
  }
  const device = parseToken(tokenIn(dump));
  for (const entry of entriesIn(dump)) {
    const bytes = Buffer.from(entry.sealed, 'base64');
    closed.push(closedEntry(`entry ${entry.id}`, bytes, sealBound(device, entry)));
  }
  return {
    closed,
    salt: Buffer.from(textAt('synced.salt'), 'base64'),
    sealTo: Buffer.from(textAt('synced.sealTo'), 'base64'),
  };
}

/** The device's id in its token. */
function parseToken(token: string): string {
  return deviceTokenParts(token)?.id ?? '';
}

function closedRow(kind: 'row' | 'class', where: string, bytes: Buffer): Closed {
  return {
    ...{ kind, where, point: noBytes, bound: noBytes },
    tag: bytes.subarray(0, tagLength).toString('base64'),
    iv: bytes.subarray(tagLength, tagLength + ivLength),
    cipher: bytes.subarray(tagLength + ivLength),
  };
}

function closedEntry(where: string, bytes: Buffer, bound: Uint8Array): Closed {
  const end = sealPointLength + ivLength;
  return {
    ...{ kind: 'entry', where, tag: '', bound },
    point: bytes.subarray(0, sealPointLength),
    iv: bytes.subarray(sealPointLength, end),
    cipher: bytes.subarray(end),
  };
}

/** What a key opens; undefined if it is not the one. */
export function openedWith(key: Uint8Array, { iv, cipher, bound }: Closed): Buffer | undefined {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: gcmTag });
    decipher.setAAD(bound);
    decipher.setAuthTag(cipher.subarray(-gcmTag));
    return Buffer.concat([decipher.update(cipher.subarray(0, -gcmTag)), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** A thief who has a phone's storage, and tries what is in there on all that is closed. */
export class Thief {
  readonly opened = new Map<Closed, Buffer>();
  /** How much was tried, so that a test can say that it was. */
  readonly tried = { keys: 0, secrets: 0, scalars: 0 };
  readonly #closed: Closed[];
  readonly #salt: Buffer;
  /** One block per closed thing: what AES makes of it is the beginning of its key stream. */
  readonly #counters: Buffer;
  readonly #byTag = new Map<string, Closed>();
  /** Whom the private half of a public point would open, each with the other half's point. */
  readonly #points = new Map<string, { entry: Closed; other: Buffer }[]>();
  readonly #seen = new Set<string>();
  readonly #entries: Closed[];

  constructor({ closed, salt, sealTo }: ReturnType<typeof closedIn>) {
    this.#closed = closed;
    this.#salt = salt;
    this.#counters = Buffer.concat(closed.flatMap(({ iv }) => [iv, Buffer.from([0, 0, 0, 2])]));
    for (const each of closed) if (each.tag) this.#byTag.set(each.tag, each);
    this.#entries = closed.filter(({ kind }) => kind === 'entry');
    for (const entry of this.#entries)
      this.#points.set(entry.point.toString('base64'), [{ entry, other: sealTo }]);
    this.#points.set(
      sealTo.toString('base64'),
      this.#entries.map((entry) => ({ entry, other: entry.point })),
    );
  }

  /**
   * Whatever a text or some bytes could be: a badge's or a class's text, what a key is made from, a key, half of a pair.
   * `everywhere` tries each window of the bytes too.
   */
  tries(bytes: Buffer, everywhere: boolean): void {
    const text = bytes.toString('latin1');
    for (const each of [text, text.toUpperCase(), text.toLowerCase(), text.slice(text.lastIndexOf('/') + 1)])
      this.#asSecret(Buffer.from(each, 'latin1'));
    this.#asShared(bytes);
    for (let at = 0; at + tagLength <= bytes.length && (everywhere || at === 0); at++) {
      const window = (length: number) => bytes.subarray(at, at + length);
      if (at + rowKeyLength <= bytes.length) {
        this.#asKey(window(rowKeyLength));
        this.#asScalar(window(rowKeyLength));
      }
      if (at + 16 <= bytes.length) {
        this.#asSecret(Buffer.from(encodeBase32(window(16)).toUpperCase()));
        this.#asSecret(window(16));
      }
      if (at + 26 <= bytes.length)
        this.#asSecret(Buffer.from(window(26).toString('latin1').toUpperCase(), 'latin1'));
      this.#asSecret(window(tagLength));
      if (at + rowKeyLength <= bytes.length) this.#asSecret(window(rowKeyLength));
    }
  }

  /** Bytes as the key of every row, class and entry. One run of AES says of all of them whether it is worth opening. */
  #asKey(key: Buffer): void {
    if (this.#isKnown('key', key)) return;
    this.tried.keys++;
    const cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
    const streams = cipher.update(this.#counters);
    for (const [place, closed] of this.#closed.entries()) {
      const byte = (at: number) => (streams[place * 16 + at] ?? 0) ^ (closed.cipher[at] ?? 0);
      const begins =
        closed.kind === 'row' ? byte(0) <= 2 && byte(1) <= 2 : byte(0) === brace && byte(1) === quote;
      if (begins) this.#open(key, closed);
    }
  }

  /** Bytes that keys are made from, as a badge's text is; the salt is known. */
  #asSecret(secret: Buffer): void {
    if (this.#isKnown('secret', secret)) return;
    this.tried.secrets++;
    for (const info of [rowInfo, groupRowInfo]) {
      const made = Buffer.from(hkdfSync('sha256', secret, this.#salt, info, tagLength + rowKeyLength));
      const closed = this.#byTag.get(made.subarray(0, tagLength).toString('base64'));
      if (closed) this.#open(made.subarray(tagLength), closed);
    }
  }

  /** Bytes as what two halves of a pair have in common. */
  #asShared(shared: Buffer): void {
    if (this.#isKnown('shared', shared)) return;
    for (const entry of this.#entries) {
      this.#open(Buffer.from(hkdfSync('sha256', shared, entry.point, sealInfo, rowKeyLength)), entry);
    }
  }

  /** Bytes as the private half of a pair: it is one that matters if its public half is the event's or an entry's. */
  #asScalar(scalar: Buffer): void {
    if (this.#isKnown('scalar', scalar)) return;
    this.tried.scalars++;
    const pair = createECDH('prime256v1');
    try {
      pair.setPrivateKey(scalar);
    } catch {
      return;
    }
    for (const { entry, other } of this.#points.get(pair.getPublicKey('base64')) ?? []) {
      const shared = pair.computeSecret(other);
      this.#open(Buffer.from(hkdfSync('sha256', shared, entry.point, sealInfo, rowKeyLength)), entry);
    }
  }

  #open(key: Uint8Array, closed: Closed): void {
    const plain = openedWith(key, closed);
    if (plain) this.opened.set(closed, plain);
  }

  #isKnown(use: string, bytes: Buffer): boolean {
    const name = use + bytes.toString('latin1');
    if (this.#seen.has(name)) return true;
    this.#seen.add(name);
    return false;
  }
}

const brace = 0x7b;
const quote = 0x22;
