import type { CareerEvent } from '#domain/event.ts';
import { eventPool, type SessionSeat } from '#domain/registration.ts';
import { deadlineMs } from '#domain/seats.ts';
import type { Services } from '#functions/services.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import { sessionSeats, settleLater, takeSessionNumbers } from './takeNumbers.ts';
import { together } from './together.ts';

type Needs = Pick<Services, 'pools' | 'registrations'>;

/** Gives waiting registrations the seats that are theirs now; false if one was changed by someone else meanwhile. */
export async function promote(
  services: Needs,
  event: CareerEvent,
  waiting: StoredRegistration[],
  cutoffs: Map<string, number>,
  now: Date,
): Promise<boolean> {
  let complete = true;
  for (const registration of waiting.sort((one, other) => (one.number ?? 0) - (other.number ?? 0))) {
    const signal = AbortSignal.timeout(deadlineMs);
    const change = await promotion(services, event, registration, cutoffs, { now, signal });
    if (!change) continue;
    signal.throwIfAborted();
    // Who was in already and now has a session's place, too, is told how things stand; "you are in" would mislead.
    const news = registration.status === 'waitlisted' ? 'promoted' : 'changed';
    const owes = registration.email ? news : undefined;
    if (await services.registrations.change(registration, change, { owes, now, signal })) continue;
    complete = false;
    // The sessions' numbers just taken are no one's now.
    const pools = Object.keys(registration.sessions);
    await together(pools.map((pool) => services.pools.markChanging(event.id, pool, now)));
  }
  return complete;
}

/** What a waiting registration gets under these cutoffs, or null if nothing. */
async function promotion(
  services: Needs,
  event: CareerEvent,
  registration: StoredRegistration,
  cutoffs: Map<string, number>,
  { now, signal }: { now: Date; signal: AbortSignal },
): Promise<Pick<StoredRegistration, 'status' | 'sessions'> | null> {
  if (registration.status === 'waitlisted') {
    const cutoff = cutoffs.get(eventPool);
    if (cutoff === undefined || !isSeatedBy(registration, eventPool, cutoff)) return null;
    const wished = Object.keys(registration.sessions);
    const taken = await takeSessionNumbers(services, event, wished, signal);
    await settleLater(services, event.id, taken, now);
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

/** Whether a waiting registration has its seat in this pool under this cutoff. */
export function isSeatedBy(registration: StoredRegistration, pool: string, cutoff: number): boolean {
  if (pool === eventPool)
    return registration.status === 'waitlisted' && (registration.number ?? Infinity) <= cutoff;
  const seat = registration.sessions[pool];
  return seat?.status === 'waiting' && (seat.number ?? Infinity) <= cutoff;
}
