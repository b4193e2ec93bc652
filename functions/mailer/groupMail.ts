import { type CareerEvent, isOver, replyToOf } from '#domain/event.ts';
import { groupStatus } from '#domain/group.ts';
import { type MailName, mailKindOf } from '#domain/mailNames.ts';
import { foldedEmail } from '#domain/registration.ts';
import type { GroupStatus } from '#domain/vocabulary.ts';
import { educatorsOf } from '#functions/mailings/classAudience.ts';
import { plannedMailing } from '#functions/mailings/plannedMailings.ts';
import type { MailServices } from '#functions/services.ts';
import type { Reached } from '#store/debts.ts';
import type { StoredGroup } from '#store/groups.ts';
import { groupMessage } from './groupMessage.ts';
import type { Mailing, Owed, OwedMail } from './mailing.ts';

/**
 * The mails of a name to a class's educators as things stand now, one each, so that no one sees another's address;
 * or why there are none to send. They speak the class's language.
 */
export async function groupMail(services: MailServices, owed: Owed, group: StoredGroup): Promise<OwedMail> {
  const event = await services.events.read(group.event);
  if (!event) return { overtaken: 'data was deleted' };
  const { name, debt } = owed;
  const now = services.clock();
  const overtaken = overtakenBy(name, event, group, groupStatus(group, event, now), now);
  if (overtaken) return { overtaken };
  const write = await groupMessage(services, { name, rule: plannedMailing(event, name)?.rule }, event, group);
  if (!write) return { overtaken: `no class is mailed a ${mailKindOf(name)}` };
  const reached = reachedBefore(owed, group);
  const mails: Mailing[] = [];
  for (const [index, { educator, isContact }] of recipients(name, group).entries()) {
    if (reached.to.includes(foldedEmail(educator.email))) continue;
    mails.push({
      name,
      message: await write(educator, isContact),
      id: `${debt}.${index}`,
      to: educator.email,
      replyTo: replyToOf(event),
      byStrangers: isByStrangers(name, isContact),
      organization: event.organization,
      tags: { event: event.id, item: group.id, part: String(index) },
    });
  }
  const isGoingOn = group.reached?.[name]?.debt === debt;
  return mails.length || isGoingOn ? { mails, reached } : { overtaken: 'everyone was told' };
}

function overtakenBy(
  name: MailName,
  event: CareerEvent,
  group: StoredGroup,
  status: GroupStatus,
  now: Date,
): string | undefined {
  const isCancelled = status === 'cancelled' || event.status === 'cancelled';
  if (name === 'cancelled') return isCancelled ? undefined : 'not cancelled any more';
  if (isCancelled) return 'cancelled meanwhile';
  if (name === 'summary') return undefined;
  if (isOfMany(name)) {
    const planned = plannedMailing(event, name);
    if (!planned) return `no ${mailKindOf(name)} is planned any more`;
    return now.toISOString() > planned.usefulUntil ? 'too late to be of use' : undefined;
  }
  if (isOver(event, now)) return 'the event is over';
  // A confirmed class is owed it again when its contact asks for the link; the first one has done its work.
  const isFirst = !group.sent.confirmation && !group.failed.confirmation;
  if (name === 'confirmation' && group.confirmedAt && isFirst) return 'confirmed meanwhile';
  return name === 'waitlisted' && status !== 'awaiting-approval' ? 'approved meanwhile' : undefined;
}

/** Whether it is part of a mailing that a rule or a change of the event made. */
function isOfMany(name: MailName): boolean {
  return name !== mailKindOf(name);
}

function recipients(name: MailName, group: StoredGroup) {
  const everyone = educatorsOf(group);
  if (name === 'confirmation') return everyone.slice(0, 1);
  return name === 'invitation' ? everyone.slice(1) : everyone;
}

/** Each mail is owed anew to everyone; the invitation is sent once to each educator, however many are owed it. */
function reachedBefore({ name, debt }: Owed, { reached = {} }: StoredGroup): Reached {
  const before = reached[name];
  if (before?.debt === debt) return before;
  return { debt, to: name === 'invitation' ? (before?.to ?? []) : [] };
}

/**
 * Anyone can type any address as the contact's, and share a class with any. Once the contact has tapped the link,
 * what becomes of the class is the contact's own doing, and nobody else's with whom it was shared.
 */
function isByStrangers(name: MailName, isContact: boolean): boolean {
  if (name === 'invitation' || name === 'confirmation' || name === 'waitlisted') return true;
  return name === 'changed' && !isContact;
}
