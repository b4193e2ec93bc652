import type { Input, Output } from '#contract/contract.ts';
import { addresses } from '#contract/pages.ts';
import type { CareerEvent } from '#domain/event.ts';
import { newShortId } from '#domain/ids.ts';
import { linkSecret } from '#domain/links.ts';
import { isRefusal, type Refusal, refuse } from '#domain/refusals.ts';
import type { Call, OperationCode } from '#functions/call.ts';
import type { Station } from '#store/events.ts';
import { random } from '#store/keys.ts';
import { revokeAll } from './devices.ts';
import { findEvent } from './findEvent.ts';
import { findStation, unknownStation } from './findStation.ts';

/** The points where badges are scanned, and the links that turn phones into their scanners. */
export const createStation: OperationCode<'createStation'> = async (form, call) => {
  const event = await findEvent(call, form.event);
  if (isRefusal(event)) return event;
  const refusal = missingPart(event, form);
  if (refusal) return refusal;
  const station: Station = {
    event: event.id,
    id: newShortId(random),
    kind: form.kind,
    name: form.name,
    ...(form.kind === 'session' && { session: form.session }),
    ...(form.kind === 'booth' && { employer: form.employer }),
    linkVersion: 1,
    revoked: false,
    deviceLimit: form.deviceLimit,
  };
  await call.events.putStation(station);
  return shown(call, station);
};

export const listStations: OperationCode<'listStations'> = async ({ event: id }, call) => {
  const event = await findEvent(call, id);
  if (isRefusal(event)) return event;
  const stations = await call.events.listStations(id);
  return { stations: await Promise.all(stations.map((station) => shown(call, station))) };
};

export const revokeStation: OperationCode<'revokeStation'> = async ({ event: id, station }, call) => {
  const event = await findEvent(call, id);
  if (isRefusal(event)) return event;
  const revoked = await call.events.revokeStation(id, station);
  if (!revoked) return unknownStation();
  const devices = await call.devices.all(id);
  await revokeAll(
    call,
    devices.filter((device) => device.station === station),
  );
  return shown(call, revoked);
};

/** Whoever waits and has a place under a higher limit comes in; a lower one sends nobody away. */
export const updateStation: OperationCode<'updateStation'> = async (form, call) => {
  const found = await findStation(call, form);
  if (isRefusal(found)) return found;
  const { name, deviceLimit } = form;
  const changed = await call.events.updateStation(found.event, found.id, { name, deviceLimit });
  if (!changed) return unknownStation();
  await call.devices.letIn(changed, call.now);
  return shown(call, changed);
};

/** A session's station needs its session and a booth's its employer. */
function missingPart(event: CareerEvent, form: Input<'createStation'>): Refusal | null {
  if (form.kind === 'session' && !event.sessions.some(({ id }) => id === form.session)) {
    return refuse('invalid-input', [
      { path: 'session', message: 'Expected the id of a session of this event' },
    ]);
  }
  if (form.kind === 'booth' && !event.employers.some(({ id }) => id === form.employer)) {
    return refuse('invalid-input', [
      { path: 'employer', message: 'Expected the id of an employer of this event' },
    ]);
  }
  return null;
}

async function shown(call: Call<'session'>, station: Station): Promise<Output<'createStation'>> {
  const secret = linkSecret('station', station, station.linkVersion, await call.keys.service());
  return { ...station, stationUrl: addresses.station(call.config.siteUrl, secret) };
}
