import { type CareerEvent, isOver } from '#domain/event.ts';
import type { MailKind } from '#domain/vocabulary.ts';

/** Kinds of mail that tell how an event was: before its end there is nothing to tell, and nobody has missed it. */
const aboutThePast: MailKind[] = ['follow-up', 'missed-you', 'summary'];

/** Whether a mail of that kind would come before what it tells of, be it since the event was put off. */
export function isBeforeItsTime(kind: MailKind, event: CareerEvent, now: Date): boolean {
  return aboutThePast.includes(kind) && !isOver(event, now);
}
