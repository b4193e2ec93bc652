import { Temporal } from 'temporal-polyfill';

/**
 * The instant so many days later by a zone's own calendar and clocks, where 9:00 stays 9:00 across a clock change. What
 * such a change leaves out or repeats is read as instantOf.ts reads it. ISO 8601 in UTC.
 */
export function daysLater(instant: string, days: number, timeZone: string): string {
  const { epochMilliseconds } = wallClock(instant, timeZone).add({ days }).toZonedDateTime(timeZone);
  return new Date(epochMilliseconds).toISOString();
}

/** How many days after an instant's day, by that calendar, a day (`2027-03-04`) is. */
export function daysUntil(day: string, instant: string, timeZone: string): number {
  return wallClock(instant, timeZone).toPlainDate().until(day, { largestUnit: 'days' }).days;
}

function wallClock(instant: string, timeZone: string): Temporal.PlainDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime();
}
