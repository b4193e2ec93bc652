import type { Answer } from '#contract/contract.ts';
import {
  groupRowInfo,
  ivLength,
  type MapGroup,
  type MapRow,
  rowInfo,
  rowKeyLength,
  rowLength,
  tagLength,
  unpackGroup,
  unpackRow,
} from '#domain/doorMap.ts';
import type { Turnout } from './turnout.ts';

type Synced = Answer<'syncDevice'>;

/** A phone's offline map: what it is sent, and what a badge opens of it with what a browser has. */
export class PhoneMap {
  parts = 0;
  rows = new Map<number, { mark: string; schools: string[]; rows: Buffer }>();
  classes = new Map<string, Buffer>();
  /** By tag: when and where someone came in. */
  arrivals = new Map<string, { at: string; station: string }>();
  salt = Buffer.alloc(0);
  since = '';
  readonly #turnout: Pick<Turnout, 'someone'>;
  readonly #device: string;

  constructor(turnout: Pick<Turnout, 'someone'>, device: string) {
    this.#turnout = turnout;
    this.#device = device;
  }

  /** Asks once, and keeps what it is told. */
  async ask(changes: object = {}): Promise<Synced> {
    const marks = Array.from({ length: this.parts }, (_, part) => this.rows.get(part)?.mark ?? '');
    const groupMarks = [...this.classes.keys()];
    const request = { marks, groupMarks, since: this.since, waiting: 0, version: 'test', ...changes };
    const answer = await this.#turnout.someone().get('syncDevice', request, this.#device);
    this.#keep(answer);
    return answer;
  }

  /** Asks until there is no more; answers every answer. */
  async sync(): Promise<Synced[]> {
    const answers = [await this.ask()];
    while (answers.at(-1)?.more) {
      if (answers.length > 100) throw new Error('There is always more');
      answers.push(await this.ask());
    }
    return answers;
  }

  #keep({ parts, changed, groups, groupsGone, arrivals, salt, next }: Synced): void {
    if (parts !== this.parts) this.rows.clear();
    this.parts = parts;
    for (const { part, mark, schools, rows } of changed)
      this.rows.set(part, { mark, schools, rows: Buffer.from(rows, 'base64') });
    for (const mark of groupsGone) this.classes.delete(mark);
    for (const { mark, row } of groups) this.classes.set(mark, Buffer.from(row, 'base64'));
    for (const { tag, at, station } of arrivals) {
      if (at && station) this.arrivals.set(tag, { at, station });
      else this.arrivals.delete(tag);
    }
    this.salt = Buffer.from(salt, 'base64');
    this.since = next;
  }

  /** How many rows it holds. */
  get size(): number {
    return [...this.rows.values()].reduce((sum, { rows }) => sum + rows.length / rowLength, 0);
  }

  /** What a badge's row says; undefined if no row has its tag. */
  async open(badge: string): Promise<MapRow | undefined> {
    const keys = await this.#keys(textOf(badge), rowInfo);
    for (const { schools, rows } of this.rows.values()) {
      for (let at = 0; at < rows.length; at += rowLength) {
        const row = rows.subarray(at, at + rowLength);
        if (row.subarray(0, tagLength).equals(keys.tag))
          return unpackRow(await decrypted(keys.key, row), schools);
      }
    }
    return undefined;
  }

  /** What the row with a tag says, opened by its key: both as a class's row names them. */
  async openMember(member: string): Promise<MapRow | undefined> {
    const both = Buffer.from(member, 'base64');
    for (const { schools, rows } of this.rows.values()) {
      const at = rows.indexOf(both.subarray(0, tagLength));
      if (at < 0 || at % rowLength) continue;
      const key = both.subarray(tagLength);
      return unpackRow(await decrypted(key, rows.subarray(at, at + rowLength)), schools);
    }
    return undefined;
  }

  async openGroup(code: string): Promise<MapGroup | undefined> {
    const keys = await this.#keys(textOf(code), groupRowInfo);
    for (const row of this.classes.values()) {
      if (row.subarray(0, tagLength).equals(keys.tag)) return unpackGroup(await decrypted(keys.key, row));
    }
    return undefined;
  }

  /** When and where a badge came in, as this phone was told. */
  async arrivalOf(badge: string): Promise<{ at: string; station: string } | undefined> {
    const { tag } = await this.#keys(textOf(badge), rowInfo);
    return this.arrivals.get(tag.toString('base64'));
  }

  async #keys(text: string, info: string): Promise<{ tag: Buffer; key: Buffer }> {
    const { subtle } = crypto;
    const source = await subtle.importKey('raw', Buffer.from(text), 'HKDF', false, ['deriveBits']);
    const algorithm = { name: 'HKDF', hash: 'SHA-256', salt: this.salt, info: Buffer.from(info) };
    const bits = Buffer.from(await subtle.deriveBits(algorithm, source, 8 * (tagLength + rowKeyLength)));
    return { tag: bits.subarray(0, tagLength), key: bits.subarray(tagLength) };
  }
}

async function decrypted(keyBytes: Buffer, row: Buffer): Promise<Uint8Array> {
  const { subtle } = crypto;
  const key = await subtle.importKey('raw', Buffer.from(keyBytes), 'AES-GCM', false, ['decrypt']);
  const iv = Buffer.from(row.subarray(tagLength, tagLength + ivLength));
  const sealed = Buffer.from(row.subarray(tagLength + ivLength));
  return new Uint8Array(await subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed));
}

/** The last part of an address, or the text itself. */
function textOf(badge: string): string {
  return badge.slice(badge.lastIndexOf('/') + 1).toUpperCase();
}
