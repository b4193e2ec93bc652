import { type CareerEvent, replyToOf } from '#domain/event.ts';
import { foldedEmail } from '#domain/registration.ts';
import type { PlannedMailing } from '#functions/mailings/plannedMailings.ts';
import type { MailServices } from '#functions/services.ts';
import { countingLeaseMs, type LeasedEntry, type ScheduleEntry } from '#store/schedules.ts';
import type { Run } from './run.ts';
import { type Recipient, sendToFew } from './sendToFew.ts';
import { audienceOf, countedSummary } from './summaryMessage.ts';

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
  const { schedules, clock, mailChoices } = services;
  const settled = name === 'summary_settled';
  const first = settled ? await schedules.read(event.id, 'summary') : undefined;
  // After an outage both are due at once: the second is compared with the first.
  if (settled && !first?.doneAt) return { goOnAt: new Date(clock().getTime() + firstOneMs) };
  if (!(await schedules.progress(entry, {}, clock(), countingLeaseMs))) return 'lost';
  const { record, to } = await countedSummary(services, event, { settled });
  if (!(await schedules.progress(entry, { figures: record }, clock()))) return 'lost';
  if (first?.figures?.digest === record.digest) return 'done';
  const recipients = await Promise.all(
    [...new Set(event.summaryTo.map(foldedEmail))].map(async (address): Promise<Recipient[]> => {
      const key = await mailChoices.keyOf(event.organization, address);
      if (first && (await hasAllThatMayBeSeen(services, event, first, { address, key }))) return [];
      const mailing = async () => ({
        ...{ name, message: await to(address), to: address, organization: event.organization },
        replyTo: replyToOf(event),
      });
      return [{ key, mailing }];
    }),
  );
  return sendToFew(services, entry, recipients.flat());
}

/**
 * Whether an address had the first summary and is of nobody in the organization: the difference of two would tell
 * figures that each of them hides.
 */
async function hasAllThatMayBeSeen(
  services: Pick<MailServices, 'members'>,
  event: CareerEvent,
  { recipients }: Pick<ScheduleEntry, 'recipients'>,
  { address, key }: { address: string; key: string },
): Promise<boolean> {
  return recipients[key]?.sent !== undefined && (await audienceOf(services, event, address)) === 'outside';
}
