import { type CareerEvent, isOver } from '#domain/event.ts';
import { changesUntil } from '#domain/group.ts';
import { type Refusal, refuse } from '#domain/refusals.ts';
import type { Call } from '#functions/call.ts';
import type { StoredGroup } from '#store/groups.ts';

/** The class of an educator's link with its event, if the class may still be changed. */
export async function changeableGroup(
  call: Call<'group'>,
): Promise<{ group: StoredGroup; event: CareerEvent } | Refusal> {
  const { group } = call.caller;
  const event = await call.events.read(group.event);
  if (!event) return refuse('unknown-group');
  const refusal = closedFor(group, event, call.now);
  return refusal ?? { group, event };
}

/** The same, for what only a class that holds its places can do. */
export async function confirmedGroup(
  call: Call<'group'>,
): Promise<{ group: StoredGroup; event: CareerEvent } | Refusal> {
  if (!call.caller.group.confirmedAt && !call.caller.group.cancelledAt) return refuse('group-unconfirmed');
  return changeableGroup(call);
}

function closedFor(group: StoredGroup, event: CareerEvent, now: Date): Refusal | null {
  if (group.cancelledAt) return refuse('group-cancelled');
  if (event.status === 'cancelled') return refuse('event-cancelled');
  if (isOver(event, now)) return refuse('event-over');
  return changesUntil(event) <= now.toISOString() ? refuse('group-closed') : null;
}
