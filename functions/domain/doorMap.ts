import type { Grade, RegistrationStatus, StationKind } from './vocabulary.ts';
import { grades } from './vocabulary.ts';

/**
 * The offline map: one row per badge, which opens to whoever holds that badge and to nobody else. HKDF-SHA-256 of the
 * badge's text (upper case) with the event's salt gives 44 bytes: 12 are the row's tag, 32 its AES-GCM key. The map is
 * cut into parts by registration id, so that a change sends one small part again. Shared by the server, which makes
 * rows, and the scanner, which opens them.
 */
export const tagLength = 12;
export const rowKeyLength = 32;
export const ivLength = 12;
export const plainLength = 48;
/** Tag, initialisation vector, padded text and AES-GCM's own 16 bytes. */
export const rowLength = tagLength + ivLength + plainLength + 16;
/** The `info` of the badge's HKDF. */
export const rowInfo = 'turnout map row 1';

/** Rows of classes open with the class's own code in the same way; their texts are padded to a multiple of this. */
export const groupRowBlock = 512;
export const groupRowInfo = 'turnout map class 1';

/** The seal of queued entries: ephemeral ECDH P-256 with the event's key, HKDF-SHA-256 with this `info`, AES-GCM. */
export const sealInfo = 'turnout sealed scan 1';
/** A sealed entry: the ephemeral public point (65 bytes, uncompressed), the IV (12), the ciphertext. */
export const sealPointLength = 65;

/**
 * What a seal is bound to besides (AES-GCM's additional data): an entry that is handed in by another device, or under
 * another id or time, doesn't open. `device` is the device's id.
 */
export function sealBound(device: string, { id, at }: { id: string; at: string }): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${device} ${id} ${at}`);
}

/** What a row says. A blank badge says only that it is blank; a booth's row neither initial, school nor grade. */
export type MapRow =
  | { kind: 'blank' }
  | {
      kind: 'student' | 'chaperone';
      status: RegistrationStatus;
      firstName: string;
      lastInitial?: string;
      school?: string;
      grade?: Grade;
    };

/** What a class's row says: the class, and for each of its people the tag and key of their own rows. */
export interface MapGroup {
  school: string;
  grade: Grade;
  /** Base64 of tag and key together, 44 bytes each. */
  members: string[];
}

const kinds = ['blank', 'student', 'chaperone'] as const;
const statuses: RegistrationStatus[] = ['confirmed', 'waitlisted', 'cancelled'];
const nothing = 255;
const headLength = 4;
const initialRoom = 12;
const ellipsis = '…';
const space = 32;

/** A row's text: kind, status, grade and school's place in its part's list, a byte each; then first name, zero, initial. */
export function packRow(row: MapRow, schools: string[]): Uint8Array {
  const plain = new Uint8Array(plainLength);
  plain[0] = kinds.indexOf(row.kind);
  if (row.kind === 'blank') return plain;
  plain[1] = statuses.indexOf(row.status);
  plain[2] = row.grade === undefined ? nothing : grades.indexOf(row.grade);
  const school = row.school === undefined ? -1 : schools.indexOf(row.school);
  plain[3] = school < 0 || school >= nothing ? nothing : school;
  const initial = new TextEncoder().encode(begin(withoutZero(row.lastInitial ?? ''), initialRoom));
  const room = plainLength - headLength - 1 - initial.length;
  const name = new TextEncoder().encode(shortened(withoutZero(row.firstName), room));
  plain.set(name, headLength);
  plain.set(initial, headLength + name.length + 1);
  return plain;
}

export function unpackRow(plain: Uint8Array, schools: string[]): MapRow {
  const kind = kinds[plain[0] ?? 0] ?? 'blank';
  if (kind === 'blank') return { kind };
  const texts = new TextDecoder().decode(plain.subarray(headLength)).split('\0');
  const grade = grades[plain[2] ?? nothing];
  const school = schools[plain[3] ?? nothing];
  return {
    kind,
    status: statuses[plain[1] ?? 0] ?? 'confirmed',
    firstName: texts[0] ?? '',
    ...(texts[1] && { lastInitial: texts[1] }),
    ...(school !== undefined && { school }),
    ...(grade && { grade }),
  };
}

/** A class's text as JSON, with spaces up to the next whole block: its length tells a class's size but roughly. */
export function packGroup(group: MapGroup): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(group));
  const plain = new Uint8Array(Math.ceil(text.length / groupRowBlock) * groupRowBlock).fill(space);
  plain.set(text);
  return plain;
}

export function unpackGroup(plain: Uint8Array): MapGroup {
  return JSON.parse(new TextDecoder().decode(plain));
}

/** The whole text if it fits, else its beginning with a mark that something is missing. */
function shortened(text: string, room: number): string {
  if (bytesOf(text) <= room) return text;
  return `${begin(text, room - bytesOf(ellipsis))}${ellipsis}`;
}

/** As many whole characters as fit; of a first one that doesn't fit itself as many of its parts. */
function begin(text: string, room: number): string {
  if (bytesOf(text) <= room) return text;
  const whole = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  return fitting(whole, room) || fitting([...text], room);
}

function fitting(pieces: string[], room: number): string {
  let kept = '';
  for (const piece of pieces) {
    if (bytesOf(kept + piece) > room) break;
    kept += piece;
  }
  return kept;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** Zero ends a name in a row. */
function withoutZero(text: string): string {
  return text.replaceAll('\0', '');
}

const rowsPerPart = 16;
const fewestParts = 16;
const mostParts = 4_096;

/** Into how many parts a map of so many rows is cut: a power of two, so that growing by a few changes nothing. */
export function partsFor(rows: number): number {
  let parts = fewestParts;
  while (parts < mostParts && parts * rowsPerPart < rows) parts *= 2;
  return parts;
}

/** The part a registration's row is in. Ids are keyed hashes, so parts are of like size. `bytes` is the decoded id. */
export function partOf(bytes: Uint8Array, parts: number): number {
  const first = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  return Math.floor((first * parts) / 65_536);
}

/** Whether a station of this kind is told more than first names. */
export function showsMore(kind: StationKind): boolean {
  return kind !== 'booth';
}
