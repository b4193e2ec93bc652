import { eventDay, eventHour } from '../shared/eventTime.ts';

/** "Thursday, March 4, 2027 at 9:00 AM", by the event's own clocks. */
export function eventMoment(instant: string, timeZone: string): string {
  const clock = { locale: 'en', timeZone } as const;
  return `${eventDay(instant, clock)} at ${eventHour(instant, clock)}`;
}
