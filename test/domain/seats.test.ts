import { describe, expect, it } from 'vitest';
import {
  advanceHorizon,
  horizonAgeMs,
  newPool,
  type Pool,
  placesLeft,
  seatStatus,
  settle,
} from '#domain/seats.ts';
import fc from '#test/support/seededChecks.ts';

const pool = (changes: Partial<Pool>): Pool => ({ ...newPool(3), ...changes });
const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

interface Case {
  given: Pool;
  held: number[];
  released?: number[];
  cutoff: number;
  unsettled: boolean;
}

describe('a pool of seats', () => {
  it.each([
    { title: 'an untouched pool keeps its cutoff', given: pool({}), held: [], cutoff: 3, unsettled: false },
    {
      title: 'a full pool whose numbers are all held keeps its cutoff',
      given: pool({ issued: 3, horizon: 3 }),
      held: [1, 2, 3],
      cutoff: 3,
      unsettled: false,
    },
    {
      title: 'a cancelled seat goes to the next number that waits',
      given: pool({ issued: 5, horizon: 5 }),
      held: [1, 3, 4, 5],
      cutoff: 4,
      unsettled: false,
    },
    {
      title: 'an old number nobody holds is a hole',
      given: pool({ issued: 4, horizon: 4 }),
      held: [1, 2, 4],
      cutoff: 4,
      unsettled: false,
    },
    {
      title: 'a young number nobody holds may be in flight, and counts',
      given: pool({ issued: 4, horizon: 2 }),
      held: [1, 2, 4],
      cutoff: 3,
      unsettled: true,
    },
    {
      title: 'a young number that someone is known to have let go is free at once',
      given: pool({ issued: 4, horizon: 0 }),
      held: [1, 2, 4],
      released: [3],
      cutoff: 4,
      unsettled: false,
    },
    {
      title: 'with places to spare, the cutoff runs ahead of what was issued',
      given: pool({ issued: 3, horizon: 3, capacity: 10 }),
      held: [1, 2, 3],
      cutoff: 10,
      unsettled: false,
    },
    {
      title: 'lowering the capacity never takes a granted seat',
      given: pool({ issued: 3, horizon: 3, capacity: 1 }),
      held: [1, 2, 3],
      cutoff: 3,
      unsettled: false,
    },
    {
      title: 'lowering the capacity withdraws what was only promised',
      given: pool({ issued: 1, horizon: 1, capacity: 2 }),
      held: [1],
      cutoff: 2,
      unsettled: false,
    },
    {
      title: 'everyone gone, everything is free again',
      given: pool({ issued: 9, horizon: 9, cutoff: 9 }),
      held: [],
      cutoff: 12,
      unsettled: false,
    },
  ])('$title', ({ given, held, released, cutoff, unsettled }: Case) => {
    expect(settle(given, held, released)).toEqual({ cutoff, unsettled });
  });

  it('grants number n exactly when it is at or below the cutoff', () => {
    expect([3, 4].map((number) => seatStatus(number, 3))).toEqual(['confirmed', 'waiting']);
  });

  it('has as many places left as numbers up to the cutoff were not issued', () => {
    expect([0, 2, 3, 7].map((issued) => placesLeft({ issued, cutoff: 3 }))).toEqual([3, 1, 0, 0]);
  });

  it('takes numbers for settled only when it first saw them a minute before', () => {
    const first = advanceHorizon(pool({ issued: 8 }), horizonAgeMs);
    expect(first).toMatchObject({ horizon: 0, nextHorizon: 8 });
    const soon = advanceHorizon({ ...first, issued: 9 }, horizonAgeMs + horizonAgeMs - 1);
    expect(soon.horizon).toBe(0);
    const later = advanceHorizon({ ...first, issued: 9 }, horizonAgeMs + horizonAgeMs);
    expect(later).toMatchObject({ horizon: 8, nextHorizon: 9 });
  });

  it('never grants more held numbers than there are places, nor leaves a place idle while someone waits', () => {
    const cases = fc.record({
      issued: fc.integer({ min: 0, max: 60 }),
      capacity: fc.integer({ min: 0, max: 30 }),
    });
    fc.assert(
      fc.property(cases, fc.infiniteStream(fc.boolean()), ({ issued, capacity }, coins) => {
        const held = numbers(1, issued).filter(() => coins.next().value);
        const { cutoff } = settle({ ...newPool(0), issued, horizon: issued, capacity }, held);
        const granted = held.filter((number) => number <= cutoff).length;
        expect(granted + Math.max(0, cutoff - issued)).toBe(held.length <= capacity ? capacity : granted);
        expect(granted).toBe(Math.min(held.length, capacity));
      }),
      { numRuns: 500 },
    );
  });
});
