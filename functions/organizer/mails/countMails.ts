import type { CareerEvent } from '#domain/event.ts';
import { MailCount, type MailFigures } from '#domain/mailFigures.ts';
import type { Services } from '#functions/services.ts';

/** Counts how an event's mails stand, from its registrations and classes, page by page. */
export async function countMails(
  { registrations, groups }: Pick<Services, 'registrations' | 'groups'>,
  event: CareerEvent,
  now: Date,
): Promise<MailFigures> {
  const count = new MailCount(event);
  for await (const one of registrations.all(event.id, { fields: ['owes', 'sent', 'failed', 'heard'] }))
    count.add('students', one);
  for await (const one of groups.all(event.id)) count.add('classes', one);
  return count.result(now);
}
