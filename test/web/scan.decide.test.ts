import { describe, expect, test } from 'vitest';
import type { MapRow } from '#domain/doorMap.ts';
import type { StationKind } from '#domain/vocabulary.ts';
import { decide, type Known } from '#web/scan/engine/decide.ts';

const of = (status: 'confirmed' | 'waitlisted' | 'cancelled'): MapRow => ({
  kind: 'student',
  status,
  firstName: 'Maya',
});
const blank: MapRow = { kind: 'blank' };
const unknown = undefined;
const before = { at: '2027-03-04T16:50:00.000Z', station: 'North door' };

const known = (changes: Partial<Known>): Known => ({
  ...{ row: of('confirmed'), since: undefined, station: 'door', open: true },
  ...{ admitsUnknown: true, online: true, ...changes },
});

describe('what the phone itself says of a badge', () => {
  test.each<[string, Partial<Known>, string]>([
    ['a confirmed student', {}, 'welcome'],
    ['a confirmed student without a network', { online: false }, 'welcome'],
    ['one on the waiting list', { row: of('waitlisted') }, 'waitlisted'],
    ['one who cancelled', { row: of('cancelled') }, 'cancelled'],
    ['one who came in before', { since: before }, 'already-in'],
    ['one who came in before, without a network', { since: before, online: false }, 'already-in'],
    ['one who came in before and cancelled', { row: of('cancelled'), since: before }, 'cancelled'],
    ['a blank badge', { row: blank }, 'blank-badge'],
    ['a blank badge that this phone gave away', { row: blank, since: before }, 'already-in'],
    ['an unknown badge with a network', { row: unknown }, 'checking'],
    ['an unknown badge without', { row: unknown, online: false }, 'unverified'],
    [
      'an unknown badge where the organizer lets none in',
      { row: unknown, online: false, admitsUnknown: false },
      'turned-away',
    ],
    ['an unknown badge that this phone let in before', { row: unknown, since: before }, 'already-in'],
    ['anyone outside the station’s hours', { open: false }, 'not-open'],
    [
      'a blank badge outside the hours, without a network',
      { row: blank, open: false, online: false },
      'not-open',
    ],
    [
      'an unknown badge outside the hours, without a network',
      { row: unknown, open: false, online: false },
      'not-open',
    ],
    ['an unknown badge outside the hours, with one', { row: unknown, open: false }, 'checking'],
  ])('%s', (_, changes, verdict) => {
    expect(decide(known(changes))).toBe(verdict);
  });

  test.each<StationKind>(['session', 'booth'])('at a %s, having come in before is no news', (station) => {
    expect(decide(known({ station, since: before }))).toBe('welcome');
  });
});
