import type { Input, Output } from '#contract/contract.ts';
import { badgeTextIn, verifyBadge } from '#domain/badge.ts';
import { scanTime, verdict } from '#domain/checkin.ts';
import type { CareerEvent } from '#domain/event.ts';
import type { CheckIn } from '#domain/registration.ts';
import type { Call, OperationCode } from '#functions/call.ts';
import { together } from '#functions/seats/together.ts';
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
  const { registration, badgeVersion } = await keep(call, event.id, badge, reading, sentAt);
  const checkIn = registration?.checkIn;
  const said = verdict({
    eventStatus: event.status,
    badgeVersion,
    registration,
    stationKind: call.caller.station.kind,
    first: checkIn?.scan === reading.id,
  });
  return {
    id: reading.id,
    verdict: said,
    ...(registration &&
      showsAttendee(said) && { attendee: attendeeShown(registration, call.caller.station.kind) }),
    ...(said === 'already-in' && checkIn && { since: await sinceShown(call, checkIn) }),
  };
}

/**
 * Appends the scan, folds a door's into the check-in, and answers the registration as it then is, with the version
 * of its badge that was read. The badge of a registration that was merged into another is that one's badge, too.
 */
async function keep(
  call: Call<'device'>,
  event: string,
  badge: { registration: string; version: number },
  reading: Reading,
  sentAt: string,
): Promise<{ registration: StoredRegistration | undefined; badgeVersion: number }> {
  const { device, station } = call.caller;
  const at = scanTime({
    at: Date.parse(reading.at),
    sentAt: Date.parse(sentAt),
    receivedAt: call.now.getTime(),
    enrolledAt: Date.parse(device.enrolledAt),
  });
  const append = call.scans.append({
    event,
    registration: badge.registration,
    id: reading.id,
    at: new Date(at).toISOString(),
    station: station.id,
    stationKind: station.kind,
    device: device.id,
    badgeVersion: badge.version,
  });
  if (station.kind !== 'door') {
    const [, registration] = await together([
      append,
      call.registrations.read(event, badge.registration),
    ] as const);
    const stands = await mergedBadge(call, registration, badge.version);
    return stands
      ? { registration: stands, badgeVersion: stands.badgeVersion }
      : { registration, badgeVersion: badge.version };
  }
  const scan = await append;
  const checkIn = { at: scan.at, scan: scan.id, station: scan.station };
  const registration = await call.registrations.checkIn(
    event,
    badge.registration,
    checkIn,
    scan.badgeVersion,
  );
  const stands = await mergedBadge(call, registration, scan.badgeVersion);
  if (!stands) return { registration, badgeVersion: badge.version };
  const { id, badgeVersion } = stands;
  return { registration: await call.registrations.checkIn(event, id, checkIn, badgeVersion), badgeVersion };
}

/** The registration that another was merged into, if that one's badge was read and not an older one. */
async function mergedBadge(
  { registrations }: Pick<Call, 'registrations'>,
  read: StoredRegistration | undefined,
  version: number,
): Promise<StoredRegistration | undefined> {
  if (!read?.mergedInto || version !== read.badgeVersion) return undefined;
  const stands = await registrations.standing(read);
  return stands?.mergedInto ? undefined : stands;
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
