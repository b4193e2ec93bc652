import { decodeBase32, encodeBase32 } from './base32.ts';
import { type Mac, sameText } from './ids.ts';

/**
 * The text of a badge: 64 bits of registration id and 64 bits of a MAC over id and version under the
 * event's own key, as 26 characters of upper-case Crockford base32. It says nothing about the person,
 * can be revoked by raising the version, and a forgery is known without a look-up.
 */
export const badgeTextLength = 26;

/** A badge is reissued rarely; more versions than this are refused, which bounds the work on a forgery. */
export const badgeVersions = 16;

export function badgeText(registration: string, version: number, mac: Mac): string {
  const id = decodeBase32(registration);
  if (id?.length !== 8) throw new Error('A registration id has 64 bits');
  const bytes = new Uint8Array(16);
  bytes.set(id);
  bytes.set(macOf(registration, version, mac), 8);
  return encodeBase32(bytes).toUpperCase();
}

/** What a reading holds, be it the whole address or the bare text, in any case, with spaces or hyphens; or null. */
export function badgeTextIn(reading: string): string | null {
  const compact = reading
    .trim()
    .replace(/^(?:https?:\/\/)?[^/?#\s]+\/b\/([^/?#]*)\/?$/i, '$1')
    .replace(/[\s-]/g, '')
    .toUpperCase();
  return compact.length === badgeTextLength && decodeBase32(compact) ? compact : null;
}

/** The registration and version a badge's text stands for under this event's key; null for any other text. */
export function verifyBadge(text: string, mac: Mac): { registration: string; version: number } | null {
  const bytes = decodeBase32(text);
  if (bytes?.length !== 16) return null;
  const registration = encodeBase32(bytes.subarray(0, 8));
  const given = bytes.subarray(8);
  for (let version = 1; version <= badgeVersions; version++) {
    if (sameBytes(macOf(registration, version, mac), given)) return { registration, version };
  }
  return null;
}

/** The text of a class's own code: made like a badge's, and never taken for one. */
export function groupCodeText(group: string, mac: Mac): string {
  const id = decodeBase32(group);
  if (id?.length !== 8) throw new Error('A group id has 64 bits');
  const bytes = new Uint8Array(16);
  bytes.set(id);
  bytes.set(groupMac(group, mac), 8);
  return encodeBase32(bytes).toUpperCase();
}

/** The class whose own code a text is under this event's key; null for any other text. */
export function verifyGroupCode(text: string, mac: Mac): string | null {
  const bytes = decodeBase32(text);
  if (bytes?.length !== 16) return null;
  const group = encodeBase32(bytes.subarray(0, 8));
  return sameBytes(groupMac(group, mac), bytes.subarray(8)) ? group : null;
}

function groupMac(group: string, mac: Mac): Uint8Array {
  return mac(`group|${group}`).subarray(0, 8);
}

/** How many of a short code's characters are the beginning of the registration's id; the rest are of a MAC. */
export const shortCodeIdLength = 5;
const shortCodeMacLength = 3;

/**
 * What people type where no camera reads the badge, `ABCD-EFGH`: the first 25 bits of the registration's id, which
 * find it, and 15 of a MAC over id and badge version. It resolves on the server only, with few tries.
 */
export function shortCode(registration: string, version: number, mac: Mac): string {
  const signature = encodeBase32(mac(`short|${registration}|${version}`).subarray(0, 2));
  const code = registration.slice(0, shortCodeIdLength) + signature.slice(0, shortCodeMacLength);
  return `${code.slice(0, 4)}-${code.slice(4)}`.toUpperCase();
}

/** Whether a typed short code, in any form people give it, is this registration's. */
export function isShortCode(typed: string, registration: string, version: number, mac: Mac): boolean {
  const compact = typed.replace(/[\s-]/g, '').toUpperCase();
  return sameText(compact, shortCode(registration, version, mac).replace('-', ''));
}

function macOf(registration: string, version: number, mac: Mac): Uint8Array {
  return mac(`badge|${registration}|${version}`).subarray(0, 8);
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  let difference = one.length ^ other.length;
  for (let i = 0; i < one.length; i++) difference |= (one[i] ?? 0) ^ (other[i] ?? 0);
  return difference === 0;
}
