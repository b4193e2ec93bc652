import type { CareerEvent } from './event.ts';

/** Mail that goes to many at a time of the event's, one schedule entry per event and kind. */
export const scheduledKinds = ['follow-up', 'missed-you', 'summary', 'cancelled'] as const;
export type ScheduledKind = (typeof scheduledKinds)[number];

export interface ScheduleEntry {
  event: string;
  kind: ScheduledKind;
  /** When it comes due: ISO 8601 in UTC. */
  dueAt: string;
  /** How far the last run came: the id of the last registration it dealt with. */
  cursor?: string;
  sent: number;
  doneAt?: string;
}

/** Longer than a registration that began before the cancellation takes to land, so that it is told too. */
const registrationsLandMs = 30_000;

/** When each kind of an event's mail is due, as the event stands now; a kind left out is not due at all. */
export function schedule(event: CareerEvent): Partial<Record<ScheduledKind, string>> {
  if (event.cancelledAt) {
    return { cancelled: new Date(Date.parse(event.cancelledAt) + registrationsLandMs).toISOString() };
  }
  if (event.status !== 'published') return {};
  return { 'follow-up': event.endsAt, 'missed-you': event.endsAt, summary: event.endsAt };
}
