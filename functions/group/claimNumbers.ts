import type { CareerEvent } from '#domain/event.ts';
import {
  awaitsApproval,
  freeNumbers,
  grantedPlaces,
  holdUntil,
  isOnRoster,
  mayBeOnTheWay,
  numbersIn,
  placesAsked,
  rosterAllowed,
  rosterLimit,
  runsOf,
} from '#domain/group.ts';
import { type Refusal, refuse } from '#domain/refusals.ts';
import { eventPool } from '#domain/registration.ts';
import { horizonAgeMs } from '#domain/seats.ts';
import type { Call } from '#functions/call.ts';
import { takeBlock } from '#functions/seats/holdPlaces.ts';
import type { StoredGroup } from '#store/groups.ts';

/** How often it is begun again after losing a race. */
const tries = 5;

/**
 * The class with a number put down for every one of these rows it has a place for, noted as of now even where one was
 * put down before: a hold that ends meanwhile must not take it for nobody's while its row is on its way.
 */
export async function claimNumbers(
  call: Call<'group'>,
  event: CareerEvent,
  first: StoredGroup,
  ids: string[],
): Promise<StoredGroup | Refusal> {
  let extra: number[] = [];
  let cutoff = 0;
  let isFull = false;
  let group: StoredGroup | undefined = first;
  for (let attempt = 0; group && attempt < tries; attempt++) {
    if (group.cancelledAt) return refuse('group-cancelled');
    const rows = await withoutLeavers(call, group, ids);
    const missing = ids.filter((id) => !rows[id]);
    const named = new Set([...Object.keys(rows), ...missing]).size - missing.length;
    const added = missing.slice(0, Math.max(0, rosterAllowed(group) - named));
    const turnedAway = turnedAwayWithout(added, group, missing);
    const isAsking = added.length < missing.length;
    const people = named + added.length + (isAsking ? turnedAway.length : 0);
    if (people > rosterLimit) return refuse('roster-full');
    const free = freeNumbers({ numbers: group.numbers, rows });
    const short = added.length - free.length - extra.length;
    // Another educator may have given away meanwhile what was free a moment ago.
    if (short > 0 && !isFull) {
      const taken = await takeBlock(call, event, short, call.now, call.signal);
      extra = [...extra, ...taken.numbers];
      cutoff = taken.cutoff;
      isFull = taken.numbers.length < short;
    }
    const numbers = runsOf([...numbersIn(group.numbers), ...extra]);
    call.signal.throwIfAborted();
    const changed: StoredGroup | null = await call.groups.change(
      group,
      {
        rows: { ...rows, ...numbersFor(added, [...free, ...extra]) },
        claimedAt: call.now.toISOString(),
        turnedAway,
        // Whoever names more than were asked for asks for more; above the limit an organizer is asked.
        ...(people > placesAsked(group) && { students: group.students + people - placesAsked(group) }),
        ...(extra.length && {
          numbers,
          granted: Math.max(group.granted, grantedPlaces({ numbers }, cutoff)),
        }),
      },
      call,
    );
    if (changed) {
      // Once the hold is over the class lets go again of what it notes here, when the row holds it itself.
      if (holdUntil(event, changed) <= call.now.toISOString())
        await call.pools.markDue(event.id, eventPool, new Date(call.now.getTime() + 2 * horizonAgeMs));
      return changed;
    }
    group = await call.groups.read(event.id, first.id);
  }
  if (extra.length) await call.pools.markChanging(event.id, eventPool, call.now);
  return refuse('changed-meanwhile');
}

/**
 * The rows that wait for an organizer's approval once these are added. A long roster comes in pieces, so those of
 * earlier pieces count as long as the class waits for what it asked then.
 */
function turnedAwayWithout(added: string[], group: StoredGroup, missing: string[]): string[] {
  const before = awaitsApproval(group) ? (group.turnedAway ?? []) : [];
  const taken = new Set(added);
  return [...new Set([...before, ...missing])].filter((id) => !taken.has(id));
}

/** The lowest numbers for the first rows; those for which none is left get none. */
function numbersFor(ids: string[], numbers: number[]): Record<string, number> {
  return Object.fromEntries(
    ids.slice(0, numbers.length).map((id, index): [string, number] => [id, numbers[index] ?? 0]),
  );
}

/**
 * The numbers put down, without those of students who cancelled by themselves; looked for once places run short, and
 * not while one of them may be on the way back onto the roster.
 */
async function withoutLeavers(
  call: Call<'group'>,
  group: StoredGroup,
  ids: string[],
): Promise<Record<string, number>> {
  const needed = ids.filter((id) => !group.rows[id]).length;
  if (freeNumbers(group).length >= needed || mayBeOnTheWay(group, call.now)) return group.rows;
  const made = await call.registrations.readMany(group.event, Object.keys(group.rows));
  const left = new Set(made.filter((one) => !isOnRoster(one)).map(({ id }) => id));
  return Object.fromEntries(Object.entries(group.rows).filter(([id]) => !left.has(id)));
}
