import type { Input } from '#contract/contract.ts';
import type { CareerEvent } from '#domain/event.ts';
import { answerFaults } from '#domain/questions.ts';
import { isRefusal, type Refusal, refuse } from '#domain/refusals.ts';
import { type Registration, releasing, type SessionSeat, sessionFaults } from '#domain/registration.ts';
import type { Call, OperationCode } from '#functions/call.ts';
import { handOnSeats } from '#functions/seats/handOnSeats.ts';
import { sessionSeats, settleLater, takeSessionNumbers, wishes } from '#functions/seats/takeNumbers.ts';
import { together } from '#functions/seats/together.ts';
import type { RegistrationChange } from '#store/registrations.ts';
import { closedFor } from './findEvent.ts';
import { ownRegistration } from './ownRegistration.ts';

/**
 * Changes what was given and leaves the rest. New sessions take numbers; those left free theirs, and their
 * pools are marked before the change, so that a crash in between can't leave a place idle.
 */
export const changeRegistration: OperationCode<'changeRegistration'> = async (
  { revision, ...wanted },
  call,
) => {
  const { registration } = call.caller;
  const event = await call.events.read(registration.event);
  if (!event) return refuse('unknown-registration');
  const refusal = refusalOf(event, registration, wanted, revision, call.now);
  if (refusal) return refusal;

  const { seats, freed } = await chosen(call, registration, wanted.sessions);
  await together(freed.map((pool) => call.pools.markChanging(event.id, pool, call.now)));
  const change: RegistrationChange = {
    ...given(wanted),
    ...(seats && { sessions: seats, released: releasing(registration, freed) }),
  };
  if (!Object.keys(change).length) return ownRegistration(call, registration);
  call.signal.throwIfAborted();
  const owes = seats && registration.email ? 'changed' : undefined;
  const changed = await call.registrations.change(registration, change, {
    owes,
    now: call.now,
    signal: call.signal,
  });
  await handOnSeats(call, event.id, freed);
  if (changed) return ownRegistration(call, changed);
  // The numbers just taken are no one's now.
  await together(Object.keys(seats ?? {}).map((pool) => call.pools.markChanging(event.id, pool, call.now)));
  return refuse('changed-meanwhile');
};

type Wanted = Omit<Input<'changeRegistration'>, 'revision'>;

function refusalOf(
  event: CareerEvent,
  registration: Registration,
  wanted: Wanted,
  revision: number | undefined,
  now: Date,
): Refusal | null {
  if (registration.status === 'cancelled') return refuse('registration-cancelled');
  const refusal = closedFor(event, now);
  if (refusal) return refusal;
  if (revision !== undefined && revision !== registration.revision) return refuse('changed-meanwhile');
  const faults = wanted.sessions && sessionFaults(event, wanted.sessions);
  if (faults && isRefusal(faults)) return faults;
  return wanted.answers ? answerFaults(event, wanted.answers) : null;
}

function given(wanted: Wanted): RegistrationChange {
  const { sessions: _sessions, ...rest } = wanted;
  return Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
}

/** The seats after the change, and the pools of sessions that are left; no seats if the choice is as it was. */
async function chosen(
  call: Call<'link'>,
  registration: Registration,
  wanted: string[] | undefined,
): Promise<{ seats?: Record<string, SessionSeat>; freed: string[] }> {
  const held = registration.sessions;
  if (!wanted) return { freed: [] };
  const added = wanted.filter((id) => !held[id]);
  const freed = Object.keys(held).filter((id) => !wanted.includes(id));
  if (!added.length && !freed.length) return { freed: [] };
  const kept = Object.fromEntries(Object.entries(held).filter(([id]) => wanted.includes(id)));
  if (registration.status === 'waitlisted') return { seats: { ...kept, ...wishes(added) }, freed: [] };
  const taken = await takeSessionNumbers(call, registration.event, added, call.signal);
  await settleLater(call, registration.event, taken, call.now);
  return { seats: { ...kept, ...sessionSeats(taken) }, freed };
}
