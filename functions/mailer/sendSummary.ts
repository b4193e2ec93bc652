import { type CareerEvent, replyToOf } from '#domain/event.ts';
import type { PlannedMailing } from '#functions/mailings/plannedMailings.ts';
import { organizerRecipients, type Recipient } from '#functions/mailings/recipients.ts';
import type { MailServices } from '#functions/services.ts';
import { countingLeaseMs, type LeasedEntry, type ScheduleEntry } from '#store/schedules.ts';
import type { Run } from './run.ts';
import { sendToFew } from './sendToFew.ts';
import { type CountedSummary, countedSummary } from './summaryMessage.ts';
import type { MailToOne } from './tryOneOfFew.ts';

const firstOneMs = 60_000;

/**
 * Mails the attendance summary to each of its recipients once. The second one, after late scans came in, goes out only
 * if it says anything else than the first did, and only within the organization to whoever had the first.
 */
export async function sendSummary(
  services: MailServices,
  event: CareerEvent,
  { name }: PlannedMailing,
  entry: LeasedEntry,
): Promise<Run> {
  const { schedules, clock } = services;
  const settled = name === settledSummary;
  const first = settled ? await schedules.read(event.id, 'summary') : undefined;
  // After an outage both are due at once: the second is compared with the first.
  if (settled && !first?.doneAt) return { goOnAt: new Date(clock().getTime() + firstOneMs) };
  if (!(await schedules.progress(entry, {}, clock(), countingLeaseMs))) return 'lost';
  const counted = await countedSummary(services, event, { settled });
  const { record } = counted;
  if (!(await schedules.progress(entry, { figures: record }, clock()))) return 'lost';
  if (first?.figures?.digest === record.digest) return 'done';
  const recipients = await organizerRecipients(services, event);
  // Counting takes minutes, and an organizer may have had the first one sent again meanwhile.
  const firstByNow = settled ? await schedules.read(event.id, 'summary') : undefined;
  const readers = recipients.filter((one) => !firstByNow || !hasAllThatMayBeSeen(firstByNow, one));
  return sendToFew(
    services,
    entry,
    readers.map((one) => summaryTo(event, name, one, counted)),
  );
}

export const settledSummary: PlannedMailing['name'] = 'summary_settled';

/** A summary as one of its recipients gets it. */
export function summaryTo(
  event: CareerEvent,
  name: PlannedMailing['name'],
  { part, email }: Pick<Recipient, 'part' | 'email'>,
  { to }: CountedSummary,
): MailToOne {
  const make = async () => ({
    ...{ name, message: await to(email), to: email, organization: event.organization },
    replyTo: replyToOf(event),
  });
  return { part, make };
}

/**
 * Whether an address had the first summary and is of nobody in the organization: the difference of two would tell
 * figures that each of them hides.
 */
export function hasAllThatMayBeSeen(
  { recipients }: Pick<ScheduleEntry, 'recipients'>,
  one: Recipient,
): boolean {
  return !one.employer && one.isOutside && recipients[one.part]?.sent !== undefined;
}
