import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import {
  capacity,
  email,
  id,
  line,
  moment,
  paragraph,
  personName,
  schoolName,
  slug,
  timeZone,
  website,
} from '#contract/fields.ts';

const accepts = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success;

describe('a person’s name', () => {
  it.each([
    'Maya',
    'Anne-Marie',
    'O’Brien',
    "D'Angelo",
    'Jr.',
    'J. R.',
    'Núñez de la Peña',
    'Nguyễn Thị Ánh',
    'محمد',
    'علی‌رضا',
    'ګل‌مکۍ',
    'Пётр',
    'Мар’яненко',
    '小明',
    'Kaʻiulani',
    'Ẹniọlá',
    'Y',
    'John 2',
    'அனிதா',
    'อนงค์',
  ])('may be %s', (name) => {
    expect(personName.parse(name)).toBe(name.normalize());
  });

  it.each([
    '',
    '   ',
    '-',
    '.',
    '2Pac',
    '=1+1',
    '+1',
    '@home',
    'Maya 🎉',
    '👩‍⚕️',
    'Ma\nya',
    'Ma\u0000ya',
    'Ma\u202eya',
    'Ma\u2067ya',
    'Ma\u200bya',
    'Ma\u00adya',
    'Ma\ufeffya',
    'Ma\ufffdya',
    '\u3164',
    '\u115f\u1160',
    'www.example',
    'evil.example',
    'http://x',
    'a@b',
    '<b>',
    'a;b',
    'a"b',
    'a/b',
    'a\\b',
    'a{b}',
    'a$b',
    '\ud800',
    'x'.repeat(61),
    7,
    null,
    undefined,
    ['Maya'],
  ])('may not be %j', (name) => {
    expect(accepts(personName, name)).toBe(false);
  });

  it('is trimmed and composed', () => {
    expect(personName.parse('  Jose\u0301 \n')).toBe('José');
  });

  it('has at most 60 characters as people count them, whatever they take to store', () => {
    for (const letter of ['a', 'é', 'e\u0301', '\u{20bb7}', 'م']) {
      expect(accepts(personName, letter.repeat(60))).toBe(true);
      expect(accepts(personName, letter.repeat(61))).toBe(false);
    }
  });
});

describe('the name of a school', () => {
  it.each([
    'Cascade High School',
    'P.S. 118',
    'St. Mary’s',
    'Running Start (Cascade) & Co.',
    'Academy No. #7',
    '21st Century School: North/South',
    'مدرسة النور',
    'Liên Trường Võ Khoa',
  ])('may be %s', (name) => {
    expect(schoolName.parse(name)).toBe(name);
  });

  it.each([
    '',
    '=cmd',
    '+1',
    '-1',
    '@x',
    '#1',
    'school.example',
    'http://x',
    'A\tB',
    'A\u202eB',
    '🏫',
    'x'.repeat(101),
  ])('may not be %j', (name) => {
    expect(accepts(schoolName, name)).toBe(false);
  });
});

describe('an organizer’s texts', () => {
  it('may hold emoji and symbols, in one line', () => {
    expect(line(20).parse(' Meet & greet 🎉 ')).toBe('Meet & greet 🎉');
    for (const text of [
      'a\nb',
      'a\tb',
      'a\u2028b',
      'a\u202eb',
      'a\ud83db',
      'a\ufffdb',
      ' ',
      'x'.repeat(21),
    ]) {
      expect({ text, accepted: accepts(line(20), text) }).toEqual({ text, accepted: false });
    }
  });

  it('may run over several lines where they are paragraphs', () => {
    expect(paragraph(20).parse('One\n\nTwo')).toBe('One\n\nTwo');
    expect(paragraph(20).parse('')).toBe('');
    for (const text of ['a\rb', 'a\u0000b', 'a\u2029b', 'a\u2066b', 'a\ud83db']) {
      expect({ text, accepted: accepts(paragraph(20), text) }).toEqual({ text, accepted: false });
    }
  });
});

describe('an e-mail address', () => {
  it('is kept as typed, but for its domain and the spaces around it', () => {
    expect(email.parse(' Maya.O+Fair@Students.EXAMPLE ')).toBe('Maya.O+Fair@students.example');
  });

  it.each([
    '',
    'a',
    'a@b',
    'a@b.example\r\nBcc: x@y.z',
    'a@b.example,c@d.example',
    '<a@b.example>',
    'a b@c.example',
  ])('may not be %j', (address) => {
    expect(accepts(email, address)).toBe(false);
  });
});

describe('a time', () => {
  it.each([
    '2027-03-04T09:00',
    '2027-03-04T09:00:30',
    '2027-03-04T09:00:00-08:00',
    '2027-03-04T17:00:00.000Z',
  ])('may be %s', (time) => {
    expect(moment.parse(time)).toBe(time);
  });

  it.each([
    '2027-03-04',
    '2027-02-29T09:00',
    '2027-13-01T09:00',
    '2027-03-04T24:00',
    '2027-03-04 09:00',
    '2027-03-04T09:00:00+25:00',
    '0000-01-01T00:00',
    '1969-12-31T23:59',
    '9999-12-31T23:59:59-23:59',
    '2027-03-04T09:00:00.0000000001',
    'tomorrow',
    1_800_000_000_000,
  ])('may not be %j', (time) => {
    expect(accepts(moment, time)).toBe(false);
  });
});

describe('the rest', () => {
  it.each([
    [
      'a time zone',
      timeZone,
      ['UTC', 'America/Los_Angeles', 'Asia/Ho_Chi_Minh'],
      ['', 'Mars/X', 'utc', 'EST5', '+08:00', '__proto__'],
    ],
    ['an id', id, ['0123456789', 'hjkmnpqrst'], ['', 'UPPER', 'l', 'o/..', 'a'.repeat(65), 'event#x']],
    [
      'a slug',
      slug,
      ['abc', 'career-day-2027'],
      ['', 'ab', '-ab', 'ab-', 'A-B', 'a b', 'x'.repeat(61), '__proto__'],
    ],
    ['a capacity', capacity, [1, 100_000], [0, -1, 1.5, 100_001, '5', Number.NaN, Number.POSITIVE_INFINITY]],
    [
      'a website',
      website,
      ['', 'https://example.org/a?b=c'],
      ['javascript:alert(1)', 'data:,x', 'ftp://x.example', 'https://', '//x', 7],
    ],
  ] as [string, z.ZodType, unknown[], unknown[]][])('%s', (_, schema, accepted, refused) => {
    for (const value of accepted)
      expect({ value, accepted: accepts(schema, value) }).toEqual({ value, accepted: true });
    for (const value of refused)
      expect({ value, accepted: accepts(schema, value) }).toEqual({ value, accepted: false });
  });
});
