import type { PublicEvent } from './draft.ts';

/**
 * The event as schema.org's `Event` says it (https://schema.org/Event). Times carry the offset of the event's
 * own zone, so that whoever reads them shows the hours on the poster.
 */
export function eventSchema(
  event: PublicEvent,
  { address, organization }: { address: string; organization: string },
): Record<string, unknown> {
  const { moved, place, timeZone } = event;
  const otherStart = moved && moved.startsAt !== event.startsAt ? moved.startsAt : undefined;
  const status =
    event.status === 'cancelled' ? 'EventCancelled' : otherStart ? 'EventRescheduled' : 'EventScheduled';
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: event.name,
    ...(event.description && { description: event.description }),
    url: address,
    eventStatus: `https://schema.org/${status}`,
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    startDate: withOffset(event.startsAt, timeZone),
    endDate: withOffset(event.endsAt, timeZone),
    ...(otherStart && { previousStartDate: withOffset(otherStart, timeZone) }),
    location: {
      '@type': 'Place',
      name: place.name,
      ...(place.address && { address: place.address }),
    },
    organizer: { '@type': 'Organization', name: organization },
    isAccessibleForFree: true,
  };
}

/** `2027-03-04T09:00:00-08:00`: an instant as the clocks of a zone show it. */
export function withOffset(instant: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', timeZoneName: 'longOffset' },
  } as Intl.DateTimeFormatOptions).formatToParts(new Date(instant));
  const part = (wanted: Intl.DateTimeFormatPartTypes) =>
    parts.find(({ type }) => type === wanted)?.value ?? '';
  const offset = part('timeZoneName').replace('GMT', '') || '+00:00';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}${offset}`;
}
