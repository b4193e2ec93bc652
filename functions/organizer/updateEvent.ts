import type { CareerEvent } from '#domain/event.ts';
import { withFormerTimes, withNews } from '#domain/news.ts';
import { isRefusal, refuse } from '#domain/refusals.ts';
import type { Call, OperationCode } from '#functions/call.ts';
import { newsName } from '#functions/mailings/plannedMailings.ts';
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
  const changed = { ...withChanges(before, changes, call.now), revision: before.revision + 1 };
  const after = await withTellings(call, before, withMove(before, changed, call.now));
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

/** With what the change makes of the mail to everyone: news that they must hear, and the times that rules went by before. */
async function withTellings(
  { schedules, now }: Pick<Call, 'schedules' | 'now'>,
  before: CareerEvent,
  after: CareerEvent,
): Promise<CareerEvent> {
  const told = before.news && (await schedules.read(before.id, newsName(before.news)));
  const areTold = told?.doneAt !== undefined;
  return withFormerTimes(before, withNews(before, after, { now, areTold }), now);
}
