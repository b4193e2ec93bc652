import { type CareerEvent, isOver } from '#domain/event.ts';
import { eventPool } from '#domain/registration.ts';
import { advanceHorizon, horizonAgeMs, settle } from '#domain/seats.ts';
import type { Services } from '#functions/services.ts';
import type { StoredPool } from '#store/pools.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import { isSeatedBy, promote } from './promote.ts';

type Needs = Pick<Services, 'clock' | 'events' | 'pools' | 'registrations'>;

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
 * a moment when the numbers read were issued; the event after them, so that no older capacity is written; and who
 * holds which number last, so that whoever was issued a number up to the horizon has put it down.
 */
async function settleOnce(services: Needs, eventId: string, names: string[]): Promise<boolean> {
  const read = await Promise.all(names.map((name) => services.pools.read(eventId, name)));
  const pools = read.filter((pool) => !!pool);
  const now = services.clock();
  const event = await services.events.read(eventId, { fresh: true });
  if (!event) return true;
  const { held, released, waiting } = await seatsOf(services, eventId);
  const handsOnSeats = event.status === 'published' && !isOver(event, now);
  const cutoffs = new Map<string, number>();
  for (const stored of pools) {
    const pool = { ...advanceHorizon(stored, now.getTime()), capacity: capacityOf(event, stored) };
    const ascending = (held.get(stored.pool) ?? []).sort((one, other) => one - other);
    const { cutoff, unsettled } = settle(pool, ascending, released.get(stored.pool));
    // While seats are being handed on the pool stays due: a crash in the middle is then made good.
    const handsOn = handsOnSeats && waiting.some((one) => isSeatedBy(one, stored.pool, cutoff));
    const later = new Date(now.getTime() + horizonAgeMs);
    const again = unsettled || handsOn ? later : stillChanging(stored, now);
    const next = { ...pool, cutoff };
    const written =
      (await services.pools.settled(stored, next, again)) ||
      (!again && (await services.pools.settled(stored, next, later)));
    if (!written) return false;
    cutoffs.set(stored.pool, cutoff);
  }
  return handsOnSeats ? promote(services, waiting, cutoffs, now) : true;
}

/** When an announced change will have landed or never will; undefined if none may be under way. */
function stillChanging({ changingUntil }: StoredPool, now: Date): Date | undefined {
  return changingUntil && changingUntil > now.toISOString() ? new Date(changingUntil) : undefined;
}

/** Who holds, has let go and waits for numbers, by pool; consistent, page by page. */
async function seatsOf(services: Needs, event: string) {
  const held = new Map<string, number[]>();
  const released = new Map<string, number[]>();
  const waiting: StoredRegistration[] = [];
  const add = (to: Map<string, number[]>, pool: string, numbers: number[]) => {
    const known = to.get(pool);
    if (known) known.push(...numbers);
    else to.set(pool, [...numbers]);
  };
  for await (const registration of services.registrations.all(event, { fields: seatFields })) {
    for (const [pool, numbers] of Object.entries(registration.released)) add(released, pool, numbers);
    if (registration.status === 'cancelled') continue;
    for (const [pool, number] of numbersOf(registration)) add(held, pool, [number]);
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
