import {
  groupRowInfo,
  type MapGroup,
  type MapRow,
  rowInfo,
  rowLength,
  tagLength,
  unpackGroup,
  unpackRow,
} from '#domain/doorMap.ts';
import { type BadgeKeys, badgeKeys, keysIn } from './badgeKeys.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { openRow } from './openRow.ts';

interface Part {
  mark: string;
  schools: string[];
  rows: Uint8Array<ArrayBuffer>;
}

/** Where a row is: its part's number, and its place there. */
type Place = [part: number, row: number];

/** The map in memory: rows that stay closed until their badge is read. */
export class DoorMap {
  readonly #parts = new Map<number, Part>();
  readonly #places = new Map<string, Place>();
  readonly #classes = new Map<string, { mark: string; row: Uint8Array<ArrayBuffer> }>();

  /** How many badges it knows. */
  get size(): number {
    return this.#places.size;
  }

  setPart(number: number, part: Part): void {
    this.dropPart(number);
    this.#parts.set(number, part);
    for (let row = 0; (row + 1) * rowLength <= part.rows.length; row++) {
      this.#places.set(tagAt(part.rows, row * rowLength), [number, row]);
    }
  }

  dropPart(number: number): void {
    const part = this.#parts.get(number);
    if (!part) return;
    for (let row = 0; (row + 1) * rowLength <= part.rows.length; row++) {
      const tag = tagAt(part.rows, row * rowLength);
      // A registration keeps its part, but let no order of parts lose a row
      if (this.#places.get(tag)?.[0] === number) this.#places.delete(tag);
    }
    this.#parts.delete(number);
  }

  setClass(mark: string, row: Uint8Array<ArrayBuffer>): void {
    this.#classes.set(tagAt(row, 0), { mark, row });
  }

  dropClass(mark: string): void {
    for (const [tag, { mark: held }] of this.#classes) if (held === mark) this.#classes.delete(tag);
  }

  clearParts(): void {
    this.#parts.clear();
    this.#places.clear();
  }

  clear(): void {
    this.clearParts();
    this.#classes.clear();
  }

  /** The parts' marks in order, empty for those it lacks. */
  marks(parts: number): string[] {
    return Array.from({ length: parts }, (_, number) => this.#parts.get(number)?.mark ?? '');
  }

  classMarks(): string[] {
    return [...this.#classes.values()].map(({ mark }) => mark);
  }

  /** What the row with this tag says to who has its key. */
  async row({ tag, key }: BadgeKeys): Promise<MapRow | undefined> {
    const [number, place] = this.#places.get(tag) ?? [];
    const part = number === undefined ? undefined : this.#parts.get(number);
    if (!part || place === undefined) return undefined;
    const plain = await openRow(part.rows.subarray(place * rowLength, (place + 1) * rowLength), key);
    return plain && unpackRow(plain, part.schools);
  }

  /** The class whose own code this is. */
  async group(text: string, salt: Uint8Array<ArrayBuffer>): Promise<MapGroup | undefined> {
    if (this.#classes.size === 0) return undefined;
    const { tag, key } = await badgeKeys(text, salt, groupRowInfo);
    const held = this.#classes.get(tag);
    const plain = held && (await openRow(held.row, key));
    return plain && unpackGroup(plain);
  }

  /** A badge's tag and key. */
  keysOf(text: string, salt: Uint8Array<ArrayBuffer>): Promise<BadgeKeys> {
    return badgeKeys(text, salt, rowInfo);
  }
}

/** The tags and keys of a class's people. */
export function membersOf({ members }: MapGroup): BadgeKeys[] {
  return members.map((member) => keysIn(fromBase64(member)));
}

const tagAt = (rows: Uint8Array, from: number) => toBase64(rows.subarray(from, from + tagLength));
