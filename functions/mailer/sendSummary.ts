import { addresses } from '#contract/pages.ts';
import type { CareerEvent } from '#domain/event.ts';
import { countAttendance } from '#functions/attendance/countAttendance.ts';
import { log } from '#functions/log.ts';
import type { MailServices } from '#functions/services.ts';
import { summary } from '#mail/messages/summary.ts';
import type { StoredScheduleEntry } from '#store/schedules.ts';
import { deliver } from './deliver.ts';

/** Mails the attendance summary to each of its recipients once; says whether all were dealt with. */
export async function sendSummary(
  services: MailServices,
  event: CareerEvent,
  entry: StoredScheduleEntry,
): Promise<boolean> {
  const attendance = await countAttendance(services, event, services.clock());
  const message = summary({
    event,
    attendance,
    consoleUrl: addresses.eventConsole(services.config.siteUrl, event.id),
  });
  const sentTo = [...(entry.sentTo ?? [])];
  let complete = true;
  for (const [index, to] of event.summaryTo.entries()) {
    if (sentTo.includes(to)) continue;
    const delivery = await deliver(services, message, { id: `summary.${event.id}.${index}`, to });
    const error = delivery.outcome === 'sent' ? undefined : delivery.reason;
    log({ mail: 'summary', event: event.id, outcome: delivery.outcome, error });
    if (delivery.outcome === 'passing') {
      complete = false;
      continue;
    }
    sentTo.push(to);
    await services.schedules.progress(entry, { sent: sentTo.length, sentTo });
  }
  return complete;
}
