import type { FaultyWire } from '#test/support/faultyWire.ts';
import type { SeededChance } from './seededChance.ts';

/** More than the SDK tries: then the operation itself breaks. */
const allTries = 3;

/**
 * Breaks some of the writes that a scan, an undo or a walk-in is made of: before they arrive, or after they were carried
 * out; some once, so that the SDK mends it, and some for good, so that the operation crashes between its writes.
 */
export function shakeWrites(
  wire: FaultyWire,
  chance: SeededChance,
  probability: number,
): { broken: () => number } {
  const failing = new Map<string, { left: number; fate: 'refuse' | 'lose' }>();
  let broken = 0;
  wire.decide(({ operation, body }) => {
    if (!/^(Put|Update)Item$/.test(operation) || !/turnout-(scans|registrations)/.test(body)) return 'pass';
    let plan = failing.get(body);
    if (!plan && chance.happens(probability)) {
      plan = { left: chance.pick([1, allTries, allTries]), fate: chance.pick(['refuse', 'lose']) };
      failing.set(body, plan);
      broken += 1;
    }
    if (!plan || plan.left <= 0) return 'pass';
    plan.left -= 1;
    return plan.fate;
  });
  return { broken: () => broken };
}
