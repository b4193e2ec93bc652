import { describe, expect, it } from 'vitest';
import { suggestedAddress } from '#domain/mailDomains.ts';
import fc from '#test/support/seededChecks.ts';

describe('an address whose domain looks mistyped', () => {
  it.each([
    ['maya@gmial.com', 'maya@gmail.com'],
    ['maya@gmail.con', 'maya@gmail.com'],
    ['maya@gmail.co', 'maya@gmail.com'],
    ['maya@gmai.com', 'maya@gmail.com'],
    ['maya@gnail.com', 'maya@gmail.com'],
    ['maya@gmaill.com', 'maya@gmail.com'],
    ['maya@gmailcom', 'maya@gmail.com'],
    ['maya@gmail', 'maya@gmail.com'],
    ['maya@hotmial', 'maya@hotmail.com'],
    ['maya@gmial.con', 'maya@gmail.com'],
    ['maya@hotmial.com', 'maya@hotmail.com'],
    ['maya@hotmail.cmo', 'maya@hotmail.com'],
    ['maya@yaho.com', 'maya@yahoo.com'],
    ['maya@yahooo.com', 'maya@yahoo.com'],
    ['maya@outlok.com', 'maya@outlook.com'],
    ['maya@icloud.co', 'maya@icloud.com'],
    ['maya@iclould.com', 'maya@icloud.com'],
    ['maya@uw.eud', 'maya@uw.edu'],
    ['maya@helpers.ogr', 'maya@helpers.org'],
    ['maya@clinic.example.comm', 'maya@clinic.example.com'],
    ['maya@riverside.k12.wa.su', 'maya@riverside.k12.wa.us'],
    ['maya@riverside.k21.wa.us', 'maya@riverside.k12.wa.us'],
    ['maya@riverside.k12.aw.us', 'maya@riverside.k12.wa.us'],
    [' Maya.Lopez+1@GMIAL.com ', 'Maya.Lopez+1@gmail.com'],
  ])('%s was probably %s', (typed, meant) => {
    expect(suggestedAddress(typed)).toBe(meant);
  });

  it.each([
    ['maya@riversde.example', 'maya@riverside.example'],
    ['maya@rivreside.example', 'maya@riverside.example'],
  ])('%s was probably one of the school’s: %s', (typed, meant) => {
    expect(suggestedAddress(typed, ['Riverside.example', 'nodot'])).toBe(meant);
    expect(suggestedAddress(typed)).toBeUndefined();
  });
});

describe('an address that is left alone', () => {
  it.each([
    'maya@gmail.com',
    'maya@GMAIL.COM',
    'maya@gmx.com',
    'maya@ymail.com',
    'maya@mail.com',
    'maya@email.com',
    'maya@hotmail.es',
    'maya@outlook.es',
    'maya@yahoo.com.mx',
    'maya@me.com',
    'maya@yandex.ru',
    'maya@students.example',
    'maya@riverside.org',
    'maya@uw.edu',
    'maya@example.co',
    'maya@example.cam',
    'maya@example.mom',
    'maya@portland.k12.or.us',
    'maya@oakland.k12.ca.us',
    'maya@riverside.k12.wa.us',
    'maya@k12.wa.us',
    'maya@gmailers.com',
    'maya@a..con',
    'maya@',
    '@gmial.com',
    'maya',
    '',
    'maya@two@gmial.com',
    'maya lopez@gmial.com',
  ])('%j', (typed) => {
    expect(suggestedAddress(typed)).toBeUndefined();
  });

  it('stays alone where the school’s own domain is near a provider’s', () => {
    expect(suggestedAddress('maya@gmaill.com', ['gmaill.com'])).toBeUndefined();
  });
});

describe('whatever is typed', () => {
  it('a suggestion keeps what stands before the @, and is not corrected again', () => {
    const domain = fc
      .tuple(fc.constantFrom('gmail', 'yahoo', 'uw', 'k12.wa'), fc.constantFrom('com', 'edu', 'us', 'org'))
      .map((parts) => parts.join('.'))
      .chain((real) =>
        fc
          .tuple(fc.nat(real.length), fc.nat(2), fc.constantFrom('a', 'm', 'o', '.', ''))
          .map(([at, gone, letter]) => real.slice(0, at) + letter + real.slice(at + gone)),
      );
    fc.assert(
      fc.property(domain, (mistyped) => {
        const suggestion = suggestedAddress(`Maya@${mistyped}`);
        if (suggestion === undefined) return;
        expect(suggestion).toMatch(/^Maya@[^@]+$/);
        expect(suggestedAddress(suggestion)).toBeUndefined();
      }),
    );
  });

  it('is answered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (typed, ours) => {
        const suggestion = suggestedAddress(typed, ours);
        expect(['string', 'undefined']).toContain(typeof suggestion);
      }),
    );
  });
});
