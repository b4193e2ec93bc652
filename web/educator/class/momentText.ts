import { type Clock, eventDay, eventHour } from '#web/shared/eventTime.ts';

/** "Thursday, February 25, 2027, 9:00 AM", by the clocks at the event. */
export function momentText(instant: string, clock: Clock): string {
  const comma = clock.locale === 'ar' ? '، ' : ', ';
  return `${eventDay(instant, clock)}${comma}${eventHour(instant, clock)}`;
}
