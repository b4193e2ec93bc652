import { browserTimeZone } from '#web/shared/wallClock.ts';
import { eventDay, eventSpan, zoneName } from '../../shared/eventTime.ts';

interface EventWhenProps {
  startsAt: string;
  endsAt: string;
  timeZone: string;
}

/** When an event is, by its own clocks; the zone is named where the reader's clock shows another. */
export function EventWhen({ startsAt, endsAt, timeZone }: EventWhenProps) {
  const clock = { locale: 'en', timeZone } as const;
  const elsewhere = timeZone !== browserTimeZone();
  return (
    <>
      <time dateTime={startsAt}>{eventDay(startsAt, clock)}</time>, {eventSpan(startsAt, endsAt, clock)}
      {elsewhere && <span class="zone"> {zoneName(startsAt, clock)}</span>}
    </>
  );
}
