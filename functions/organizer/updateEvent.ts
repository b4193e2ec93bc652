import { isRefusal, refuse } from '#domain/refusals.ts';
import type { OperationCode } from '#functions/call.ts';
import { applyCapacity } from '#functions/seats/handOnSeats.ts';
import { endingFaults, eventFaults, withChanges, withMove } from './eventChanges.ts';
import { findEvent } from './findEvent.ts';
import { openPools } from './openPools.ts';
import { organizerEvent } from './organizerEvent.ts';
import { planAhead } from './planAhead.ts';
import { readerFaults } from './readerFaults.ts';

export const updateEvent: OperationCode<'updateEvent'> = async (
  { event: id, revision, ...changes },
  call,
) => {
  const before = await findEvent(call, id);
  if (isRefusal(before)) return before;
  if (before.status === 'cancelled') return refuse('event-cancelled');
  if (revision !== undefined && revision !== before.revision) return refuse('changed-meanwhile');
  const changed = { ...withChanges(before, changes), revision: before.revision + 1 };
  const after = withMove(before, changed, call.now);
  const endsEarly = changes.sessions === undefined && changes.startsAt === undefined;
  const refusal =
    eventFaults(after, { endsEarly }) ??
    endingFaults(before, after, call.now) ??
    (changes.accommodationsFor ? await readerFaults(call, after) : null);
  if (refusal) return refusal;
  const pools = await openPools(call, after, before, call.now);
  await planAhead(call, after);
  if (!(await call.events.replace(after))) return refuse('changed-meanwhile');
  await planAhead(call, after);
  await applyCapacity(call, id, pools);
  return organizerEvent(call, after);
};
