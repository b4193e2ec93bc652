import { hkdfSync } from 'node:crypto';
import { rowInfo, rowKeyLength, tagLength } from '#domain/doorMap.ts';
import type { Mac } from '#domain/ids.ts';

/** What a badge's text becomes: what its row is found by, and what opens it. */
export interface RowKeys {
  tag: Buffer;
  key: Buffer;
}

/** The tag and key of a badge's row, or with another `info` of what else a text opens. */
export function rowKeys(text: string, salt: Uint8Array, info = rowInfo): RowKeys {
  const both = Buffer.from(hkdfSync('sha256', text, salt, info, tagLength + rowKeyLength));
  return { tag: both.subarray(0, tagLength), key: both.subarray(tagLength) };
}

const saltLength = 16;

/** An event's own salt, which its scanners know. */
export function mapSalt(service: Mac, event: string): Uint8Array {
  return service(`map-salt|${event}`).subarray(0, saltLength);
}
