import { isRefusal, refuse } from '#domain/refusals.ts';
import type { OperationCode } from '#functions/call.ts';
import { settleSeats } from '#functions/seats/settleSeats.ts';
import { eventFaults, withChanges } from './eventChanges.ts';
import { findEvent } from './findEvent.ts';
import { openPools } from './openPools.ts';
import { organizerEvent } from './organizerEvent.ts';
import { planMail } from './planMail.ts';

export const updateEvent: OperationCode<'updateEvent'> = async (
  { event: id, revision, ...changes },
  call,
) => {
  const before = await findEvent(call, id);
  if (isRefusal(before)) return before;
  if (before.status === 'cancelled') return refuse('event-cancelled');
  if (revision !== undefined && revision !== before.revision) return refuse('changed-meanwhile');
  const after = { ...withChanges(before, changes), revision: before.revision + 1 };
  const refusal = eventFaults(after);
  if (refusal) return refusal;
  const pools = await openPools(call, after, before, call.now);
  await planMail(call, after);
  if (!(await call.events.replace(after))) return refuse('changed-meanwhile');
  if (pools.length) await settleSeats(call, id, pools, call.now);
  return organizerEvent(call, after);
};
