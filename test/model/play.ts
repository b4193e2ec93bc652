import { openStore } from '#test/support/openStore.ts';
import type { Action } from './actions.ts';
import { wrongAtRest } from './afterQuiet.ts';
import { Fault, type Weakness, World } from './world.ts';

/** Plays a story from its opening to its rest, in a store of its own; throws at the first promise that is broken. */
export async function play(capacities: number[], actions: Action[], weakness?: Weakness): Promise<void> {
  const store = await openStore();
  const write = process.stdout.write;
  process.stdout.write = () => true;
  const world = new World(store.endpoint, weakness);
  try {
    await world.open(capacities);
    for (const action of actions) await world.act(action);
    await world.quiet();
    await expectRest(world);
    if (world.ledger.groups.size === 0) return;
    await world.holdsOver();
    await expectRest(world);
  } finally {
    world.close();
    process.stdout.write = write;
    await store.stop();
  }
}

async function expectRest(world: World): Promise<void> {
  const [fault] = await wrongAtRest(world);
  if (fault) throw new Fault(fault);
}
