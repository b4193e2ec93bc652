import { type CareerEvent, type Employer, replyToOf } from '#domain/event.ts';
import { employersMeant } from '#functions/mailings/employerAudience.ts';
import type { PlannedMailing } from '#functions/mailings/plannedMailings.ts';
import type { MailServices } from '#functions/services.ts';
import { countingLeaseMs, type LeasedEntry } from '#store/schedules.ts';
import { employerMessage } from './employerMessage.ts';
import type { Run } from './run.ts';
import { sendToFew } from './sendToFew.ts';
import type { MailToOne } from './tryOneOfFew.ts';

/** Mails each employer that a mailing is for, and that has an address, once. */
export async function sendToEmployers(
  services: MailServices,
  event: CareerEvent,
  planned: PlannedMailing,
  entry: LeasedEntry,
): Promise<Run> {
  const employers = employersMeant(planned, event).filter(({ id }) => !entry.recipients[id]);
  if (!employers.length) return 'done';
  if (!(await services.schedules.progress(entry, {}, services.clock(), countingLeaseMs))) return 'lost';
  return sendToFew(services, entry, await mailsToEmployers(services, event, planned, employers));
}

/** Their mails, with what they say counted once for all of them; none where employers get none of the name. */
export async function mailsToEmployers(
  services: MailServices,
  event: CareerEvent,
  { name, rule }: Pick<PlannedMailing, 'name' | 'rule'>,
  employers: Employer[],
): Promise<MailToOne[]> {
  const write = await employerMessage(services, { name, ...(rule && { rule }) }, event);
  if (!write) return [];
  return employers.map((employer) => ({
    part: employer.id,
    make: async () => ({
      ...{ name, message: await write(employer), to: employer.contactEmail },
      ...{ organization: event.organization, replyTo: replyToOf(event) },
    }),
  }));
}
