import type { Answer, Request } from '#contract/contract.ts';
import { everyone, type MailRule, type RuleAudience, type RuleTime } from '#domain/mailRules.ts';
import type { FieldFault } from '#domain/refusals.ts';
import { type Locale, locales } from '#domain/vocabulary.ts';
import { hourOf, wallClockIn } from '../../shared/wallClock.ts';
import type { EventChanges } from './changedOnly.ts';

type OrganizerEvent = Answer<'readEvent'>;
export type RuleInput = NonNullable<Request<'previewMail'>['rule']>;

export const ruleUnits = ['days', 'hours', 'minutes'] as const;
export type RuleUnit = (typeof ruleUnits)[number];

/** A rule as typed. How many days, hours or minutes before or after: which of the two follows from its kind. */
export interface RuleForm extends Pick<MailRule, 'kind' | 'to' | 'on'> {
  amount: string;
  unit: RuleUnit;
  /** `16:00`; counts with days alone. */
  at: string;
  audience: RuleAudience;
  note: Record<Locale, string>;
}

const mostOf: Record<RuleUnit, number> = { days: 90, hours: 168, minutes: 10_080 };

/** A new rule that can be saved as it is: most people who add one want another reminder. */
export const newRule: RuleForm = {
  kind: 'reminder',
  to: 'students',
  on: true,
  amount: '3',
  unit: 'days',
  at: '16:00',
  audience: everyone,
  note: { en: '', es: '', ar: '' },
};

export function ruleForm({ kind, to, on, when, audience, note }: MailRule): RuleForm {
  const texts = Object.fromEntries(locales.map((locale) => [locale, note[locale] ?? '']));
  return { kind, to, on, ...timeForm(when), audience, note: texts as Record<Locale, string> };
}

function timeForm(when: RuleTime): Pick<RuleForm, 'amount' | 'unit' | 'at'> {
  if ('days' in when) return { amount: String(Math.abs(when.days)), unit: 'days', at: when.at };
  const minutes = Math.abs(when.minutes);
  const inHours = minutes !== 0 && minutes % 60 === 0;
  const amount = String(inHours ? minutes / 60 : minutes);
  return { amount, unit: inHours ? 'hours' : 'minutes', at: '16:00' };
}

export function ruleTime({ kind, amount, unit, at }: RuleForm): RuleTime {
  const isBefore = kind === 'reminder';
  const from = isBefore ? 'start' : 'end';
  // Not the minus of zero, which JSON does not know.
  const offset = isBefore ? 0 - Number(amount) : Number(amount);
  return unit === 'days'
    ? { from, days: offset, at }
    : { from, minutes: unit === 'hours' ? offset * 60 : offset };
}

/** The rule as it is sent; without an id it is new. */
export function ruleOf(form: RuleForm, id?: string): RuleInput {
  const { kind, to, on, audience, note } = form;
  const words = locales.map((locale) => [locale, note[locale].trim()] as const);
  return {
    ...(id !== undefined && { id }),
    ...{ kind, to, on },
    when: ruleTime(form),
    audience,
    note: Object.fromEntries(words.filter(([locale, text]) => locale === 'en' || text !== '')),
  };
}

export function rulesAsSent(event: OrganizerEvent): RuleInput[] {
  return event.mailRules.map((rule) => ruleOf(ruleForm(rule), rule.id));
}

/** All rules with this one in its place, or after the others if it is new; nothing if that changes nothing. */
export function ruleChanges(event: OrganizerEvent, rule: RuleInput): EventChanges {
  const before = rulesAsSent(event);
  const isNew = !before.some(({ id }) => id === rule.id);
  const mailRules = isNew ? [...before, rule] : before.map((other) => (other.id === rule.id ? rule : other));
  return JSON.stringify(mailRules) === JSON.stringify(before) ? {} : { mailRules };
}

/** What can be told to be wrong before anything is sent; `path` is the rule's in the API (`mailRules.3`). */
export function ruleMistakes(event: OrganizerEvent, form: RuleForm, path: string): FieldFault[] {
  const faults: FieldFault[] = [];
  const time = timeMistake(event, form);
  if (time) faults.push({ path: `${path}.when`, message: time });
  if (form.to === 'students' && form.kind === 'reminder' && form.audience.statuses.length === 0)
    faults.push({ path: `${path}.audience.statuses`, message: 'Choose at least one' });
  return faults;
}

function timeMistake(event: OrganizerEvent, { kind, amount, unit, at }: RuleForm): string | undefined {
  const most = mostOf[unit];
  if (!/^\d+$/.test(amount.trim()) || Number(amount) > most)
    return `Give a whole number of ${unit}, from 0 to ${most.toLocaleString('en')}`;
  if (unit !== 'days') return undefined;
  if (!/^\d\d:\d\d$/.test(at)) return 'Choose a time of day';
  if (Number(amount) !== 0) return undefined;
  const moment = wallClockIn(kind === 'reminder' ? event.startsAt : event.endsAt, event.timeZone);
  const hour = moment.slice(11);
  if (kind === 'reminder' && at >= hour) return `Choose a time before the event starts, ${hourOf(moment)}`;
  if (kind !== 'reminder' && at < hour) return `Choose a time after the event ends, ${hourOf(moment)}`;
  return undefined;
}
