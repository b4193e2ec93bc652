import type { CareerEvent } from '#domain/event.ts';
import { grantedPlaces, holdUntil, isOnRoster, mayBeOnTheWay, numbersIn, runsOf } from '#domain/group.ts';
import { horizonAgeMs } from '#domain/seats.ts';
import type { Services } from '#functions/services.ts';
import type { HoldingGroup } from '#store/groups.ts';
import { cancelRows } from './cancelRows.ts';

type Needs = Pick<Services, 'groups' | 'pools' | 'registrations'>;

/** What the classes of an event hold, as a settling sees it. */
export interface GroupHolds {
  groups: HoldingGroup[];
  /** When the next hold ends, so that the event's pool is settled then; undefined if no class holds anything. */
  nextEnd: Date | undefined;
  /** Whether more of a class has a seat under this cutoff than its educators were told. */
  hasNews: (group: HoldingGroup, cutoff: number) => boolean;
}

/** How many runs of numbers a class remembers to have let go; older ones are past the horizon. */
export const releasedRunsKept = 50;

/** Reads the classes of an event; those whose hold is over let go of what stands for nobody. */
export async function groupHolds(services: Needs, event: CareerEvent, now: Date): Promise<GroupHolds> {
  const groups: HoldingGroup[] = [];
  const ends: number[] = [];
  for await (const group of services.groups.holding(event.id)) {
    // A crash can have left a cancelled class with people on its roster.
    if (group.cancelledAt && Object.keys(group.rows).length && !(await cancelRows(services, group, now)))
      ends.push(now.getTime() + horizonAgeMs);
    const endsAt = Date.parse(holdUntil(event, group));
    const isOver = group.numbers.length > 0 && endsAt <= now.getTime();
    const trimmed =
      isOver && !mayBeOnTheWay(group, now) ? await trimmedGroup(services, group, now) : undefined;
    groups.push(trimmed ?? group);
    if (group.numbers.length && !trimmed) ends.push(isOver ? now.getTime() + horizonAgeMs : endsAt);
  }
  return {
    groups,
    nextEnd: ends.length ? new Date(Math.min(...ends)) : undefined,
    hasNews: (group, cutoff) => grantedPlaces(group, cutoff) > group.granted,
  };
}

/** The class without what it held: who is on the roster keeps their number, the rest goes to the line. */
async function trimmedGroup(
  services: Needs,
  group: HoldingGroup,
  now: Date,
): Promise<HoldingGroup | undefined> {
  const rows = await services.registrations.readMany(group.event, Object.keys(group.rows));
  const kept = new Set(rows.flatMap(({ status, number }) => (status === 'cancelled' ? [] : [number])));
  const free = numbersIn(group.numbers).filter((number) => !kept.has(number));
  const changed = await services.groups.change(
    group,
    {
      numbers: [],
      rows: Object.fromEntries(rows.filter(isOnRoster).map(({ id }) => [id, 0])),
      released: [...group.released, ...runsOf(free)].slice(-releasedRunsKept),
    },
    { now },
  );
  return changed ?? undefined;
}

/** Tells the educators of classes of which more have a seat now; false if one was changed by someone else meanwhile. */
export async function promoteGroups(
  services: Needs,
  { groups, hasNews }: GroupHolds,
  cutoff: number,
  now: Date,
): Promise<boolean> {
  let complete = true;
  for (const group of groups) {
    if (!hasNews(group, cutoff)) continue;
    const granted = grantedPlaces(group, cutoff);
    const told = await services.groups.change(group, { granted }, { owes: 'promoted', now });
    if (!told) complete = false;
  }
  return complete;
}
