import { oneLine } from './cleaned.ts';
import { sessionDetail } from './eventParts.ts';
import type { StudentMailFacts } from './facts.ts';
import type { CalendarEntry } from './message.ts';

/** The event as one student's calendar shows it. Without the private link: families and schools share calendars. */
export function calendarEntry({
  event,
  registration,
  site,
}: Pick<StudentMailFacts, 'event' | 'registration' | 'site'>): CalendarEntry {
  const sessions = registration.sessions
    .filter(({ status }) => status === 'confirmed')
    .map(({ session }) => `${oneLine(session.title)}: ${sessionDetail(session, event, registration.locale)}`);
  return {
    uid: `${registration.id}@${new URL(site).hostname}`,
    sequence: registration.revision + event.revision,
    title: oneLine(event.name),
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    place: [event.place.name, event.place.address].map(oneLine).filter(Boolean).join(', '),
    description: sessions.join('\n'),
    url: `${site}/e/${event.slug}`,
  };
}
