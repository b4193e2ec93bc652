import { hasCome } from '#domain/attendance.ts';
import { isRefusal } from '#domain/refusals.ts';
import { chosenSessions } from '#domain/registration.ts';
import type { OperationCode } from '#functions/call.ts';
import { findEvent } from './findEvent.ts';

const pageSize = 200;

export const listRegistrations: OperationCode<'listRegistrations'> = async ({ event: id, cursor }, call) => {
  const event = await findEvent(call, id);
  if (isRefusal(event)) return event;
  const { registrations, next } = await call.registrations.page(id, { limit: pageSize, after: cursor });
  return {
    registrations: registrations.map((registration) => ({
      ...registration,
      sessions: chosenSessions(event, registration.sessions),
      ...(hasCome(registration) && { checkedInAt: registration.checkIn?.at }),
    })),
    ...(next && { next }),
  };
};
