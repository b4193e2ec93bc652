import type { Random } from './ids.ts';

/** No letter or digit that looks or sounds like another: a code is read from paper and over the phone. */
const characters = 'ACDEFGHJKMNPQRTUVWXY34679';
const length = 8;

/** A code nobody guesses, like `KM3T-9WRA`. */
export function newInvitationCode(random: Random): string {
  const code: string[] = [];
  while (code.length < length) {
    for (const byte of random(length)) {
      // 250 is the largest multiple of 25 in a byte: beyond it, the first letters would come more often.
      if (byte < 250 && code.length < length) code.push(characters.charAt(byte % characters.length));
    }
  }
  return `${code.slice(0, length / 2).join('')}-${code.slice(length / 2).join('')}`;
}
