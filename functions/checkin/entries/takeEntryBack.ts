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
  form: NonNullable<EntryParts['undoes']>,
): Promise<Result> {
  const { caller } = upload.call;
  // Ids that devices make hold no dot: one with a dot is a scan as an answer named it.
  const undoes = form.scan.includes('.') ? form.scan : scanId(caller.device.id, form.scan);
  const made = timeOf(upload, entry).at;
  if (isTooLate(caller, made)) return { id: entry.id, verdict: 'not-allowed' };
  const read = await whatWasRead(upload, form.badge);
  const kept =
    'badge' in read
      ? await upload.call.scans.read(upload.event.id, read.badge.registration, undoes)
      : undefined;
  const may = mayUndo(
    // A phone that was lost takes back no more than what it did itself.
    { role: caller.rescued ? 'steward' : caller.device.role, device: caller.device.id },
    kept
      ? { undoes, at: Date.parse(made), scannedAt: Date.parse(kept.at) }
      : { undoes, at: Date.parse(entry.at), scannedAt: Date.parse(form.at) },
  );
  if (may !== 'yes') return { id: entry.id, verdict: may };
  const isNoted =
    'group' in read
      ? await takeGroupBack(upload, entry, read.group, undoes)
      : await takeScanBack(upload, entry, 'badge' in read ? read.badge : undefined, undoes);
  return { id: entry.id, verdict: isNoted ? 'undone' : 'not-allowed' };
}

async function takeScanBack(
  upload: Upload,
  entry: Entry,
  badge: Badge | undefined,
  undoes: string,
): Promise<boolean> {
  const { call, event } = upload;
  const isNoted = badge === undefined || (await takeBadgesScanBack(upload, entry, badge, undoes));
  if (call.caller.device.role !== 'supervisor') return isNoted;
  // A walk-in has a registration of its own, whatever it was bound to.
  const walkIn = walkInId(await call.keys.service(), event.id, undoes);
  return (await takeBack(call, undoOf(upload, entry, walkIn, undoes), [walkIn], call)) && isNoted;
}

async function takeBadgesScanBack(
  upload: Upload,
  entry: Entry,
  badge: Badge,
  undoes: string,
): Promise<boolean> {
  const { call, event } = upload;
  const read = await call.registrations.read(event.id, badge.registration);
  const holder = await whose(call, event.id, badge, read);
  const holders = new Set([badge.registration, ...(holder ? [holder.registration.id] : [])]);
  return takeBack(call, undoOf(upload, entry, badge.registration, undoes), [...holders], call);
}

/** A class's entry stands for one scan per person of the class; whom it named is not asked again. */
async function takeGroupBack(upload: Upload, entry: Entry, group: string, undoes: string): Promise<boolean> {
  const { call, event } = upload;
  const found = await call.groups.read(event.id, group);
  const rows = await call.registrations.readMany(event.id, Object.keys(found?.rows ?? {}));
  let isNoted = true;
  for (const row of rows) {
    const stands = await call.registrations.standing(row);
    for (const id of new Set([row.id, ...(stands ? [stands.id] : [])])) {
      const undo = undoOf(upload, entry, id, groupScan(undoes, id));
      isNoted = (await takeBack(call, undo, [id], call)) && isNoted;
    }
  }
  return isNoted;
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
