import type { Input, Output } from '#contract/contract.ts';
import type { CareerEvent } from '#domain/event.ts';
import { type Mac, newToken } from '#domain/ids.ts';
import { answerFaults, askedAnswers } from '#domain/questions.ts';
import { isRefusal, type Refusal, refuse } from '#domain/refusals.ts';
import { eventPool, isSamePerson, type Registration, sessionFaults } from '#domain/registration.ts';
import { schoolOf } from '#domain/school.ts';
import type { Call, OperationCode } from '#functions/call.ts';
import {
  letGo,
  sessionSeats,
  settleLater,
  type TakenNumber,
  takeNumbers,
  wishes,
} from '#functions/seats/takeNumbers.ts';
import { together } from '#functions/seats/together.ts';
import { random } from '#store/keys.ts';
import { closedToNew, findEvent } from './findEvent.ts';
import { countedIn, mayEnter, slowedDown } from './gate.ts';
import { noPlace, registerAgain } from './registerAgain.ts';
import { owedTo, registered } from './registered.ts';
import { idsOf } from './registrationIds.ts';

type Form = Input<'registerStudent'>;

/**
 * Two round trips: take a number from each pool, then put the registration that holds them, on condition
 * that this person has none. Nothing is ever given back; a number that ends up with no one is a hole.
 */
export const registerStudent: OperationCode<'registerStudent'> = async (form, call) => {
  // Only a program fills in what nobody sees. It is told nothing that would teach it better.
  if (form.website) return { status: 'mailed' };
  const event = await findEvent(call, form.slug);
  if (isRefusal(event)) return event;
  const refusal = refusalOf(event, form, call.now) ?? (await mayEnter(call, event, form.invitationCode));
  if (refusal) return (await answeredBefore(call, event, form)) ?? refusal;
  const network = await slowedDown(call, event);

  const attempt = form.attempt ?? newToken(random);
  const mac = await call.keys.service();
  const wanted = newRegistration(event, attempt, form, call.now);
  const { event: seat, sessions } = await takeNumbers(call, event, form.sessions, call.signal);
  call.signal.throwIfAborted();
  const taken = seat ? new Map(sessions).set(eventPool, seat) : sessions;
  const letsGo = seat?.status !== 'confirmed';
  const [answer] = await together([
    seat
      ? put(call, event, form, holding(wanted, form.sessions, seat, sessions), mac)
      : noPlace(call, event, idsOf(mac, event.id, form, attempt), wanted),
    settleLater(call, event.id, taken, call.now, { letGo: letsGo }),
    countedIn(call, network),
  ] as const);
  return isRefusal(answer) ? answer : answered(event, wanted, answer);
};

/** The answer to an attempt that registered, should its answer have been lost and registration have closed since. */
async function answeredBefore(
  call: Call,
  event: CareerEvent,
  form: Form,
): Promise<Output<'registerStudent'> | undefined> {
  if (!form.attempt) return undefined;
  const ids = idsOf(await call.keys.service(), event.id, form, form.attempt);
  const known = await call.registrations.readMany(event.id, ids);
  const own = known.find(({ attempt, status }) => attempt === form.attempt && status !== 'cancelled');
  return own && answered(event, own, await registered(call, event, own));
}

function refusalOf(event: CareerEvent, form: Form, now: Date): Refusal | null {
  if (form.ageBand === 'under-13')
    return refuse('group-only', [{ path: 'ageBand', message: refuse('group-only').message }]);
  return (
    closedToNew(event, now) ??
    sessionFaults(event, form.sessions) ??
    answerFaults(event, form.answers, askedWith(event, form))
  );
}

/** What decides which questions are put to this student. */
function askedWith(event: CareerEvent, { school, sessions }: Form) {
  return { school: schoolOf(event, school), sessions };
}

/**
 * Puts the registration down under the first of the address's ids that is free. A taken one is this very person's,
 * or a sibling's; so the seventh at one address finds none.
 */
async function put(
  call: Call,
  event: CareerEvent,
  form: Form,
  wanted: Omit<Registration, 'id'>,
  mac: Mac,
): Promise<Output<'registerStudent'> | Refusal> {
  for (const id of idsOf(mac, event.id, form, wanted.attempt)) {
    call.signal.throwIfAborted();
    const registration = { ...wanted, id };
    if (await call.registrations.create(registration, owedTo(registration), call.now, call.signal))
      return registered(call, event, registration);
    const existing = await call.registrations.read(event.id, id);
    if (!existing) return refuse('try-again');
    if (!form.email || isSamePerson(existing, registration))
      return registerAgain(call, event, existing, registration);
  }
  const message = 'Expected an address with fewer than six registrations for this event';
  return refuse('address-full', [{ path: 'email', message }]);
}

/** At an event by invitation the answer goes to the address alone, so that it is the person's own. */
function answered(
  event: CareerEvent,
  { email }: Pick<Registration, 'email'>,
  answer: Output<'registerStudent'>,
): Output<'registerStudent'> {
  return event.invitationCode && email ? { status: 'mailed' } : answer;
}

function newRegistration(
  event: CareerEvent,
  attempt: string,
  form: Form,
  now: Date,
): Omit<Registration, 'id'> {
  const { firstName, lastName, grade, ageBand, email, locale, interests } = form;
  const accommodations = event.asksAccommodations ? form.accommodations : '';
  return {
    ...{ firstName, lastName, grade, ageBand, locale, interests, attempt },
    ...(email && { email }),
    ...(accommodations && { accommodations }),
    event: event.id,
    kind: 'student',
    school: schoolOf(event, form.school),
    answers: askedAnswers(event, form.answers, askedWith(event, form)),
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
  registration: Omit<Registration, 'id'>,
  wanted: string[],
  { number, status }: TakenNumber,
  taken: Map<string, TakenNumber>,
): Omit<Registration, 'id'> {
  return status === 'confirmed'
    ? { ...registration, number, status, sessions: sessionSeats(taken) }
    : { ...registration, number, sessions: wishes(wanted), released: letGo(taken) };
}
