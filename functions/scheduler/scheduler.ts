import { errorFacts, log } from '#functions/log.ts';
import { settleSeats } from '#functions/seats/settleSeats.ts';
import type { Services } from '#functions/services.ts';

/** Every minute: settles the pools that are due, event by event. */
export function scheduler(services: Services) {
  return async (): Promise<void> => {
    const now = services.clock();
    const due = new Map<string, string[]>();
    for await (const { event, pool } of services.pools.due(now))
      due.set(event, [...(due.get(event) ?? []), pool]);
    for (const [event, pools] of due) {
      try {
        await settleSeats(services, event, pools);
        log({ settled: event, pools: pools.length });
      } catch (error) {
        log({ settling: event, ...errorFacts(error) });
      }
    }
  };
}
