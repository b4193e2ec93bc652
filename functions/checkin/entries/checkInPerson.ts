import { answerTo } from './answerTo.ts';
import { keepScan } from './keepScan.ts';
import type { Entry, Result, Upload } from './upload.ts';

/** Someone without a badge at hand, whom a supervisor found by name. */
export async function checkInPerson(upload: Upload, entry: Entry, person: string): Promise<Result> {
  const { call, event } = upload;
  const found = await call.registrations.read(event.id, person);
  if (!found) return { id: entry.id, verdict: 'unknown-badge' };
  const badge = { registration: found.id, version: found.badgeVersion };
  return answerTo(upload, entry, await keepScan(upload, entry, badge, 'search'));
}
