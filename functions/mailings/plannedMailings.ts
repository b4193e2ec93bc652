import type { CareerEvent } from '#domain/event.ts';
import { type MailName, mailKindOf, mailName } from '#domain/mailNames.ts';
import type { MailRule, RuleReaders } from '#domain/mailRules.ts';
import { type News, newsDueAt } from '#domain/news.ts';
import { stationHours } from '#domain/stationHours.ts';
import type { MailKind } from '#domain/vocabulary.ts';
import { isPast } from './isPast.ts';
import { dayOf, mailingDueAt } from './ruleDueAt.ts';

/** One mailing of an event to many, as the event stands now. Instants are ISO 8601 in UTC. */
export interface PlannedMailing {
  /** The same as long as it is the same mailing; an event that is put off has another reminder on another day. */
  name: MailName;
  kind: MailKind;
  /** `everyone`: students, educators and employers. */
  to: RuleReaders | 'organizers' | 'everyone';
  rule?: MailRule;
  dueAt: string;
  /** After this it says nothing useful any more: whoever is left by then goes without. */
  usefulUntil: string;
  /** Its time had passed when the event was published, the rule set or the event moved: it is not sent at all. */
  past: boolean;
}

const dayMs = 86_400_000;
/** Longer than a registration that began before the cancellation takes to land, so that it is told too. */
const registrationsLandMs = 30_000;
/** Whoever came in vain would like to know why. */
const cancellationKeepsMs = dayMs;
/** Scans that were under way at the end are in by then. */
const summaryAfterMs = 2 * 60_000;
/** The last phones have lost their right to hand scans in. */
const settledAfterMs = 15 * 60_000;
const keptUpMs = 14 * dayMs;

/** An event as it was read is never changed, and asked for each of its mails. */
const known = new WeakMap<CareerEvent, PlannedMailing[]>();

/** Everything an event mails to many, by what it says of itself now; the next first. */
export function plannedMailings(event: CareerEvent): PlannedMailing[] {
  const planned = known.get(event) ?? plan(event);
  known.set(event, planned);
  return planned;
}

function plan(event: CareerEvent): PlannedMailing[] {
  if (event.cancelledAt) return [cancellation(event, event.cancelledAt)];
  if (event.status !== 'published') return [];
  const rules = event.mailRules.filter(({ on }) => on).map((rule) => plannedByRule(event, rule));
  return [...news(event), ...rules, ...summaries(event)].sort((one, other) =>
    one.dueAt.localeCompare(other.dueAt),
  );
}

/** The mailing of that name, if the event has it now. A name of a kind alone is of the time before there were rules. */
export function plannedMailing(event: CareerEvent, name: MailName): PlannedMailing | undefined {
  const all = plannedMailings(event);
  const isOldName = name === 'follow-up' || name === 'missed-you';
  return all.find((planned) =>
    isOldName ? planned.kind === mailKindOf(name) && planned.to === 'students' : planned.name === name,
  );
}

/** The mailing that a rule makes at an event, be it saved or not. */
export function plannedByRule(event: CareerEvent, rule: MailRule): PlannedMailing {
  const { kind, to } = rule;
  const dueAt = mailingDueAt(event, rule);
  const past = isPast(event, rule);
  if (kind !== 'reminder') {
    const name = mailName(kind, rule.id);
    return { name, kind, to, rule, dueAt, usefulUntil: later(dueAt, keptUpMs), past };
  }
  const name = mailName(kind, rule.id, dayOf(dueAt, event.timeZone));
  return { name, kind, to, rule, dueAt, usefulUntil: nextReminder(event, rule, dueAt), past };
}

/** A reminder is worth nothing once the event has begun, or the next one says the same to the same people. */
function nextReminder(event: CareerEvent, rule: MailRule, dueAt: string): string {
  const readers = ({ to, audience }: MailRule) => JSON.stringify([to, audience]);
  const others = event.mailRules
    .filter(({ id, on, kind }) => on && kind === 'reminder' && id !== rule.id)
    .filter((other) => readers(other) === readers(rule) && !isPast(event, other))
    .map((other) => mailingDueAt(event, other));
  return [event.startsAt, ...others].filter((at) => at > dueAt).sort()[0] ?? dueAt;
}

function cancellation({ endsAt }: CareerEvent, cancelledAt: string): PlannedMailing {
  return {
    ...{ name: 'cancelled', kind: 'cancelled', to: 'everyone', past: false },
    dueAt: later(cancelledAt, registrationsLandMs),
    usefulUntil: later(endsAt, cancellationKeepsMs),
  };
}

function news(event: CareerEvent): PlannedMailing[] {
  const { news, endsAt } = event;
  if (!news) return [];
  const name = newsName(news);
  const dueAt = newsDueAt(news, event);
  return [{ name, kind: 'changed', to: 'everyone', dueAt, usefulUntil: endsAt, past: false }];
}

/** Under which name news are mailed: more that joins them before that goes by the same. */
export function newsName({ since }: News): MailName {
  return mailName('changed', since.replace(/\D/g, ''));
}

function summaries(event: CareerEvent): PlannedMailing[] {
  const settledAt = later(stationHours(event).expiresAt, settledAfterMs);
  const summary = { kind: 'summary', to: 'organizers', past: false } as const;
  return [
    {
      ...summary,
      name: 'summary',
      dueAt: later(event.endsAt, summaryAfterMs),
      usefulUntil: later(settledAt, keptUpMs),
    },
    { ...summary, name: 'summary_settled', dueAt: settledAt, usefulUntil: later(settledAt, keptUpMs) },
  ];
}

function later(instant: string, ms: number): string {
  return new Date(Date.parse(instant) + ms).toISOString();
}
