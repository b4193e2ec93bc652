import type { CareerEvent } from '#domain/event.ts';
import { eventPool, type Registration, type SessionSeat } from '#domain/registration.ts';
import { horizonAgeMs, seatStatus } from '#domain/seats.ts';
import type { SeatStatus } from '#domain/vocabulary.ts';
import type { Services } from '#functions/services.ts';
import { together } from './together.ts';

type Needs = Pick<Services, 'pools'>;

/** A number just taken, not yet held by any registration. */
export interface TakenNumber {
  number: number;
  status: SeatStatus;
  /** When the pool will be settled anyhow. */
  dueAt?: string | undefined;
}

export interface TakenNumbers {
  /** None at a full event without a waitlist. */
  event: TakenNumber | undefined;
  sessions: Map<string, TakenNumber>;
}

type Seating = Pick<CareerEvent, 'id' | 'waitlist' | 'sessions'>;

/** Takes one number from the event's pool and one from each chosen session's, all at once. */
export async function takeNumbers(
  services: Needs,
  event: Seating,
  sessions: string[],
  signal?: AbortSignal,
): Promise<TakenNumbers> {
  const [seat, taken] = await together([
    takeOne(services, event.id, eventPool, { onlySeats: !event.waitlist, signal }),
    takeSessionNumbers(services, event, sessions, signal),
  ] as const);
  if (!seat && event.waitlist) throw new Error('A published event has no pool');
  return { event: seat, sessions: taken };
}

/** One number from each session's pool; a session that is full and has no waitlist is left out. */
export async function takeSessionNumbers(
  services: Needs,
  event: Seating,
  sessions: string[],
  signal?: AbortSignal,
): Promise<Map<string, TakenNumber>> {
  const withWaitlist = new Set(event.sessions.filter(({ waitlist }) => waitlist).map(({ id }) => id));
  const taken = await together(
    sessions.map((id) => takeOne(services, event.id, id, { onlySeats: !withWaitlist.has(id), signal })),
  );
  return new Map(sessions.flatMap((id, index) => (taken[index] ? [[id, taken[index]]] : [])));
}

/** What a registration holds of the sessions whose numbers were taken. */
export function sessionSeats(taken: Map<string, TakenNumber>): Record<string, SessionSeat> {
  return Object.fromEntries([...taken].map(([id, { number, status }]) => [id, { number, status }]));
}

/** Numbers that were taken and go to no one, as a registration notes them. */
export function letGo(numbers: Map<string, TakenNumber>): Registration['released'] {
  return Object.fromEntries([...numbers].map(([pool, { number }]) => [pool, [number]]));
}

/** Sessions chosen without a number: kept until the event's seat is confirmed. */
export function wishes(sessions: string[]): Record<string, SessionSeat> {
  return Object.fromEntries(sessions.map((id) => [id, { status: 'waiting' }]));
}

/**
 * Has the pools settled in which someone now waits, or whose numbers were `letGo`, once numbers that a crash left
 * without a holder are old enough to be told from numbers in flight.
 */
export async function settleLater(
  { pools }: Needs,
  event: string,
  taken: Map<string, TakenNumber>,
  now: Date,
  { letGo: areLetGo = false } = {},
): Promise<void> {
  const at = new Date(now.getTime() + horizonAgeMs);
  const isDue = (dueAt: string | undefined) => dueAt !== undefined && dueAt <= at.toISOString();
  const asking = [...taken].filter(
    ([, { status, dueAt }]) => !isDue(dueAt) && (areLetGo || status === 'waiting'),
  );
  await together(asking.map(([pool]) => pools.markDue(event, pool, at)));
}

async function takeOne(
  { pools }: Needs,
  event: string,
  name: string,
  { onlySeats, signal }: { onlySeats: boolean; signal: AbortSignal | undefined },
): Promise<TakenNumber | undefined> {
  const taken = await pools.take(event, name, { onlySeats, ...(signal && { signal }) });
  if (!taken) return undefined;
  const status = seatStatus(taken.number, taken.pool.cutoff);
  return { number: taken.number, status, dueAt: taken.pool.dueAt };
}
