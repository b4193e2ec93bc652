import { addresses } from '#contract/pages.ts';
import { type CareerEvent, isOver } from '#domain/event.ts';
import { type Educator, groupStatus } from '#domain/group.ts';
import { eventInLanguage } from '#domain/inLanguage.ts';
import { linkSecret } from '#domain/links.ts';
import { foldedEmail } from '#domain/registration.ts';
import type { GroupStatus, MailKind } from '#domain/vocabulary.ts';
import type { MailServices } from '#functions/services.ts';
import type { GroupMailFacts } from '#mail/facts.ts';
import { groupMessages } from '#mail/groupMessages.ts';
import { groupSummary } from '#mail/messages/groupSummary.ts';
import type { Reached } from '#store/debts.ts';
import type { StoredGroup } from '#store/groups.ts';
import { classAttendance } from './classAttendance.ts';
import type { Mailing, Owed, OwedMail } from './mailing.ts';

/**
 * The mails of a kind to a class's educators as things stand now, one each, so that no one sees another's address;
 * or why there are none to send. They speak the class's language.
 */
export async function groupMail(services: MailServices, owed: Owed, group: StoredGroup): Promise<OwedMail> {
  const event = await services.events.read(group.event);
  if (!event) return { overtaken: 'data was deleted' };
  const { kind, debt } = owed;
  const now = services.clock();
  const status = groupStatus(group, event, now);
  const overtaken = overtakenBy(kind, event, group, status, now);
  if (overtaken) return { overtaken };
  const write = await writer(services, kind, event, group, status);
  if (!write) return { overtaken: `no class is mailed a ${kind}` };
  const reached = reachedBefore(owed, group);
  const mails = recipients(kind, group).flatMap(({ educator, isContact }, index): Mailing[] => {
    if (reached.to.includes(foldedEmail(educator.email))) return [];
    return [
      {
        message: write(educator, isContact),
        id: `${debt}.${index}`,
        to: educator.email,
        replyTo: event.summaryTo[0],
        byStrangers: isByStrangers(kind, isContact),
      },
    ];
  });
  const isGoingOn = group.reached?.[kind]?.debt === debt;
  return mails.length || isGoingOn ? { mails, reached } : { overtaken: 'everyone was told' };
}

function overtakenBy(
  kind: MailKind,
  event: CareerEvent,
  group: StoredGroup,
  status: GroupStatus,
  now: Date,
): string | null {
  const isCancelled = status === 'cancelled' || event.status === 'cancelled';
  if (kind === 'cancelled') return isCancelled ? null : 'not cancelled any more';
  if (isCancelled) return 'cancelled meanwhile';
  if (kind !== 'summary' && isOver(event, now)) return 'the event is over';
  // A confirmed class is owed it again when its contact asks for the link; the first one has done its work.
  const isFirst = !group.sent.confirmation && !group.failed.confirmation;
  if (kind === 'confirmation' && group.confirmedAt && isFirst) return 'confirmed meanwhile';
  if (kind === 'waitlisted' && status !== 'awaiting-approval') return 'approved meanwhile';
  return null;
}

type Writer = (educator: Educator, isContact: boolean) => Mailing['message'];

async function writer(
  services: MailServices,
  kind: MailKind,
  event: CareerEvent,
  group: StoredGroup,
  status: GroupStatus,
): Promise<Writer | undefined> {
  const site = services.config.siteUrl;
  const { event: of, id, linkVersion } = group;
  const secret = linkSecret('group', { event: of, id }, linkVersion, await services.keys.service());
  const { rows, numbers: _numbers, ...shown } = group;
  const facts = (educator: Educator, isContact: boolean): GroupMailFacts => ({
    event: eventInLanguage(event, group.locale),
    group: { ...shown, status, named: Object.keys(rows).length },
    educator: { name: educator.name, isContact },
    groupUrl: addresses.group(site, secret),
    site,
  });
  if (kind === 'summary') {
    const attendance = await classAttendance(services, event, group);
    return (...to) => groupSummary({ ...facts(...to), attendance });
  }
  return isGroupKind(kind) ? (...to) => groupMessages[kind](facts(...to)) : undefined;
}

function isGroupKind(kind: MailKind): kind is keyof typeof groupMessages {
  return kind in groupMessages;
}

/** Each address once, in an order that only ever grows, so that the same educator's mail keeps its id. */
function recipients(kind: MailKind, { contact, educators }: StoredGroup) {
  const everyone = [contact, ...educators]
    .map((educator, index) => ({ educator, isContact: index === 0 }))
    .filter(
      ({ educator }, index, all) => index === all.findIndex((one) => isSameAddress(one.educator, educator)),
    );
  if (kind === 'confirmation') return everyone.slice(0, 1);
  return kind === 'invitation' ? everyone.slice(1) : everyone;
}

function isSameAddress(one: Educator, other: Educator): boolean {
  return foldedEmail(one.email) === foldedEmail(other.email);
}

/** Each kind is owed anew to everyone; the invitation is sent once to each educator, however many are owed it. */
function reachedBefore({ kind, debt }: Owed, { reached = {} }: StoredGroup): Reached {
  const before = reached[kind];
  if (before?.debt === debt) return before;
  return { debt, to: kind === 'invitation' ? (before?.to ?? []) : [] };
}

/**
 * Anyone can type any address as the contact's, and share a class with any. Once the contact has tapped the link,
 * what becomes of the class is the contact's own doing, and nobody else's with whom it was shared.
 */
function isByStrangers(kind: MailKind, isContact: boolean): boolean {
  if (kind === 'invitation' || kind === 'confirmation' || kind === 'waitlisted') return true;
  return kind === 'changed' && !isContact;
}
