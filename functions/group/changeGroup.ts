import type { Input, Output } from '#contract/contract.ts';
import type { CareerEvent } from '#domain/event.ts';
import { isOver } from '#domain/event.ts';
import { placesAsked } from '#domain/group.ts';
import { isRefusal, type Refusal, refuse } from '#domain/refusals.ts';
import { eventPool } from '#domain/registration.ts';
import { schoolOf } from '#domain/school.ts';
import { placesLeft } from '#domain/seats.ts';
import type { Call, OperationCode } from '#functions/call.ts';
import { cancelledGroup } from '#functions/seats/cancelledGroup.ts';
import { changeHolding } from '#functions/seats/holdPlaces.ts';
import type { GroupChange, StoredGroup } from '#store/groups.ts';
import { arrivalIn } from './arrival.ts';
import { educatorGroup } from './educatorGroup.ts';
import { changeableGroup, confirmedGroup } from './findGroup.ts';

/** The most educators a class is shared with. */
const educatorsAllowed = 5;

export const getGroup: OperationCode<'getGroup'> = (_input, call) => educatorGroup(call, call.caller.group);

/** Holds the places, or those that need no approval. Two taps at once are one: the second finds it done. */
export const confirmGroup: OperationCode<'confirmGroup'> = async (_input, call) => {
  const found = await changeableGroup(call);
  if (isRefusal(found)) return found;
  const { group, event } = found;
  if (group.confirmedAt) return educatorGroup(call, group);
  const pool = event.waitlist ? undefined : await call.pools.read(event.id, eventPool);
  if (pool && placesLeft(pool) === 0) return refuse('event-full');
  const change = { confirmedAt: call.now.toISOString() };
  const awaitsApproval = placesAsked(group) > group.approvedUpTo;
  const owes = awaitsApproval ? 'waitlisted' : undefined;
  const held = await changeHolding(call, event, group, change, { ...call, owes });
  if (held) return educatorGroup(call, held);
  const stored = await call.groups.read(group.event, group.id);
  return stored?.confirmedAt ? educatorGroup(call, stored) : refuse('changed-meanwhile');
};

export const changeGroup: OperationCode<'changeGroup'> = async ({ revision, ...wanted }, call) => {
  const found = await changeableGroup(call);
  if (isRefusal(found)) return found;
  const { group, event } = found;
  if (revision !== undefined && revision !== group.revision) return refuse('changed-meanwhile');
  const change = given(event, group, wanted);
  const faults = countFaults(group, change);
  if (faults) return faults;
  // Whoever asks for fewer than before no longer asks for the rows that were turned away.
  const asksForFewer = placesAsked({ ...group, ...change }) < placesAsked(group);
  const whole = { ...change, ...(asksForFewer && { turnedAway: [] }) };
  const changed = await changeHolding(call, event, group, whole, call);
  return changed ? educatorGroup(call, changed) : refuse('changed-meanwhile');
};

function given(
  event: CareerEvent,
  group: StoredGroup,
  { contactName, arrival, school, ...plain }: Omit<Input<'changeGroup'>, 'revision'>,
): GroupChange {
  return {
    ...Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined)),
    ...(school !== undefined && { school: schoolOf(event, school) }),
    ...(contactName !== undefined && { contact: { ...group.contact, name: contactName } }),
    ...(arrival && { arrival: arrivalIn(event, arrival) }),
  };
}

/** A class can't be smaller than its roster. */
function countFaults(group: StoredGroup, change: GroupChange): Refusal | null {
  const named = Object.keys(group.rows).length;
  if (placesAsked({ ...group, ...change }) >= named) return null;
  const message = `Expected at least as many people as the roster names: ${named}`;
  return refuse('invalid-input', [{ path: 'students', message }]);
}

export const cancelGroup: OperationCode<'cancelGroup'> = async (_input, call) => {
  const { group } = call.caller;
  const event = await call.events.read(group.event);
  if (!event) return refuse('unknown-group');
  if (isOver(event, call.now) && !group.cancelledAt) return refuse('event-over');
  return answered(call, await cancelledGroup(call, group, call));
};

/** Shares the class with one more educator, whom the mail brings the link. Sharing twice is the same as once. */
export const shareGroup: OperationCode<'shareGroup'> = async ({ name, email }, call) => {
  const found = await confirmedGroup(call);
  if (isRefusal(found)) return found;
  const { group } = found;
  const known = [group.contact, ...group.educators].some(
    (educator) => educator.email.toLowerCase() === email.toLowerCase(),
  );
  if (known) return educatorGroup(call, group);
  if (group.educators.length >= educatorsAllowed) {
    const message = `Expected at most ${educatorsAllowed} educators besides the contact`;
    return refuse('invalid-input', [{ path: 'email', message }]);
  }
  const educators = [...group.educators, { name, email }];
  return answered(call, await call.groups.change(group, { educators }, { ...call, owes: 'invitation' }));
};

async function answered(
  call: Call<'group'>,
  changed: StoredGroup | null,
): Promise<Output<'getGroup'> | Refusal> {
  return changed ? educatorGroup(call, changed) : refuse('changed-meanwhile');
}
