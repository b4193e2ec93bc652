import { type Scan, verdict } from '#domain/checkin.ts';
import type { CheckIn } from '#domain/registration.ts';
import type { Verdict } from '#domain/vocabulary.ts';
import { attendeeShown } from '../attendeeShown.ts';
import type { Kept } from './keepScan.ts';
import type { Entry, Result, Upload } from './upload.ts';

/** What the volunteer is told of a scan that was kept. */
export async function answerTo(upload: Upload, entry: Entry, { scan, holder }: Kept): Promise<Result> {
  const { call, event } = upload;
  if (!holder) return { id: entry.id, verdict: scan.badgeVersion === 1 ? 'blank-badge' : 'unknown-badge' };
  const { registration, version } = holder;
  const { kind } = call.caller.station;
  const said = verdict({
    eventStatus: event.status,
    badgeVersion: version,
    registration,
    stationKind: kind,
    open: scan.open,
    first: registration.checkIn?.scan === scan.id,
  });
  const since = said === 'already-in' && registration.checkIn;
  return {
    id: entry.id,
    verdict: said,
    ...(entry.named && showsAttendee(said) && { attendee: attendeeShown(registration, kind) }),
    ...(since && { since: await sinceShown(upload, entry, since) }),
  };
}

function showsAttendee(said: Verdict): boolean {
  return said === 'welcome' || said === 'already-in' || said === 'waitlisted' || said === 'cancelled';
}

/** When and where a badge came in, and for a supervisor with the badge in hand the scan that can be taken back. */
async function sinceShown(
  { call }: Pick<Upload, 'call'>,
  { named }: Entry,
  { at, station, scan }: Pick<Scan, 'at' | 'station'> & CheckIn,
) {
  const { device } = call.caller;
  const read = await call.events.readStation(device.event, station);
  return { at, station: read?.name ?? '', ...(named && device.role === 'supervisor' && { scan }) };
}
