import { unsent } from '#domain/mailState.ts';
import { errorFacts, log } from '#functions/log.ts';
import type { MailServices } from '#functions/services.ts';
import type { LeasedEntry, RecipientRecord } from '#store/schedules.ts';
import { insisting } from './insisting.ts';
import type { Mailing } from './mailing.ts';
import type { Run } from './run.ts';
import { type Outcome, sendOne } from './sendOne.ts';

/** How long to wait before those are tried again whose mail failed. */
const againMs = 60_000;

/** One of a few recipients, by whom the entry keeps what became of the mail. */
export interface Recipient {
  key: string;
  mailing: () => Promise<Omit<Mailing, 'byStrangers' | 'tags' | 'id'>>;
}

/**
 * Mails each of a few recipients once, whatever became of the others; whom it can't reach now is tried again in a
 * minute. What became of it is kept on the entry.
 */
export async function sendToFew(
  services: MailServices,
  entry: LeasedEntry,
  recipients: Recipient[],
): Promise<Run> {
  const { clock, schedules, bulkSlots } = services;
  let again: Run = 'done';
  for (const { key, mailing } of recipients) {
    if (entry.recipients[key]) continue;
    const notBefore = await bulkSlots.next();
    if (notBefore) return { goOnAt: notBefore, forShare: true };
    if (!(await schedules.progress(entry, {}, clock()))) return 'lost';
    const outcome = await guarded(async () => {
      const { event, name } = entry;
      const made = { ...(await mailing()), id: `${name}.${event}.${key}`, tags: { event, item: key } };
      const tried = { lane: 'bulk', tries: 1, mayRepeat: entry.leftOver !== '' } as const;
      return sendOne(services, { ...made, byStrangers: false }, tried);
    });
    if (outcome.outcome === 'throttled') return { goOnAt: outcome.until, forShare: true };
    const record = recordOf(outcome, clock());
    if (!record) again = { goOnAt: new Date(clock().getTime() + againMs) };
    else if (!(await insisting(services, () => schedules.record(entry, key, record, clock())))) return 'lost';
    else entry.recipients[key] = record;
  }
  return again;
}

/** A fault with one mail holds up nobody else's. */
async function guarded(send: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await send();
  } catch (error) {
    log({ mailing: 'fault', ...errorFacts(error) });
    return { outcome: 'passing', reason: 'fault', unsure: true };
  }
}

function recordOf(outcome: Outcome, now: Date): RecipientRecord | undefined {
  switch (outcome.outcome) {
    case 'sent':
      return { sent: { at: now.toISOString(), message: outcome.message } };
    case 'permanent':
      return { failed: outcome.reason };
    case 'suppressed':
    case 'declined':
      return { failed: unsent[outcome.outcome] };
    default:
      return undefined;
  }
}
