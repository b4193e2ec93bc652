import { isOver } from '#domain/event.ts';
import { isRefusal, refuse } from '#domain/refusals.ts';
import type { OperationCode } from '#functions/call.ts';
import { findEvent } from './findEvent.ts';
import { organizerEvent } from './organizerEvent.ts';
import { planAhead } from './planAhead.ts';

export const cancelEvent: OperationCode<'cancelEvent'> = async ({ event: id }, call) => {
  const event = await findEvent(call, id);
  if (isRefusal(event)) return event;
  if (event.status === 'cancelled') {
    // Once more, should the first time have crashed before everyone's mail was planned. What was sent stays sent.
    await planAhead(call, event);
    return organizerEvent(call, event);
  }
  if (isOver(event, call.now)) return refuse('event-over');
  // A draft was never announced, so there is nobody to tell.
  const cancelledAt = event.status === 'published' ? { cancelledAt: call.now.toISOString() } : {};
  const cancelled = { ...event, ...cancelledAt, status: 'cancelled' as const, revision: event.revision + 1 };
  await planAhead(call, cancelled);
  if (!(await call.events.replace(cancelled))) return refuse('changed-meanwhile');
  // Once more, should the mailer have looked in between and found an event not yet cancelled.
  await planAhead(call, cancelled);
  return organizerEvent(call, cancelled);
};
