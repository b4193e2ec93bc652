/** The rule of the contract’s `email`, which ships no schemas to pages; a test keeps the two alike. */
const pattern =
  /^(?:[A-Za-z0-9_'+-]+\.)*[A-Za-z0-9_'+-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/;

/** An address as it was meant: a link’s beginning and the brackets of “Maya <maya@…>” are not part of it. */
export function emailTyped(cell: string): string {
  const bare = cell.replace(/^mailto:/i, '').trim();
  return /^[^<>]*<([^<>\s]+)>$/.exec(bare)?.[1] ?? bare;
}

export function isEmail(address: string): boolean {
  return address.length <= 254 && pattern.test(address);
}
