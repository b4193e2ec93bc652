import type { Output } from '#contract/contract.ts';
import type { CareerEvent } from '#domain/event.ts';
import { numbersIn, runsOf } from '#domain/group.ts';
import { mayMerge, pairsOf } from '#domain/pairs.ts';
import { isRefusal, type Refusal, refuse } from '#domain/refusals.ts';
import { eventPool, overlap, type Registration, releasing, type SessionSeat } from '#domain/registration.ts';
import { stationHours } from '#domain/stationHours.ts';
import { takeOverCheckIn } from '#functions/attendance/takeOverCheckIn.ts';
import type { Call, OperationCode } from '#functions/call.ts';
import { handOnSeats } from '#functions/seats/handOnSeats.ts';
import { together } from '#functions/seats/together.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import { findEvent } from './findEvent.ts';

const comparedFields = [
  ...(['id', 'kind', 'status', 'firstName', 'lastName', 'school', 'grade'] as const),
  ...(['email', 'group', 'mergedInto', 'mergedFrom', 'walkIn', 'checkIn'] as const),
] satisfies (keyof StoredRegistration)[];

export const listPairs: OperationCode<'listPairs'> = async ({ event: id }, call) => {
  const event = await findEvent(call, id);
  if (isRefusal(event)) return event;
  const groups = new Map<string, { id: string; school: string; contactName: string }>();
  for await (const { id: group, school, contact } of call.groups.all(id))
    groups.set(group, { id: group, school, contactName: contact.name });
  const registrations: StoredRegistration[] = [];
  for await (const one of call.registrations.all(id, { fields: comparedFields })) registrations.push(one);
  const shown = (one: StoredRegistration): Output<'listPairs'>['pairs'][number]['alone'] => ({
    ...one,
    group: one.group ? groups.get(one.group) : undefined,
  });
  return {
    pairs: pairsOf(registrations).map(({ alone, onRoster }) => ({
      alone: shown(alone),
      onRoster: shown(onRoster),
    })),
  };
};

/**
 * Makes the registration that a student made alone stand for the roster's, too, or for the walk-in they came as. It
 * gets the better of the two places and what the other has in sessions, then its check-in, then the other ends and
 * points at it, then it joins the class; the badges of both are its. First the row notes what becomes of it. Whatever
 * step a crash stops it after, each number has a holder, the pair is still listed, and merging again goes on from there.
 */
export const mergeRegistrations: OperationCode<'mergeRegistrations'> = async (
  { event: id, alone: aloneId, onRoster: rowId },
  call,
) => {
  const event = await findEvent(call, id);
  if (isRefusal(event)) return event;
  const [alone, found] = await Promise.all([
    call.registrations.read(id, aloneId),
    call.registrations.read(id, rowId),
  ]);
  if (!alone || !found) return refuse('unknown-registration');
  if (found.mergedInto === alone.id && found.status === 'cancelled') return joined(call, alone, found);
  if (!mayMerge(alone, found)) {
    // A merge that a crash stopped early, and whose student has cancelled since: the row stands by itself again.
    if (found.mergedInto === alone.id)
      await call.registrations.change(found, { mergedInto: undefined }, call);
    return refuse('not-a-pair');
  }
  // From now on nothing else ends the row, so that its number can't go to the line while the student takes it.
  const row = found.mergedInto
    ? found
    : await call.registrations.change(found, { mergedInto: alone.id }, call);
  if (!row) return refuse('changed-meanwhile');

  const pools = [...new Set([eventPool, ...Object.keys(alone.sessions), ...Object.keys(row.sessions)])];
  await together(pools.map((pool) => call.pools.markChanging(id, pool, call.now)));
  const takesPlace = hasBetterPlace(row, alone);
  // The number leaves the class before the student takes it: what a class holds it may give to another.
  if (takesPlace && !(await leavesClass(call, row, row.number))) return refuse('changed-meanwhile');
  call.signal.throwIfAborted();
  // Whoever merely came as a walk-in has what they had.
  const owes = alone.email && (takesPlace || row.group) ? ('changed' as const) : undefined;
  const change = {
    ...mergedPlaces(event, alone, row, takesPlace),
    mergedFrom: [...new Set([...(alone.mergedFrom ?? []), ...(row.mergedFrom ?? []), row.id])],
  };
  const merged = await call.registrations.change(alone, change, { ...call, owes });
  if (!merged) return refuse('changed-meanwhile');
  await takeOverCheckIn(call, merged, row, { now: call.now, ...stationHours(event) });
  call.signal.throwIfAborted();
  const left = pools.filter((pool) => numberIn(row, pool) !== numberIn(merged, pool));
  const ended = await call.registrations.change(
    row,
    {
      status: 'cancelled',
      mergedInto: merged.id,
      number: undefined,
      sessions: {},
      released: releasing(row, left),
      accommodations: undefined,
    },
    call,
  );
  if (!ended) return refuse('changed-meanwhile');
  const answer = await joined(call, merged, ended);
  await handOnSeats(call, id, pools);
  return answer;
};

