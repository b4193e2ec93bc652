import { hasCome } from '#domain/attendance.ts';
import type { CareerEvent } from '#domain/event.ts';
import type { MailName } from '#domain/mailNames.ts';
import { everyone } from '#domain/mailRules.ts';
import { changedSessions, isElsewhere } from '#domain/news.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import type { PlannedMailing } from './plannedMailings.ts';

/** What of a registration says whether a mailing is for it, and whether it had it. */
export const audienceFields = [
  'event',
  'id',
  'kind',
  'status',
  'sessions',
  'group',
  'locale',
  'email',
  'registeredAt',
  'checkIn',
  'mergedInto',
  'owes',
  'sent',
  'failed',
  'heard',
] as const satisfies (keyof StoredRegistration)[];

export type AudienceMember = Pick<StoredRegistration, (typeof audienceFields)[number]>;

/** Whether a mailing is for this one as things stand, who then has an address; whether it was sent is another matter. */
export function isOfAudience(planned: PlannedMailing, event: CareerEvent, member: AudienceMember): boolean {
  const { to, kind } = planned;
  if (to !== 'students' && to !== 'everyone') return false;
  if (member.email === undefined || member.mergedInto !== undefined) return false;
  if (kind === 'cancelled') return member.status !== 'cancelled';
  if (kind === 'changed') return hearsOfNews(event, member);
  return isMeantByRule(planned, event, member);
}

/** Next steps into a career are for students; whoever only brought them is spared. */
function isMeantByRule(
  { rule, kind, dueAt }: PlannedMailing,
  event: CareerEvent,
  member: AudienceMember,
): boolean {
  const { statuses, sessions, groups, locales } = rule?.audience ?? everyone;
  const isAmong =
    member.kind !== 'chaperone' &&
    (!locales.length || locales.includes(member.locale)) &&
    (!groups.length || (member.group !== undefined && groups.includes(member.group))) &&
    (!sessions.length || sessions.some((session) => hasSeat(member, session)));
  if (!isAmong) return false;
  if (kind === 'follow-up') return hasCome(event, member);
  if (kind === 'missed-you') return member.status === 'confirmed' && !hasCome(event, member);
  // Whoever registered since was told all of it just now.
  return statuses.some((status) => status === member.status) && member.registeredAt < dueAt;
}

/** Whoever waits for the event's place waits for the session's with it. */
function hasSeat({ status, sessions }: AudienceMember, session: string): boolean {
  const seat = sessions[session];
  return seat !== undefined && (seat.status === 'confirmed' || status === 'waitlisted');
}

/** Whoever registered after the last change knows nothing else; news of a session are for those who chose it. */
function hearsOfNews(event: CareerEvent, { status, registeredAt, sessions }: AudienceMember): boolean {
  const { news } = event;
  if (!news || status === 'cancelled' || registeredAt >= news.at) return false;
  return isElsewhere(news.before, event) || changedSessions(news.before, event).some((id) => sessions[id]);
}

/**
 * Whether one had a mailing, or has it coming as a debt. The mail about a person's own cancellation is of the same
 * name as that about the event's, which comes after it; mails after the event went by their kind alone once.
 */
export function hasHad(
  { name, kind }: Pick<PlannedMailing, 'name' | 'kind'>,
  { cancelledAt = '' }: Pick<CareerEvent, 'cancelledAt'>,
  { owes, sent, failed, heard = {} }: Pick<AudienceMember, 'owes' | 'sent' | 'failed' | 'heard'>,
): boolean {
  if (owes[name] !== undefined) return true;
  if (kind === 'cancelled') return (sent.cancelled?.at ?? '') >= cancelledAt;
  const had = (one: MailName) =>
    sent[one] !== undefined || failed[one] !== undefined || heard[one] !== undefined;
  return had(name) || ((kind === 'follow-up' || kind === 'missed-you') && had(kind));
}
