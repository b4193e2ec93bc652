import type { CareerEvent } from '#domain/event.ts';
import { type Refusal, refuse } from '#domain/refusals.ts';
import type { Registration, SessionSeat } from '#domain/registration.ts';
import type { Services } from '#functions/services.ts';
import { sessionSeats, settleLater, takeSessionNumbers, wishes } from './takeNumbers.ts';

/**
 * The seats of a registration once it has the sessions that are wanted, and the pools of those it leaves; no seats
 * if the choice is as it was. New sessions take numbers; one that is full and has no waitlist is refused.
 */
export async function chooseSessions(
  services: Pick<Services, 'pools'>,
  event: CareerEvent,
  registration: Registration,
  wanted: string[] | undefined,
  { now, signal }: { now: Date; signal: AbortSignal },
): Promise<{ seats?: Record<string, SessionSeat>; freed: string[] } | Refusal> {
  const held = registration.sessions;
  if (!wanted) return { freed: [] };
  const added = wanted.filter((id) => !held[id]);
  const freed = Object.keys(held).filter((id) => !wanted.includes(id));
  if (!added.length && !freed.length) return { freed: [] };
  const kept = Object.fromEntries(Object.entries(held).filter(([id]) => wanted.includes(id)));
  if (registration.status === 'waitlisted') return { seats: { ...kept, ...wishes(added) }, freed: [] };
  const taken = await takeSessionNumbers(services, event, added, signal);
  const full = added.filter((id) => !taken.has(id));
  await settleLater(services, event.id, taken, now, { letGo: full.length > 0 });
  if (!full.length) return { seats: { ...kept, ...sessionSeats(taken) }, freed };
  const message = 'Expected a session with places left: this one has no waitlist';
  return refuse(
    'session-full',
    full.map((id) => ({ path: `sessions.${wanted.indexOf(id)}`, message })),
  );
}
