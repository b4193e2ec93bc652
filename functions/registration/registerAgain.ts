import type { Output } from '#contract/contract.ts';
import type { CareerEvent } from '#domain/event.ts';
import { type Refusal, refuse } from '#domain/refusals.ts';
import { eventPool, type Registration, releasing } from '#domain/registration.ts';
import type { Call } from '#functions/call.ts';
import { together } from '#functions/seats/together.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import { owedTo, registered } from './registered.ts';

/**
 * This person has a registration. Whoever sends the attempt that made it gets the same answer again. Anyone
 * else learns only that mail is on its way, and the owner gets it. A cancelled registration is taken up anew.
 * The numbers that were taken go to no one, and that is noted, so that they are free at once.
 */
export async function registerAgain(
  call: Call,
  event: CareerEvent,
  wanted: Registration,
): Promise<Output<'registerStudent'> | Refusal> {
  const existing = await call.registrations.read(wanted.event, wanted.id);
  if (!existing) return refuse('try-again');
  if (existing.status === 'cancelled') return revive(call, event, existing, wanted);
  await letGo(call, existing, wanted);
  if (existing.attempt === wanted.attempt) return registered(call, event, existing);
  const [kind] = owedTo(existing);
  if (kind && mayMailAgain(existing, call.now)) await call.registrations.mailAgain(existing, kind, call.now);
  return { status: 'mailed' };
}

/** Unless they are its own, put by a try whose answer was lost. */
async function letGo(call: Call, existing: StoredRegistration, wanted: Registration): Promise<void> {
  if (existing.number === wanted.number) return;
  const pools = [eventPool, ...Object.keys(wanted.sessions)];
  await call.registrations.letGo(existing, releasing({ ...wanted, released: existing.released }, pools));
  await together(pools.map((pool) => call.pools.markChanging(existing.event, pool, call.now)));
}

/** How often a day someone who is not known to be the owner can have the owner mailed. */
const mailsAgainADay = 3;

function mayMailAgain({ mailedAgain = [] }: StoredRegistration, now: Date): boolean {
  const dayAgo = new Date(now.getTime() - 86_400_000).toISOString();
  return mailedAgain.filter((at) => at > dayAgo).length < mailsAgainADay;
}

/** Puts what was wanted in place of what was cancelled. Link, badge and attempt stay the owner's. */
async function revive(
  call: Call,
  event: CareerEvent,
  cancelled: StoredRegistration,
  wanted: Registration,
): Promise<Output<'registerStudent'> | Refusal> {
  if (cancelled.attempt === wanted.attempt) return registered(call, event, cancelled);
  const { firstName, lastName, school, grade, ageBand, locale, interests, answers } = wanted;
  const { status, number, sessions, registeredAt } = wanted;
  const change = {
    ...{ firstName, lastName, school, grade, ageBand, locale, interests, answers },
    ...{ status, sessions, registeredAt },
    ...(number !== undefined && { number }),
  };
  const owes = owedTo(wanted)[0];
  const revived = await call.registrations.change(cancelled, change, {
    owes,
    now: call.now,
    signal: call.signal,
  });
  if (!revived) return refuse('try-again');
  return { status: 'mailed' };
}
