import { errorFacts, log } from '#functions/log.ts';
import type { Services } from '#functions/services.ts';
import { settleSeats } from './settleSeats.ts';

type Needs = Pick<Services, 'clock' | 'events' | 'pools' | 'registrations'>;

/**
 * Hands freed places on at once, if anyone waits for them. The change that freed them is made and its pools are
 * marked, so a fault here is left to the scheduler and is nothing to tell the person who made the change.
 */
export async function handOnSeats(services: Needs, event: string, pools: string[]): Promise<void> {
  try {
    const read = await Promise.all(pools.map((pool) => services.pools.read(event, pool)));
    const awaited = read.flatMap((pool) => (pool && pool.issued > pool.cutoff ? [pool.pool] : []));
    if (awaited.length) await settleSeats(services, event, awaited);
  } catch (error) {
    log({ settling: event, ...errorFacts(error) });
  }
}

/** The same after a change of capacity, where the cutoff moves even if nobody waits. */
export async function settleAfterChange(services: Needs, event: string, pools: string[]): Promise<void> {
  try {
    if (pools.length) await settleSeats(services, event, pools);
  } catch (error) {
    log({ settling: event, ...errorFacts(error) });
  }
}
