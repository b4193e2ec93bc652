import { errorFacts, log } from '#functions/log.ts';
import type { Services } from '#functions/services.ts';
import { settleSeats } from './settleSeats.ts';

type Needs = Pick<Services, 'clock' | 'events' | 'pools' | 'registrations' | 'groups' | 'lines'>;

/** Hands freed places on at once, if all were taken. */
export function handOnSeats(services: Needs, event: string, pools: string[]): Promise<void> {
  return leavingFaults(event, async () => {
    const read = await Promise.all(pools.map((pool) => services.pools.read(event, pool)));
    const awaited = read.flatMap((pool) => (pool && pool.issued >= pool.cutoff ? [pool.pool] : []));
    if (awaited.length) await settleSeats(services, event, awaited);
  });
}

/** Brings pools into line with a changed capacity at once, whether anyone waits or not. */
export function applyCapacity(services: Needs, event: string, pools: string[]): Promise<void> {
  return leavingFaults(event, async () => {
    if (pools.length) await settleSeats(services, event, pools);
  });
}

/**
 * The change that calls for settling is made and its pools are marked, so a fault here is left to the scheduler
 * and is nothing to tell the person who made the change.
 */
async function leavingFaults(event: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log({ settling: event, ...errorFacts(error) });
  }
}
