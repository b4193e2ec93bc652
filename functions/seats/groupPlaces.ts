import type { CareerEvent } from '#domain/event.ts';
import {
  changesUntil,
  grantedPlaces,
  groupStatus,
  holdUntil,
  numbersIn,
  placesAsked,
} from '#domain/group.ts';
import { eventPool } from '#domain/registration.ts';
import type { Services } from '#functions/services.ts';
import type { StoredGroup } from '#store/groups.ts';

export interface GroupPlaces {
  /** How many it asks for. */
  asked: number;
  /** Numbers it has, with a seat or without. */
  held: number;
  /** Of those, how many have a seat. */
  granted: number;
  /** How many people are on its roster. */
  named: number;
}

/** How a class stands and until when. */
export function standingOf(event: CareerEvent, group: StoredGroup, now: Date) {
  return {
    status: groupStatus(group, event, now),
    heldUntil: holdUntil(event, group),
    changesUntil: changesUntil(event),
  };
}

/** Once the hold is over, the class is what stands on its roster; before that, the numbers it holds. */
export async function placesOf(
  services: Pick<Services, 'pools' | 'registrations'>,
  event: CareerEvent,
  group: StoredGroup,
  now: Date,
): Promise<GroupPlaces> {
  const ids = Object.keys(group.rows);
  const asked = placesAsked(group);
  if (groupStatus(group, event, now) === 'hold-over') {
    const rows = (await services.registrations.readMany(event.id, ids)).filter(
      ({ status, mergedInto }) => status !== 'cancelled' || mergedInto,
    );
    const waiting = rows.filter(({ status }) => status === 'waitlisted').length;
    return { asked, held: rows.length, granted: rows.length - waiting, named: rows.length };
  }
  const pool = group.numbers.length ? await services.pools.read(event.id, eventPool) : undefined;
  return {
    asked,
    held: numbersIn(group.numbers).length,
    granted: grantedPlaces(group, pool?.cutoff ?? 0),
    named: ids.length,
  };
}
