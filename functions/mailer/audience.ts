import { hasCome } from '#domain/attendance.ts';
import type { CareerEvent } from '#domain/event.ts';
import type { ScheduledKind } from '#domain/schedule.ts';
import type { StoredRegistration } from '#store/registrations.ts';

type BulkKind = Exclude<ScheduledKind, 'summary'>;

/** Who gets a scheduled mail: whether a registration is in its audience and still without it. */
export function isOwedBulk(kind: BulkKind, event: CareerEvent, registration: StoredRegistration): boolean {
  if (registration.email === undefined || registration.owes[kind]) return false;
  return !had(kind, event, registration) && audiences[kind](registration, event);
}

/** The mail about a student's own cancellation is of the same kind as that about the event's, which comes after it. */
function had(
  kind: BulkKind,
  { cancelledAt = '' }: CareerEvent,
  { sent, failed }: StoredRegistration,
): boolean {
  if (kind === 'cancelled') return (sent.cancelled?.at ?? '') >= cancelledAt;
  return sent[kind] !== undefined || failed[kind] !== undefined;
}

const audiences: Record<BulkKind, (registration: StoredRegistration, event: CareerEvent) => boolean> = {
  // Next steps into a career are for students; whoever only brought them is spared.
  'follow-up': (registration, event) => registration.kind !== 'chaperone' && hasCome(event, registration),
  'missed-you': (registration, event) =>
    registration.kind !== 'chaperone' && registration.status === 'confirmed' && !hasCome(event, registration),
  cancelled: ({ status }) => status !== 'cancelled',
};
