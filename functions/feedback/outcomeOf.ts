import type { Heard, HeardState } from '#domain/mailState.ts';
import type { KnownOfMail, MailOutcome } from '#store/mailOutcomes.ts';
import type { MailEvent } from './mailEvent.ts';

/**
 * What is to be kept of a mail now that SES told something of it; undefined if nothing is news. SES tells in any order
 * and more than once, and may still tell of a mail that was sent again since. `now` is ISO 8601 in UTC.
 */
export function outcomeOf(event: MailEvent, known: KnownOfMail, now: string): MailOutcome | undefined {
  if (isOfOlder(event, known)) return undefined;
  // Of the mails of one debt to several, each has a message of its own, and the debt has the last one's.
  const isRecorded = event.tags.part !== undefined || known.sent?.message === event.message;
  if (event.outcome === 'rejected') {
    const failed = rejected(event);
    return known.failed === failed ? undefined : { failed, ...(known.sent && { sent: null }) };
  }
  const sent = isRecorded ? undefined : { at: earlier(event.sentAt, now), message: event.message };
  const heard = newlyHeard(event, sent ? undefined : lastHeard(known), now);
  if (!sent && !heard) return undefined;
  return {
    ...(sent && { sent }),
    ...(sent && known.failed !== undefined && { failed: null }),
    ...(heard && { heard }),
  };
}

/** Why a mail that SES took and then refused was not sent. */
export function rejected({ reason }: Pick<MailEvent, 'reason'>): string {
  return `rejected: ${reason || 'no reason given'}`;
}

function isOfOlder({ message, sentAt, tags }: MailEvent, { sent }: KnownOfMail): boolean {
  return tags.part === undefined && sent !== undefined && sent.message !== message && sentAt <= sent.at;
}

/** What was heard of this mail; what was heard before it was sent again is of the one before. */
function lastHeard({ heard, sent }: KnownOfMail): Heard | undefined {
  return heard && sent && heard.at < sent.at ? undefined : heard;
}

function newlyHeard({ outcome, reason }: MailEvent, last: Heard | undefined, now: string): Heard | undefined {
  if (outcome === 'sent' || outcome === 'rejected') return undefined;
  const heard: Heard = { state: outcome, at: now, ...(reason && { reason }) };
  return last && weight(last) >= weight(heard) ? undefined : heard;
}

const weights: Record<HeardState, number> = { delivered: 1, bounced: 2, complained: 3 };

/**
 * A bounce can follow a delivery, and a complaint either. But a general bounce that passes is what SES also makes of an
 * out-of-office answer, which comes of a mail that was delivered.
 */
function weight({ state, reason }: Heard): number {
  return state === 'bounced' && reason === 'Transient General' ? 0 : weights[state];
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}
