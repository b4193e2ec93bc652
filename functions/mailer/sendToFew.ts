import { unsent } from '#domain/mailState.ts';
import { errorFacts, log } from '#functions/log.ts';
import type { MailServices } from '#functions/services.ts';
import type { LeasedEntry, RecipientRecord } from '#store/schedules.ts';
import { insisting } from './insisting.ts';
import type { Mailing } from './mailing.ts';
import { pauseMs } from './retries.ts';
import type { Run } from './run.ts';
import { lasting, type Outcome, sendOne } from './sendOne.ts';

/** One of a few recipients, by whom the entry keeps what became of the mail. */
export interface Recipient {
  key: string;
  mailing: () => Promise<Omit<Mailing, 'byStrangers' | 'tags' | 'id'>>;
}

/**
 * Mails each of a few recipients once, whatever became of the others; whom it can't reach now is tried again, with
 * longer and longer pauses, and in the end given up. What became of it is kept on the entry.
 */
export async function sendToFew(
  services: MailServices,
  entry: LeasedEntry,
  recipients: Recipient[],
): Promise<Run> {
  const { clock, schedules, bulkSlots } = services;
  const tries = (entry.tries ?? 0) + 1;
  let isFailing = false;
  for (const { key, mailing } of recipients) {
    if (entry.recipients[key]) continue;
    const notBefore = await bulkSlots.next();
    if (notBefore) return { goOnAt: notBefore, forShare: true };
    if (!(await schedules.progress(entry, {}, clock()))) return 'lost';
    const triedAt = clock();
    const outcome = await guarded(tries, async () => {
      const { event, name } = entry;
      const made = { ...(await mailing()), id: `${name}.${event}.${key}`, tags: { event, item: key } };
      const tried = { lane: 'bulk', tries, mayRepeat: entry.leftOver !== '' } as const;
      return sendOne(services, { ...made, byStrangers: false }, tried);
    });
    if (outcome.outcome === 'throttled') return { goOnAt: outcome.until, forShare: true };
    const record = recordOf(outcome, triedAt);
    if (!record) isFailing = true;
    else if (!(await insisting(services, () => schedules.record(entry, key, record, clock())))) return 'lost';
    else entry.recipients[key] = record;
  }
  if (!isFailing) return 'done';
  if (!(await schedules.progress(entry, { tries }, clock()))) return 'lost';
  return { goOnAt: new Date(clock().getTime() + pauseMs(tries, Math.random())) };
}

/** A fault with one mail holds up nobody else's. */
async function guarded(tries: number, send: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await send();
  } catch (error) {
    log({ mailing: 'fault', ...errorFacts(error) });
    return lasting({ outcome: 'passing', reason: 'fault', unsure: true }, tries);
  }
}

/** What SES tells of a mail may be here before it is recorded, and is later than `triedAt` all the same. */
function recordOf(outcome: Outcome, triedAt: Date): RecipientRecord | undefined {
  switch (outcome.outcome) {
    case 'sent':
      return { sent: { at: triedAt.toISOString(), message: outcome.message } };
    case 'permanent':
      return { failed: outcome.reason };
    case 'suppressed':
    case 'declined':
      return { failed: unsent[outcome.outcome] };
    default:
      return undefined;
  }
}
