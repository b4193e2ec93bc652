import { encodeBase32 } from './base32.ts';
import { type Mac, registrationIdLength, sameText, shortIdLength } from './ids.ts';

/**
 * Links that are mailed or printed again are derived, never stored: ids, then 128 bits of a MAC over
 * the link's kind, its ids and its version under the service's key. Raising the version revokes it.
 */
const idLengths = {
  registration: registrationIdLength,
  // The same registration by a link that only its student is mailed: a roster's own slips are in the educator's hands.
  student: registrationIdLength,
  group: registrationIdLength,
  station: shortIdLength,
  // Longer than a station's, so that a secret's length says which of the two it is.
  supervisor: registrationIdLength,
  // Of the follow-up's survey: it can be answered once, and opens nothing of the registration.
  survey: registrationIdLength,
} as const;
export type LinkKind = keyof typeof idLengths;

export interface LinkTarget {
  event: string;
  id: string;
}

const macLength = 26;

/** Supervisor links work once and are never renewed: another one is made. */
export const supervisorLinkVersion = 1;

/** A survey link is never renewed: one per registration, or one student would answer twice. */
export const surveyLinkVersion = 1;

export function linkSecret(kind: LinkKind, target: LinkTarget, version: number, mac: Mac): string {
  const signature = encodeBase32(mac(`link|${kind}|${target.event}|${target.id}|${version}`).subarray(0, 16));
  return target.event + target.id + signature;
}

/** What a secret of that kind would point at, not yet verified; null if it can't be one. */
export function linkTarget(kind: LinkKind, secret: string): LinkTarget | null {
  const length = shortIdLength + idLengths[kind];
  if (secret.length !== length + macLength || !/^[0-9a-hjkmnp-tv-z]+$/.test(secret)) return null;
  return { event: secret.slice(0, shortIdLength), id: secret.slice(shortIdLength, length) };
}

/** Whether a secret is the one of this target and version. */
export function isLink(
  kind: LinkKind,
  secret: string,
  target: LinkTarget,
  version: number,
  mac: Mac,
): boolean {
  return sameText(secret, linkSecret(kind, target, version, mac));
}

/** The secret of a mailed sign-in link: the request's id and 128 bits of a MAC over it. */
export function signInSecret(id: string, mac: Mac): string {
  return id + encodeBase32(mac(`link|sign-in|${id}`).subarray(0, 16));
}

/** The request a sign-in secret stands for; null if the secret is not of our making. */
export function signInRequestOf(secret: string, mac: Mac): string | null {
  const id = secret.slice(0, macLength);
  return sameText(secret, signInSecret(id, mac)) ? id : null;
}
