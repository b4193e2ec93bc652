import type { Input, Output } from '#contract/contract.ts';
import { badgeTextIn, verifyBadge } from '#domain/badge.ts';
import { isDoorScan, scanTime, verdict } from '#domain/checkin.ts';
import type { CareerEvent } from '#domain/event.ts';
import type { CheckIn } from '#domain/registration.ts';
import type { Call, OperationCode } from '#functions/call.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import { attendeeShown } from './attendeeShown.ts';
import { isOfNeighbouringEvent } from './isOfNeighbouringEvent.ts';

type Reading = Input<'uploadScans'>['scans'][number];
type Result = Output<'uploadScans'>['results'][number];

/** How many scans of one upload are dealt with at a time. */
const atOnce = 10;

/**
 * Keeps each scan, then moves its registration's check-in if it is the earliest. Both writes can be
 * repeated, in any order and by any device: the state ends up the same.
 */
export const uploadScans: OperationCode<'uploadScans'> = async ({ sentAt, scans }, call) => {
  const event = await call.events.read(call.caller.device.event);
  if (!event) throw new Error('The event of an enrolled device is missing');
  const results: Result[] = [];
  for (let start = 0; start < scans.length; start += atOnce) {
    call.signal.throwIfAborted();
    const chunk = scans.slice(start, start + atOnce);
    results.push(...(await Promise.all(chunk.map((scan) => judge(call, event, scan, sentAt)))));
  }
  return { results };
};

async function judge(
  call: Call<'device'>,
  event: CareerEvent,
  reading: Reading,
  sentAt: string,
): Promise<Result> {
  const text = badgeTextIn(reading.badge);
  const mac = text ? await call.keys.badge(event.id) : undefined;
  const badge = text && mac ? verifyBadge(text, mac) : null;
  if (!badge) {
    const other = text !== null && (await isOfNeighbouringEvent(call, event, text));
    return { id: reading.id, verdict: other ? 'other-event' : 'unknown-badge' };
  }
  const registration = await call.registrations.read(event.id, badge.registration);
  if (!registration) return { id: reading.id, verdict: 'unknown-badge' };

  const { checkIn, first } = await keep(call, registration, badge.version, reading, sentAt);
  const said = verdict({
    eventStatus: event.status,
    badgeVersion: badge.version,
    registration,
    stationKind: call.caller.station.kind,
    first,
  });
  return {
    id: reading.id,
    verdict: said,
    ...(showsAttendee(said) && { attendee: attendeeShown(registration, call.caller.station.kind) }),
    ...(said === 'already-in' && checkIn && { since: await sinceShown(call, checkIn) }),
  };
}

/** Appends the scan and folds it into the check-in; `first` says whether this scan is what the check-in rests on. */
async function keep(
  call: Call<'device'>,
  registration: StoredRegistration,
  badgeVersion: number,
  reading: Reading,
  sentAt: string,
): Promise<{ checkIn: CheckIn | undefined; first: boolean }> {
  const { device, station } = call.caller;
  const at = scanTime({
    at: Date.parse(reading.at),
    sentAt: Date.parse(sentAt),
    receivedAt: call.now.getTime(),
    enrolledAt: Date.parse(device.enrolledAt),
  });
  const scan = await call.scans.append({
    event: registration.event,
    registration: registration.id,
    id: reading.id,
    at: new Date(at).toISOString(),
    station: station.id,
    stationKind: station.kind,
    device: device.id,
    replaced: badgeVersion !== registration.badgeVersion,
  });
  if (!isDoorScan(scan)) return { checkIn: registration.checkIn, first: false };
  const checkIn = await call.registrations.checkIn(registration.event, registration.id, {
    at: scan.at,
    scan: scan.id,
    station: scan.station,
  });
  return { checkIn, first: checkIn?.scan === scan.id };
}

function showsAttendee(said: Result['verdict']): boolean {
  return said === 'welcome' || said === 'already-in' || said === 'waitlisted' || said === 'cancelled';
}

async function sinceShown(
  call: Call<'device'>,
  { at, station }: CheckIn,
): Promise<{ at: string; station: string }> {
  const read = await call.events.readStation(call.caller.device.event, station);
  return { at, station: read?.name ?? '' };
}
