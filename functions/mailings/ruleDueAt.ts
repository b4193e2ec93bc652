import { Temporal } from 'temporal-polyfill';
import type { CareerEvent } from '#domain/event.ts';
import type { MailRule, RuleTime } from '#domain/mailRules.ts';

type Times = Pick<CareerEvent, 'startsAt' | 'endsAt' | 'timeZone'>;

/** When a rule's mailing leaves. What thanks or misses people waits for the end, whatever time of that day is set. */
export function mailingDueAt(times: Times, { kind, when }: Pick<MailRule, 'kind' | 'when'>): string {
  const dueAt = ruleDueAt(times, when);
  return kind === 'reminder' || dueAt > times.endsAt ? dueAt : times.endsAt;
}

/** When an event has a rule's mail leave: days by the event's own calendar and clocks, minutes by the time that passes. */
export function ruleDueAt({ startsAt, endsAt, timeZone }: Times, when: RuleTime): string {
  const moment = Temporal.Instant.from(when.from === 'start' ? startsAt : endsAt);
  const due =
    'minutes' in when
      ? moment.add({ minutes: when.minutes })
      : moment
          .toZonedDateTimeISO(timeZone)
          .toPlainDate()
          .add({ days: when.days })
          .toZonedDateTime({ timeZone, plainTime: when.at })
          .toInstant();
  return new Date(due.epochMilliseconds).toISOString();
}

/** The day on which that is, by the event's calendar: `20270303`. */
export function dayOf(instant: string, timeZone: string): string {
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString()
    .replaceAll('-', '');
}
