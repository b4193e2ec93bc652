import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { badgeText, badgeTextIn, badgeVersions, isShortCode, shortCode, verifyBadge } from '#domain/badge.ts';
import { decodeBase32, encodeBase32 } from '#domain/base32.ts';
import { derivedId, type Mac, newShortId } from '#domain/ids.ts';
import { isLink, linkSecret, linkTarget, signInRequestOf, signInSecret } from '#domain/links.ts';
import fc from '#test/support/seededChecks.ts';

const macOf =
  (key: string): Mac =>
  (text) =>
    createHmac('sha256', key).update(text).digest();
const mac = macOf('the event’s key');
const registration = derivedId(mac, 'Maya');

describe('base32', () => {
  it('gives back the bytes it was given', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(decodeBase32(encodeBase32(bytes))).toEqual(bytes);
      }),
    );
  });
  it('reads what people confuse: O for 0, I and L for 1, in any case', () => {
    expect(decodeBase32('oOiIlL00')).toEqual(decodeBase32('00111100'));
  });
  it.each(['u', '!', 'é', '1 1'])('knows %o for foreign', (text) => {
    expect(decodeBase32(text)).toBeNull();
  });
});

describe('a badge', () => {
  const text = badgeText(registration, 1, mac);

  it('is 26 characters that a QR code holds as letters and digits', () => {
    expect(text).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  });

  it.each([
    ['the bare text', text],
    ['lower case', text.toLowerCase()],
    ['the address in the QR code', `HTTPS://TURNOUT.EXAMPLE/B/${text}`],
    ['the address as a browser writes it', `https://turnout.example/b/${text.toLowerCase()}`],
    ['an address typed without its beginning', `turnout.example/b/${text}/`],
    ['typed in groups', ` ${text.replace(/(.{4})/g, '$1-')} `],
  ])('is read from %s', (_, reading) => {
    expect(badgeTextIn(reading)).toBe(text);
  });

  it.each([
    '',
    'hello',
    `${text}0`,
    text.slice(1),
    `https://turnout.example/e/${text}`,
    `https://x/b/${text}/more`,
  ])('is not read from %o', (reading) => {
    expect(badgeTextIn(reading)).toBeNull();
  });

  it('has a short code that people say and type, in any form they give it', () => {
    const code = shortCode(registration, 1, mac);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    for (const typed of [code, code.toLowerCase(), code.replace('-', ''), ` ${code.replace('-', ' ')} `])
      expect(isShortCode(typed, registration, 1, mac)).toBe(true);
    expect(isShortCode(code, registration, 2, mac)).toBe(false);
    expect(isShortCode(code, registration, 1, macOf('another key'))).toBe(false);
  });

  it('stands for its registration and version under its event’s key', () => {
    for (const version of [1, 2, badgeVersions]) {
      expect(verifyBadge(badgeText(registration, version, mac), mac)).toEqual({ registration, version });
    }
  });

  it('is nothing under another event’s key, nor with any character changed', () => {
    expect(verifyBadge(text, macOf('another key'))).toBeNull();
    for (let index = 0; index < text.length; index++) {
      const forged = `${text.slice(0, index)}${text[index] === '2' ? '3' : '2'}${text.slice(index + 1)}`;
      expect(verifyBadge(forged, mac)).toBeNull();
    }
  });
});

describe('a derived link', () => {
  const target = { event: newShortId(() => new Uint8Array(7).fill(9)), id: registration };
  const secret = linkSecret('registration', target, 1, mac);

  it('says what it points at, and holds for its kind, target, version and key only', () => {
    expect(linkTarget('registration', secret)).toEqual(target);
    expect(isLink('registration', secret, target, 1, mac)).toBe(true);
    expect(isLink('registration', secret, target, 2, mac)).toBe(false);
    expect(isLink('registration', secret, { ...target, id: derivedId(mac, 'Ada') }, 1, mac)).toBe(false);
    expect(isLink('registration', secret, target, 1, macOf('another key'))).toBe(false);
    expect(linkTarget('station', secret)).toBeNull();
  });

  it('signs in for the request it names only', () => {
    const id = encodeBase32(new Uint8Array(16).fill(7));
    const token = signInSecret(id, mac);
    expect(signInRequestOf(token, mac)).toBe(id);
    expect(signInRequestOf(`z${token.slice(1)}`, mac)).toBeNull();
    expect(signInRequestOf('', mac)).toBeNull();
  });
});
