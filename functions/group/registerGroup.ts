import type { Input } from '#contract/contract.ts';
import type { CareerEvent } from '#domain/event.ts';
import { changesUntil, type Group, placesWithoutApproval } from '#domain/group.ts';
import { derivedId, newToken } from '#domain/ids.ts';
import { isRefusal, refuse } from '#domain/refusals.ts';
import { eventPool, foldedEmail } from '#domain/registration.ts';
import { schoolOf } from '#domain/school.ts';
import { placesLeft } from '#domain/seats.ts';
import type { OperationCode } from '#functions/call.ts';
import { closedToNew, findEvent } from '#functions/registration/findEvent.ts';
import { countedIn, mayEnter, slowedDown } from '#functions/registration/gate.ts';
import { together } from '#functions/seats/together.ts';
import { random } from '#store/keys.ts';
import { arrivalIn } from './arrival.ts';

/** How many classes one address can register for an event: strangers must not fill it with ever more. */
const classesPerAddress = 20;

/**
 * Puts a class down and owes its contact the mail with the link. It holds no place before that link is tapped, so
 * whoever types another's address takes nothing from anyone. The same attempt again is the same class.
 */
export const registerGroup: OperationCode<'registerGroup'> = async (form, call) => {
  if (form.website) return { status: 'mailed' };
  const event = await findEvent(call, form.slug);
  if (isRefusal(event)) return event;
  const refusal = closedToNew(event, call.now) ?? (await mayEnter(call, event, form.invitationCode));
  if (refusal) return refusal;
  if (!event.takesGroups) return refuse('no-groups');
  if (changesUntil(event) <= call.now.toISOString()) return refuse('group-closed');
  const pool = event.waitlist ? undefined : await call.pools.read(event.id, eventPool);
  if (pool && placesLeft(pool) === 0) return refuse('event-full');
  const network = await slowedDown(call, event);
  const attempt = form.attempt ?? newToken(random);
  const owner = [event.id, foldedEmail(form.contactEmail)];
  const mac = await call.keys.service();
  for (let turn = 0; turn < classesPerAddress; turn++) {
    call.signal.throwIfAborted();
    const id = derivedId(mac, 'group', ...owner, String(turn));
    const group = newGroup(event, id, attempt, form, call.now);
    const [created] = await together([
      call.groups.create(group, ['confirmation'], call.now, call.signal),
      turn ? undefined : countedIn(call, network),
    ] as const);
    if (created || (await call.groups.read(event.id, id))?.attempt === attempt) return { status: 'mailed' };
  }
  const message = `Expected an address with fewer than ${classesPerAddress} classes at this event`;
  return refuse('address-full', [{ path: 'contactEmail', message }]);
};

function newGroup(
  event: CareerEvent,
  id: string,
  attempt: string,
  form: Input<'registerGroup'>,
  now: Date,
): Group {
  const { grade, students, chaperones, lunches, locale } = form;
  return {
    ...{ grade, students, chaperones, lunches, locale, attempt, id },
    event: event.id,
    school: schoolOf(event, form.school),
    contact: { name: form.contactName, email: form.contactEmail },
    educators: [],
    arrival: arrivalIn(event, form.arrival),
    attestedAt: now.toISOString(),
    registeredAt: now.toISOString(),
    approvedUpTo: placesWithoutApproval,
    numbers: [],
    granted: 0,
    rows: {},
    released: [],
    preferences: [],
    linkVersion: 1,
    revision: 1,
  };
}
