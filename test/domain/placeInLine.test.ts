import { describe, expect, it } from 'vitest';
import { runsOf } from '#domain/group.ts';
import { type Line, placeInLine } from '#domain/seats.ts';
import fc from '#test/support/seededChecks.ts';

describe('the place in line', () => {
  const line = (waiting: number[], issued: number): Line => ({ waiting: runsOf(waiting), issued });
  it.each([
    { title: 'of the first, before any settling', number: 4, cutoff: 3, known: undefined, place: 1 },
    { title: 'of the third, before any settling', number: 6, cutoff: 3, known: undefined, place: 3 },
    { title: 'past numbers nobody holds', number: 9, cutoff: 3, known: line([4, 8, 9], 9), place: 3 },
    {
      title: 'behind those younger than the settling',
      number: 12,
      cutoff: 3,
      known: line([4, 9], 10),
      place: 4,
    },
    {
      title: 'once the cutoff moved past some',
      number: 9,
      cutoff: 5,
      known: line([4, 5, 8, 9], 9),
      place: 2,
    },
    {
      title: 'once the cutoff moved past the settling',
      number: 14,
      cutoff: 12,
      known: line([4], 9),
      place: 2,
    },
    {
      title: 'is 1 at least, for one the last settling did not see',
      number: 4,
      cutoff: 3,
      known: line([], 5),
      place: 1,
    },
  ])('$title', ({ number, cutoff, known, place }) => {
    expect(placeInLine(number, cutoff, known)).toBe(place);
  });

  it('is the count of those who hold a number up to it and have no seat', () => {
    const scene = fc.record({
      holders: fc.uniqueArray(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 120 }),
      cutoff: fc.integer({ min: 0, max: 220 }),
      more: fc.integer({ min: 0, max: 20 }),
    });
    fc.assert(
      fc.property(scene, ({ holders, cutoff, more }) => {
        const issued = Math.max(...holders);
        const waiting = holders.filter((number) => number > cutoff);
        const known = line(waiting, issued);
        for (const number of waiting)
          expect(placeInLine(number, cutoff, known)).toBe(waiting.filter((one) => one <= number).length);
        // Whoever comes after the settling stands behind all of them, one by one.
        const start = Math.max(issued, cutoff);
        for (let next = start + 1; next <= start + more; next++)
          expect(placeInLine(next, cutoff, known)).toBe(waiting.length + next - start);
      }),
      { numRuns: 300 },
    );
  });

  it('never grows as the cutoff rises', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 80 }), { minLength: 1 }),
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 40 }),
        (holders, cutoff, rise) => {
          const known = line(
            holders.filter((number) => number > cutoff),
            Math.max(...holders),
          );
          for (const number of holders.filter((one) => one > cutoff + rise))
            expect(placeInLine(number, cutoff + rise, known)).toBeLessThanOrEqual(
              placeInLine(number, cutoff, known),
            );
        },
      ),
    );
  });
});
