/**
 * How a person's name may be spelled (decision 0011). Shared by the server, which refuses, and by pages that
 * say so before anything is sent.
 */

/** The most characters a first or last name has, counted as code points after Unicode NFC. */
export const nameLimit = 60;

/**
 * As the inside of a character class: what reorders what others see (bidirectional overrides and isolates),
 * looks like nothing (Hangul fillers), or is left of broken Unicode (half a surrogate pair, the replacement
 * character). Control characters come on top of it.
 */
export const unseenCharacters =
  '\\p{Cs}\\u061c\\u115f\\u1160\\u200e\\u200f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\u3164\\ufeff\\uffa0\\ufffd';

const unseen = new RegExp(`[\\p{Cc}${unseenCharacters}]`, 'u');
const link = /:\/\/|\bwww\.|\p{L}\.\p{L}{2,}/iu;
const nameCharacters = /^[\p{L}\p{M}\p{N} .,'’ʻʼ`´·\-‐()\u200c\u200d]*$/u;
const startsWithLetter = /^[\p{L}\p{M}]/u;

/** Whether a line holds control characters, or others that no one sees. */
export function hidesCharacters(line: string): boolean {
  return unseen.test(line);
}

/** Whether a mail program would make a link of it: a full stop with letters on both sides is enough. */
export function holdsLink(line: string): boolean {
  return link.test(line);
}

/** Whether it starts with a letter and holds letters, digits and the punctuation of names only. */
export function isSpelledLikeName(name: string): boolean {
  return nameCharacters.test(name) && startsWithLetter.test(name);
}

/** Whether a name, trimmed and in NFC, may stand on a badge. Its length is `nameLimit`'s business. */
export function isName(name: string): boolean {
  return !hidesCharacters(name) && !holdsLink(name) && isSpelledLikeName(name);
}
