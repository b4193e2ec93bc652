import { describe, expect, test } from 'vitest';
import { isSmall, joinedSteps, shownAmong, shownTally, withoutSmallCells } from '#domain/smallCells.ts';

const cells = ({ registered, came }: { registered: number; came: number }) => [
  registered,
  came,
  registered - came,
];
const row = (name: string, registered: number, came: number) => ({ name, registered, came });

describe('registered, come and missed of everyone', () => {
  test.each([
    ['nobody small', 98, 73, { registered: 98, came: 73, missed: 25 }],
    ['everyone came', 40, 40, { registered: 40, came: 40, missed: 0 }],
    ['nobody came', 40, 0, { registered: 40, came: 0, missed: 40 }],
    ['few missed', 60, 56, { registered: 60, came: { over: 50 }, missed: { under: 10 } }],
    ['few came', 60, 9, { registered: 60, came: { under: 10 }, missed: { over: 50 } }],
    ['few of both', 18, 9, { registered: { under: 20 }, came: { under: 10 }, missed: { under: 10 } }],
    ['few registered', 7, 7, { registered: { under: 10 }, came: { under: 10 }, missed: 0 }],
    ['nobody registered', 0, 0, { registered: 0, came: 0, missed: 0 }],
  ])('where %s', (_case, registered, came, shown) => {
    expect(shownTally({ registered, came })).toEqual(shown);
  });

  test('a part of those who came tells no more of them than is shown', () => {
    const { came } = shownTally({ registered: 60, came: 56 });
    expect([56, 51, 50, 9, 0].map((count) => shownAmong(count, came))).toEqual([
      { over: 50 },
      { over: 50 },
      50,
      { under: 10 },
      0,
    ]);
  });
});

describe('rows with small cells', () => {
  test.each([
    ['are none', [row('A', 50, 30), row('B', 40, 30)], ['A', 'B'], []],
    [
      'are merged',
      [row('A', 50, 30), row('B', 9, 4), row('C', 30, 15), row('D', 15, 8)],
      ['A', 'C'],
      ['D', 'B'],
    ],
    [
      'take the smallest other row with them',
      [row('A', 90, 50), row('B', 6, 3), row('C', 40, 20)],
      ['A'],
      ['B', 'C'],
    ],
    [
      'with one missed are small, too',
      [row('A', 50, 30), row('B', 40, 20), row('C', 30, 29)],
      ['A'],
      ['C', 'B'],
    ],
  ])('%s', (_case, rows, shown, merged) => {
    const safe = withoutSmallCells(rows, cells);
    expect(safe?.shown.map(({ name }) => name)).toEqual(shown);
    expect(safe?.merged.map(({ name }) => name).sort()).toEqual([...merged].sort());
  });

  test('make no table where even all of them together have a small cell', () => {
    expect(withoutSmallCells([row('A', 50, 48), row('B', 40, 37)], cells)).toBeUndefined();
  });

  test('and more than there is room for are merged, the smallest', () => {
    const rows = Array.from({ length: 40 }, (_, index) => row(`S${index}`, 100 - index, 50));
    const safe = withoutSmallCells(rows, cells, 25);
    expect(safe?.shown).toHaveLength(24);
    expect(safe?.merged).toHaveLength(16);
  });
});

describe('arrivals', () => {
  const steps = (...came: number[]) => came.map((count, index) => ({ from: String(index), came: count }));
  test.each([
    ['stay apart where none is small', [12, 0, 30], [12, 0, 30]],
    ['are joined until none is small', [3, 9, 22, 4, 0, 7], [12, 22, 11]],
    ['at the end go to those before them', [12, 0, 2], [14]],
    ['of nobody at the start stay apart', [0, 3, 8, 0], [0, 11, 0]],
  ])('%s', (_case, came, joined) => {
    expect(joinedSteps(steps(...came))?.map((step) => step.came)).toEqual(joined);
  });
  test('of fewer than ten in all are not shown', () => {
    expect(joinedSteps(steps(3, 0, 4))).toBeUndefined();
  });
  test('are never lost and never small, however they fall', () => {
    const random = randomFrom(7);
    for (let table = 0; table < 2_000; table++) {
      const given = steps(...Array.from({ length: 1 + random(20) }, () => (random(3) ? random(15) : 0)));
      const joined = joinedSteps(given);
      const all = given.reduce((sum, { came }) => sum + came, 0);
      if (!joined) expect(isSmall(all)).toBe(true);
      else {
        expect(joined.filter(({ came }) => isSmall(came))).toEqual([]);
        expect(joined.reduce((sum, { came }) => sum + came, 0)).toBe(all);
      }
    }
  });
});

/** Whole numbers below a bound, the same in every run. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}
