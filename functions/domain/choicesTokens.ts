import { encodeBase32 } from './base32.ts';
import { type Mac, registrationIdLength, sameText } from './ids.ts';
import type { MailTopic } from './mailTopics.ts';

/**
 * The tokens in mails with which whoever gets them says what they want. Both name an address by its keyed hash (64
 * bits) and are derived, so nothing is stored for a mail: 128 bits of a MAC follow. The one that opens all choices
 * stands in a fragment. The one that mail programs post stands in a path, where a proxy may see it, so it can do
 * nothing but leave one topic, and the other does not follow from it.
 */
const hashLength = registrationIdLength;

/** Opens and changes the choices of one address. */
export function choicesToken(hash: string, mac: Mac): string {
  return signed(hash, 'mail-choices', mac);
}

/** The address that a token opens the choices of, as its hash; null if the token is not of our making. */
export function choicesOf(token: string, mac: Mac): string | null {
  return verified(token, 'mail-choices', mac);
}

/** Takes one address off one topic, and can do nothing else. */
export function unsubscribeToken(hash: string, topic: MailTopic, mac: Mac): string {
  return signed(hash, `unsubscribe|${topic}`, mac);
}

/** The address that a token takes off a topic, as its hash; null if the token is not of our making. */
export function unsubscribedBy(token: string, topic: MailTopic, mac: Mac): string | null {
  return verified(token, `unsubscribe|${topic}`, mac);
}

function signed(hash: string, purpose: string, mac: Mac): string {
  return hash + encodeBase32(mac(`link|${purpose}|${hash}`).subarray(0, 16));
}

function verified(token: string, purpose: string, mac: Mac): string | null {
  const hash = token.slice(0, hashLength);
  return sameText(token, signed(hash, purpose, mac)) ? hash : null;
}
