import * as z from 'zod';
import { hidesCharacters, holdsLink, isSpelledLikeName, nameLimit, unseenCharacters } from '#domain/names.ts';
import { grades } from '#domain/vocabulary.ts';

/**
 * The fields that several operations share. Texts are trimmed and brought to Unicode NFC. No text may
 * hold control characters, characters that reorder what others see (bidirectional overrides and
 * isolates), letters that look like nothing (Hangul fillers), or what is left of broken Unicode (half a
 * surrogate pair, the replacement character); a name holds no symbols and no links either. Letters of
 * every script are welcome, and so are the joiners that names in Dari, Pashto or Sinhala are spelled with.
 */
const invisibleExceptNewline = new RegExp(`[^\\P{Cc}\\n]|[${unseenCharacters}]`, 'u');
const placeCharacters = /^[\p{L}\p{M}\p{N} .,'’ʻʼ`´·\-‐–()&#/:+"“”\u200c\u200d]*$/u;

function text(maximum: number, minimum = 1) {
  return z
    .string()
    .trim()
    .normalize()
    .min(minimum, minimum === 1 ? 'Expected some text' : `Expected at least ${minimum} characters`)
    .max(maximum, `Expected at most ${maximum} characters`);
}

/** A person's first or last name. */
export const personName = text(nameLimit)
  .refine((value) => !hidesCharacters(value), 'Expected a name without control or direction characters')
  .refine((value) => !holdsLink(value), 'Expected a name, not a link (put a space after a full stop)')
  .refine(
    (value) => isSpelledLikeName(value),
    'Expected a name: letters, spaces, hyphens, apostrophes and full stops',
  );

/** The name of a school, as typed or picked. */
export const schoolName = text(100)
  .refine(
    (value) => !hidesCharacters(value),
    'Expected a school’s name without control or direction characters',
  )
  .refine((value) => !holdsLink(value), 'Expected a school’s name, not a link')
  .refine(
    (value) => placeCharacters.test(value) && /^[\p{L}\p{M}\p{N}]/u.test(value),
    'Expected a school’s name: letters, digits, spaces and simple punctuation',
  );

/** One line of an organizer's text: titles, places, roles. */
export const line = (maximum: number) =>
  text(maximum).refine(
    (value) => !hidesCharacters(value),
    'Expected one line without control or direction characters',
  );

export const optionalLine = (maximum: number) =>
  text(maximum, 0)
    .refine((value) => !hidesCharacters(value), 'Expected one line without control or direction characters')
    .default('');

/** Several lines of an organizer's text. */
export const paragraph = (maximum: number) =>
  text(maximum, 0).refine(
    (value) => !invisibleExceptNewline.test(value),
    'Expected text without control or direction characters',
  );

/** An e-mail address, kept as typed except that its domain is put in lower case. */
export const email = z
  .string()
  .trim()
  .max(254, 'Expected an e-mail address of at most 254 characters')
  .pipe(z.email('Expected an e-mail address, like name@example.org'))
  .transform((address) => {
    const at = address.lastIndexOf('@');
    return address.slice(0, at) + address.slice(at).toLowerCase();
  });

export const website = z
  .union([
    z.literal(''),
    z
      .url({
        protocol: /^https?$/,
        hostname: z.regexes.domain,
        error: 'Expected a web address, like https://example.org',
      })
      .max(300),
  ])
  .default('');

/** An id made by Turnout: lower-case Crockford base32. */
export const id = z.string().regex(/^[0-9a-hjkmnp-tv-z]{1,64}$/, 'Expected an id as Turnout gave it');

/** The id of a session, employer or question, which Turnout made: 50 random bits. */
export const shortId = z.string().regex(/^[0-9a-hjkmnp-tv-z]{10}$/, 'Expected an id as Turnout gave it');

/** The readable part of an event's address. */
export const slug = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{1,58}[a-z0-9])$/, 'Expected 3 to 60 lower-case letters, digits and hyphens');

/** An instant in an answer: ISO 8601 in UTC. */
export const instant = z.iso.datetime();

/**
 * A time in a request: an instant, or a wall-clock time, which is read in the event's time zone. Years have
 * four digits in every zone, since instants are compared as texts; fractions end at nanoseconds.
 */
export const moment = z.iso
  .datetime({
    offset: true,
    local: true,
    error: 'Expected a time like 2027-03-04T09:00 or 2027-03-04T09:00:00-08:00',
  })
  .regex(/^2[01]\d\d-/, 'Expected a year from 2000 to 2199')
  .regex(/^[^.]*(?:\.\d{1,9}(?!\d).*)?$/, 'Expected at most 9 digits after the second’s point');

/** A day of the calendar. */
export const day = z.iso
  .date({ error: 'Expected a day like 2027-03-04' })
  .regex(/^2[01]\d\d-/, 'Expected a year from 2000 to 2199');

export const timeZone = z
  .string()
  .refine(isTimeZone, 'Expected a time zone of the IANA database, like America/Los_Angeles');

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return /^[A-Z][A-Za-z_]+(\/[A-Za-z0-9_+-]+)+$|^UTC$/.test(name);
  } catch {
    return false;
  }
}

export const capacity = z
  .int('Expected a whole number of places')
  .min(1, 'Expected at least 1 place')
  .max(100_000, 'Expected at most 100,000 places');

/** A grade, by name or as a number. */
export const grade = z
  .union([z.enum(grades), z.int().min(6).max(12)], {
    error: `Expected a grade: ${grades.map((name) => `"${name}"`).join(', ')}`,
  })
  .transform((value) => z.enum(grades).parse(String(value)));
