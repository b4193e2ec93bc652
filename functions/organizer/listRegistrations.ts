import { hasCome } from '#domain/attendance.ts';
import { isRefusal } from '#domain/refusals.ts';
import { chosenSessions, type Registration } from '#domain/registration.ts';
import { schoolOf } from '#domain/school.ts';
import type { OperationCode } from '#functions/call.ts';
import { findEvent } from './findEvent.ts';

const pageSize = 200;

/** Whether it stands for itself, and not for another one it was merged into. */
export function isOwn({ mergedInto }: Pick<Registration, 'mergedInto'>): boolean {
  return mergedInto === undefined;
}

export const listRegistrations: OperationCode<'listRegistrations'> = async ({ event: id, cursor }, call) => {
  const event = await findEvent(call, id);
  if (isRefusal(event)) return event;
  const { registrations, next } = await call.registrations.page(id, { limit: pageSize, after: cursor });
  return {
    registrations: registrations.filter(isOwn).map((registration) => ({
      ...registration,
      school: schoolOf(event, registration.school),
      sessions: chosenSessions(event, registration.sessions),
      ...(hasCome(event, registration) && { checkedInAt: registration.checkIn?.at }),
    })),
    ...(next && { next }),
  };
};
