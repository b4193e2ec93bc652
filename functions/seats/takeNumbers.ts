import { eventPool, type SessionSeat } from '#domain/registration.ts';
import { horizonAgeMs, seatStatus } from '#domain/seats.ts';
import type { SeatStatus } from '#domain/vocabulary.ts';
import type { Services } from '#functions/services.ts';
import { together } from './together.ts';

type Needs = Pick<Services, 'pools'>;

/** A number just taken, not yet held by any registration. */
export interface TakenNumber {
  number: number;
  status: SeatStatus;
  /** Whether the pool will be settled anyhow. */
  isDue: boolean;
}

export interface TakenNumbers {
  event: TakenNumber;
  sessions: Map<string, TakenNumber>;
}

/** Takes one number from the event's pool and one from each chosen session's, all at once. */
export async function takeNumbers(
  services: Needs,
  event: string,
  sessions: string[],
  signal?: AbortSignal,
): Promise<TakenNumbers> {
  const [seat, taken] = await together([
    takeOne(services, event, eventPool, signal),
    takeSessionNumbers(services, event, sessions, signal),
  ] as const);
  if (!seat) throw new Error('A published event has no pool');
  return { event: seat, sessions: taken };
}

/** One number from each session's pool; a session without a pool is left out. */
export async function takeSessionNumbers(
  services: Needs,
  event: string,
  sessions: string[],
  signal?: AbortSignal,
): Promise<Map<string, TakenNumber>> {
  const taken = await together(sessions.map((id) => takeOne(services, event, id, signal)));
  return new Map(sessions.flatMap((id, index) => (taken[index] ? [[id, taken[index]]] : [])));
}

/** What a registration holds of the sessions whose numbers were taken. */
export function sessionSeats(taken: Map<string, TakenNumber>): Record<string, SessionSeat> {
  return Object.fromEntries([...taken].map(([id, { number, status }]) => [id, { number, status }]));
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
  { letGo = false } = {},
): Promise<void> {
  const at = new Date(now.getTime() + horizonAgeMs);
  const asking = [...taken].filter(([, { status, isDue }]) => !isDue && (letGo || status === 'waiting'));
  await together(asking.map(([pool]) => pools.markDue(event, pool, at)));
}

async function takeOne(
  { pools }: Needs,
  event: string,
  name: string,
  signal: AbortSignal | undefined,
): Promise<TakenNumber | undefined> {
  const taken = await pools.take(event, name, signal ? { signal } : {});
  if (!taken) return undefined;
  const status = seatStatus(taken.number, taken.pool.cutoff);
  return { number: taken.number, status, isDue: taken.pool.dueAt !== undefined };
}
