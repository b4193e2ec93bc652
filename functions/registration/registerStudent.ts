import type { Input, Output } from '#contract/contract.ts';
import type { CareerEvent } from '#domain/event.ts';
import { derivedId, type Mac, newToken } from '#domain/ids.ts';
import { answerFaults } from '#domain/questions.ts';
import { isRefusal, type Refusal, refuse } from '#domain/refusals.ts';
import {
  chosenSessions,
  eventPool,
  foldedEmail,
  foldedName,
  type Registration,
  releasing,
  sessionFaults,
} from '#domain/registration.ts';
import type { MailKind } from '#domain/vocabulary.ts';
import type { Call, OperationCode } from '#functions/call.ts';
import {
  sessionSeats,
  settleLater,
  type TakenNumbers,
  takeNumbers,
  wishes,
} from '#functions/seats/takeNumbers.ts';
import { together } from '#functions/seats/together.ts';
import { random } from '#store/keys.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import { closedFor, findEvent } from './findEvent.ts';
import { badgeCode, privateLink } from './links.ts';

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
    settleLater(call, event.id, numbers.sessions.set(eventPool, numbers.event), call.now),
  ] as const);
  return created ? registered(call, event, registration) : again(call, event, registration);
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

function owedTo({ email, status }: Registration): MailKind[] {
  if (!email) return [];
  return [status === 'confirmed' ? 'confirmation' : 'waitlisted'];
}

async function registered(
  call: Call,
  event: CareerEvent,
  registration: Registration,
): Promise<Output<'registerStudent'>> {
  const [badge, manageUrl] = await Promise.all([
    badgeCode(call, registration),
    privateLink(call, registration),
  ]);
  return {
    registrationId: registration.id,
    status: registration.status,
    sessions: chosenSessions(event, registration.sessions),
    badge,
    manageUrl,
  };
}

/**
 * This person has a registration. Whoever sends the attempt that made it gets the same answer again. Anyone
 * else learns only that mail is on its way, and the owner gets it. A cancelled registration is taken up anew.
 * The numbers that were taken go to no one, and that is noted, so that they are free at once.
 */
async function again(
  call: Call,
  event: CareerEvent,
  wanted: Registration,
): Promise<Output<'registerStudent'> | Refusal> {
  const existing = await call.registrations.read(wanted.event, wanted.id);
  if (!existing) return refuse('try-again');
  if (existing.status === 'cancelled') return revive(call, event, existing, wanted);
  const released = { ...wanted, released: existing.released };
  await call.registrations.letGo(existing, releasing(released, [eventPool, ...Object.keys(wanted.sessions)]));
  await call.pools.markChanging(event.id, eventPool, call.now);
  if (existing.attempt === wanted.attempt) return registered(call, event, existing);
  const [kind] = owedTo(existing);
  if (kind && mayMailAgain(existing, call.now)) await call.registrations.mailAgain(existing, kind, call.now);
  return { status: 'mailed' };
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
