import type { Answer } from '#contract/contract.ts';
import type { MailName } from '#domain/mailNames.ts';
import type { MailRule } from '#domain/mailRules.ts';
import { wallClockIn } from '../../shared/wallClock.ts';
import { type Mailing, mailingTitle, settledSummary } from './mailingWords.ts';
import { ruleMoment } from './ruleMoment.ts';
import { audienceWords, ruleTitle, timeWords } from './ruleWords.ts';

type OrganizerEvent = Answer<'readEvent'>;

/** One line of the timeline: a mailing, or a rule that has none because it is off or its event a draft. */
export interface PlannedMail {
  key: string;
  title: string;
  /** As the clocks where the event is show it: `2027-03-03T16:00`. */
  at: string;
  /** How that stands to the event: "the day before". */
  relation: string;
  /** Who of its readers, where not all. */
  only: string;
  state: Mailing['state'] | 'off' | 'unpublished';
  rule?: MailRule;
  mailing?: Mailing & { name: MailName };
}

export interface MailPlan {
  /** The next first. */
  coming: PlannedMail[];
  /** The latest first. */
  earlier: PlannedMail[];
  /** Whose time had passed before they could be sent, in the order of their times. */
  past: PlannedMail[];
  off: PlannedMail[];
}

/** What an event mails as a whole, by what the server says of its mailings and by its rules. */
export function mailPlan(event: OrganizerEvent, mailings: readonly Mailing[], now: Date): MailPlan {
  const clock = wallClockIn(now.toISOString(), event.timeZone);
  const told = mailings.map((mailing) => ofMailing(event, mailing));
  const planned = new Set(mailings.map(({ rule }) => rule));
  const untold =
    event.status === 'cancelled' ? [] : event.mailRules.filter(({ on, id }) => on && !planned.has(id));
  const next = event.status === 'draft' ? 'unpublished' : 'planned';
  // Publishing a draft sends nothing whose time is over.
  const stateOf = (rule: MailRule) =>
    next === 'unpublished' && ruleMoment(event, rule.when) < clock ? 'past' : next;
  const all = [...told, ...untold.map((rule) => ofRule(event, rule, stateOf(rule)))];
  const isPast = ({ state }: PlannedMail) => state === 'past';
  const isEarlier = ({ state }: PlannedMail) => state === 'done' || state === 'missed';
  return {
    coming: inTime(all.filter((mail) => !isEarlier(mail) && !isPast(mail))),
    earlier: inTime(all.filter(isEarlier)).reverse(),
    past: inTime(all.filter(isPast)),
    off: inTime(event.mailRules.filter(({ on }) => !on).map((rule) => ofRule(event, rule, 'off'))),
  };
}

/** Whether sending it before its time makes sense: a follow-up thanks for what has not been yet. */
export function maySendNow({ mailing }: PlannedMail, event: OrganizerEvent, now: Date): boolean {
  if (mailing?.state !== 'planned') return false;
  const isAfter = mailing.kind !== 'reminder' && mailing.kind !== 'changed' && mailing.kind !== 'cancelled';
  return !isAfter || Date.parse(event.endsAt) <= now.getTime();
}

function ofMailing(event: OrganizerEvent, mailing: Mailing): PlannedMail {
  const rule = event.mailRules.find(({ id }) => id === mailing.rule);
  return {
    key: mailing.name,
    title: mailingTitle(mailing),
    at: wallClockIn(mailing.doneAt ?? mailing.dueAt, event.timeZone),
    relation: mailing.doneAt === undefined ? relationOf(event, mailing, rule) : '',
    only: rule ? audienceWords(rule) : '',
    state: mailing.state,
    mailing: mailing as PlannedMail['mailing'] & object,
    ...(rule && { rule }),
  };
}

function relationOf(
  event: OrganizerEvent,
  { name, kind, dueAt }: Mailing,
  rule: MailRule | undefined,
): string {
  if (rule) {
    const atItsTime = wallClockIn(dueAt, event.timeZone) === ruleMoment(event, rule.when);
    return atItsTime ? timeWords(rule.when) : 'ahead of its time';
  }
  if (kind === 'changed') return 'all changes in one mail';
  if (kind !== 'summary') return '';
  return name === settledSummary ? 'only if late scans changed something' : 'minutes after the end';
}

function ofRule(event: OrganizerEvent, rule: MailRule, state: PlannedMail['state']): PlannedMail {
  return {
    key: rule.id,
    title: ruleTitle(rule),
    at: ruleMoment(event, rule.when),
    relation: timeWords(rule.when),
    only: audienceWords(rule),
    state,
    rule,
  };
}

function inTime(mails: PlannedMail[]): PlannedMail[] {
  return mails.toSorted((one, other) => one.at.localeCompare(other.at));
}
