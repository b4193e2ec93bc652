import type { CheckIn, Registration } from './registration.ts';
import type { DeviceRole, EventStatus, StationKind, Verdict } from './vocabulary.ts';

/** How a scan came about: a badge read, a walk-in's name typed, a class confirmed, a name found. */
export type ScanKind = 'scan' | 'walk-in' | 'group' | 'search';

/**
 * One reading of a badge by a device, or what stands for one, as the server keeps it. Everything is fixed at the
 * first append, `at` and `open` above all.
 */
export interface Scan {
  event: string;
  registration: string;
  /** The device's id, a dot and the entry's own: no device can name another's by accident. */
  id: string;
  kind: ScanKind;
  at: string;
  station: string;
  stationKind: StationKind;
  /** The session or employer the station stood for. */
  stationOf?: string;
  device: string;
  /** The version of the badge that was read: one that was reissued since checks nobody in. */
  badgeVersion: number;
  /** Whether it was made in the station's hours, as they were when it arrived. */
  open: boolean;
  /** Whether an organizer took it from a device that was revoked: it never moves a check-in that is there. */
  rescued?: true;
}

/** An earlier scan taken back. It stays in the log, and so does the scan. */
export interface Undo {
  event: string;
  registration: string;
  id: string;
  kind: 'undo';
  at: string;
  /** The id of the scan that is taken back. */
  undoes: string;
  /** The device that took it back, or the address of the member who did. */
  by: string;
  station?: string;
}

/** The id under which the server keeps a device's entry. */
export function scanId(device: string, entry: string): string {
  return `${device}.${entry}`;
}

/** A steward may take back what the same device did, for a minute by its own clock. */
export const undoMs = 60_000;

/** Whether a device may take a scan back: a supervisor any, at any time; a steward its own, within a minute. */
export function mayUndo(
  { role, device }: { role: DeviceRole; device: string },
  undo: { undoes: string; at: number; scannedAt: number },
): 'yes' | 'too-late' | 'not-allowed' {
  if (role === 'supervisor') return 'yes';
  if (!undo.undoes.startsWith(`${device}.`)) return 'not-allowed';
  return Math.abs(undo.at - undo.scannedAt) <= undoMs ? 'yes' : 'too-late';
}

/** Whether a scan can check in a registration whose badge has this version, whatever its status. */
export function isDoorScan(
  { kind, stationKind, open, ...scan }: Pick<Scan, 'kind' | 'stationKind' | 'badgeVersion' | 'open'>,
  badgeVersion: number,
): boolean {
  // A walk-in comes in wherever a supervisor stands.
  return (stationKind === 'door' || kind === 'walk-in') && open && scan.badgeVersion === badgeVersion;
}

/** How far two clocks can drift apart in a day. */
const driftMs = 60_000;

/**
 * When a scan took place, by the server's clock: the device's time corrected by the skew it showed when
 * sending, and never before the device was enrolled nor after the server got it. A time far from both says that the
 * device's clock was set meanwhile, after a dead battery for one: then the scan counts from when the server got it,
 * since it must not go before what others did. Milliseconds since 1970.
 */
export function scanTime(times: {
  at: number;
  sentAt: number;
  receivedAt: number;
  enrolledAt: number;
}): number {
  const corrected = times.at + (times.receivedAt - times.sentAt);
  if (!(corrected >= times.enrolledAt - driftMs)) return times.receivedAt;
  return Math.min(Math.max(corrected, times.enrolledAt), times.receivedAt);
}

/**
 * Whether a door scan moves the check-in: there is none yet, or it is later, or it ties and its id sorts later. A scan
 * that was rescued moves none but another rescued one, and gives way to any other.
 */
export function isEarlier(scan: Pick<Scan, 'at' | 'id' | 'rescued'>, current: CheckIn | undefined): boolean {
  if (!current) return true;
  if (scan.rescued !== current.rescued) return current.rescued === true;
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
      (earliest, scan) => (isEarlier(scan, earliest) ? checkInOf(scan) : earliest),
      undefined,
    );
}

/** The check-in that a scan makes if it is the earliest. */
export function checkInOf({ at, id, station, rescued }: Scan): CheckIn {
  return { at, scan: id, station, ...(rescued && { rescued }) };
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
  /** Whether it was made in the station's hours. */
  open: boolean;
  first: boolean;
}): Verdict {
  const { registration } = facts;
  if (facts.eventStatus !== 'published' || !facts.open) return 'not-open';
  if (!registration) return 'unknown-badge';
  if (facts.badgeVersion !== registration.badgeVersion) return 'replaced';
  if (registration.status === 'cancelled') return 'cancelled';
  if (registration.status === 'waitlisted') return 'waitlisted';
  return facts.stationKind === 'door' && !facts.first ? 'already-in' : 'welcome';
}
