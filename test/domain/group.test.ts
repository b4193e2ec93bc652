import { describe, expect, it } from 'vitest';
import {
  changesUntil,
  freeNumbers,
  type Group,
  grantedPlaces,
  groupStatus,
  holdUntil,
  type NumberRun,
  numbersIn,
  placesAllowed,
  runsOf,
} from '#domain/group.ts';
import fc from '#test/support/seededChecks.ts';

describe('places of a class are held', () => {
  const startsAt = '2027-03-20T17:00:00.000Z';
  const registeredAt = '2027-03-01T09:00:00.000Z';
  it.each([
    [
      'until a week before the event',
      {},
      { confirmedAt: '2027-03-02T09:00:00.000Z' },
      '2027-03-13T17:00:00.000Z',
    ],
    [
      'until the organizer’s date',
      { groupHoldUntil: '2027-03-18T07:00:00.000Z' },
      { confirmedAt: '2027-03-02T09:00:00.000Z' },
      '2027-03-18T07:00:00.000Z',
    ],
    [
      'for two days at least, counted from the confirmation',
      { groupHoldUntil: '2027-03-10T07:00:00.000Z' },
      { confirmedAt: '2027-03-09T09:00:00.000Z' },
      '2027-03-11T09:00:00.000Z',
    ],
    [
      'for two days at least where the week before has begun',
      {},
      { confirmedAt: '2027-03-15T09:00:00.000Z' },
      '2027-03-17T09:00:00.000Z',
    ],
    [
      'never past the start of an event that is sooner than two days',
      {},
      { confirmedAt: '2027-03-19T09:00:00.000Z' },
      startsAt,
    ],
    [
      'not past the start whatever the organizer’s date',
      { groupHoldUntil: '2027-04-01T07:00:00.000Z' },
      { confirmedAt: '2027-03-02T09:00:00.000Z' },
      startsAt,
    ],
    ['counted from the registration before it is confirmed', {}, {}, '2027-03-13T17:00:00.000Z'],
  ])('%s', (_, event, group, until) => {
    expect(holdUntil({ startsAt, groupHoldUntil: '', ...event }, { registeredAt, ...group })).toBe(until);
  });

  it('and educators may change their class until a day before, or the organizer’s date', () => {
    expect(changesUntil({ startsAt, groupChangesUntil: '' })).toBe('2027-03-19T17:00:00.000Z');
    const groupChangesUntil = '2027-03-20T08:00:00.000Z';
    expect(changesUntil({ startsAt, groupChangesUntil })).toBe(groupChangesUntil);
  });
});

describe('a class', () => {
  const event = { startsAt: '2027-03-20T17:00:00.000Z', groupHoldUntil: '2027-03-18T00:00:00.000Z' };
  const group = (changes: Partial<Group>) =>
    ({
      ...{ students: 28, chaperones: 2, approvedUpTo: 60, numbers: [], rows: {} },
      registeredAt: '2027-03-01T09:00:00.000Z',
      ...changes,
    }) as unknown as Group;
  const confirmedAt = '2027-03-02T09:00:00.000Z';
  const cancelledAt = '2027-03-03T09:00:00.000Z';

  it.each([
    ['unconfirmed', {}, '2027-03-05T00:00:00.000Z'],
    ['unconfirmed', {}, '2027-03-19T00:00:00.000Z'],
    ['held', { confirmedAt }, '2027-03-17T23:59:59.999Z'],
    ['hold-over', { confirmedAt }, '2027-03-18T00:00:00.000Z'],
    ['held', { confirmedAt, students: 58 }, '2027-03-05T00:00:00.000Z'],
    ['awaiting-approval', { confirmedAt, students: 59 }, '2027-03-05T00:00:00.000Z'],
    ['held', { confirmedAt, students: 59, approvedUpTo: 61 }, '2027-03-05T00:00:00.000Z'],
    ['unconfirmed', { students: 59 }, '2027-03-05T00:00:00.000Z'],
    ['cancelled', { confirmedAt, cancelledAt, students: 59 }, '2027-03-19T00:00:00.000Z'],
    ['cancelled', { cancelledAt }, '2027-03-05T00:00:00.000Z'],
  ] as const)('is %s: %j at %s', (status, changes, now) => {
    expect(groupStatus(group(changes), event, new Date(now))).toBe(status);
  });

  it.each([
    ['what it asks for', {}, 30],
    ['what it asks for, up to sixty', { students: 58 }, 60],
    ['nothing beyond sixty that nobody approved', { students: 59 }, 0],
    ['what it has until more is approved', { students: 70, numbers: [[5, 34]] as NumberRun[] }, 30],
    ['all of it once approved', { students: 70, approvedUpTo: 72 }, 72],
    ['less, when it asks for less', { students: 5, numbers: [[5, 34]] as NumberRun[] }, 7],
  ])('may hold %s', (_, changes, places) => {
    expect(placesAllowed(group(changes))).toBe(places);
  });

  it.each([
    [[], {}, []],
    [[[3, 5]], {}, [3, 4, 5]],
    [[[3, 5]], { ana: 4 }, [3, 5]],
    [
      [
        [3, 5],
        [9, 9],
      ],
      { ana: 4, ben: 9, cleo: 0 },
      [3, 5],
    ],
    [[[3, 4]], { ana: 3, ben: 4, dov: 17 }, []],
  ] as [NumberRun[], Record<string, number>, number[]][])(
    'holding %j with %j on its roster has %j free',
    (numbers, rows, free) => {
      expect(freeNumbers({ numbers, rows })).toEqual(free);
    },
  );

  it.each([
    [
      [
        [3, 5],
        [9, 12],
      ],
      2,
      0,
    ],
    [
      [
        [3, 5],
        [9, 12],
      ],
      3,
      1,
    ],
    [
      [
        [3, 5],
        [9, 12],
      ],
      8,
      3,
    ],
    [
      [
        [3, 5],
        [9, 12],
      ],
      10,
      5,
    ],
    [
      [
        [3, 5],
        [9, 12],
      ],
      99,
      7,
    ],
    [[], 99, 0],
  ] as [NumberRun[], number, number][])(
    'holding %j has under the cutoff %i seats for %i',
    (numbers, cutoff, seats) => {
      expect(grantedPlaces({ numbers }, cutoff)).toBe(seats);
    },
  );
});

describe('numbers in runs', () => {
  const someNumbers = fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 120 });
  const ascending = (numbers: number[]) => [...new Set(numbers)].sort((one, other) => one - other);

  it('are the same numbers, each once and in order', () => {
    fc.assert(
      fc.property(someNumbers, (numbers) => {
        expect(numbersIn(runsOf(numbers))).toEqual(ascending(numbers));
      }),
    );
  });

  it('are as few runs as there can be, and change nothing they are made of', () => {
    fc.assert(
      fc.property(someNumbers, (numbers) => {
        const before = [...numbers];
        const runs = runsOf(numbers);
        expect(numbers).toEqual(before);
        expect(runs.every(([from, to]) => from <= to)).toBe(true);
        expect(runs.slice(1).every(([from], index) => from > (runs[index]?.[1] ?? 0) + 1)).toBe(true);
        expect(runsOf(numbersIn(runs))).toEqual(runs);
      }),
    );
  });

  it('are counted under a cutoff as one by one', () => {
    fc.assert(
      fc.property(someNumbers, fc.integer({ min: 0, max: 310 }), (numbers, cutoff) => {
        const naive = ascending(numbers).filter((number) => number <= cutoff).length;
        expect(grantedPlaces({ numbers: runsOf(numbers) }, cutoff)).toBe(naive);
      }),
    );
  });
});
