import type { MailServices } from '#functions/services.ts';
import { testMail } from '#mail/messages/testMail.ts';
import type { TestMail } from '#store/testMails.ts';
import { exampleMail } from './examples/exampleMail.ts';
import type { Shown } from './examples/shown.ts';
import type { Owed, OwedMail } from './mailing.ts';

/** The mail a member tries out, as its readers would get it now. */
export async function testMailOf(
  services: MailServices,
  { name, debt }: Owed,
  { id, event: eventId, to, shown, until }: TestMail,
): Promise<OwedMail> {
  const event = await services.events.read(eventId);
  if (!event || until <= services.clock().toISOString()) return { overtaken: 'nobody waits for it any more' };
  const made = await exampleMail(services, event, shown as unknown as Shown, to);
  if (!made) return { overtaken: 'there is no such mail' };
  const message = testMail(made.message);
  // Members may write to themselves; how often was counted when they asked.
  return { mails: [{ name, message, id: debt, to, byStrangers: false, tags: { event: 'none', item: id } }] };
}
