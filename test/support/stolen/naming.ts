import { constants, inflateRawSync, inflateSync, unzipSync } from 'node:zlib';
import type { Guest } from './guests.ts';

/** A text that must be nowhere, and whose it is. */
export interface Forbidden {
  text: string;
  of: string;
}

/** Where one was found after all, and how it was written. */
export interface Found extends Forbidden {
  where: string;
  as: string;
}

/** What would name somebody, or open what does. */
export function forbiddenOf(guests: Guest[]): Forbidden[] {
  return guests.flatMap((guest) =>
    [guest.firstName, guest.lastName, guest.email, guest.badge, guest.shortCode, ...guest.said]
      .concat(guest.shortCode.replace('-', ''))
      .filter(Boolean)
      .map((text) => ({ text, of: `${guest.firstName} ${guest.lastName}` })),
  );
}

interface Needle extends Forbidden {
  bytes: Buffer;
  as: string;
}

/** Looks for many texts at once, in all the ways that a browser or a page may have written them. */
export class Seeker {
  /** Needles by their first four bytes, as a number. */
  readonly #needles = new Map<number, Needle[]>();
  readonly #begins = new Uint8Array(65_536);

  constructor(forbidden: Forbidden[]) {
    for (const one of forbidden) for (const needle of writings(one)) this.#add(needle);
  }

  #add(needle: Needle): void {
    const begin = needle.bytes.readUInt32LE(0);
    this.#begins[begin & 0xffff] = 1;
    this.#needles.set(begin, [...(this.#needles.get(begin) ?? []), needle]);
  }

  /** In the bytes themselves, whatever the case of their letters, and in whatever is packed in them. */
  in(where: string, bytes: Buffer): Found[] {
    const found = new Map<string, Found>();
    for (const view of unpacked(bytes)) {
      for (const read of [view, lowered(view)]) {
        for (const { text, of, as } of this.#scan(read)) {
          found.set(`${text} ${as}`, { text, of, as, where });
        }
      }
    }
    return [...found.values()];
  }

  #scan(bytes: Buffer): Needle[] {
    const found: Needle[] = [];
    for (let at = 0; at + 4 <= bytes.length; at++) {
      if (!this.#begins[(bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)]) continue;
      for (const needle of this.#needles.get(bytes.readUInt32LE(at)) ?? []) {
        if (bytes.subarray(at, at + needle.bytes.length).equals(needle.bytes)) found.push(needle);
      }
    }
    return found;
  }
}

/** A text as it may stand somewhere: in three encodings, and these in hex and in base64 at any of its three offsets. */
function writings({ text, of }: Forbidden): Needle[] {
  const plain = text.toLowerCase();
  const encodings = [
    { as: 'UTF-8', of: (value: string) => Buffer.from(value, 'utf8') },
    { as: 'UTF-16', of: (value: string) => Buffer.from(value, 'utf16le') },
    { as: 'Latin 1', of: (value: string) => Buffer.from(value, 'latin1') },
  ];
  return encodings.flatMap(({ as, of: encode }) => {
    // Only letters of ASCII are read in any case: others in both
    const inClear = [plain, asciiLowered(text.toUpperCase())].map((value) => ({
      text,
      of,
      as,
      bytes: encode(value),
    }));
    const inHex = { text, of, as: `hex of ${as}`, bytes: Buffer.from(encode(text).toString('hex')) };
    const inBase64 = [text, plain, text.toUpperCase()]
      .flatMap((value) => [0, 1, 2].map((offset) => base64At(encode(value), offset)))
      .flatMap((value) => [value, value.replaceAll('+', '-').replaceAll('/', '_')])
      .map((value) => ({ text, of, as: `base64 of ${as}`, bytes: Buffer.from(value) }));
    return [...inClear, inHex, ...inBase64];
  });
}

/** What base64 makes of these bytes after so many others, without the characters that its neighbours have a part in. */
function base64At(bytes: Buffer, offset: number): string {
  const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
  const whole = Math.floor(((bytes.length + offset) * 8) / 6);
  return text.slice(offset === 0 ? 0 : offset + 1, whole);
}

function asciiLowered(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** Letters of ASCII in lower case. */
function lowered(bytes: Buffer): Buffer {
  return Buffer.from(bytes.map((byte) => (byte >= 0x41 && byte <= 0x5a ? byte + 32 : byte)));
}

/** The bytes, what base64, hex and percent signs in them stand for, and what gzip or deflate packed: two layers deep. */
export function unpacked(bytes: Buffer, depth = 2): Buffer[] {
  if (depth === 0) return [bytes];
  const inner = [...decoded(bytes), ...inflated(bytes)];
  return [bytes, ...inner.flatMap((each) => unpacked(each, depth - 1))];
}

const longestText = 4_000_000;

function decoded(bytes: Buffer): Buffer[] {
  if (bytes.length > longestText) return [];
  const text = bytes.toString('latin1');
  const base64 = text.match(/[A-Za-z0-9+/_-]{12,}={0,2}/g) ?? [];
  const hex = text.match(/(?:[0-9a-f]{2}){8,}/gi) ?? [];
  return [
    ...base64.map((run) => Buffer.from(run, 'base64')),
    ...hex.map((run) => Buffer.from(run, 'hex')),
    ...(text.includes('%') ? [Buffer.from(withoutPercent(text), 'latin1')] : []),
  ];
}

function withoutPercent(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

const partly = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 50_000_000 };

function inflated(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (const unpack of [inflateSync, inflateRawSync]) tryInto(found, () => unpack(bytes, partly));
  for (let at = bytes.indexOf(gzip); at >= 0; at = bytes.indexOf(gzip, at + 1)) {
    tryInto(found, () => unzipSync(bytes.subarray(at), partly));
  }
  return found;
}

const gzip = Buffer.from([0x1f, 0x8b, 8]);

function tryInto(found: Buffer[], unpack: () => Buffer): void {
  try {
    const unpacked = unpack();
    if (unpacked.length > 0) found.push(unpacked);
  } catch {
    // Not packed in this way.
  }
}
