import fc from 'fast-check';
import { describe, it, vi } from 'vitest';
import { capacities, story } from './actions.ts';
import { play } from './play.ts';
import { told } from './told.ts';

const runs = Number(process.env.MODEL_RUNS ?? 60);
const seed = Number(process.env.MODEL_SEED ?? 20270304);

vi.setConfig({ testTimeout: 60_000 + runs * 5_000 });

describe('seats over the real store', () => {
  it('are never oversold, lost, idle or out of order, and each mail goes out', async () => {
    const promises = fc.asyncProperty(capacities, story(), (places, actions) => play(places, actions));
    await fc.assert(promises, {
      numRuns: runs,
      seed,
      reporter: (result) => {
        if (!result.failed) return;
        const [places, actions] = result.counterexample ?? [[], []];
        throw new Error(
          `Seed ${result.seed}, path ${result.counterexamplePath}, after ${result.numRuns} runs and ${result.numShrinks} shrinks, ` +
            `places ${places}:\n${actions.map((one) => `  ${told(one)}`).join('\n')}\n${String(result.errorInstance)}`,
        );
      },
    });
  });
});
