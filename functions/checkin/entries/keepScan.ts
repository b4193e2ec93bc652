import { checkInOf, isDoorScan, isEarlier, type Scan, type ScanKind, scanId } from '#domain/checkin.ts';
import type { StationHours } from '#domain/stationHours.ts';
import { settleCheckIn } from '#functions/attendance/settleCheckIn.ts';
import { together } from '#functions/seats/together.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import { type Entry, timeOf, type Upload } from './upload.ts';
import { type Badge, whose } from './whoseBadge.ts';

export interface Kept {
  scan: Scan;
  /** Whose badge it is, as it is now, and the version that was read; undefined if nobody's. */
  holder: { registration: StoredRegistration; version: number } | undefined;
}

/**
 * Appends the scan, then moves the check-in of whoever's badge it is if this is the earliest. Both writes can be
 * repeated, in any order and by any device: the state ends up the same.
 */
export async function keepScan(
  upload: Upload,
  entry: Entry,
  badge: Badge,
  kind: ScanKind = 'scan',
  made = timeOf(upload, entry),
): Promise<Kept> {
  const { call, event, hours } = upload;
  const { device, station, rescued } = call.caller;
  const stationOf = station.session ?? station.employer;
  const append = call.scans.append<Scan>({
    event: event.id,
    registration: badge.registration,
    id: scanId(device.id, entry.id),
    kind,
    ...made,
    station: station.id,
    stationKind: station.kind,
    ...(stationOf !== undefined && { stationOf }),
    device: device.id,
    badgeVersion: badge.version,
    ...(rescued && { rescued: true as const }),
  });
  if (station.kind !== 'door' && kind !== 'walk-in') {
    const [scan, read] = await together([
      append,
      call.registrations.read(event.id, badge.registration),
    ] as const);
    return { scan, holder: await whose(call, event.id, badge, read) };
  }
  const scan = await append;
  const checkInto = async (id: string, version: number) =>
    scan.open
      ? call.registrations.checkIn(event.id, id, checkInOf(scan), version, call.now, hours.countsFrom)
      : call.registrations.read(event.id, id);
  const own = await checkInto(badge.registration, scan.badgeVersion);
  const holder = await whose(call, event.id, badge, own);
  if (!holder) return { scan, holder };
  // A blank badge is read before it is given to anyone: it is the walk-in's from then on.
  const counts = own !== undefined || scan.at > holder.registration.registeredAt;
  const { version } = holder;
  let { registration } = holder;
  for (let round = 0; round < rounds; round++) {
    registration = await settleCheckIn(call, registration, call.now);
    if (!counts || !isDue(scan, registration, version, hours)) break;
    registration = (await checkInto(registration.id, version)) ?? registration;
  }
  return { scan, holder: { registration, version } };
}

/** More rounds than undos can fall between a read and a write. */
const rounds = 5;

/**
 * Whether a scan is to be this registration's check-in and is not: it was tried on another badge of theirs, or while a
 * check-in stood there that was taken back meanwhile.
 */
function isDue(
  scan: Scan,
  { checkIn, undone, badgeVersion }: StoredRegistration,
  version: number,
  { countsFrom }: StationHours,
): boolean {
  const current = checkIn && checkIn.at >= countsFrom ? checkIn : undefined;
  return (
    version === badgeVersion &&
    isDoorScan({ ...scan, badgeVersion: version }, badgeVersion) &&
    !undone?.has(scan.id) &&
    checkIn?.scan !== scan.id &&
    isEarlier(scan, current)
  );
}
