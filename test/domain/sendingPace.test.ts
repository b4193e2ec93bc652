import { describe, expect, it } from 'vitest';
import { type Lane, patienceMs, takeSlots } from '#domain/sendingPace.ts';

const now = Date.parse('2027-03-01T17:00:00.000Z');
/** Ten a second: three slots a second for prompt mail, seven for bulk. */
const perSecond = 10;
const free = { prompt: 0, bulk: 0 };

function take(lane: Lane, count: number, clocks = free) {
  const taken = takeSlots(clocks, { lane, count, perSecond }, now);
  return { ...taken, after: taken.slots.map((slot) => Math.round(slot - now)) };
}

describe('slots', () => {
  it.each<[string, Lane, number, typeof free, number[]]>([
    ['are free now after a rest', 'prompt', 1, free, [0]],
    ['of bulk mail are a seventh of a second apart', 'bulk', 4, free, [0, 143, 286, 429]],
    ['come after those that others reserved', 'bulk', 2, { prompt: 0, bulk: now + 5_000 }, [5_000, 5_143]],
    ['of prompt mail are in both lanes while bulk mail rests', 'prompt', 5, free, [0, 0, 143, 286, 333]],
    [
      'of prompt mail stay in their lane while bulk mail is far ahead',
      'prompt',
      3,
      { prompt: 0, bulk: now + 3_000 },
      [0, 333, 667],
    ],
    ['of bulk mail never are in the prompt lane', 'bulk', 1, { prompt: 0, bulk: now + 9_000 }, [9_000]],
  ])('%s', (_, lane, count, clocks, expected) => {
    expect(take(lane, count, clocks).after).toEqual(expected);
  });

  it('are refused where they are further off than anybody waits', () => {
    const far = { prompt: now + patienceMs + 1, bulk: now + patienceMs + 1 };
    expect(take('bulk', 5, far)).toMatchObject({ slots: [], clocks: far });
    expect(take('prompt', 5, far)).toMatchObject({ slots: [], clocks: far });
    const last = take('bulk', 1_000).after.at(-1);
    expect(last).toBeLessThanOrEqual(patienceMs);
    expect(last).toBeGreaterThan(patienceMs - 150);
  });

  it('keep the carrier’s rate, whoever takes them, in any second', () => {
    const all: number[] = [];
    let clocks = free;
    for (const lane of ['bulk', 'prompt', 'prompt', 'bulk', 'prompt', 'bulk', 'bulk', 'prompt'] as const) {
      const taken = takeSlots(clocks, { lane, count: 9, perSecond }, now);
      all.push(...taken.slots);
      clocks = taken.clocks;
    }
    all.sort((one, other) => one - other);
    const perAnySecond = all.map((from) => all.filter((slot) => slot >= from && slot < from + 999).length);
    // The first mail of each lane leaves at once.
    expect(Math.max(...perAnySecond)).toBeLessThanOrEqual(perSecond + 2);
    expect(all.length).toBe(72);
  });
});
