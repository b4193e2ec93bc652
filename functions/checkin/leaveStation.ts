import type { OperationCode } from '#functions/call.ts';

/** Signs a device out. Its place goes to whoever waits first. */
export const leaveStation: OperationCode<'leaveStation'> = async (_, call) => {
  const { event, id, station } = call.caller.device;
  await call.devices.leave(event, id, call.now);
  const left = await call.events.readStation(event, station, { fresh: true });
  if (left) await call.devices.letIn(left, call.now);
  return { status: 'left' };
};
