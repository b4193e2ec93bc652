import type { CareerEvent } from '#domain/event.ts';
import { changedSessions, isElsewhere } from '#domain/news.ts';
import { foldedEmail } from '#domain/registration.ts';
import type { StoredGroup } from '#store/groups.ts';
import type { PlannedMailing } from './plannedMailings.ts';

/**
 * Whether a mailing is for a class's educators as things stand. `hasSeats`: whether anybody on its roster has a seat in
 * one of the sessions that changed.
 */
export function isOfClasses(
  planned: PlannedMailing,
  event: CareerEvent,
  group: StoredGroup,
  { hasSeats }: { hasSeats: boolean },
): boolean {
  const { to, kind, rule, dueAt } = planned;
  if ((to !== 'educators' && to !== 'everyone') || group.cancelledAt !== undefined) return false;
  if (kind === 'cancelled') return knows(group);
  if (kind === 'changed') {
    const { news } = event;
    const concerns = news && (isElsewhere(news.before, event) || hasSeats);
    return knows(group) && concerns === true && group.registeredAt < news.at;
  }
  const { locales = [] } = rule?.audience ?? {};
  if (group.confirmedAt === undefined || (locales.length && !locales.includes(group.locale))) return false;
  // A class that never brought names has no attendance to be told.
  return kind === 'reminder' ? group.confirmedAt < dueAt : Object.keys(group.rows).length > 0;
}

/**
 * Whether somebody there heard of the class. Where the first mail is still held back, the address was perhaps only
 * typed in, and nobody waits for anything.
 */
function knows({ confirmedAt, sent }: StoredGroup): boolean {
  return confirmedAt !== undefined || sent.confirmation !== undefined;
}

/** The sessions whose changes are news, where the event itself is where it was. */
export function newsOfSessionsAlone(event: CareerEvent): string[] {
  const { news } = event;
  return news && !isElsewhere(news.before, event) ? changedSessions(news.before, event) : [];
}

/** Whether a class had a mailing, or has it coming as a debt. Its attendance went by the name of `summary` once. */
export function classHad(
  { name, kind }: Pick<PlannedMailing, 'name' | 'kind'>,
  { cancelledAt = '' }: Pick<CareerEvent, 'cancelledAt'>,
  { owes, sent, failed }: Pick<StoredGroup, 'owes' | 'sent' | 'failed'>,
): boolean {
  if (owes[name] !== undefined) return true;
  if (kind === 'cancelled') return (sent.cancelled?.at ?? '') >= cancelledAt;
  const before = kind === 'follow-up' ? (sent.summary ?? failed.summary) : undefined;
  return sent[name] !== undefined || failed[name] !== undefined || before !== undefined;
}

/** A class's educators, each address once, in an order that only ever grows. */
export function educatorsOf({ contact, educators }: Pick<StoredGroup, 'contact' | 'educators'>) {
  return [contact, ...educators]
    .map((educator, index) => ({ educator, isContact: index === 0 }))
    .filter(
      ({ educator }, index, all) =>
        index === all.findIndex((one) => foldedEmail(one.educator.email) === foldedEmail(educator.email)),
    );
}
