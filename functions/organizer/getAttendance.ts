import { isRefusal } from '#domain/refusals.ts';
import { countAttendance } from '#functions/attendance/countAttendance.ts';
import type { OperationCode } from '#functions/call.ts';
import { findEvent } from './findEvent.ts';

/** Whoever finds the figures stale counts; everyone else gets the last count, or counts alone if there is none. */
export const getAttendance: OperationCode<'getAttendance'> = async ({ event: id }, call) => {
  const event = await findEvent(call, id);
  if (isRefusal(event)) return event;
  const { figures, mine } = await call.liveFigures.read('attendance', id, call.now);
  if (figures && !mine) return figures;
  const counted = await countAttendance(call, event, call.now);
  if (mine) await call.liveFigures.store('attendance', id, counted);
  return counted;
};
