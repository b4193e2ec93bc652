import { describe, expect, test } from 'vitest';
import { plural } from '#domain/plural.ts';
import { eventDay, eventHour, eventSpan, zoneName } from '#web/shared/eventTime.ts';

/** The formatter sets narrow and thin spaces that look alike. */
const plain = (text: string) => text.replaceAll(/[\u2009\u202f\u00a0]/g, ' ');

const seattle = { locale: 'en', timeZone: 'America/Los_Angeles' } as const;

describe('an event’s time', () => {
  test.each([
    ['in winter', '2027-03-04T17:00:00.000Z', '9:00 AM', 'Pacific Standard Time'],
    ['in summer', '2027-06-03T16:00:00.000Z', '9:00 AM', 'Pacific Daylight Time'],
    ['an hour before clocks go forward', '2027-03-14T09:30:00.000Z', '1:30 AM', 'Pacific Standard Time'],
    ['an hour later', '2027-03-14T10:30:00.000Z', '3:30 AM', 'Pacific Daylight Time'],
  ])('is read in the event’s own zone %s', (_, instant, hour, zone) => {
    expect(plain(eventHour(instant, seattle))).toBe(hour);
    expect(zoneName(instant, seattle)).toBe(zone);
  });

  test('has the day it has there, not in Greenwich', () => {
    expect(eventDay('2027-03-05T03:00:00.000Z', seattle)).toBe('Thursday, March 4, 2027');
    expect(eventDay('2027-03-05T03:00:00.000Z', { ...seattle, locale: 'es' })).toBe(
      'jueves, 4 de marzo de 2027',
    );
  });

  test('says the half of the day once where both ends share it', () => {
    expect(plain(eventSpan('2027-03-04T17:00:00.000Z', '2027-03-04T19:30:00.000Z', seattle))).toBe(
      '9:00 – 11:30 AM',
    );
    expect(plain(eventSpan('2027-03-04T17:00:00.000Z', '2027-03-04T21:30:00.000Z', seattle))).toBe(
      '9:00 AM – 1:30 PM',
    );
  });

  test('names both days of an event that ends on another one', () => {
    expect(eventSpan('2027-03-04T17:00:00.000Z', '2027-03-05T21:30:00.000Z', seattle)).toMatch(
      /3\/4\/2027.*3\/5\/2027/,
    );
  });
});

describe('a count in words', () => {
  test.each([
    ['en', 1, '1 place left'],
    ['en', 0, '0 places left'],
    ['en', 1200, '1,200 places left'],
  ] as const)('%s %i: %s', (locale, count, expected) => {
    expect(plural(locale, count, { one: '# place left', other: '# places left' })).toBe(expected);
  });
});
