import type { Input } from '#contract/contract.ts';
import type { CareerEvent } from '#domain/event.ts';
import { derivedId, type Mac, newToken } from '#domain/ids.ts';
import { answerFaults } from '#domain/questions.ts';
import { isRefusal, type Refusal, refuse } from '#domain/refusals.ts';
import {
  eventPool,
  foldedEmail,
  foldedName,
  type Registration,
  sessionFaults,
} from '#domain/registration.ts';
import type { OperationCode } from '#functions/call.ts';
import {
  sessionSeats,
  settleLater,
  type TakenNumbers,
  takeNumbers,
  wishes,
} from '#functions/seats/takeNumbers.ts';
import { together } from '#functions/seats/together.ts';
import { random } from '#store/keys.ts';
import { closedFor, findEvent } from './findEvent.ts';
import { registerAgain } from './registerAgain.ts';
import { owedTo, registered } from './registered.ts';

type Form = Input<'registerStudent'>;

/**
 * Two round trips: take a number from each pool, then put the registration that holds them, on condition
 * that this person has none. Nothing is ever given back; a number that ends up with no one is a hole.
 */
export const registerStudent: OperationCode<'registerStudent'> = async (form, call) => {
  const event = await findEvent(call, form.slug);
  if (isRefusal(event)) return event;
  const refusal = refusalOf(event, form, call.now);
  if (refusal) return refusal;

  const attempt = form.attempt ?? newToken(random);
  const id = registrationId(await call.keys.service(), event.id, form, attempt);
  const numbers = await takeNumbers(call, event.id, form.sessions, call.signal);
  const registration = holding(newRegistration(event, id, attempt, form, call.now), form.sessions, numbers);
  call.signal.throwIfAborted();
  const [created] = await together([
    call.registrations.create(registration, owedTo(registration), call.now, call.signal),
    settleLater(call, event.id, numbers.sessions.set(eventPool, numbers.event), call.now, {
      letGo: registration.status === 'waitlisted',
    }),
  ] as const);
  return created ? registered(call, event, registration) : registerAgain(call, event, registration);
};

function refusalOf(event: CareerEvent, form: Form, now: Date): Refusal | null {
  if (form.ageBand === 'under-13')
    return refuse('group-only', [{ path: 'ageBand', message: refuse('group-only').message }]);
  return closedFor(event, now) ?? sessionFaults(event, form.sessions) ?? answerFaults(event, form.answers);
}

/** The same person gets the same id: by e-mail and first name, since siblings share an address; else by attempt. */
function registrationId(mac: Mac, event: string, { email, firstName }: Form, attempt: string): string {
  return email
    ? derivedId(mac, 'person', event, foldedEmail(email), foldedName(firstName))
    : derivedId(mac, 'attempt', event, attempt);
}

function newRegistration(
  event: CareerEvent,
  id: string,
  attempt: string,
  form: Form,
  now: Date,
): Registration {
  const { firstName, lastName, school, grade, ageBand, email, locale, interests, answers } = form;
  return {
    ...{ firstName, lastName, school, grade, ageBand, locale, interests, answers, attempt },
    ...(email && { email }),
    event: event.id,
    id,
    status: 'waitlisted',
    sessions: {},
    released: {},
    badgeVersion: 1,
    linkVersion: 1,
    registeredAt: now.toISOString(),
    revision: 1,
  };
}

/** If the event's seat waits, the session numbers are let go and the wishes kept. */
function holding(
  registration: Registration,
  sessions: string[],
  { event, sessions: taken }: TakenNumbers,
): Registration {
  const confirmed = event.status === 'confirmed';
  return {
    ...registration,
    number: event.number,
    status: confirmed ? 'confirmed' : 'waitlisted',
    sessions: confirmed ? sessionSeats(taken) : wishes(sessions),
    released: confirmed ? {} : Object.fromEntries([...taken].map(([id, { number }]) => [id, [number]])),
  };
}
