import type { CareerEvent } from '#domain/event.ts';
import { mailKindOf } from '#domain/mailNames.ts';
import { unsent } from '#domain/mailState.ts';
import { notAgain } from '#functions/mailings/notAgain.ts';
import { plannedMailing } from '#functions/mailings/plannedMailings.ts';
import { employerRecipients, organizerRecipients, type Recipient } from '#functions/mailings/recipients.ts';
import type { MailServices } from '#functions/services.ts';
import {
  type AskedAgain,
  countingLeaseMs,
  type LeasedEntry,
  type RecipientRecord,
} from '#store/schedules.ts';
import { insisting } from './insisting.ts';
import { recordOfFew } from './recordOfFew.ts';
import { pauseMs } from './retries.ts';
import type { Run } from './run.ts';
import { settledSummary, summaryTo } from './sendSummary.ts';
import { mailsToEmployers } from './sendToEmployers.ts';
import { countedSummary } from './summaryMessage.ts';
import { type MailToOne, tryOneOfFew } from './tryOneOfFew.ts';

/**
 * Sends the mails of an entry that organizers asked for once more, each made from what is true by now. The write that
 * records one takes its asking away, so that a crash repeats no more than the mail that was under way; and where SES
 * told of that one meanwhile, not even that. What can't be sent now is tried again later, and in the end given up.
 */
export async function sendAgain(
  services: MailServices,
  event: CareerEvent | undefined,
  entry: LeasedEntry,
): Promise<Run> {
  const asked = Object.entries(entry.again ?? {}).flatMap(([part, one]) => (one ? [{ part, ...one }] : []));
  if (!asked.length) return 'done';
  const { schedules, clock, bulkSlots } = services;
  if (!(await schedules.progress(entry, {}, clock(), countingLeaseMs))) return 'lost';
  const mailTo = await mailsAgain(services, event, entry, asked);
  let tries = 0;
  for (const one of asked) {
    const { part, id } = one;
    const was = entry.recipients[part] ?? {};
    const record = async (news: RecipientRecord) => {
      // The rest of the mailing, where it is still on its way, passes over whoever has a record.
      entry.recipients[part] = news;
      return insisting(services, () => schedules.recordAgain(entry, part, id, news, clock()));
    };
    const mail = mailTo(part);
    // What left since it was asked for can be nothing else: whoever sent it crashed before recording it.
    const known = isSentSince(was, one) ? {} : typeof mail === 'string' ? overtaken(mail) : undefined;
    if (known || typeof mail === 'string') {
      if (!(await record({ ...was, ...known }))) return 'lost';
      continue;
    }
    const notBefore = await bulkSlots.next();
    if (notBefore) return { goOnAt: notBefore, forShare: true };
    if (!(await schedules.progress(entry, {}, clock()))) return 'lost';
    const triedAt = clock();
    const outcome = await tryOneOfFew(services, entry, mail, {
      ...{ id, tries: one.tries + 1, unsure: one.unsure === true },
    });
    if (outcome.outcome === 'throttled') return { goOnAt: outcome.until, forShare: true };
    const news = recordOfFew(outcome, triedAt);
    if (!news) tries = Math.max(tries, one.tries + 1);
    const unsure = one.unsure === true || (outcome.outcome === 'passing' && outcome.unsure);
    const noteTry = () => schedules.noteTryAgain(entry, part, { ...one, unsure }, clock());
    if (!(await (news ? record(news) : noteTry()))) return 'lost';
  }
  return tries ? { goOnAt: new Date(clock().getTime() + pauseMs(tries, Math.random())) } : 'done';
}

function isSentSince({ sent }: RecipientRecord, { at }: AskedAgain): boolean {
  return sent !== undefined && sent.at > at;
}

function overtaken(reason: string): RecipientRecord {
  return { failed: unsent.overtaken + reason };
}

/** What each is to be sent, or why nothing. */
async function mailsAgain(
  services: MailServices,
  event: CareerEvent | undefined,
  entry: LeasedEntry,
  asked: { part: string }[],
): Promise<(part: string) => MailToOne | string> {
  if (!event) return () => 'the event is gone';
  const { schedules, clock } = services;
  const isSummary = mailKindOf(entry.name) === 'summary';
  const recipients = isSummary ? await organizerRecipients(services, event) : employerRecipients(event);
  const wanted = recipients.filter((one) => asked.some(({ part }) => part === one.part));
  const mails = wanted.length ? await mailsTo(services, event, entry, wanted) : [];
  // Counting takes minutes, and the other summary may have left meanwhile.
  const entries = isSummary ? await schedules.all(event.id) : [];
  const reasons = new Map(
    wanted.map((one) => [one.part, notAgain(event, entries, entry, one, clock())] as const),
  );
  return (part) =>
    reasons.get(part) ??
    mails.find((mail) => mail.part === part) ??
    'whom it went to is not at the event any more';
}

async function mailsTo(
  services: MailServices,
  event: CareerEvent,
  { name }: LeasedEntry,
  wanted: Recipient[],
): Promise<MailToOne[]> {
  const planned = plannedMailing(event, name);
  if (!planned) return [];
  if (planned.to === 'organizers') {
    const counted = await countedSummary(services, event, { settled: name === settledSummary });
    return wanted.map((one) => summaryTo(event, name, one, counted));
  }
  const employers = wanted.flatMap(({ employer }) => employer ?? []);
  return mailsToEmployers(services, event, planned, employers);
}
