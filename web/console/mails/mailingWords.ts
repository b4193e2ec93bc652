import type { Answer } from '#contract/contract.ts';
import { type MailName, mailKindOf } from '#domain/mailNames.ts';
import type { MailKind } from '#domain/vocabulary.ts';
import { wallClockIn } from '../../shared/wallClock.ts';
import { dayWords } from './ruleMoment.ts';
import { ruleTitle } from './ruleWords.ts';

export type Mailing = Answer<'listMailings'>['mailings'][number];

/** Mails that answer what one person did, and what of an event's goes to everyone. */
const kindTitles: Record<MailKind, string> = {
  confirmation: 'Confirmation',
  waitlisted: 'On the waitlist',
  promoted: 'A place after waiting',
  changed: 'A change',
  cancelled: 'Cancellation',
  reminder: 'Reminder',
  'follow-up': 'Follow-up',
  'missed-you': 'Missed you',
  summary: 'Attendance summary',
  'sign-in': 'Link to sign in',
  invitation: 'Invitation',
};

export function kindTitle(kind: MailKind): string {
  return kindTitles[kind];
}

export const settledSummary: MailName = 'summary_settled';

/** What a mailing is, without its time: "Reminder to students". */
export function mailingTitle({ name, kind, to }: Pick<Mailing, 'name' | 'kind' | 'to'>): string {
  if (kind === 'changed') return 'What changed, to everyone';
  if (kind === 'cancelled') return 'Cancellation, to everyone';
  if (kind === 'summary') return name === settledSummary ? 'Attendance summary, settled' : kindTitles.summary;
  if (kind !== 'reminder' && kind !== 'follow-up' && kind !== 'missed-you') return kindTitles[kind];
  if (to !== 'students' && to !== 'educators' && to !== 'employers') return kindTitles[kind];
  return ruleTitle({ kind, to });
}

/** What one person's mail is: "Reminder to students, Mar 3" where its mailing is known, else its kind. */
export function mailTitle(name: string, mailings: readonly Mailing[], timeZone: string): string {
  const mailing = mailings.find((known) => known.name === name);
  if (!mailing) return kindTitles[mailKindOf(name as MailName)];
  return `${mailingTitle(mailing)}, ${dayWords(wallClockIn(mailing.dueAt, timeZone))}`;
}
