import type { LocalText } from './event.ts';
import type { Locale } from './vocabulary.ts';

/** Mail that leaves by the event's clock. */
export const ruleKinds = ['reminder', 'follow-up', 'missed-you'] as const;
export type RuleKind = (typeof ruleKinds)[number];

/** Who is written to by rule. Only students come or miss an event; the others are told how it went. */
export const ruleReaders = ['students', 'educators', 'employers'] as const;
export type RuleReaders = (typeof ruleReaders)[number];

/**
 * When: some days before (negative) or after the day on which the event starts or ends, at a time of day on the event's
 * own clocks (`16:00`); or some minutes before (negative) or after that moment.
 */
export type RuleTime =
  | { from: 'start' | 'end'; days: number; at: string }
  | { from: 'start' | 'end'; minutes: number };

/** Whose mail it is among those; an empty list leaves nobody out. Of students alone, but for the language. */
export interface RuleAudience {
  statuses: ('confirmed' | 'waitlisted')[];
  /** Who has a seat in one of these sessions. */
  sessions: string[];
  /** Who came with one of these classes. */
  groups: string[];
  locales: Locale[];
}

/** One mailing of an event, as its organizer plans it. */
export interface MailRule {
  id: string;
  kind: RuleKind;
  to: RuleReaders;
  on: boolean;
  when: RuleTime;
  audience: RuleAudience;
  /** The organizer's own words; an empty English text says nothing of their own. */
  note: LocalText;
  /** When its time was last set: a time that had passed by then makes no mail. */
  setAt?: string;
}

/** How many rules an event may have. */
export const rulesAllowed = 30;

export const everyone: RuleAudience = { statuses: ['confirmed'], sessions: [], groups: [], locales: [] };

type Default = Pick<MailRule, 'kind' | 'to' | 'when'>;

const before = (to: RuleReaders, days: number, at: string): Default => ({
  kind: 'reminder',
  to,
  when: { from: 'start', days: -days, at },
});
const after = (kind: RuleKind, to: RuleReaders, at: string): Default => ({
  kind,
  to,
  when: { from: 'end', days: 1, at },
});

/** After school and before supper, on school days and at work: when these people read mail. */
const defaults: Default[] = [
  before('students', 7, '16:00'),
  before('students', 1, '16:00'),
  after('follow-up', 'students', '08:00'),
  after('missed-you', 'students', '08:00'),
  before('educators', 21, '09:00'),
  before('educators', 7, '09:00'),
  before('educators', 1, '09:00'),
  after('follow-up', 'educators', '09:00'),
  before('employers', 14, '09:00'),
  before('employers', 3, '09:00'),
  after('follow-up', 'employers', '09:00'),
];

/** The rules a new event has, good enough to be left alone; `notes` are its template's words to students, by kind. */
export function defaultMailRules(
  newId: () => string,
  notes: Partial<Record<RuleKind, LocalText>> = {},
): MailRule[] {
  return defaults.map((rule) => ({
    ...rule,
    id: newId(),
    on: true,
    audience: { ...everyone },
    note: (rule.to === 'students' && notes[rule.kind]) || { en: '' },
  }));
}

/** Only students can have missed an event, and only after it. */
export function isRulePossible({ kind, to, when }: Pick<MailRule, 'kind' | 'to' | 'when'>): boolean {
  if (kind === 'missed-you' && to !== 'students') return false;
  const offset = 'days' in when ? when.days : when.minutes;
  return kind === 'reminder' ? when.from === 'start' && offset <= 0 : when.from === 'end' && offset >= 0;
}
