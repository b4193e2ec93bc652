import { isRefusal } from '#domain/refusals.ts';
import type { OperationCode } from '#functions/call.ts';
import { findEvent } from './findEvent.ts';
import { organizerEvent } from './organizerEvent.ts';

export const readEvent: OperationCode<'readEvent'> = async ({ event: id }, call) => {
  const event = await findEvent(call, id);
  if (isRefusal(event)) return event;
  // A code that lets people in is for those who may hand it out.
  const isViewer = call.caller.member.role === 'viewer';
  return organizerEvent(call, isViewer ? { ...event, invitationCode: '' } : event);
};
