import { numbersIn } from '#domain/group.ts';
import { eventPool } from '#domain/registration.ts';
import type { StoredGroup } from '#store/groups.ts';
import type { StoredRegistration } from '#store/registrations.ts';

/** The numbers a registration holds, by pool; none once it is cancelled. */
export function numbersOf({ status, number, sessions }: StoredRegistration): [string, number][] {
  if (status === 'cancelled') return [];
  const event: [string, number][] = number === undefined ? [] : [[eventPool, number]];
  const others = Object.entries(sessions).flatMap(([pool, seat]): [string, number][] =>
    seat.number === undefined ? [] : [[pool, seat.number]],
  );
  return [...event, ...others];
}

/** The numbers a class holds, for itself or for those on its roster. */
export function numbersOfGroup({ numbers, rows, cancelledAt }: StoredGroup): number[] {
  if (cancelledAt) return [];
  return [...new Set([...numbersIn(numbers), ...Object.values(rows).filter((number) => number > 0)])];
}
