import { isRefusal } from '#domain/refusals.ts';
import type { OperationCode } from '#functions/call.ts';
import { findEvent } from './findEvent.ts';
import { organizerEvent } from './organizerEvent.ts';

export const readEvent: OperationCode<'readEvent'> = async ({ event: id }, call) => {
  const event = await findEvent(call, id);
  return isRefusal(event) ? event : organizerEvent(call, event);
};
