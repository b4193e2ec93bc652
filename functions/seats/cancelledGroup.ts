import { numbersIn, runsOf } from '#domain/group.ts';
import { eventPool } from '#domain/registration.ts';
import type { Services } from '#functions/services.ts';
import type { StoredGroup } from '#store/groups.ts';
import { cancelRows } from './cancelRows.ts';
import { releasedRunsKept } from './groupHolds.ts';
import { handOnSeats } from './handOnSeats.ts';

type Needs = Pick<Services, 'clock' | 'events' | 'pools' | 'registrations' | 'groups' | 'lines'>;

/**
 * Cancels a class, then everyone on its roster. The class is marked first, so that nobody is added meanwhile; should
 * this crash before the last row, the next settling of the event's seats goes on with it.
 */
export async function cancelledGroup(
  services: Needs,
  group: StoredGroup,
  { now, signal }: { now: Date; signal: AbortSignal },
): Promise<StoredGroup | null> {
  await services.pools.markChanging(group.event, eventPool, now);
  signal.throwIfAborted();
  const cancelled = group.cancelledAt
    ? group
    : await services.groups.change(
        group,
        {
          cancelledAt: now.toISOString(),
          numbers: [],
          released: [...group.released, ...runsOf(numbersIn(group.numbers))].slice(-releasedRunsKept),
        },
        { owes: group.confirmedAt ? 'cancelled' : undefined, now, signal },
      );
  if (!cancelled) return null;
  const done = await cancelRows(services, cancelled, now);
  await handOnSeats(services, group.event, [eventPool]);
  return done ?? cancelled;
}
