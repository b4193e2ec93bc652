import type { CareerEvent } from '#domain/event.ts';
import { log } from '#functions/log.ts';
import type { MailServices } from '#functions/services.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import type { StoredScheduleEntry } from '#store/schedules.ts';
import { isOwedBulk } from './audience.ts';
import { deliver } from './deliver.ts';
import { studentMail } from './studentMail.ts';

/** How many mails are under way at once. */
const atOnce = 5;
/** After this many failures in a row the post is taken to be down. */
const failuresAllowed = 10;

/**
 * Mails a scheduled kind to everyone in its audience, from where the last run stopped, until `until`. Each one's
 * sending is recorded on the registration. One that fails becomes a debt, so that nobody holds up the others.
 * Says whether everyone was dealt with.
 */
export async function sendBulk(
  services: MailServices,
  event: CareerEvent,
  entry: StoredScheduleEntry & { kind: Exclude<StoredScheduleEntry['kind'], 'summary'> },
  until: number,
): Promise<boolean> {
  const { kind } = entry;
  let { cursor, sent } = entry;
  let failuresInARow = 0;
  let chunk: StoredRegistration[] = [];
  const flush = async () => {
    const outcomes = await Promise.all(
      chunk.filter((one) => isOwedBulk(kind, event, one)).map((one) => sendOne(services, event, kind, one)),
    );
    for (const delivered of outcomes) {
      failuresInARow = delivered ? 0 : failuresInARow + 1;
      if (delivered) sent++;
    }
    cursor = chunk.at(-1)?.id ?? cursor;
    if (outcomes.length) await services.schedules.progress(entry, { cursor, sent });
    chunk = [];
  };
  for await (const registration of services.registrations.all(event.id, { after: cursor })) {
    chunk.push(registration);
    if (chunk.length < atOnce) continue;
    await flush();
    if (services.clock().getTime() >= until || failuresInARow >= failuresAllowed) return false;
  }
  await flush();
  log({ mail: kind, event: event.id, sent });
  return true;
}

/** Whether the mail was sent; if not, it is owed from now on, or given up with its reason. */
async function sendOne(
  services: MailServices,
  event: CareerEvent,
  kind: Exclude<StoredScheduleEntry['kind'], 'summary'>,
  registration: StoredRegistration,
): Promise<boolean> {
  const { registrations, clock } = services;
  const mail = await studentMail(services, kind, event, registration);
  if ('overtaken' in mail || !registration.email) return true;
  const delivery = await deliver(services, mail.message, {
    id: `${kind}.${event.id}.${registration.id}`,
    to: registration.email,
    replyTo: event.summaryTo[0],
  });
  const { outcome } = delivery;
  if (outcome === 'sent')
    await registrations.recordSent(event.id, registration.id, kind, delivery.message, clock());
  if (outcome === 'permanent')
    await registrations.recordFailed(event.id, registration.id, kind, delivery.reason);
  if (outcome === 'passing') await registrations.owe(event.id, registration.id, kind, clock());
  return outcome !== 'passing';
}
