import { describe, expect, test } from 'vitest';
import { directionOf } from '#domain/direction.ts';
import { textIn } from '#domain/event.ts';
import { isolated, isolatesClosed } from '#domain/isolated.ts';
import { plural } from '#domain/plural.ts';
import { locales } from '#domain/vocabulary.ts';

test.each([
  ['en', 'ltr'],
  ['es', 'ltr'],
  ['ar', 'rtl'],
] as const)('%s is written %s', (locale, direction) => {
  expect(directionOf(locale)).toBe(direction);
});

describe('a count in words', () => {
  const places = {
    zero: 'لا أماكن',
    one: 'مكان واحد',
    two: 'مكانان',
    few: '# أماكن',
    many: '# مكانًا',
    other: '# مكان',
  };
  test.each([
    [0, 'لا أماكن'],
    [1, 'مكان واحد'],
    [2, 'مكانان'],
    [3, '3 أماكن'],
    [10, '10 أماكن'],
    [11, '11 مكانًا'],
    [99, '99 مكانًا'],
    [100, '100 مكان'],
    [103, '103 أماكن'],
    [1_200, '1,200 مكان'],
  ])('%i in Arabic takes the form of its number, in Latin digits', (count, words) => {
    expect(plural('ar', count, places)).toBe(words);
  });

  test('falls back to the form for all others', () => {
    expect(plural('ar', 2, { other: '# x' })).toBe('2 x');
    expect(plural('es', 1_000_000, { one: 'uno', other: '# lugares' })).toBe('1,000,000 lugares');
  });
});

describe('a text put into a sentence', () => {
  test.each([
    ['ar', 'Room 4', true],
    ['ar', '911 dispatcher', true],
    ['ar', 'maya@students.example', true],
    ['ar', 'القاعة 4', false],
    ['ar', '101', false],
    ['en', 'محمد الأمين', true],
    ['en', 'דנה', true],
    ['en', 'Zoë', false],
    ['es', 'Đặng Thị Hồng', false],
    ['es', '李小龍', false],
  ] as const)('in %s, “%s” is isolated: %s', (locale, text, marked) => {
    expect(isolated(text, locale)).toBe(marked ? `\u2068${text}\u2069` : text);
  });

  test('leaves no isolate open when it is cut', () => {
    expect(isolatesClosed('a \u2068b')).toBe('a \u2068b\u2069');
    expect(isolatesClosed('a \u2068b\u2069')).toBe('a \u2068b\u2069');
  });
});

test.each(locales)('a text that is empty in %s is said in English', (locale) => {
  expect(textIn({ en: 'Lunch', [locale]: locale === 'en' ? 'Lunch' : '' }, locale)).toBe('Lunch');
});
