/** Crockford's base32: no I, L, O or U. 26 characters hold the 128 bits of a badge. */
const badge = /^[0-9A-HJKMNP-TV-Z]{26}$/;

/** `HTTPS://HOST/B/TEXT` as the QR code spells it, in any case, with or without the scheme. */
const address = /^(?:https?:\/\/)?[\w.-]+(?::\d+)?\/b\/([^/?#]+)\/?(?:[?#].*)?$/i;

/**
 * The badge's 26 characters in what a camera read or a person typed, bare or in the badge's address;
 * undefined where it can be no Turnout badge. Spaces and hyphens between characters are let pass, and the
 * letters that Crockford's alphabet leaves out are read as the digits they are mistaken for.
 */
export function badgeText(read: string): string | undefined {
  const trimmed = read.trim();
  const text = (address.exec(trimmed)?.[1] ?? trimmed)
    .replace(/[\s-]/g, '')
    .toUpperCase()
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
  return badge.test(text) ? text : undefined;
}
