import { addresses } from '#contract/pages.ts';
import type { CareerEvent } from '#domain/event.ts';
import { type Educator, groupStatus, holdUntil } from '#domain/group.ts';
import { eventInLanguage } from '#domain/inLanguage.ts';
import { linkSecret } from '#domain/links.ts';
import { mailKindOf } from '#domain/mailNames.ts';
import type { Services } from '#functions/services.ts';
import type { GroupMailFacts } from '#mail/facts.ts';
import { groupMessages } from '#mail/groupMessages.ts';
import type { Message } from '#mail/message.ts';
import { groupEventChanged } from '#mail/messages/groupEventChanged.ts';
import { groupReminder } from '#mail/messages/groupReminder.ts';
import { groupSummary } from '#mail/messages/groupSummary.ts';
import type { StoredGroup } from '#store/groups.ts';
import { classAttendance } from './classAttendance.ts';
import { type SenderServices, senderFacts } from './senderFacts.ts';
import type { WhichMail } from './studentMessage.ts';

type GroupServices = Pick<Services, 'config' | 'keys' | 'clock' | 'registrations'> & SenderServices;
/** Writes a mail to one of a class's educators. */
export type GroupWriter = (educator: Educator, isContact: boolean) => Promise<Message>;

/** Who writes a mail to a class's educators, whether or not it is still to be sent; undefined where classes get none of the name. */
export async function groupMessage(
  services: GroupServices,
  which: WhichMail,
  event: CareerEvent,
  group: StoredGroup,
): Promise<GroupWriter | undefined> {
  const message = await maker(services, which, event, group);
  if (!message) return undefined;
  const site = services.config.siteUrl;
  const { rows, numbers: _numbers, ...shown } = group;
  const status = groupStatus(group, event, services.clock());
  const groupUrl = addresses.group(site, await secretOf(services, group));
  const kind = mailKindOf(which.name);
  return async (educator, isContact) =>
    message({
      event: eventInLanguage(event, group.locale),
      group: { ...shown, status, named: Object.keys(rows).length },
      educator: { name: educator.name, isContact },
      groupUrl,
      site,
      ...(await senderFacts(services, {
        ...{ organization: event.organization, kind },
        ...{ email: educator.email, locale: group.locale },
      })),
    });
}

async function maker(
  services: GroupServices,
  { name, rule }: WhichMail,
  event: CareerEvent,
  group: StoredGroup,
): Promise<((facts: GroupMailFacts) => Message) | undefined> {
  const kind = mailKindOf(name);
  const note = rule?.note ?? { en: '' };
  if (kind === 'reminder')
    return (facts) => groupReminder({ ...facts, note, namesDueBy: holdUntil(event, group) });
  // A class's attendance went by the name of a summary once.
  if (kind === 'follow-up' || kind === 'summary') {
    const attendance = await classAttendance(services, event, group);
    const handoutUrl = addresses.handout(services.config.siteUrl, await secretOf(services, group));
    return (facts) => groupSummary({ ...facts, attendance, note, handoutUrl });
  }
  if (kind === 'changed' && name !== 'changed') {
    const told = event.news?.before;
    return told && ((facts) => groupEventChanged({ ...facts, told }));
  }
  return isGroupKind(kind) ? groupMessages[kind] : undefined;
}

function isGroupKind(kind: string): kind is keyof typeof groupMessages {
  return kind in groupMessages;
}

async function secretOf(
  { keys }: Pick<Services, 'keys'>,
  { event, id, linkVersion }: StoredGroup,
): Promise<string> {
  return linkSecret('group', { event, id }, linkVersion, await keys.service());
}
