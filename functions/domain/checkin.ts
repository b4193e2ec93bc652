import type { CheckIn, Registration } from './registration.ts';
import type { EventStatus, StationKind, Verdict } from './vocabulary.ts';

/** One reading of a badge by a device, as the server keeps it. `at` was fixed at the first append. */
export interface Scan {
  event: string;
  registration: string;
  id: string;
  at: string;
  station: string;
  stationKind: StationKind;
  device: string;
  /** The version of the badge that was read: one that was reissued since checks nobody in. */
  badgeVersion: number;
}

/** Whether a scan can check in a registration whose badge has this version, whatever its status. */
export function isDoorScan(scan: Pick<Scan, 'stationKind' | 'badgeVersion'>, badgeVersion: number): boolean {
  return scan.stationKind === 'door' && scan.badgeVersion === badgeVersion;
}

/**
 * When a scan took place, by the server's clock: the device's time corrected by the skew it showed when
 * sending, and never before the device was enrolled nor after the server got it. Milliseconds since 1970.
 */
export function scanTime(times: {
  at: number;
  sentAt: number;
  receivedAt: number;
  enrolledAt: number;
}): number {
  const corrected = times.at + (times.receivedAt - times.sentAt);
  return Math.min(Math.max(corrected, times.enrolledAt), times.receivedAt);
}

/** Whether a door scan moves the check-in: there is none yet, or it is later, or it ties and its id sorts later. */
export function isEarlier(scan: Pick<Scan, 'at' | 'id'>, current: CheckIn | undefined): boolean {
  if (!current) return true;
  return scan.at < current.at || (scan.at === current.at && scan.id < current.scan);
}

/** The check-in that a registration's scans amount to, in whatever order they came. */
export function fold(
  scans: Scan[],
  { badgeVersion, undone = new Set() }: { badgeVersion: number; undone?: ReadonlySet<string> },
): CheckIn | undefined {
  return scans
    .filter((scan) => isDoorScan(scan, badgeVersion) && !undone.has(scan.id))
    .reduce<CheckIn | undefined>(
      (earliest, scan) =>
        isEarlier(scan, earliest) ? { at: scan.at, scan: scan.id, station: scan.station } : earliest,
      undefined,
    );
}

/**
 * What the volunteer is told. It never decides whether the scan is kept. `first` says that this scan is
 * the registration's check-in, be it now or when it was sent before.
 */
export function verdict(facts: {
  eventStatus: EventStatus;
  badgeVersion: number;
  registration: Pick<Registration, 'status' | 'badgeVersion'> | undefined;
  stationKind: StationKind;
  first: boolean;
}): Verdict {
  const { registration } = facts;
  if (facts.eventStatus !== 'published') return 'not-open';
  if (!registration) return 'unknown-badge';
  if (facts.badgeVersion !== registration.badgeVersion) return 'replaced';
  if (registration.status === 'cancelled') return 'cancelled';
  if (registration.status === 'waitlisted') return 'waitlisted';
  return facts.stationKind === 'door' && !facts.first ? 'already-in' : 'welcome';
}
