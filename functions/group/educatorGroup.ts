import type { Output } from '#contract/contract.ts';
import { isOver } from '#domain/event.ts';
import { changesUntil } from '#domain/group.ts';
import { type Refusal, refuse } from '#domain/refusals.ts';
import type { Call } from '#functions/call.ts';
import { classCode } from '#functions/registration/links.ts';
import { publicEvent } from '#functions/registration/publicEvent.ts';
import { placesOf, standingOf } from '#functions/seats/groupPlaces.ts';
import type { StoredGroup } from '#store/groups.ts';

type Needs = Pick<Call, 'events' | 'pools' | 'registrations' | 'keys' | 'config' | 'now'>;

/** A class as its educators see it. */
export async function educatorGroup(call: Needs, group: StoredGroup): Promise<Output<'getGroup'> | Refusal> {
  const event = await call.events.read(group.event);
  if (!event) return refuse('unknown-group');
  const [shown, places, code] = await Promise.all([
    publicEvent(call, event, call.now, group.locale),
    placesOf(call, event, group, call.now),
    classCode(call, group),
  ]);
  const mayChange =
    !group.cancelledAt &&
    event.status === 'published' &&
    !isOver(event, call.now) &&
    call.now.toISOString() < changesUntil(event);
  return { ...group, ...standingOf(event, group, call.now), places, mayChange, code, event: shown };
}
