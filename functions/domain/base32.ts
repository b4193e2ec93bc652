/** Crockford's base32 (crockford.com/base32): no I, L, O or U, so codes survive being read aloud and typed. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const values = new Map([...alphabet].map((character, value) => [character, value]));
for (const [typed, meant] of [
  ['o', 0],
  ['i', 1],
  ['l', 1],
] as const)
  values.set(typed, meant);

/** Lower-case text of ceil(bits / 5) characters; the last one is padded with zero bits. */
export function encodeBase32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let pending = 0;
  for (const byte of bytes) {
    pending = (pending << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet[(pending >> bits) & 31];
    }
    pending &= (1 << bits) - 1;
  }
  return bits > 0 ? text + alphabet[(pending << (5 - bits)) & 31] : text;
}

/** The whole bytes in a text of either case; null if a character is foreign or the padding is not zero. */
export function decodeBase32(text: string): Uint8Array | null {
  const bytes = new Uint8Array(Math.floor((text.length * 5) / 8));
  let length = 0;
  let bits = 0;
  let pending = 0;
  for (const character of text.toLowerCase()) {
    const value = values.get(character);
    if (value === undefined) return null;
    pending = (pending << 5) | value;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[length++] = pending >> bits;
      pending &= (1 << bits) - 1;
    }
  }
  return pending === 0 ? bytes : null;
}
