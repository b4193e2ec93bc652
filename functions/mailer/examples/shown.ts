import type { CareerEvent } from '#domain/event.ts';
import type { MailName } from '#domain/mailNames.ts';
import type { MailRule } from '#domain/mailRules.ts';
import type { Locale, MailKind } from '#domain/vocabulary.ts';
import { broughtForward } from '#functions/mailings/broughtForward.ts';
import { type PlannedMailing, plannedByRule, plannedMailing } from '#functions/mailings/plannedMailings.ts';
import type { WhichMail } from '../studentMessage.ts';

/** A mail to be looked at: by a rule, saved or not, by its kind, or by the name of a mailing that the event plans. */
export type Shown = { locale: Locale } & ({ rule: MailRule } | { kind: ShownKind } | { name: MailName });
export type ShownKind = Extract<
  MailKind,
  'confirmation' | 'waitlisted' | 'promoted' | 'changed' | 'cancelled' | 'summary'
>;

/** What is shown: which mail, to whom if to many, and the event as it would be then. */
export interface Example {
  event: CareerEvent;
  which: WhichMail;
  planned: PlannedMailing;
}

/**
 * The event with the rule in its place, as if it were published now; or cancelled, where it is that mail. A mail that
 * answers what someone did is planned for nobody, and what the event does not plan is none.
 */
export function exampleOf(event: CareerEvent, shown: Shown, now: Date): Example | undefined {
  const at = now.toISOString();
  const published: CareerEvent =
    event.status === 'draft' ? { ...event, status: 'published', publishedAt: at } : event;
  if ('rule' in shown) {
    const { rule } = shown;
    const others = published.mailRules.filter(({ id }) => id !== rule.id);
    const withRule = { ...published, mailRules: [...others, rule] };
    const planned = plannedByRule(withRule, rule);
    return { event: withRule, which: { name: planned.name, rule }, planned };
  }
  if ('name' in shown) {
    const mailing = plannedMailing(event, shown.name);
    const planned = mailing && broughtForward(mailing, { forcedAt: at }, event);
    return planned && { event, which: planned, planned };
  }
  const { kind } = shown;
  const to = kind === 'summary' ? 'organizers' : kind === 'cancelled' ? 'everyone' : 'students';
  const planned = { name: kind, kind, to, dueAt: at, usefulUntil: at, past: false } as const;
  const cancelled: CareerEvent = { ...published, status: 'cancelled', cancelledAt: at };
  return { event: kind === 'cancelled' ? cancelled : published, which: { name: kind }, planned };
}