/** The last step: the class knows the student's own registration, and the row's number stands for nobody. */
async function joined(
  call: Call<'session'>,
  merged: StoredRegistration,
  ended: StoredRegistration,
): Promise<Output<'mergeRegistrations'> | Refusal> {
  const { id } = merged;
  const { group, subgroup } = ended;
  if (!(await leavesClass(call, ended, undefined))) return refuse('changed-meanwhile');
  if (group === undefined || merged.group === group) return { registration: id };
  return (await call.registrations.change(merged, { group, subgroup }, call))
    ? { registration: id }
    : refuse('changed-meanwhile');
}

function hasBetterPlace(one: Registration, other: Registration): boolean {
  if (worthOf(one) !== worthOf(other)) return worthOf(one) > worthOf(other);
  return one.status === 'waitlisted' && (one.number ?? Infinity) < (other.number ?? Infinity);
}

/** A seat is worth more than having been let in beyond the seats, and that more than a place in line. */
function worthOf({ status, number }: Registration): number {
  if (status !== 'confirmed') return 0;
  return number === undefined ? 1 : 2;
}

/** The better place of the two, and the roster's sessions where the student has none at that time. */
function mergedPlaces(
  event: CareerEvent,
  alone: StoredRegistration,
  row: StoredRegistration,
  takesPlace: boolean,
) {
  const byId = new Map(event.sessions.map((session) => [session.id, session]));
  const isConfirmed = alone.status === 'confirmed' || (takesPlace && row.status === 'confirmed');
  const own = Object.entries(alone.sessions).filter(
    ([id, seat]) =>
      (!isConfirmed || seat.number !== undefined) &&
      !(seat.status === 'waiting' && row.sessions[id]?.status === 'confirmed'),
  );
  const added = Object.entries(row.sessions).filter(
    ([id, { number }]) =>
      isConfirmed && number !== undefined && !own.some(([other]) => overlap(byId.get(id), byId.get(other))),
  );
  const leaves = own.map(([id]) => id);
  const accommodations = alone.accommodations ?? row.accommodations;
  const number = takesPlace ? row.number : alone.number;
  // Who waited in line and was let in beyond the places still stands beyond them.
  const walkIn = alone.walkIn ?? (takesPlace ? row.walkIn : undefined);
  return {
    sessions: Object.fromEntries([...own, ...added]) as Record<string, SessionSeat>,
    released: releasing(alone, [
      ...(takesPlace ? [eventPool] : []),
      ...Object.keys(alone.sessions).filter((id) => !leaves.includes(id)),
    ]),
    ...(accommodations && { accommodations }),
    ...(walkIn && { walkIn: { ...walkIn, overCapacity: number === undefined } }),
    ...(takesPlace && { status: row.status, number }),
  };
}

function numberIn({ number, sessions }: Registration, pool: string): number | undefined {
  return pool === eventPool ? number : sessions[pool]?.number;
}

/** How often the class is asked again after losing a race. */
const tries = 5;

/** The row has no number put down any more, and the class doesn't hold `leaving`; false if others were quicker each time. */
async function leavesClass(
  call: Call<'session'>,
  { id, event, group: of }: StoredRegistration,
  leaving: number | undefined,
): Promise<boolean> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const group = of && (await call.groups.read(event, of));
    if (!group || !Object.hasOwn(group.rows, id)) return true;
    const numbers = runsOf(numbersIn(group.numbers).filter((number) => number !== leaving));
    if (await call.groups.change(group, { rows: { ...group.rows, [id]: 0 }, numbers }, call)) return true;
  }
  return false;
}
