import type { Message } from '../message.ts';
import { texts } from '../texts/texts.ts';

/** A mail as its organizer tries it out: marked in its subject, and with nothing that would turn off others' mail. */
export function testMail({ unsubscribe: _unsubscribe, ...message }: Message): Message {
  return { ...message, subject: texts[message.locale].test(message.subject) };
}
