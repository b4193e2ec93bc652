import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { CalendarEntry } from './message.ts';
import type { Sender } from './sender.ts';

/** The calendar file (RFC 5545, published) of one entry. A newer one with the same UID replaces an older one. */
export function calendarFile(entry: CalendarEntry, sender: Sender, now: Date): string {
  const calendar = ical({
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Turnout', product: 'Mail' },
  });
  calendar.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    stamp: now,
    start: new Date(entry.startsAt),
    end: new Date(entry.endsAt),
    summary: entry.title,
    location: entry.place,
    description: entry.description,
    url: entry.url,
    status: ICalEventStatus.CONFIRMED,
    organizer: { name: sender.name || sender.address, email: sender.address },
  });
  return calendar.toString();
}
