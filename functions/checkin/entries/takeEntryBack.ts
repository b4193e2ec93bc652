import { mayUndo, scanId } from '#domain/checkin.ts';
import { takeBack } from '#functions/attendance/takeBack.ts';
import { walkInId } from './admitWalkIn.ts';
import { groupScan } from './checkInGroup.ts';
import type { EntryParts } from './unsealed.ts';
import { type Entry, isTooLate, type Result, timeOf, type Upload } from './upload.ts';
import { type Badge, whatWasRead, whose } from './whoseBadge.ts';

/** An earlier entry is taken back, be it here already or still on its way. */
export async function takeEntryBack(
  upload: Upload,
  entry: Entry,
  { badge, scan, at }: NonNullable<EntryParts['undoes']>,
): Promise<Result> {
  const { device } = upload.call.caller;
  // Ids that devices make hold no dot: one with a dot is a scan as an answer named it.
  const undoes = scan.includes('.') ? scan : scanId(device.id, scan);
  const may = mayUndo(
    { role: device.role, device: device.id },
    { undoes, at: Date.parse(entry.at), scannedAt: Date.parse(at) },
  );
  if (may !== 'yes') return { id: entry.id, verdict: may };
  if (isTooLate(upload.call.caller, timeOf(upload, entry).at))
    return { id: entry.id, verdict: 'not-allowed' };
  const read = await whatWasRead(upload, badge);
  if ('verdict' in read) return { id: entry.id, verdict: 'undone' };
  if ('group' in read) await takeGroupBack(upload, entry, read.group, undoes);
  else await takeScanBack(upload, entry, read.badge, undoes);
  return { id: entry.id, verdict: 'undone' };
}

async function takeScanBack(upload: Upload, entry: Entry, badge: Badge, undoes: string): Promise<void> {
  const { call, event } = upload;
  const read = await call.registrations.read(event.id, badge.registration);
  const holder = await whose(call, event.id, badge, read);
  const holders = new Set([badge.registration, ...(holder ? [holder.registration.id] : [])]);
  await takeBack(call, undoOf(upload, entry, badge.registration, undoes), [...holders], call);
  if (call.caller.device.role !== 'supervisor') return;
  // A walk-in has a registration of its own, whoever got the blank badge in the end.
  const walkIn = walkInId(await call.keys.service(), event.id, undoes);
  await takeBack(call, undoOf(upload, entry, walkIn, undoes), [walkIn], call);
}

/** A class's entry stands for one scan per person of the class; whom it named is not asked again. */
async function takeGroupBack(upload: Upload, entry: Entry, group: string, undoes: string): Promise<void> {
  const { call, event } = upload;
  const found = await call.groups.read(event.id, group);
  const rows = await call.registrations.readMany(event.id, Object.keys(found?.rows ?? {}));
  for (const row of rows) {
    const stands = await call.registrations.standing(row);
    for (const id of new Set([row.id, ...(stands ? [stands.id] : [])])) {
      await takeBack(call, undoOf(upload, entry, id, groupScan(undoes, id)), [id], call);
    }
  }
}

function undoOf(upload: Upload, entry: Entry, registration: string, undoes: string) {
  const { device, station } = upload.call.caller;
  return {
    event: upload.event.id,
    registration,
    id: scanId(device.id, entry.id),
    kind: 'undo' as const,
    at: timeOf(upload, entry).at,
    undoes,
    by: device.id,
    station: station.id,
  };
}
