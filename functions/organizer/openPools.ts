import type { CareerEvent } from '#domain/event.ts';
import { eventPool } from '#domain/registration.ts';
import { together } from '#functions/seats/together.ts';
import type { Services } from '#functions/services.ts';

/**
 * Makes the pools an event needs that it hadn't before, and has those settled whose capacity differs. To be
 * run before the event itself is written: should that crash, a pool too many or a settling too many is harmless.
 */
export async function openPools(
  { pools }: Pick<Services, 'pools'>,
  event: CareerEvent,
  before: CareerEvent | undefined,
  now: Date,
): Promise<string[]> {
  const known = new Map(before && capacities(before));
  // What classes hold ends at another time then.
  const holdsMoved =
    before && (before.groupHoldUntil !== event.groupHoldUntil || before.startsAt !== event.startsAt);
  const changed = capacities(event).filter(
    ([pool, capacity]) => known.get(pool) !== capacity || (holdsMoved && pool === eventPool),
  );
  await together(changed.map(([pool, capacity]) => pools.ensure(event.id, pool, capacity, now)));
  return changed.map(([pool]) => pool);
}

function capacities(event: CareerEvent): [string, number][] {
  return [
    [eventPool, event.capacity],
    ...event.sessions.map(({ id, capacity }): [string, number] => [id, capacity]),
  ];
}
