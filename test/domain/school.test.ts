import { describe, expect, it } from 'vitest';
import { aliasKey, foldedSchool, schoolOf } from '#domain/school.ts';
import fc from '#test/support/seededChecks.ts';

describe('the name of a school', () => {
  it.each([
    ['Lincoln High School', 'LINCOLN  high-school'],
    ['Lincoln High School', ' Lincoln, High (School) '],
    ['Peña Middle School', 'pena middle school'],
    ['P.S. 42', 'PS 42'],
    ['St. Mary’s', "ST MARY'S"],
    ['Ｌｉｎｃｏｌｎ', 'Lincoln'],
  ])('%j and %j are one', (one, other) => {
    expect(foldedSchool(one)).toBe(foldedSchool(other));
  });
  it.each([
    ['Lincoln High School', 'Lincoln HS'],
    ['P.S. 42', 'P.S. 24'],
    ['مدرسة الأمل', 'مدرسة النور'],
    ['第一中学', '第二中学'],
  ])('%j and %j are two', (one, other) => {
    expect(foldedSchool(one)).not.toBe(foldedSchool(other));
  });
  it('is folded once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        expect(foldedSchool(foldedSchool(typed))).toBe(foldedSchool(typed));
      }),
    );
  });

  const event = {
    schools: ['Lincoln High School', 'Roosevelt'],
    schoolAliases: { [aliasKey('lhs')]: 'Lincoln High School' },
  };
  it.each([
    ['as its organizer lists it', 'lincoln high school', 'Lincoln High School'],
    ['as a merge says', 'L.H.S.', 'Lincoln High School'],
    ['as typed, where nobody knows it', 'Cascade  High', 'Cascade  High'],
    ['as typed, where code has such a name', 'Constructor', 'Constructor'],
    ['as typed, where code has such a name in lower case', 'constructor', 'constructor'],
  ])('is counted %s', (_, typed, counted) => {
    expect(schoolOf(event, typed)).toBe(counted);
  });
  it('is what a merge says even where the list has it, too', () => {
    const merged = { ...event, schoolAliases: { [aliasKey('roosevelt')]: 'Lincoln High School' } };
    expect(schoolOf(merged, 'Roosevelt')).toBe('Lincoln High School');
  });
});
