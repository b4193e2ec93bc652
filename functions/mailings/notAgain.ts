import type { CareerEvent } from '#domain/event.ts';
import { mailKindOf } from '#domain/mailNames.ts';
import { mailState } from '#domain/mailState.ts';
import type { ScheduleEntry } from '#store/schedules.ts';
import { broughtForward } from './broughtForward.ts';
import { employersMeant } from './employerAudience.ts';
import { isBeforeItsTime } from './isBeforeItsTime.ts';
import { plannedMailing } from './plannedMailings.ts';
import { recipientRecords } from './recipientRecords.ts';
import type { Recipient } from './recipients.ts';

/**
 * Why a mailing to few is not to be sent to one of them once more, as the end of a sentence; undefined if it may be.
 * `entries`: the event's, of which `entry` is one.
 */
export function notAgain(
  event: CareerEvent,
  entries: ScheduleEntry[],
  entry: ScheduleEntry,
  recipient: Recipient,
  now: Date,
): string | undefined {
  const planned = plannedMailing(event, entry.name);
  if (!planned) return 'the event does not plan this mail any more';
  const mailing = broughtForward(planned, entry, event);
  if (isBeforeItsTime(mailing.kind, event, now)) return 'the event is not over';
  if (now.toISOString() >= mailing.usefulUntil) return 'the time in which it is of use is over';
  const { employer } = recipient;
  if (employer) {
    const isMeant = employersMeant(mailing, event).some(({ id }) => id === employer.id);
    return isMeant ? undefined : 'it is not for this employer any more';
  }
  if (mailing.to !== 'organizers') return 'it is not for this address any more';
  // The difference of two would tell figures that each of them hides.
  return recipient.isOutside && entries.some((one) => hasSeen(one, recipient.part))
    ? 'people outside the organization get one summary, and this address had it'
    : undefined;
}

/** Whether a summary may have been read there: SES took it, and nothing says that it never arrived. */
function hasSeen(entry: ScheduleEntry, part: string): boolean {
  if (mailKindOf(entry.name) !== 'summary' || !entry.recipients[part]?.sent) return false;
  const { owes: _, ...records } = recipientRecords(entry, part);
  // What SES calls a general bounce that passes can be an answer of someone who is out of office.
  const isSure = entry.heard?.[part]?.reason !== 'Transient General';
  return mailState({ ...records, owes: {} }, entry.name) !== 'bounced' || !isSure;
}
