import { errorFacts, log } from '#functions/log.ts';
import { settleSeats } from '#functions/seats/settleSeats.ts';
import type { Services } from '#functions/services.ts';
import { forgetAccommodations } from './forgetAccommodations.ts';

/** Every minute: settles the pools that are due, event by event, and deletes what is due to go. */
export function scheduler(services: Services) {
  return async (): Promise<void> => {
    const now = services.clock();
    const due = new Map<string, string[]>();
    for await (const { event, pool } of services.pools.due(now))
      due.set(event, [...(due.get(event) ?? []), pool]);
    for (const [event, pools] of due) {
      await guarded({ settled: event, pools: pools.length }, () => settleSeats(services, event, pools));
    }
    for await (const event of services.deletions.due(now)) {
      await guarded({ accommodationsForgotten: event }, () => forgetAccommodations(services, event, now));
    }
  };
}

/** One event's fault stops no other; what is due stays due. */
async function guarded(work: Record<string, string | number>, run: () => Promise<void>): Promise<void> {
  try {
    await run();
    log(work);
  } catch (error) {
    log({ ...work, ...errorFacts(error) });
  }
}
