import { isRefusal, type Refusal, refuse } from '#domain/refusals.ts';
import type { Call, OperationCode } from '#functions/call.ts';
import type { Device } from '#store/devices.ts';
import { findEvent } from './findEvent.ts';

/** For how long a revoked device's earlier scans are taken after an organizer said so. */
const rescueMs = 3_600_000;

/** The phones at an event's stations. Who revokes one twice, or lets one in twice, does so once. */
export const listDevices: OperationCode<'listDevices'> = async ({ event: id }, call) => {
  const event = await findEvent(call, id);
  if (isRefusal(event)) return event;
  return { devices: await listed(call, id) };
};

export const admitDevice: OperationCode<'admitDevice'> = async (form, call) => {
  const device = await findDevice(call, form);
  if (isRefusal(device)) return device;
  const admitted = await call.devices.admit(device.event, device.id, call.now);
  if (admitted) return admitted;
  const now = await findDevice(call, form);
  return isRefusal(now) || now.state === 'active' ? now : refuse('device-revoked');
};

export const revokeDevice: OperationCode<'revokeDevice'> = async (form, call) => {
  const device = await findDevice(call, form);
  if (isRefusal(device)) return device;
  const { event, id } = device;
  await takePlacesLeft(call, [device]);
  const revoked = await call.devices.revoke(event, id, call.now);
  const station = await call.events.readStation(event, device.station, { fresh: true });
  if (station) await call.devices.letIn(station, call.now);
  return revoked ?? findDevice(call, form);
};

/** Those that wait are ended, too, so that none of them moves up. */
export const revokeDevices: OperationCode<'revokeDevices'> = async ({ event: id }, call) => {
  const event = await findEvent(call, id);
  if (isRefusal(event)) return event;
  const devices = await call.devices.all(id);
  await takePlacesLeft(call, devices);
  await revokeAll(call, devices);
  return { devices: await listed(call, id) };
};

export const rescueScans: OperationCode<'rescueScans'> = async (form, call) => {
  const device = await findDevice(call, form);
  if (isRefusal(device)) return device;
  const until = new Date(call.now.getTime() + rescueMs);
  // One that was not revoked can hand in what it has as it is; one that was never let in has nothing.
  return (await call.devices.rescue(device.event, device.id, until)) ?? findDevice(call, form);
};

/** Those that wait go first: a place that becomes free meanwhile is nobody's. */
export async function revokeAll(call: Pick<Call, 'devices' | 'now'>, devices: Device[]): Promise<void> {
  const waiting = devices.filter(({ state }) => state === 'waiting');
  const active = devices.filter(({ state }) => state === 'active');
  for (const some of [waiting, active])
    await Promise.all(some.map(({ event, id }) => call.devices.revoke(event, id, call.now)));
}

/**
 * Where a phone that scans is to be ended, the link alone lets nobody in any more: whoever holds that phone would join
 * again with it. Before it is ended, so that a crash in between leaves the station stricter and the tap to repeat.
 */
async function takePlacesLeft(
  call: Pick<Call, 'devices' | 'events' | 'now'>,
  devices: Device[],
): Promise<void> {
  const scanning = devices.filter(({ state }) => state === 'active');
  const places = new Map(scanning.map(({ event, station }) => [station, event]));
  for (const [id, event] of places) {
    const station = await call.events.readStation(event, id, { fresh: true });
    if (station) await call.devices.takePlacesLeft(station, call.now);
  }
}

async function listed({ devices }: Pick<Call, 'devices'>, event: string): Promise<Device[]> {
  const all = await devices.all(event);
  return all.sort(
    (one, other) => one.enrolledAt.localeCompare(other.enrolledAt) || (one.id < other.id ? -1 : 1),
  );
}

/** A device of an event of the member's own organization. */
async function findDevice(
  call: Call<'session'>,
  { event: id, device }: { event: string; device: string },
): Promise<Device | Refusal> {
  const event = await findEvent(call, id);
  if (isRefusal(event)) return event;
  const found = await call.devices.read(id, device);
  return (
    found ??
    refuse('unknown-device', [{ path: 'device', message: 'Expected the id of a device of this event' }])
  );
}
