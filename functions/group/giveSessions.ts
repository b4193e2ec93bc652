import type { CareerEvent } from '#domain/event.ts';
import { subgroupLimit } from '#domain/group.ts';
import { isRefusal, refuse } from '#domain/refusals.ts';
import type { SessionSeat } from '#domain/registration.ts';
import { placesLeft } from '#domain/seats.ts';
import { type OpenSession, sessionsByRule, type Unit } from '#domain/sessionRule.ts';
import type { Call, OperationCode } from '#functions/call.ts';
import { inPieces } from '#functions/seats/inPieces.ts';
import { together } from '#functions/seats/together.ts';
import type { StoredGroup } from '#store/groups.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import { educatorGroup } from './educatorGroup.ts';
import { confirmedGroup } from './findGroup.ts';
import { rosterOf } from './roster.ts';

type UnitOfRows = Unit & { rows: StoredRegistration[] };

/**
 * Gives sessions by rule to everyone on the roster who has a place in the event. Numbers are taken in one block per
 * session; where others were quicker and a block is not seated whole, the units at its end go without, rather than
 * apart or over capacity. Run again, it gives to those who have none at that time and leaves the rest as it is.
 */
export const giveSessions: OperationCode<'giveSessions'> = async ({ preferences }, call) => {
  const found = await confirmedGroup(call);
  if (isRefusal(found)) return found;
  const { event } = found;
  const known = new Set(event.sessions.map(({ id }) => id));
  const unknown = (preferences ?? []).findIndex((id) => !known.has(id));
  if (unknown >= 0) {
    const message = 'Expected the id of a session of this event';
    return refuse('unknown-session', [{ path: `preferences.${unknown}`, message }]);
  }
  const group = preferences ? await call.groups.change(found.group, { preferences }, call) : found.group;
  if (!group) return refuse('changed-meanwhile');

  const before = await students(call, group);
  const units = unitsOf(group, before, known);
  const chosen = sessionsByRule(units, await openSessions(call, event));
  const seats = await takeSeats(call, event, units, chosen);
  const { given, seated } = await putSeats(
    call,
    event,
    units.flatMap(({ rows }) => rows),
    seats,
  );
  const shown = await educatorGroup(call, group);
  if (isRefusal(shown)) return shown;
  const without = before.filter(
    ({ id, sessions }) => !Object.keys(sessions).length && !seated.has(id),
  ).length;
  return { given, without, group: shown };
};

/** The students of a class who have a place; whoever was merged with a registration of their own chooses there. */
async function students(call: Call<'group'>, group: StoredGroup): Promise<StoredRegistration[]> {
  const rows = await rosterOf(call, group);
  return rows.flatMap(({ made }) => (made.kind === 'student' && made.status === 'confirmed' ? [made] : []));
}

/**
 * Subgroups, in parts of at most twenty, and everyone else by themselves. Whoever joined a subgroup after the others
 * had their sessions is a unit apart, which would best go where the others are.
 */
function unitsOf(group: StoredGroup, rows: StoredRegistration[], known: Set<string>): UnitOfRows[] {
  const bySubgroup = Map.groupBy(rows, (row) => row.subgroup ?? row.id);
  return [...bySubgroup.values()].flatMap((subgroup) =>
    [...Map.groupBy(subgroup, heldBy).values()].flatMap((alike) => {
      const parts = Math.ceil(alike.length / subgroupLimit);
      return Array.from({ length: parts }, (_, part) =>
        unit(group, subgroup, alike.slice(part * subgroupLimit, (part + 1) * subgroupLimit), known),
      );
    }),
  );
}

function heldBy({ sessions }: StoredRegistration): string {
  return Object.keys(sessions).sort().join(' ');
}

function unit(
  group: StoredGroup,
  subgroup: StoredRegistration[],
  rows: StoredRegistration[],
  known: Set<string>,
): UnitOfRows {
  const held = Object.keys(rows[0]?.sessions ?? {});
  const ofOthers = subgroup
    .flatMap(({ sessions }) => Object.keys(sessions))
    .filter((id) => !held.includes(id));
  // Wishes that an organizer took off the program are none.
  const wishing = [...rows, ...subgroup].find(({ preferences }) => preferences?.some((id) => known.has(id)));
  const preferences = wishing?.preferences ?? group.preferences;
  return { rows, size: rows.length, preferences, beside: [...new Set(ofOthers)], held };
}

async function openSessions(call: Call<'group'>, event: CareerEvent): Promise<OpenSession[]> {
  return Promise.all(
    event.sessions.map(async (session) => {
      const pool = await call.pools.read(event.id, session.id);
      return { ...session, left: pool ? placesLeft(pool) : 0 };
    }),
  );
}

/** The numbers of each row, by session. */
async function takeSeats(
  call: Call<'group'>,
  event: CareerEvent,
  units: UnitOfRows[],
  chosen: string[][],
): Promise<Map<string, Record<string, SessionSeat>>> {
  const seats = new Map<string, Record<string, SessionSeat>>();
  for (const { id } of event.sessions) {
    const going = units.filter((_, index) => chosen[index]?.includes(id));
    const count = going.reduce((sum, { size }) => sum + size, 0);
    if (!count) continue;
    call.signal.throwIfAborted();
    const taken = await call.pools.take(event.id, id, { count, signal: call.signal });
    if (!taken) continue;
    let next = taken.number - count + 1;
    for (const { rows, size } of going) {
      const isSeated = next + size - 1 <= taken.pool.cutoff;
      for (const row of isSeated ? rows : []) {
        seats.set(row.id, { ...seats.get(row.id), [id]: { number: next++, status: 'confirmed' } });
      }
      if (!isSeated) next += size;
    }
    // Numbers of units that go without are no one's.
    if (taken.number > taken.pool.cutoff) await call.pools.markChanging(event.id, id, call.now);
  }
  return seats;
}

/**
 * How many places in sessions were given, and to which rows. One that was changed meanwhile goes without, and its
 * numbers to others.
 */
async function putSeats(
  call: Call<'group'>,
  event: CareerEvent,
  rows: StoredRegistration[],
  seats: Map<string, Record<string, SessionSeat>>,
): Promise<{ given: number; seated: Set<string> }> {
  const going = rows.flatMap((row) => {
    const added = seats.get(row.id);
    return added ? [{ row, added, pools: Object.keys(added) }] : [];
  });
  const put = async ({ row, added, pools }: (typeof going)[number]) => {
    const owes = row.email ? ('changed' as const) : undefined;
    const sessions = { ...row.sessions, ...added };
    if (await call.registrations.change(row, { sessions }, { ...call, owes })) return true;
    await together(pools.map((pool) => call.pools.markChanging(event.id, pool, call.now)));
    return false;
  };
  const isDone = await inPieces(going, put, call);
  const done = going.filter((_, index) => isDone[index]);
  return {
    given: done.reduce((sum, { pools }) => sum + pools.length, 0),
    seated: new Set(done.map(({ row }) => row.id)),
  };
}
