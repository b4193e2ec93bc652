import { encodeBase32 } from '#domain/base32.ts';

/** 128 random bits in 26 characters: an entry's id, an attempt at joining. */
export function newEntryId(): string {
  return encodeBase32(crypto.getRandomValues(new Uint8Array(16)));
}
