import { type CareerEvent, isOver } from '#domain/event.ts';
import { numbersIn, runsOf } from '#domain/group.ts';
import { eventPool } from '#domain/registration.ts';
import { advanceHorizon, horizonAgeMs, settle } from '#domain/seats.ts';
import type { Services } from '#functions/services.ts';
import type { StoredPool } from '#store/pools.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import { type GroupHolds, groupHolds, promoteGroups } from './groupHolds.ts';
import { isSeatedBy, promote } from './promote.ts';

type Needs = Pick<Services, 'clock' | 'events' | 'pools' | 'registrations' | 'groups' | 'lines'>;

/** How often a settling that lost a race is begun again before it is left to the scheduler. */
const tries = 5;

/**
 * Moves the cutoffs of an event's pools to where they belong and hands freed seats to those who wait, in
 * the order of their numbers. Run it after anything that frees places. Run twice, at once or half, it
 * does no harm; where it can't finish, the pool stays due and the scheduler runs it again.
 */
export async function settleSeats(services: Needs, event: string, pools: string[]): Promise<void> {
  for (let attempt = 0; attempt < tries; attempt++) {
    if (await settleOnce(services, event, pools)) return;
  }
}

/**
 * The order of the reads matters. The pools come first; the time after them, since the horizon's age counts from
 * a moment when the numbers read were issued; the event after them, so that no older capacity is written; then the
 * classes, since a number goes from a class to the registrations and never back; and who holds which number last,
 * so that whoever was issued a number up to the horizon has put it down.
 */
async function settleOnce(services: Needs, eventId: string, names: string[]): Promise<boolean> {
  const read = await Promise.all(names.map((name) => services.pools.read(eventId, name)));
  const pools = read.filter((pool) => !!pool);
  const now = services.clock();
  const event = await services.events.read(eventId, { fresh: true });
  if (!event) return true;
  const holds = await groupHolds(services, event, now);
  const { held, released, waiting } = await seatsOf(services, eventId, holds);
  const handsOnSeats = event.status === 'published' && !isOver(event, now);
  const cutoffs = new Map<string, number>();
  for (const stored of pools) {
    const pool = { ...advanceHorizon(stored, now.getTime()), capacity: capacityOf(event, stored) };
    const ascending = [...(held.get(stored.pool) ?? [])].sort((one, other) => one - other);
    const { cutoff, unsettled } = settle(pool, ascending, released.get(stored.pool));
    // While seats are being handed on the pool stays due: a crash in the middle is then made good.
    const handsOn = handsOnSeats && handsOnIn(stored.pool, cutoff, waiting, holds);
    const later = new Date(now.getTime() + horizonAgeMs);
    const again = unsettled || handsOn ? later : stillChanging(stored, now);
    const next = { ...pool, cutoff };
    const atRest = stored.pool === eventPool ? { until: holds.nextEnd } : {};
    const written =
      (await services.pools.settled(stored, next, again ? { again } : atRest)) ||
      (!again && (await services.pools.settled(stored, next, { again: later })));
    if (!written) return false;
    cutoffs.set(stored.pool, cutoff);
    await keepLine(services, stored, ascending, cutoff);
  }
  if (!handsOnSeats) return true;
  const promoted = await promote(services, event, waiting, cutoffs, now);
  const cutoff = cutoffs.get(eventPool);
  return (cutoff === undefined || (await promoteGroups(services, holds, cutoff, now))) && promoted;
}

function handsOnIn(pool: string, cutoff: number, waiting: StoredRegistration[], holds: GroupHolds): boolean {
  return (
    waiting.some((one) => isSeatedBy(one, pool, cutoff)) ||
    (pool === eventPool && holds.groups.some((group) => holds.hasNews(group, cutoff)))
  );
}

/** More runs than an item can hold come only with a line of tens of thousands; who stands behind them is counted by number. */
const longestLine = 20_000;

/** Writes down who waits, if that has changed. */
async function keepLine(services: Needs, pool: StoredPool, held: number[], cutoff: number): Promise<void> {
  const waiting = runsOf(held.filter((number) => number > cutoff)).slice(0, longestLine);
  const before = await services.lines.read(pool.event, pool.pool);
  if (!before && !waiting.length) return;
  const same = before?.issued === pool.issued && JSON.stringify(before.waiting) === JSON.stringify(waiting);
  if (!same) await services.lines.write(pool.event, pool.pool, { waiting, issued: pool.issued });
}

/** When an announced change will have landed or never will; undefined if none may be under way. */
function stillChanging({ changingUntil }: StoredPool, now: Date): Date | undefined {
  return changingUntil && changingUntil > now.toISOString() ? new Date(changingUntil) : undefined;
}

/** Who holds, has let go and waits for numbers, by pool; consistent, page by page. */
async function seatsOf(services: Needs, event: string, { groups }: GroupHolds) {
  const held = new Map<string, Set<number>>();
  const released = new Map<string, number[]>();
  const waiting: StoredRegistration[] = [];
  const hold = (pool: string, numbers: number[]) => {
    const known = held.get(pool) ?? new Set();
    held.set(pool, known);
    for (const number of numbers) known.add(number);
  };
  const letGo = (pool: string, numbers: number[]) => {
    released.set(pool, [...(released.get(pool) ?? []), ...numbers]);
  };
  for (const group of groups) {
    hold(eventPool, numbersIn(group.numbers));
    letGo(eventPool, numbersIn(group.released));
  }
  for await (const registration of services.registrations.all(event, { fields: seatFields })) {
    for (const [pool, numbers] of Object.entries(registration.released)) letGo(pool, numbers);
    if (registration.status === 'cancelled') continue;
    for (const [pool, number] of numbersOf(registration)) hold(pool, [number]);
    if (waits(registration)) waiting.push(registration);
  }
  return { held, released, waiting };
}

const seatFields = [
  'event',
  'id',
  'status',
  'number',
  'sessions',
  'released',
  'email',
  'revision',
] as const satisfies (keyof StoredRegistration)[];

function numbersOf({ number, sessions }: StoredRegistration): [string, number][] {
  const numbers: [string, number][] = number === undefined ? [] : [[eventPool, number]];
  for (const [id, seat] of Object.entries(sessions))
    if (seat.number !== undefined) numbers.push([id, seat.number]);
  return numbers;
}

function waits({ status, sessions }: StoredRegistration): boolean {
  return status === 'waitlisted' || Object.values(sessions).some((seat) => seat.status === 'waiting');
}

/** The event is what says how many places there are; a pool learns it when it is settled. */
function capacityOf(event: CareerEvent, pool: StoredPool): number {
  if (pool.pool === eventPool) return event.capacity;
  return event.sessions.find((session) => session.id === pool.pool)?.capacity ?? pool.capacity;
}
