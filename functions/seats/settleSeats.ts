import type { CareerEvent } from '#domain/event.ts';
import { eventPool, type SessionSeat } from '#domain/registration.ts';
import { advanceHorizon, horizonAgeMs, settle } from '#domain/seats.ts';
import type { Services } from '#functions/services.ts';
import type { StoredPool } from '#store/pools.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import { sessionSeats, settleLater, takeSessionNumbers } from './takeNumbers.ts';

type Needs = Pick<Services, 'events' | 'pools' | 'registrations'>;

/** How often a settling that lost a race is begun again before it is left to the scheduler. */
const tries = 5;

/**
 * Moves the cutoffs of an event's pools to where they belong and hands freed seats to those who wait, in
 * the order of their numbers. Run it after anything that frees places. Run twice, at once or half, it
 * does no harm; where it can't finish, the pool stays due and the scheduler runs it again.
 */
export async function settleSeats(services: Needs, event: string, pools: string[], now: Date): Promise<void> {
  for (let attempt = 0; attempt < tries; attempt++) {
    if (await settleOnce(services, event, pools, now)) return;
  }
}

async function settleOnce(services: Needs, eventId: string, names: string[], now: Date): Promise<boolean> {
  const event = await services.events.read(eventId, { fresh: true });
  if (!event) return true;
  // The pools first, then who holds which number: advanceHorizon relies on this order.
  const pools = (await Promise.all(names.map((name) => services.pools.read(eventId, name)))).filter(
    (pool) => !!pool,
  );
  const waiting: StoredRegistration[] = [];
  const held = new Map<string, number[]>(pools.map(({ pool }) => [pool, []]));
  const released = new Map<string, number[]>(pools.map(({ pool }) => [pool, []]));
  for await (const registration of services.registrations.all(eventId, { fields: seatFields })) {
    for (const [pool, numbers] of Object.entries(registration.released)) released.get(pool)?.push(...numbers);
    if (registration.status === 'cancelled') continue;
    for (const [pool, number] of numbersOf(registration)) held.get(pool)?.push(number);
    if (waits(registration)) waiting.push(registration);
  }
  const cutoffs = new Map<string, number>();
  for (const read of pools) {
    const pool = { ...advanceHorizon(read, now.getTime()), capacity: capacityOf(event, read) };
    const ascending = (held.get(read.pool) ?? []).sort((one, other) => one - other);
    const { cutoff, unsettled } = settle(pool, ascending, released.get(read.pool));
    // While seats are being handed on the pool stays due: a crash in the middle is then made good.
    const handsOn = waiting.some((registration) => isSeatedBy(registration, read.pool, cutoff));
    const again = unsettled || handsOn ? new Date(now.getTime() + horizonAgeMs) : undefined;
    if (!(await services.pools.settled(read, { ...pool, cutoff }, again))) return false;
    cutoffs.set(read.pool, cutoff);
  }
  return promote(services, waiting, cutoffs, now);
}

/** Gives waiting registrations the seats that are theirs now; false if one was changed by someone else meanwhile. */
async function promote(
  services: Needs,
  waiting: StoredRegistration[],
  cutoffs: Map<string, number>,
  now: Date,
): Promise<boolean> {
  let complete = true;
  for (const registration of waiting.sort((one, other) => (one.number ?? 0) - (other.number ?? 0))) {
    const change = await promotion(services, registration, cutoffs, now);
    if (!change) continue;
    const owes = registration.email ? 'promoted' : undefined;
    if (!(await services.registrations.change(registration, change, { owes, now }))) complete = false;
  }
  return complete;
}

/** What a waiting registration gets under these cutoffs, or null if nothing. */
async function promotion(
  services: Needs,
  registration: StoredRegistration,
  cutoffs: Map<string, number>,
  now: Date,
): Promise<Pick<StoredRegistration, 'status' | 'sessions'> | null> {
  if (registration.status === 'waitlisted') {
    const cutoff = cutoffs.get(eventPool);
    if (cutoff === undefined || !isSeatedBy(registration, eventPool, cutoff)) return null;
    const taken = await takeSessionNumbers(services, registration.event, Object.keys(registration.sessions));
    await settleLater(services, registration.event, taken, now);
    return { status: 'confirmed', sessions: sessionSeats(taken) };
  }
  const sessions: Record<string, SessionSeat> = { ...registration.sessions };
  let changed = false;
  for (const [id, seat] of Object.entries(sessions)) {
    const cutoff = cutoffs.get(id);
    if (cutoff === undefined || !isSeatedBy(registration, id, cutoff)) continue;
    sessions[id] = { ...seat, status: 'confirmed' };
    changed = true;
  }
  return changed ? { status: registration.status, sessions } : null;
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

/** Whether a waiting registration has its seat in this pool under this cutoff. */
function isSeatedBy(registration: StoredRegistration, pool: string, cutoff: number): boolean {
  if (pool === eventPool)
    return registration.status === 'waitlisted' && (registration.number ?? Infinity) <= cutoff;
  const seat = registration.sessions[pool];
  return seat?.status === 'waiting' && (seat.number ?? Infinity) <= cutoff;
}

function waits({ status, sessions }: StoredRegistration): boolean {
  return status === 'waitlisted' || Object.values(sessions).some((seat) => seat.status === 'waiting');
}

/** The event is what says how many places there are; a pool learns it when it is settled. */
function capacityOf(event: CareerEvent, pool: StoredPool): number {
  if (pool.pool === eventPool) return event.capacity;
  return event.sessions.find((session) => session.id === pool.pool)?.capacity ?? pool.capacity;
}
