import { stationHours } from '#domain/stationHours.ts';
import type { OperationCode } from '#functions/call.ts';
import { inPieces } from '#functions/seats/inPieces.ts';
import { admitWalkIn } from './entries/admitWalkIn.ts';
import { checkInGroup } from './entries/checkInGroup.ts';
import { checkInPerson } from './entries/checkInPerson.ts';
import { judgeReading } from './entries/judgeReading.ts';
import { takeEntryBack } from './entries/takeEntryBack.ts';
import { unsealed } from './entries/unsealed.ts';
import type { Entry, Result, SentEntry, Upload } from './entries/upload.ts';

/** Keeps everything a device did, in whatever order and however often it comes; each entry has its own answer. */
export const uploadScans: OperationCode<'uploadScans'> = async ({ sentAt, scans }, call) => {
  const event = await call.events.read(call.caller.device.event);
  if (!event) throw new Error('The event of an enrolled device is missing');
  const upload: Upload = { call, event, hours: stationHours(event), sentAt };
  const results = await inPieces(scans, (entry) => answered(upload, entry), call);
  await call.devices.noteSeen(call.caller.device, { now: call.now });
  return { results };
};

async function answered(upload: Upload, sent: SentEntry): Promise<Result> {
  const parts = await unsealed(upload, sent);
  // A sealed entry lay on a phone that may be a thief's by now: who has only that is told no names.
  const entry: Entry = { id: sent.id, at: sent.at, named: sent.sealed === undefined };
  if (!parts) return { id: sent.id, verdict: 'unreadable' };
  const { badge, undoes, walkIn, group, person } = parts;
  if (badge !== undefined) return judgeReading(upload, entry, badge);
  if (undoes) return takeEntryBack(upload, entry, undoes);
  // At a booth nobody is checked in, and nobody sees more than a first name.
  const { device, station } = upload.call.caller;
  if (device.role !== 'supervisor' || station.kind === 'booth')
    return { id: sent.id, verdict: 'not-allowed' };
  if (walkIn) return admitWalkIn(upload, entry, walkIn);
  if (group) return checkInGroup(upload, entry, group);
  if (person !== undefined) return checkInPerson(upload, entry, person);
  return { id: sent.id, verdict: 'unreadable' };
}
