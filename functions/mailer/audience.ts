import { hasCome } from '#domain/attendance.ts';
import type { ScheduledKind } from '#domain/schedule.ts';
import type { StoredRegistration } from '#store/registrations.ts';

type BulkKind = Exclude<ScheduledKind, 'summary'>;

/** Who gets a scheduled mail: whether a registration is in its audience and still without it. */
export function isOwedBulk(kind: BulkKind, registration: StoredRegistration): boolean {
  const had = registration.sent[kind] ?? registration.owes[kind] ?? registration.failed[kind];
  return registration.email !== undefined && !had && audiences[kind](registration);
}

const audiences: Record<BulkKind, (registration: StoredRegistration) => boolean> = {
  'follow-up': hasCome,
  'missed-you': (registration) => registration.status === 'confirmed' && !hasCome(registration),
  cancelled: ({ status }) => status !== 'cancelled',
};
