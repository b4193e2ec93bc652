import { isOver } from '#domain/event.ts';
import { isRefusal, refuse } from '#domain/refusals.ts';
import type { OperationCode } from '#functions/call.ts';
import { findEvent } from './findEvent.ts';
import { openPools } from './openPools.ts';
import { organizerEvent } from './organizerEvent.ts';
import { planAhead } from './planAhead.ts';

export const publishEvent: OperationCode<'publishEvent'> = async ({ event: id }, call) => {
  const event = await findEvent(call, id);
  if (isRefusal(event)) return event;
  if (event.status === 'cancelled') return refuse('event-cancelled');
  if (isOver(event, call.now))
    return refuse('event-over', [{ path: 'endsAt', message: 'Expected an end in the future' }]);
  if (event.status === 'published') {
    // Once more, should the first time have crashed before its mail was planned.
    await planAhead(call, event);
    return organizerEvent(call, event);
  }
  const published = {
    ...event,
    status: 'published' as const,
    publishedAt: call.now.toISOString(),
    revision: event.revision + 1,
  };
  await call.keys.makeBadgeKey(id);
  await openPools(call, published, undefined, call.now);
  await planAhead(call, published);
  if (!(await call.events.replace(published))) return refuse('changed-meanwhile');
  await planAhead(call, published);
  return organizerEvent(call, published);
};
