import type { CareerEvent } from '#domain/event.ts';
import type { SessionSeat } from '#domain/registration.ts';
import { advanceHorizon, horizonAgeMs, seatStatus, settle } from '#domain/seats.ts';
import type { Services } from '#functions/services.ts';
import { eventPool, type StoredPool } from '#store/pools.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import { sessionSeats, takeSessionNumbers } from './takeNumbers.ts';

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
  for await (const registration of services.registrations.all(eventId, { fields: seatFields })) {
    if (registration.status === 'cancelled') continue;
    for (const [pool, number] of numbersOf(registration)) held.get(pool)?.push(number);
    if (waits(registration)) waiting.push(registration);
  }
  const cutoffs = new Map<string, number>();
  for (const read of pools) {
    const pool = { ...advanceHorizon(read, now.getTime()), capacity: capacityOf(event, read) };
    const { cutoff, unsettled } = settle(
      pool,
      (held.get(read.pool) ?? []).sort((one, other) => one - other),
    );
    const again = unsettled ? new Date(now.getTime() + horizonAgeMs) : undefined;
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
    const change = await promotion(services, registration, cutoffs);
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
): Promise<Pick<StoredRegistration, 'status' | 'sessions'> | null> {
  if (registration.status === 'waitlisted') {
    const cutoff = cutoffs.get(eventPool);
    if (cutoff === undefined || (registration.number ?? Number.POSITIVE_INFINITY) > cutoff) return null;
    const wished = Object.keys(registration.sessions);
    return {
      status: 'confirmed',
      sessions: sessionSeats(await takeSessionNumbers(services, registration.event, wished)),
    };
  }
  const sessions: Record<string, SessionSeat> = { ...registration.sessions };
  let changed = false;
  for (const [id, seat] of Object.entries(sessions)) {
    const cutoff = cutoffs.get(id);
    if (seat.status !== 'waiting' || seat.number === undefined || cutoff === undefined) continue;
    if (seatStatus(seat.number, cutoff) === 'waiting') continue;
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
