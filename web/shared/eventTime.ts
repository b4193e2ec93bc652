import { intlTags } from '#domain/intlTags.ts';
import type { Locale } from '#domain/vocabulary.ts';

/** How an event's times are read: always in the event's own zone, whatever the reader's device says. */
export interface Clock {
  locale: Locale;
  /** IANA name. */
  timeZone: string;
}

const format = ({ locale, timeZone }: Clock, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(intlTags[locale], { ...options, timeZone });

/** "Thursday, March 4, 2027" */
export function eventDay(instant: string, clock: Clock): string {
  return format(clock, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(instant),
  );
}

/** "9:00 AM" */
export function eventHour(instant: string, clock: Clock): string {
  return format(clock, { hour: 'numeric', minute: '2-digit' }).format(new Date(instant));
}

/** "9:00 – 11:30 AM", and with both days where it ends on another one. */
export function eventSpan(startsAt: string, endsAt: string, clock: Clock): string {
  return format(clock, { hour: 'numeric', minute: '2-digit' }).formatRange(
    new Date(startsAt),
    new Date(endsAt),
  );
}

/** "Pacific Standard Time": the zone's name as it is on that day. */
export function zoneName(instant: string, clock: Clock): string {
  const parts = format(clock, { timeZoneName: 'long' }).formatToParts(new Date(instant));
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? clock.timeZone;
}
