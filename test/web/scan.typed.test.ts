import { describe, expect, test } from 'vitest';
import { uploadsWalkIn } from '#test/support/scanScreens/uploadsWalkIn.ts';
import { inOrder, isOpen, tickedAtFirst } from '#web/scan/supervisor/classList.ts';
import { emptyDraft, walkInOf } from '#web/scan/supervisor/walkInOf.ts';
import { typedCode } from '#web/scan/typedCode.ts';
import { typedFault } from '#web/scan/typedFault.ts';

const whole = 'ABCDEFGH23456789JKMNPQRSTR';

describe('a typed code', () => {
  test.each([
    ['the short code under a badge', 'ABCD-EFGH', { kind: 'short', code: 'abcdefgh' }],
    ['the same without its hyphen, in small letters', 'abcdefgh', { kind: 'short', code: 'abcdefgh' }],
    ['letters that look like digits', 'oOiI-lL22', { kind: 'short', code: '00111122' }],
    ['a whole badge', whole, { kind: 'whole', text: whole }],
    [
      'a whole badge in groups',
      'abcd efgh 2345 6789 jkmn pqrs tr',
      { kind: 'whole', text: 'abcd efgh 2345 6789 jkmn pqrs tr' },
    ],
    [
      'the address a hand scanner types',
      `HTTPS://T.EXAMPLE/B/${whole}`,
      { kind: 'whole', text: `HTTPS://T.EXAMPLE/B/${whole}` },
    ],
    ['nothing', '', { kind: 'fault', fault: 'length' }],
    ['too few characters', 'ABCD-EFG', { kind: 'fault', fault: 'length' }],
    ['too many', 'ABCD-EFGH-J', { kind: 'fault', fault: 'length' }],
    ['a letter that is in no code', 'ABCD-EFGU', { kind: 'fault', fault: 'character' }],
  ])('may be %s', (_, text, code) => expect(typedCode(text)).toEqual(code));
});

describe('what to look at in a faulty code', () => {
  test.each([
    ['', 'length'],
    ['ABC', 'length'],
    ['ABCD-EFG', 'length'],
    ['ABCD EFGU', 'character'],
    [whole.replace('A', 'U'), 'character'],
    [`HTTPS://T.EXAMPLE/B/${whole.replace('A', '!')}`, 'character'],
    [whole.slice(1), 'length'],
    [`${whole}A`, 'length'],
  ])('"%s" is its %s', (text, fault) => expect(typedFault(text)).toBe(fault));
});

describe('a walk-in’s form', () => {
  const full = {
    firstName: ' Noor ',
    lastName: 'O’Hara-Díaz',
    school: 'Lincoln High School',
    grade: '10',
    attested: true,
  } as const;

  test('is taken once all of it is there, trimmed', () => {
    expect(walkInOf(full)).toEqual({ form: { ...full, firstName: 'Noor' } });
  });
  test('names everything that is missing, in the order of the page', () => {
    expect(walkInOf(emptyDraft)).toEqual({
      faulty: ['firstName', 'lastName', 'school', 'grade', 'attested'],
    });
  });
  test.each([
    'Noor',
    'Zoë-Ann',
    'Nguyễn',
    'محمد',
    'O’Neil',
    'www.name',
    'a.bc',
    '5th',
    '@noor',
    'N\u202eoor',
    'x'.repeat(60),
    'x'.repeat(61),
    ' ',
  ])('takes the name "%s" exactly if the server does', (firstName) => {
    const form = { ...full, firstName };
    expect('form' in walkInOf(form)).toBe(uploadsWalkIn(form));
  });
  test.each([
    'St. Mary’s (West)',
    'PS 118',
    '#1 School',
    'Lincoln & Sons: "Tech"',
    'http://x.example',
    'Школа № 5',
    'Школа 5',
    'é'.repeat(101),
    '\u202eLincoln',
  ])('takes the school "%s" exactly if the server does', (school) => {
    const form = { ...full, school };
    expect('form' in walkInOf(form)).toBe(uploadsWalkIn(form));
  });
});

describe('a class before a supervisor', () => {
  const person = (
    tag: string,
    status: 'confirmed' | 'waitlisted' | 'cancelled',
    isIn = false,
    firstName = tag,
  ) => ({
    tag,
    isIn,
    row: { kind: 'student' as const, status, firstName },
  });
  const ana = person('ana', 'confirmed');
  const ben = person('ben', 'waitlisted');
  const cam = person('cam', 'cancelled');
  const dee = person('dee', 'confirmed', true);
  const nameless = { tag: 'nameless', isIn: false, row: undefined };

  test('is ticked but for those who are in, cancelled or wait for a place', () => {
    expect([...tickedAtFirst([ana, ben, cam, dee, nameless])]).toEqual(['ana', 'nameless']);
  });
  test('leaves those who wait for a place to be ticked, and nobody who is in or cancelled', () => {
    expect([ana, ben, cam, dee, nameless].filter(isOpen)).toEqual([ana, ben, nameless]);
  });
  test('stands in the order of names, with accents where they belong', () => {
    const eva = person('eva', 'confirmed', false, 'Éva');
    const zoe = person('zoe', 'confirmed', false, 'Zoe');
    expect(inOrder([nameless, zoe, eva, ana], 'en-US')).toEqual([ana, eva, zoe, nameless]);
  });
});
