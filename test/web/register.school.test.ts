import { describe, expect, test } from 'vitest';
import { schoolMatches } from '#web/register/schoolMatches.ts';

const schools = [
  'Cascade High School',
  'Lincoln High School',
  'Franklin Pierce High School',
  'Riverside Middle School',
  'Academia Núñez',
  'Saint Mary’s Academy',
  'Stadium High School',
];

describe('the school a student means', () => {
  test.each([
    ['its beginning', 'linc', 'Lincoln High School'],
    ['any word of it', 'pierce', 'Franklin Pierce High School'],
    ['other case, more spaces', '  CASCADE   high ', 'Cascade High School'],
    ['no accents', 'nunez', 'Academia Núñez'],
    ['no punctuation', 'saint marys', 'Saint Mary’s Academy'],
    ['a letter left out', 'lincon', 'Lincoln High School'],
    ['two letters swapped', 'casacde', 'Cascade High School'],
    ['a wrong letter', 'stadiun', 'Stadium High School'],
    ['a mistake while still typing', 'francl', 'Franklin Pierce High School'],
    ['its short form', 'lincoln hs', 'Lincoln High School'],
    ['its initials', 'fphs', 'Franklin Pierce High School'],
  ])('is found by %s: %s', (_, typed, expected) => {
    expect(schoolMatches(typed, schools)[0]).toBe(expected);
  });

  test.each([[''], ['  '], ['zzz'], ['lincoln college'], ['xy']])('is not made up for %j', (typed) => {
    expect(schoolMatches(typed, schools)).toEqual([]);
  });

  test('what fits best comes first, and no more than a few come at all', () => {
    expect(schoolMatches('high', schools)).toEqual([
      'Cascade High School',
      'Lincoln High School',
      'Stadium High School',
      'Franklin Pierce High School',
    ]);
    expect(schoolMatches('school', schools, 2)).toHaveLength(2);
  });
});
