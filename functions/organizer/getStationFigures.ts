import { isRefusal } from '#domain/refusals.ts';
import { countStations } from '#functions/attendance/countStations.ts';
import type { OperationCode } from '#functions/call.ts';
import { findEvent } from './findEvent.ts';

/** Whoever finds the figures stale counts; everyone else gets the last count, or counts alone if there is none. */
export const getStationFigures: OperationCode<'getStationFigures'> = async ({ event: id }, call) => {
  const event = await findEvent(call, id);
  if (isRefusal(event)) return event;
  const { figures, mine } = await call.liveFigures.read('stations', id, call.now);
  if (figures && !mine) return figures;
  const counted = await countStations(call, event, call.now);
  if (mine) await call.liveFigures.store('stations', id, counted);
  return counted;
};
