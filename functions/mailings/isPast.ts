import type { CareerEvent, FormerTimes } from '#domain/event.ts';
import type { MailRule } from '#domain/mailRules.ts';
import { dayOf, mailingDueAt } from './ruleDueAt.ts';

/**
 * Whether the time of a rule's mailing had passed when something made it what it is: the event's publishing, the rule's
 * setting, a move of the event. Then it isn't sent, since nobody meant it to be. What was due before such a moment
 * already, and was held up, stays due.
 */
export function isPast(event: CareerEvent, rule: MailRule): boolean {
  const { formerTimes = [], publishedAt = event.createdAt } = event;
  const { setAt = '' } = rule;
  const dueAt = mailingDueAt(event, rule);
  if (rule.kind !== 'reminder') {
    // An event that is ended early, or late in the day for hours ago, still has its follow-ups.
    return dueAt < setAt && mailingDueAt(timesAt(event, setAt), rule) < setAt;
  }
  if (dueAt < publishedAt || dueAt < setAt || dueAt >= event.startsAt) return true;
  return formerTimes.some((former) => {
    const wasDueAt = mailingDueAt(former, rule);
    const isTheSame = dayOf(wasDueAt, former.timeZone) === dayOf(dueAt, event.timeZone);
    return dueAt < former.at && !(isTheSame && wasDueAt <= former.at);
  });
}

/** The times that an event had at a moment. */
function timesAt(event: CareerEvent, moment: string): Pick<FormerTimes, 'startsAt' | 'endsAt' | 'timeZone'> {
  return event.formerTimes?.find(({ at }) => at > moment) ?? event;
}
