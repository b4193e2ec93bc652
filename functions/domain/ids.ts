import { encodeBase32 } from './base32.ts';

/** A message authentication code of a text under some key: 32 bytes (HMAC-SHA-256). Keys stay with whoever made it. */
export type Mac = (text: string) => Uint8Array;

/** Gives that many random bytes, fit for secrets. */
export type Random = (bytes: number) => Uint8Array;

/** Characters of an event's, station's, session's or employer's id: 50 random bits. */
export const shortIdLength = 10;
/** Characters of a registration's id: 64 bits. */
export const registrationIdLength = 13;

export function newShortId(random: Random): string {
  return encodeBase32(random(7)).slice(0, shortIdLength);
}

/** 128 random bits: a device's token, a session's, a debt's id. */
export function newToken(random: Random): string {
  return encodeBase32(random(16));
}

/** 64 bits of a keyed hash, as an id. The parts can't run into each other. */
export function derivedId(mac: Mac, ...parts: string[]): string {
  return encodeBase32(mac(JSON.stringify(parts)).subarray(0, 8));
}

/** The same bytes, in time that does not depend on where they differ. */
export function sameText(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let difference = 0;
  for (let i = 0; i < one.length; i++) difference |= one.charCodeAt(i) ^ other.charCodeAt(i);
  return difference === 0;
}
