import { checkInOf, type Scan, type ScanKind, scanId } from '#domain/checkin.ts';
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
): Promise<Kept> {
  const { call, event } = upload;
  const { device, station, rescued } = call.caller;
  const stationOf = station.session ?? station.employer;
  const append = call.scans.append<Scan>({
    event: event.id,
    registration: badge.registration,
    id: scanId(device.id, entry.id),
    kind,
    ...timeOf(upload, entry),
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
      ? call.registrations.checkIn(event.id, id, checkInOf(scan), version, call.now)
      : call.registrations.read(event.id, id);
  const own = await checkInto(badge.registration, scan.badgeVersion);
  const holder = await whose(call, event.id, badge, own);
  if (!holder) return { scan, holder };
  const isOwn = holder.registration.id === badge.registration;
  // A blank badge is read before it is given to anyone: it is the walk-in's from then on.
  const isBefore = !own && scan.at < holder.registration.registeredAt;
  const checkedIn =
    isOwn || isBefore ? holder.registration : await checkInto(holder.registration.id, holder.version);
  const registration = await settleCheckIn(call, checkedIn ?? holder.registration, call.now);
  return { scan, holder: { ...holder, registration } };
}
