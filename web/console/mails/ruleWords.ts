import type { MailRule, RuleKind, RuleReaders, RuleTime } from '#domain/mailRules.ts';
import { languageNames } from '../labels.ts';

export const readerNames: Record<RuleReaders, string> = {
  students: 'students',
  educators: 'educators',
  employers: 'employers',
};

const titles: Record<RuleKind, Partial<Record<RuleReaders, string>>> = {
  reminder: {
    students: 'Reminder to students',
    educators: 'Reminder to educators',
    employers: 'Reminder to employers',
  },
  'follow-up': {
    students: 'Follow-up to students who came',
    educators: 'Attendance to educators',
    employers: 'Figures to employers',
  },
  'missed-you': { students: 'To students who did not come' },
};

/** What a rule sends to whom: "Reminder to students". */
export function ruleTitle({ kind, to }: Pick<MailRule, 'kind' | 'to'>): string {
  return titles[kind][to] ?? titles.reminder[to] ?? '';
}

const contents: Record<RuleKind, Partial<Record<RuleReaders, string>>> = {
  reminder: {
    students: 'When and where, their sessions and their badge.',
    educators: 'When and where, how many places they hold and until when names are due.',
    employers: 'When and where, their booth, how many are registered and the link for their scanner.',
  },
  'follow-up': {
    students: 'Thanks, the booths they visited with each next step, their record and the two questions.',
    educators: 'Who of their class came, and a handout of next steps to print.',
    employers: 'How many came, and how many visited their booth.',
  },
  'missed-you': { students: 'Every employer’s next steps, and your next event if there is one.' },
};

/** What Turnout writes in it by itself. */
export function ruleContents({ kind, to }: Pick<MailRule, 'kind' | 'to'>): string {
  return contents[kind][to] ?? '';
}

/** "the day before", "2 hours before the start", "a week after". */
export function timeWords(when: RuleTime): string {
  if ('days' in when) return dayWords(when.days);
  const moment = when.from === 'start' ? 'the start' : 'the end';
  if (when.minutes === 0) return `at ${moment}`;
  const minutes = Math.abs(when.minutes);
  const side = when.minutes < 0 ? 'before' : 'after';
  const span = minutes % 60 === 0 ? counted(minutes / 60, 'hour') : counted(minutes, 'minute');
  return `${span} ${side} ${moment}`;
}

function dayWords(days: number): string {
  if (days === 0) return 'on the day';
  const side = days < 0 ? 'before' : 'after';
  const count = Math.abs(days);
  if (count === 1) return `the day ${side}`;
  if (count === 7) return `a week ${side}`;
  return count % 7 === 0 ? `${count / 7} weeks ${side}` : `${count} days ${side}`;
}

function counted(number: number, one: string): string {
  return `${number} ${number === 1 ? one : `${one}s`}`;
}

/** Who of its readers it is for, where not for all: "also those who wait, in one of 2 sessions, Spanish". */
export function audienceWords({ kind, to, audience }: MailRule): string {
  const { statuses, sessions, groups, locales } = audience;
  const ofStudents =
    to === 'students'
      ? [
          kind === 'reminder' && !statuses.includes('confirmed') && 'only those who wait for a place',
          kind === 'reminder' && statuses.length === 2 && 'also those who wait for a place',
          sessions.length > 0 &&
            `in ${sessions.length === 1 ? 'one session' : `one of ${sessions.length} sessions`}`,
          groups.length > 0 && `of ${groups.length === 1 ? 'one class' : `${groups.length} classes`}`,
        ]
      : [];
  const spoken =
    to !== 'employers' && locales.length > 0 && locales.map((locale) => languageNames[locale]).join(' and ');
  return [...ofStudents, spoken].filter(Boolean).join(', ');
}
