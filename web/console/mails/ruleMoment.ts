import type { Answer } from '#contract/contract.ts';
import type { RuleTime } from '#domain/mailRules.ts';
import { wallClockIn } from '../../shared/wallClock.ts';

type Times = Pick<Answer<'readEvent'>, 'startsAt' | 'endsAt' | 'timeZone'>;

/** When a rule's mail leaves, as the clocks where the event is will show it: `2027-03-03T16:00`. */
export function ruleMoment(event: Times, when: RuleTime): string {
  const from = event[when.from === 'start' ? 'startsAt' : 'endsAt'];
  if ('minutes' in when) {
    const due = new Date(Date.parse(from) + when.minutes * 60_000);
    return wallClockIn(due.toISOString(), event.timeZone);
  }
  const day = new Date(`${wallClockIn(from, event.timeZone).slice(0, 10)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + when.days);
  return `${day.toISOString().slice(0, 10)}T${when.at}`;
}

/** "Wed, Mar 3, 4:00 PM", from `2027-03-03T16:00`. */
export function momentWords(moment: string): string {
  return words(moment, {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  });
}

/** "4:00 PM" */
export function clockWords(moment: string): string {
  return words(moment, { hour: 'numeric', minute: '2-digit' });
}

/** "Mar 3" */
export function dayWords(moment: string): string {
  return words(moment, { month: 'short', day: 'numeric' });
}

function words(moment: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' }).format(Date.parse(`${moment}:00Z`));
}
