import type { MailServices } from '#functions/services.ts';
import type { LeasedEntry } from '#store/schedules.ts';
import { insisting } from './insisting.ts';
import { recordOfFew } from './recordOfFew.ts';
import { pauseMs } from './retries.ts';
import type { Run } from './run.ts';
import { type MailToOne, tryOneOfFew } from './tryOneOfFew.ts';

/**
 * Mails each of a few recipients once, whatever became of the others; whom it can't reach now is tried again, with
 * longer and longer pauses, and in the end given up. What became of it is kept on the entry.
 */
export async function sendToFew(
  services: MailServices,
  entry: LeasedEntry,
  mails: MailToOne[],
): Promise<Run> {
  const { clock, schedules, bulkSlots } = services;
  const tries = (entry.tries ?? 0) + 1;
  let isFailing = false;
  const unsure = new Set(entry.unsure);
  for (const mail of mails) {
    const { part } = mail;
    if (entry.recipients[part]) continue;
    const notBefore = await bulkSlots.next();
    if (notBefore) return { goOnAt: notBefore, forShare: true };
    if (!(await schedules.progress(entry, {}, clock()))) return 'lost';
    const triedAt = clock();
    const id = `${entry.name}.${entry.event}.${part}`;
    const outcome = await tryOneOfFew(services, entry, mail, { id, tries, unsure: unsure.has(part) });
    if (outcome.outcome === 'throttled') return { goOnAt: outcome.until, forShare: true };
    const record = recordOfFew(outcome, triedAt);
    if (outcome.outcome === 'passing' && outcome.unsure) unsure.add(part);
    if (!record) isFailing = true;
    else if (!(await insisting(services, () => schedules.record(entry, part, record, clock()))))
      return 'lost';
    else entry.recipients[part] = record;
  }
  if (!isFailing) return 'done';
  if (!(await schedules.progress(entry, { tries, unsure: [...unsure] }, clock()))) return 'lost';
  return { goOnAt: new Date(clock().getTime() + pauseMs(tries, Math.random())) };
}
