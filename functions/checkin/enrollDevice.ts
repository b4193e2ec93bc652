import { deviceId, deviceToken, isFlooded } from '#domain/device.ts';
import type { CareerEvent } from '#domain/event.ts';
import { isRefusal, type Refusal, refuse } from '#domain/refusals.ts';
import { stationHours } from '#domain/stationHours.ts';
import type { Call, OperationCode } from '#functions/call.ts';
import type { Device } from '#store/devices.ts';
import { hashed } from '#store/keys.ts';
import { type JoiningLink, joiningLink } from './joiningLink.ts';
import { scannedEvent } from './scannedEvent.ts';

/**
 * Makes a phone a scanner. The device's id follows from its attempt, so an answer that was lost is got by asking
 * again. A station's own link takes a number, which says whether there is a place for one more; a supervisor's is
 * spent on this very device.
 */
export const enrollDevice: OperationCode<'enrollDevice'> = async (
  { station: secret, name, attempt },
  call,
) => {
  const link = await joiningLink(call, secret);
  if (isRefusal(link)) return link;
  const event = await call.events.read(link.station.event, { fresh: true });
  if (!event) return refuse('link-unknown');
  const refusal = link.station.revoked ? refuse('device-revoked') : notNow(event, call.now);
  if (refusal) return refusal;

  const id = deviceId(await call.keys.service(), event.id, attempt);
  const device = await joined(call, event, link, { id, hashed: hashed(attempt), name });
  if (isRefusal(device)) return device;
  if (device.state === 'revoked' || device.state === 'left') return refuse('device-revoked');
  const station = await stationOf(call, link, device);
  return {
    device: deviceToken(device, attempt),
    state: device.state,
    role: device.role,
    station: { id: station.id, kind: station.kind, name: station.name },
    event: scannedEvent(event),
  };
};

/** Why nobody joins at this time. When the station opens, the refusal says so. */
function notNow(event: CareerEvent, now: Date): Refusal | undefined {
  if (event.status === 'draft') return refuse('event-draft');
  if (event.status === 'cancelled') return refuse('event-cancelled');
  const { opensAt, joinableUntil } = stationHours(event);
  if (now.toISOString() < opensAt) return refuse('station-not-open', [{ path: 'opensAt', message: opensAt }]);
  return now.toISOString() >= joinableUntil ? refuse('event-over') : undefined;
}

async function joined(
  call: Call,
  event: CareerEvent,
  { station, supervisor }: JoiningLink,
  own: Pick<Device, 'id' | 'hashed' | 'name'>,
): Promise<Device | Refusal> {
  const known = await call.devices.read(event.id, own.id);
  if (!known) {
    if (supervisor && !(await call.supervisorLinks.spend(event.id, supervisor, own.id)))
      return refuse('link-spent');
    if (!supervisor && isFlooded(await call.devices.all(event.id), station.id, call.now))
      return refuse('too-many-tries');
    const at = call.now.toISOString();
    await call.devices.add({
      ...own,
      event: event.id,
      station: station.id,
      ...(supervisor
        ? { role: 'supervisor', state: 'active', admittedAt: at }
        : {
            role: 'steward',
            state: 'waiting',
            number: await call.devices.takeNumber(event.id, station.id, call.now),
          }),
      ...{ enrolledAt: at, lastSeenAt: at, waiting: 0, version: '' },
    });
  }
  if (known && known.state !== 'waiting') return known;
  if (!supervisor) await call.devices.letIn(station, call.now);
  const device = await call.devices.read(event.id, own.id);
  if (!device) throw new Error('A device that was added could not be read');
  return device;
}

/** An attempt is one device at one station, whatever link it is repeated with. */
async function stationOf({ events }: Pick<Call, 'events'>, { station }: JoiningLink, device: Device) {
  if (device.station === station.id) return station;
  const other = await events.readStation(device.event, device.station);
  if (!other) throw new Error('The station of a device is missing');
  return other;
}
