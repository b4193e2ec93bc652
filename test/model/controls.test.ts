import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Action } from './actions.ts';
import { classWeaknesses } from './classWeaknesses.ts';
import { play } from './play.ts';
import { told } from './told.ts';
import { weaknesses as seatWeaknesses } from './weaknesses.ts';

vi.setConfig({ testTimeout: 180_000 });

const weaknesses = [...seatWeaknesses, ...classWeaknesses];
const mostRuns = 60;
const seed = Number(process.env.MODEL_SEED ?? 20270304);

/** Each guard is taken away in turn, and then a story must be found in which that shows: else the model proves nothing. */
describe('without one of its guards the product breaks a promise', () => {
  it.each(weaknesses)('$without: $breaks', async ({ weakness, breaks, stories, places = 1 }) => {
    const broken = await fc.check(
      fc.asyncProperty(stories, (actions: Action[]) => play([places, 1, 1], actions, weakness)),
      { numRuns: mostRuns, seed, endOnFailure: true },
    );
    expect(broken.failed, `nothing was found in ${broken.numRuns} stories`).toBe(true);
    expect(String(broken.errorInstance)).toMatch(breaks);
    const lines = broken.counterexample?.[0].map((action) => `  ${told(action)}`) ?? [];
    process.stdout.write(
      `${[String(broken.errorInstance), `  in story ${broken.numRuns}:`, ...lines].join('\n')}\n`,
    );
  });

  it.each(weaknesses)(
    'and with it none is broken in the same stories: $without',
    async ({ stories, places = 1 }) => {
      await fc.assert(
        fc.asyncProperty(stories, (actions: Action[]) => play([places, 1, 1], actions)),
        { numRuns: 3, seed },
      );
    },
  );
});
