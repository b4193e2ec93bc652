import { type CareerEvent, replyToOf } from '#domain/event.ts';
import { employersMeant } from '#functions/mailings/employerAudience.ts';
import type { PlannedMailing } from '#functions/mailings/plannedMailings.ts';
import type { MailServices } from '#functions/services.ts';
import { countingLeaseMs, type LeasedEntry } from '#store/schedules.ts';
import { employerMessage } from './employerMessage.ts';
import type { Run } from './run.ts';
import { sendToFew } from './sendToFew.ts';

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
  const write = await employerMessage(services, planned, event);
  if (!write) return 'done';
  const { name } = planned;
  return sendToFew(
    services,
    entry,
    employers.map((employer) => ({
      key: employer.id,
      mailing: async () => ({
        ...{ name, message: await write(employer), to: employer.contactEmail },
        ...{ organization: event.organization, replyTo: replyToOf(event) },
      }),
    })),
  );
}
