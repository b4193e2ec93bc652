import { describe, expect, it } from 'vitest';
import { checkedInAt, mayBeUndone } from '#web/console/log/scanWords.ts';
import { exportAddress } from '#web/console/readCsvPage.ts';
import { consoleAddresses, routeOf } from '#web/console/routing.ts';
import { joiningHours, joiningHoursInPrint } from '#web/console/stations/joiningHours.ts';
import { byNeed, joinedByLink, newestVersion, standing } from '#web/console/stations/phone.ts';
import { timeAgo } from '#web/console/stations/timeAgo.ts';
import { careerDay } from './careerDay.ts';
import { logged, phone, phones, scans } from './consoleAnswers.ts';

const now = Date.parse('2027-03-04T17:10:00Z');
/** A phone that joined then and has not been heard of since. */
const joined = (at: string) => phone('de', { enrolledAt: at, lastSeenAt: at, version: '' });

describe('How a phone stands', () => {
  it.each([
    ['heard of ten seconds ago', 'here', phone('de')],
    ['heard of four minutes ago', 'quiet', phone('de', { lastSeenAt: '2027-03-04T17:06:00.000Z' })],
    ['joined a minute ago and not heard of yet', 'here', joined('2027-03-04T17:09:00.000Z')],
    ['joined three minutes ago and never heard of', 'silent', joined('2027-03-04T17:07:00.000Z')],
    [
      'waiting, however long',
      'waiting',
      { ...joined('2027-03-04T15:00:00.000Z'), state: 'waiting' as const },
    ],
    ['revoked', 'revoked', phone('de', { state: 'revoked' })],
    ['signed out', 'left', phone('de', { state: 'left' })],
  ])('%s: %s', (_, expected, given) => {
    expect(standing(given, now)).toBe(expected);
  });

  it('is listed with those first that need a hand, then by name', () => {
    expect(byNeed(phones, now).map(({ name }) => name)).toEqual([
      'Eve Late',
      'Dan Silent',
      'Carla Quiet',
      'Ada Wells',
      'Ben Ruiz',
      'Finn Lost',
      'Gail Gone',
    ]);
  });

  it.each([
    ['the highest release, by number and not by letter', ['0.9.0+a', '0.10.0+b', '0.2.30+c'], '0.10.0+b'],
    ['of one release, the build this page is of', ['0.4.0+c', '0.4.0+ours', '0.4.0+d'], '0.4.0+ours'],
    ['else the build of the phone that joined last', ['0.4.0+c', '0.4.0+b'], '0.4.0+b'],
    ['nothing while none has said its version', ['', ''], ''],
  ])('is held against %s', (_, versions, newest) => {
    const inUse = versions.map((version, hour) =>
      phone('de', { version, enrolledAt: `2027-03-04T1${hour}:00:00.000Z` }),
    );
    const revoked = phone('de', { version: '9.0.0+z', state: 'revoked' });
    expect(newestVersion([...inUse, revoked], '0.4.0+ours')).toBe(newest);
  });

  it('counts towards its station’s number only while a steward scans with it', () => {
    expect(joinedByLink(phones, 'st11111111').map(({ id }) => id)).toEqual(['de1', 'de2', 'de3']);
  });
});

describe('When a phone was last heard of', () => {
  it.each([
    ['2027-03-04T17:09:30Z', 'just now'],
    ['2027-03-04T17:15:00Z', 'just now'],
    ['2027-03-04T17:09:00Z', '1 minute ago'],
    ['2027-03-04T16:11:00Z', '59 minutes ago'],
    ['2027-03-04T14:11:00Z', '2 hours ago'],
    ['2027-03-03T17:00:00Z', 'yesterday'],
  ])('%s is %s', (instant, said) => {
    expect(timeAgo(instant, now)).toBe(said);
  });
});

describe('A station’s link', () => {
  const plain = (text: string) => text.replaceAll(/\s/g, ' ');
  const said = (at: string, status: typeof careerDay.status = 'published') => {
    const { when, sentence } = joiningHours({ ...careerDay, status }, new Date(at));
    return [when, plain(sentence)];
  };

  it.each([
    ['2027-02-01T17:00:00Z', 'later', 'Works on Thursday, March 4, 2027 from 7:00 AM to 12:00 PM.'],
    ['2027-03-04T14:59:59Z', 'later', 'Works on Thursday, March 4, 2027 from 7:00 AM to 12:00 PM.'],
    ['2027-03-04T15:00:00Z', 'now', 'Works now, until 12:00 PM.'],
    ['2027-03-04T20:00:00Z', 'over', 'The event is over: phones cannot join any more.'],
  ])('at %s works %s: %s', (at, when, sentence) => {
    expect(said(at)).toEqual([when, sentence]);
  });

  it('does not work for a draft or a cancelled event', () => {
    expect(said('2027-03-04T16:00:00Z', 'draft')).toEqual([
      'draft',
      'Works once the event is published, on Thursday, March 4, 2027 from 7:00 AM to 12:00 PM.',
    ]);
    expect(said('2027-03-04T16:00:00Z', 'cancelled')[0]).toBe('cancelled');
  });

  it('says its hours on paper in both languages of the scanner', () => {
    const { en, es } = joiningHoursInPrint(careerDay);
    expect(plain(en)).toBe('Works on Thursday, March 4, 2027 from 7:00 AM to 12:00 PM.');
    expect(plain(es)).toMatch(/^Funciona el jueves, 4 de marzo de 2027, de 7:00 .* a 12:00 .*\.$/);
  });
});

describe('A registration’s log', () => {
  it('can be taken back line by line, but for what was taken back and the taking back', () => {
    expect(scans.map(mayBeUndone)).toEqual([true, true, false, false]);
  });

  it('tells when the person came in, by the scan that counts', () => {
    expect(checkedInAt(scans)).toBe('2027-03-04T17:05:00.000Z');
    expect(checkedInAt([logged('a')])).toBeUndefined();
  });
});

describe('Addresses of check-in', () => {
  it.each([
    ['/console/events/ev1/stations', { tab: 'stations', section: 'stations' }],
    ['/console/events/ev1/stations/phones', { tab: 'stations', section: 'phones' }],
    ['/console/events/ev1/stations/blank-badges', { tab: 'stations', section: 'blank-badges' }],
    ['/console/events/ev1/stations/phones/more', { screen: 'nowhere' }],
    ['/console/events/ev1/stations/st1', { screen: 'station-poster', station: 'st1' }],
    ['/console/events/ev1/stations/st1/code', { screen: 'station-code', station: 'st1' }],
    ['/console/events/ev1/stations/st1/else', { screen: 'nowhere' }],
    ['/console/events/ev1/stations/st1/code/more', { screen: 'nowhere' }],
  ])('%s leads to %o', (path, route) => {
    expect(routeOf(path)).toMatchObject(route);
  });

  it('are what the screens link to', () => {
    expect(routeOf(consoleAddresses.stations('ev1', 'phones'))).toMatchObject({ section: 'phones' });
    expect(routeOf(consoleAddresses.stationCode('ev1', 'st1'))).toMatchObject({ screen: 'station-code' });
    expect(exportAddress('exportContacts', { event: 'ev1', employer: 'em/1' })).toBe(
      '/api/organizer/events/ev1/employers/em%2F1/contacts.csv',
    );
  });
});
