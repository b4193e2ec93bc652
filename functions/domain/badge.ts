import { decodeBase32, encodeBase32 } from './base32.ts';
import type { Mac } from './ids.ts';

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

/** The text in a badge's QR code as people read it out and type it: groups of four, in two lines. */
export function spokenBadge(qrText: string): [string, string] {
  const groups = qrText.slice(qrText.lastIndexOf('/') + 1).match(/.{1,4}/g) ?? [];
  return [groups.slice(0, 4).join(' '), groups.slice(4).join(' ')];
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

function macOf(registration: string, version: number, mac: Mac): Uint8Array {
  return mac(`badge|${registration}|${version}`).subarray(0, 8);
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  let difference = one.length ^ other.length;
  for (let i = 0; i < one.length; i++) difference |= (one[i] ?? 0) ^ (other[i] ?? 0);
  return difference === 0;
}
