import { Temporal } from 'temporal-polyfill';

/**
 * The instant of a time in a request, as ISO 8601 in UTC. A time with an offset says it itself; a
 * wall-clock time is read in the event's zone. In a spring gap the later reading counts, in an autumn
 * overlap the earlier, as calendars do.
 */
export function instantOf(moment: string, timeZone: string): string {
  const named = /(?:Z|[+-]\d{2}:\d{2})$/i.test(moment);
  const milliseconds = named
    ? Date.parse(moment)
    : Temporal.PlainDateTime.from(moment).toZonedDateTime(timeZone).epochMilliseconds;
  return new Date(milliseconds).toISOString();
}
