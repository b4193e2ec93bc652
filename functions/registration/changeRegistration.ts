import type { Input } from '#contract/contract.ts';
import type { CareerEvent } from '#domain/event.ts';
import { answerFaults, askedAnswers } from '#domain/questions.ts';
import { isRefusal, type Refusal, refuse } from '#domain/refusals.ts';
import { type Registration, releasing, sessionFaults } from '#domain/registration.ts';
import { schoolOf } from '#domain/school.ts';
import type { OperationCode } from '#functions/call.ts';
import { chooseSessions } from '#functions/seats/chooseSessions.ts';
import { handOnSeats } from '#functions/seats/handOnSeats.ts';
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

  const choice = await chooseSessions(call, event, registration, wanted.sessions, call);
  if (isRefusal(choice)) return choice;
  const { seats, freed } = choice;
  await together(freed.map((pool) => call.pools.markChanging(event.id, pool, call.now)));
  const change: RegistrationChange = {
    ...given(event, registration, wanted),
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
  return wanted.answers ? answerFaults(event, wanted.answers, askedWith(registration, wanted)) : null;
}

/** What decides which questions are put to this student, once changed. */
function askedWith(registration: Registration, wanted: Wanted) {
  return {
    school: wanted.school ?? registration.school,
    sessions: wanted.sessions ?? Object.keys(registration.sessions),
  };
}

function given(event: CareerEvent, registration: Registration, wanted: Wanted): RegistrationChange {
  const { sessions, accommodations, answers, school, ...rest } = wanted;
  const kept = askedAnswers(event, answers ?? registration.answers, askedWith(registration, wanted));
  // Other sessions, or another school, can make an answer one to a question that is put to others.
  const drops =
    (sessions !== undefined || school !== undefined) &&
    Object.keys(kept).length < Object.keys(registration.answers).length;
  return {
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
    ...(school !== undefined && { school: schoolOf(event, school) }),
    ...((answers || drops) && { answers: kept }),
    ...(accommodations !== undefined &&
      event.asksAccommodations && { accommodations: accommodations || undefined }),
  };
}
