import type { Output } from '#contract/contract.ts';
import type { CareerEvent } from '#domain/event.ts';
import { type Refusal, refuse } from '#domain/refusals.ts';
import { eventPool, isSamePerson, type Registration, releasedKept, releasing } from '#domain/registration.ts';
import { horizonAgeMs } from '#domain/seats.ts';
import type { Call } from '#functions/call.ts';
import { together } from '#functions/seats/together.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import { mailAgain } from './mailAgain.ts';
import { owedTo, registered } from './registered.ts';

/**
 * This person has a registration. Whoever sends the attempt that made it gets the same answer again. Anyone
 * else learns only that mail is on its way, and the owner gets it. A cancelled registration is taken up anew.
 * The numbers that were taken go to no one, and that is noted, so that they are free at once.
 */
export async function registerAgain(
  call: Call,
  event: CareerEvent,
  existing: StoredRegistration,
  wanted: Registration,
): Promise<Output<'registerStudent'> | Refusal> {
  if (existing.status === 'cancelled' && !existing.mergedInto) return revive(call, event, existing, wanted);
  await noteLetGo(call, existing, wanted);
  if (existing.attempt === wanted.attempt) return registered(call, event, existing);
  await mailAgain(call, existing);
  return { status: 'mailed' };
}

/**
 * All places are taken, and nobody can wait. Who is registered already is told so by mail, and this answer is the
 * same for everyone; only the very attempt that registered gets its own answer again.
 */
export async function noPlace(
  call: Call,
  event: CareerEvent,
  ids: string[],
  wanted: Omit<Registration, 'id'>,
): Promise<Output<'registerStudent'> | Refusal> {
  const [known, pool] = await Promise.all([
    call.registrations.readMany(event.id, ids),
    call.pools.read(event.id, eventPool),
  ]);
  // A number that a crash left with nobody would fill its seat for ever if nobody looked.
  if (pool && !pool.dueAt && pool.horizon < pool.issued)
    await call.pools.markDue(event.id, eventPool, new Date(call.now.getTime() + horizonAgeMs));
  const own = known.find((one) => one.status !== 'cancelled' && (!wanted.email || isSamePerson(one, wanted)));
  if (own?.attempt === wanted.attempt) return registered(call, event, own);
  if (own) await mailAgain(call, own);
  return refuse('event-full');
}

/** Unless they are its own, put by a try whose answer was lost. */
async function noteLetGo(call: Call, existing: StoredRegistration, wanted: Registration): Promise<void> {
  if (existing.number === wanted.number) return;
  const pools = [eventPool, ...Object.keys(wanted.sessions)];
  await call.registrations.letGo(existing, releasing({ ...wanted, released: existing.released }, pools));
  await together(pools.map((pool) => call.pools.markChanging(existing.event, pool, call.now)));
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
  const { status, number, sessions, registeredAt, accommodations } = wanted;
  const change = {
    ...{ firstName, lastName, school, grade, ageBand, locale, interests, answers, accommodations },
    ...{ status, sessions, registeredAt },
    shared: undefined,
    ...(number !== undefined && { number }),
    released: both(cancelled.released, wanted.released),
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

function both(one: Registration['released'], other: Registration['released']): Registration['released'] {
  const pools = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return Object.fromEntries(
    pools.map((pool) => [pool, [...(one[pool] ?? []), ...(other[pool] ?? [])].slice(-releasedKept)]),
  );
}
