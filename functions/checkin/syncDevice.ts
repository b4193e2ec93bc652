import { refuse } from '#domain/refusals.ts';
import { stationHours } from '#domain/stationHours.ts';
import type { Call, OperationCode } from '#functions/call.ts';
import { together } from '#functions/seats/together.ts';
import { AnswerRoom } from './map/answerRoom.ts';
import { arrivalsShown } from './map/arrivalsShown.ts';
import { changedClasses } from './map/changedClasses.ts';
import { changedParts } from './map/changedParts.ts';
import { mapSecrets } from './map/mapSecrets.ts';
import { planMap } from './map/planMap.ts';
import { scannedEvent } from './scannedEvent.ts';

/**
 * What a scanner needs to work alone. The phone says what it holds and gets what differs, so an answer that is lost, or
 * asked for twice, does no harm. Whatever names a person is sealed to that person's badge.
 */
export const syncDevice: OperationCode<'syncDevice'> = async (input, call) => {
  const { device, station } = call.caller;
  const event = await call.events.read(device.event);
  if (!event) throw new Error('The event of an enrolled device is missing');
  if (event.status === 'cancelled') return refuse('event-cancelled');
  const { countsFrom, opensAt, closesAt, expiresAt } = stationHours(event);
  const now = call.now.toISOString();
  const secrets = await mapSecrets(call.keys, event.id);
  const sealing = await call.keys.sealing(event.id);
  if (expiresAt <= now || !secrets || !sealing) return refuse('event-over');

  const [roster, came] = await together([
    call.rosters.read(event.id, call.now),
    arrivalsFor(call, input.since),
    call.devices.noteSeen(device, { now: call.now, waiting: input.waiting, version: input.version }),
  ] as const);
  call.signal.throwIfAborted();

  const { rowKeys } = call;
  const room = new AnswerRoom();
  const planned = planMap(roster, secrets, station.kind);
  const parts = input.mapToo ? changedParts(planned, input.marks, { secrets, rowKeys, room }) : noParts;
  const classMarks = input.mapToo ? input.groupMarks : [];
  const classes =
    input.mapToo && device.role === 'supervisor'
      ? changedClasses(roster, classMarks, { secrets, rowKeys, room })
      : { groups: [], groupsGone: classMarks, more: false };
  return {
    ...{ now, opensAt, closesAt, expiresAt },
    role: device.role,
    station: { id: station.id, kind: station.kind, name: station.name },
    event: scannedEvent(event),
    salt: Buffer.from(secrets.salt).toString('base64'),
    sealTo: Buffer.from(sealing.point).toString('base64'),
    parts: planned.length,
    changed: parts.changed,
    groups: classes.groups,
    groupsGone: classes.groupsGone,
    arrivals: arrivalsShown(came.arrivals, { roster, secrets, rowKeys }, { device: device.id, countsFrom }),
    stations: roster.stations,
    next: came.next,
    more: parts.more || classes.more || came.more,
  };
};

/** For a phone that asks who came in and brings no marks. */
const noParts = { changed: [], more: false };

/** Who came in is the doors' business, and that of supervisors wherever they are. */
async function arrivalsFor({ caller, arrivals, now }: Call<'device'>, since: string) {
  const { device, station } = caller;
  if (station.kind !== 'door' && device.role !== 'supervisor') return { arrivals: [], next: '', more: false };
  return arrivals.since(device.event, since, now);
}
