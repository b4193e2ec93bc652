import { rowKeyLength, tagLength } from '#domain/doorMap.ts';
import { toBase64 } from './base64.ts';

/** What a badge's text opens: the tag that finds its row, in base64, and the row's key. */
export interface BadgeKeys {
  tag: string;
  key: Uint8Array<ArrayBuffer>;
}

/** `info` tells a badge's own row from a class's. `text` is 26 characters of upper case. */
export async function badgeKeys(
  text: string,
  salt: Uint8Array<ArrayBuffer>,
  info: string,
): Promise<BadgeKeys> {
  const secret = await crypto.subtle.importKey('raw', bytesOf(text), 'HKDF', false, ['deriveBits']);
  const length = (tagLength + rowKeyLength) * 8;
  const bits = await crypto.subtle.deriveBits(
    { name: 'HKDF', hash: 'SHA-256', salt, info: bytesOf(info) },
    secret,
    length,
  );
  return keysIn(new Uint8Array(bits));
}

/** Tag and key as they follow each other in 44 bytes. */
export function keysIn(bytes: Uint8Array<ArrayBuffer>): BadgeKeys {
  return {
    tag: toBase64(bytes.subarray(0, tagLength)),
    key: bytes.slice(tagLength, tagLength + rowKeyLength),
  };
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
