import type { Output } from '#contract/contract.ts';
import { hasCome } from '#domain/attendance.ts';
import type { CareerEvent } from '#domain/event.ts';
import { placesAsked } from '#domain/group.ts';
import { isRefusal, type Refusal, refuse } from '#domain/refusals.ts';
import type { Call, OperationCode } from '#functions/call.ts';
import { cancelledGroup } from '#functions/seats/cancelledGroup.ts';
import { placesOf, standingOf } from '#functions/seats/groupPlaces.ts';
import { changeHolding } from '#functions/seats/holdPlaces.ts';
import type { StoredGroup } from '#store/groups.ts';
import { findEvent } from './findEvent.ts';

type Shown = Output<'approveGroup'>;

export const listGroups: OperationCode<'listGroups'> = async ({ event: id }, call) => {
  const event = await findEvent(call, id);
  if (isRefusal(event)) return event;
  const came = await cameByGroup(call, event);
  const groups: Shown[] = [];
  for await (const group of call.groups.all(id))
    groups.push(await shownGroup(call, event, group, came.get(group.id) ?? 0));
  return { groups: groups.sort(approvalFirst) };
};

function approvalFirst(one: Shown, other: Shown): number {
  const waits = ({ status }: Shown) => Number(status === 'awaiting-approval');
  return waits(other) - waits(one) || one.school.localeCompare(other.school);
}

async function cameByGroup({ registrations }: Pick<Call, 'registrations'>, event: CareerEvent) {
  const came = new Map<string, number>();
  for await (const registration of registrations.all(event.id, { fields: ['group', 'status', 'checkIn'] })) {
    const { group } = registration;
    if (group && hasCome(event, registration)) came.set(group, (came.get(group) ?? 0) + 1);
  }
  return came;
}

async function shownGroup(
  call: Pick<Call, 'pools' | 'registrations' | 'now'>,
  event: CareerEvent,
  group: StoredGroup,
  came: number,
): Promise<Shown> {
  const places = await placesOf(call, event, group, call.now);
  return { ...group, ...standingOf(event, group, call.now), places, came };
}

async function decided(call: Call<'session'>, event: CareerEvent, group: StoredGroup): Promise<Shown> {
  const rows = await call.registrations.readMany(event.id, Object.keys(group.rows));
  const standing = await Promise.all(rows.map((row) => call.registrations.standing(row)));
  return shownGroup(call, event, group, standing.filter((row) => row && hasCome(event, row)).length);
}

/** Lets a class hold what it asks for. Its places are those in line now; its educators are told how many that is. */
export const approveGroup: OperationCode<'approveGroup'> = async ({ event: id, group: groupId }, call) => {
  const found = await findGroup(call, id, groupId);
  if (isRefusal(found)) return found;
  const { event, group } = found;
  if (group.cancelledAt) return refuse('group-cancelled');
  if (placesAsked(group) <= group.approvedUpTo) return decided(call, event, group);
  const change = { approvedUpTo: placesAsked(group), approvedAt: call.now.toISOString() };
  const owes = group.confirmedAt ? 'changed' : undefined;
  const approved = await changeHolding(call, event, group, change, { ...call, owes });
  return approved ? decided(call, event, approved) : refuse('changed-meanwhile');
};

export const declineGroup: OperationCode<'declineGroup'> = async ({ event: id, group: groupId }, call) => {
  const found = await findGroup(call, id, groupId);
  if (isRefusal(found)) return found;
  const declined = await cancelledGroup(call, found.group, call);
  return declined ? decided(call, found.event, declined) : refuse('changed-meanwhile');
};

async function findGroup(
  call: Call<'session'>,
  id: string,
  groupId: string,
): Promise<{ event: CareerEvent; group: StoredGroup } | Refusal> {
  const event = await findEvent(call, id);
  if (isRefusal(event)) return event;
  const group = await call.groups.read(id, groupId);
  return group ? { event, group } : refuse('unknown-group');
}
