import { describe, expect, it } from 'vitest';
import {
  checkInOf,
  fold,
  isDoorScan,
  isEarlier,
  mayUndo,
  type Scan,
  scanTime,
  verdict,
} from '#domain/checkin.ts';
import type { CheckIn } from '#domain/registration.ts';
import fc from '#test/support/seededChecks.ts';

const scan = (changes: Partial<Scan>): Scan => ({
  event: 'event',
  registration: 'registration',
  id: 'scan-a',
  kind: 'scan',
  open: true,
  at: '2027-03-04T17:05:00.000Z',
  station: 'front',
  stationKind: 'door',
  device: 'phone',
  badgeVersion: 2,
  ...changes,
});

describe('a check-in', () => {
  it('is the earliest door scan that was not undone, of a badge that was good', () => {
    const scans = [
      scan({ id: 'late', at: '2027-03-04T17:09:00.000Z' }),
      scan({ id: 'undone', at: '2027-03-04T17:01:00.000Z' }),
      scan({ id: 'booth', at: '2027-03-04T17:02:00.000Z', stationKind: 'booth' }),
      scan({ id: 'replaced', at: '2027-03-04T17:03:00.000Z', badgeVersion: 1 }),
      scan({ id: 'before-hours', at: '2027-03-04T17:00:00.000Z', open: false }),
      scan({ id: 'rescued', at: '2027-03-04T17:00:30.000Z', rescued: true }),
      scan({ id: 'first', at: '2027-03-04T17:04:00.000Z', station: 'back' }),
    ];
    expect(fold(scans, { badgeVersion: 2, undone: new Set(['undone']) })).toEqual({
      scan: 'first',
      at: '2027-03-04T17:04:00.000Z',
      station: 'back',
    });
  });

  it('is the same in whatever order the scans come, one by one or all at once', () => {
    const anyScan = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      at: fc.integer({ min: 0, max: 3 }).map((second) => new Date(second * 1000).toISOString()),
      stationKind: fc.constantFrom('door' as const, 'booth' as const),
      badgeVersion: fc.constantFrom(1, 2),
      open: fc.boolean(),
      rescued: fc.constantFrom(true as const, undefined),
      kind: fc.constantFrom('scan' as const, 'walk-in' as const, 'group' as const),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(anyScan, { selector: ({ id }) => id }),
        fc.infiniteStream(fc.nat()),
        (facts, order) => {
          const scans = facts.map(scan);
          const shuffled = scans
            .map((one) => ({ one, rank: order.next().value }))
            .sort((one, other) => one.rank - other.rank)
            .map(({ one }) => one);
          const oneByOne = shuffled.reduce<CheckIn | undefined>(
            (current, one) => (isDoorScan(one, 2) && isEarlier(one, current) ? checkInOf(one) : current),
            undefined,
          );
          expect(oneByOne).toEqual(fold(scans, { badgeVersion: 2 }));
        },
      ),
    );
  });
});

describe('taking a scan back', () => {
  const steward = { role: 'steward' as const, device: 'phone' };
  const supervisor = { role: 'supervisor' as const, device: 'phone' };
  it.each([
    { who: steward, undoes: 'phone.a', after: 0, may: 'yes' },
    { who: steward, undoes: 'phone.a', after: 60_000, may: 'yes' },
    { who: steward, undoes: 'phone.a', after: 60_001, may: 'too-late' },
    { who: steward, undoes: 'other.a', after: 1_000, may: 'not-allowed' },
    { who: steward, undoes: 'phone2.a', after: 1_000, may: 'not-allowed' },
    { who: supervisor, undoes: 'other.a', after: 7_200_000, may: 'yes' },
  ])('$who.role of $undoes after $after ms: $may', ({ who, undoes, after, may }) => {
    expect(mayUndo(who, { undoes, at: 5_000_000 + after, scannedAt: 5_000_000 })).toBe(may);
  });
});

describe('the time of a scan', () => {
  const enrolledAt = 1_000_000;
  const receivedAt = 2_000_000;
  it.each([
    {
      title: 'is the device’s own where its clock is right',
      at: 1_500_000,
      sentAt: 2_000_000,
      expected: 1_500_000,
    },
    {
      title: 'is corrected where the clock is an hour slow',
      at: 1_500_000 - 3_600_000,
      sentAt: 2_000_000 - 3_600_000,
      expected: 1_500_000,
    },
    { title: 'is corrected where the clock says 1970', at: 100, sentAt: 500_100, expected: 1_500_000 },
    {
      title: 'is never before the device was enrolled, by as much as clocks drift',
      at: 950_000,
      sentAt: 2_000_000,
      expected: enrolledAt,
    },
    {
      title: 'is when it was received where the clock was set between scan and sending',
      at: -5_000_000,
      sentAt: 2_000_000,
      expected: receivedAt,
    },
    { title: 'is never after it was received', at: 9_000_000, sentAt: 2_000_000, expected: receivedAt },
  ])('$title', ({ at, sentAt, expected }) => {
    expect(scanTime({ at, sentAt, receivedAt, enrolledAt })).toBe(expected);
  });
});

describe('what the volunteer is told', () => {
  const facts = {
    eventStatus: 'published' as const,
    badgeVersion: 1,
    registration: { status: 'confirmed' as const, badgeVersion: 1 },
    stationKind: 'door' as const,
    open: true,
    first: true,
  };
  it.each([
    { said: 'welcome', given: {} },
    { said: 'already-in', given: { first: false } },
    { said: 'welcome', given: { first: false, stationKind: 'booth' as const } },
    { said: 'waitlisted', given: { registration: { status: 'waitlisted' as const, badgeVersion: 1 } } },
    { said: 'cancelled', given: { registration: { status: 'cancelled' as const, badgeVersion: 1 } } },
    { said: 'replaced', given: { registration: { status: 'confirmed' as const, badgeVersion: 2 } } },
    { said: 'unknown-badge', given: { registration: undefined } },
    { said: 'not-open', given: { open: false } },
    { said: 'not-open', given: { eventStatus: 'cancelled' as const } },
  ])('is $said, given $given', ({ said, given }) => {
    expect(verdict({ ...facts, ...given })).toBe(said);
  });
});
