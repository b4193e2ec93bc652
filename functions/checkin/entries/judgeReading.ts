import { badgeTextIn } from '#domain/badge.ts';
import type { Scan } from '#domain/checkin.ts';
import { scanId } from '#domain/checkin.ts';
import { answerTo } from './answerTo.ts';
import { keepScan } from './keepScan.ts';
import { type Entry, type Result, timeOf, type Upload } from './upload.ts';
import { whatWasRead } from './whoseBadge.ts';

/** The log's place for badges that are nobody's of this event. */
const nobody = 'unknown';

/** A badge was read: it is kept, and the volunteer is told whose it is. */
export async function judgeReading(upload: Upload, entry: Entry, reading: string): Promise<Result> {
  const read = await whatWasRead(upload, reading);
  if ('badge' in read) return answerTo(upload, entry, await keepScan(upload, entry, read.badge));
  if ('group' in read) return { id: entry.id, verdict: 'group-code' };
  if (badgeTextIn(reading)) await keepUnknown(upload, entry);
  return { id: entry.id, verdict: read.verdict };
}

/** A badge of nobody's is counted, and what it said is not kept: it may be another event's. */
async function keepUnknown(upload: Upload, entry: Entry): Promise<void> {
  const { call, event } = upload;
  const { device, station, rescued } = call.caller;
  await call.scans.append<Scan>({
    event: event.id,
    registration: nobody,
    id: scanId(device.id, entry.id),
    kind: 'scan',
    ...timeOf(upload, entry),
    station: station.id,
    stationKind: station.kind,
    device: device.id,
    badgeVersion: 0,
    ...(rescued && { rescued: true as const }),
  });
}
