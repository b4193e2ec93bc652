import { type CareerEvent, isOver } from '#domain/event.ts';
import { type MailName, mailKindOf } from '#domain/mailNames.ts';
import { type MailState, mailState } from '#domain/mailState.ts';
import { topicOf } from '#domain/mailTopics.ts';
import { type Refusal, refuse } from '#domain/refusals.ts';
import type { MailKind, RegistrationStatus } from '#domain/vocabulary.ts';
import { isOfAudience } from '#functions/mailings/audience.ts';
import { isOfClasses } from '#functions/mailings/classAudience.ts';
import { isBeforeItsTime } from '#functions/mailings/isBeforeItsTime.ts';
import { type PlannedMailing, plannedMailing } from '#functions/mailings/plannedMailings.ts';
import type { MailChoice } from '#store/mailChoices.ts';
import { type Addressee, recordsOf } from './addressee.ts';

/** What is on its way already comes; what there was nothing left to say of is still not worth a mail. */
const again: MailState[] = ['sent', 'delivered', 'bounced', 'complained', 'failed', 'suppressed', 'declined'];

export function goesAgain(state: MailState | undefined): boolean {
  return state !== undefined && again.includes(state);
}

/** Mails that answer what a student did are true for as long as the registration stands so. */
const says: Partial<Record<MailKind, RegistrationStatus[]>> = {
  confirmation: ['confirmed'],
  promoted: ['confirmed'],
  waitlisted: ['waitlisted'],
  changed: ['confirmed', 'waitlisted'],
  cancelled: ['cancelled', 'confirmed', 'waitlisted'],
};
const saysToClasses: MailKind[] = ['confirmation', 'waitlisted', 'promoted', 'changed', 'cancelled'];

/** Whether a mail can be sent to its addressee again, whatever became of it before; the address is not asked here. */
export function isWorthSendingAgain(
  event: CareerEvent,
  addressee: Addressee,
  name: MailName,
  now: Date,
): boolean {
  const state = mailState(recordsOf(addressee), name);
  if (!addressee.emails.length || !goesAgain(state)) return false;
  const mailing = plannedMailing(event, name);
  // Whoever came to be meant after its time has come gets it now.
  if (
    mailing &&
    !isBeforeItsTime(mailing.kind, event, now) &&
    isMeant(event, { ...mailing, dueAt: now.toISOString() }, addressee)
  )
    return true;
  if (name !== mailKindOf(name) || isOver(event, now)) return false;
  return 'group' in addressee
    ? saysToClasses.includes(name)
    : says[name]?.includes(addressee.registration.status) === true;
}

function isMeant(event: CareerEvent, mailing: PlannedMailing, addressee: Addressee): boolean {
  if (mailing.dueAt >= mailing.usefulUntil) return false;
  return 'group' in addressee
    ? isOfClasses(mailing, event, addressee.group, { hasSeats: true })
    : isOfAudience(mailing, event, addressee.registration);
}

/** Why its address takes no mail of that name as things stand; undefined if it does. */
export function notWelcome(choice: MailChoice, name: MailName): Refusal | undefined {
  if (choice.suppressed) return refuse('address-suppressed');
  if (isWelcome(choice, name)) return undefined;
  return refuse('unknown-mailing', [
    { path: 'name', message: 'Expected a mail that this person did not ask not to be sent' },
  ]);
}

/** Whether its address takes a mail of that name as things stand: its owner's word counts, and so does a bounce. */
export function isWelcome({ suppressed, declined }: MailChoice, name: MailName): boolean {
  const topic = topicOf(mailKindOf(name));
  return !suppressed && !(topic && declined.includes(topic));
}
