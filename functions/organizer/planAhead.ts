import { accommodationsEnd } from '#domain/accommodations.ts';
import type { CareerEvent } from '#domain/event.ts';
import { type ScheduledKind, schedule } from '#domain/schedule.ts';
import { together } from '#functions/seats/together.ts';
import type { Services } from '#functions/services.ts';

/**
 * Plans the mail that is due by an event's times and status, and when accommodations are deleted. To be run before the event itself is written:
 * the mailer looks at the event again before it sends, and lets go of what is not or no longer due.
 */
export async function planAhead(
  { schedules, deletions }: Pick<Services, 'schedules' | 'deletions'>,
  event: CareerEvent,
): Promise<void> {
  const planned = Object.entries(schedule(event)) as [ScheduledKind, string][];
  await together([
    ...planned.map(([kind, dueAt]) => schedules.plan(event.id, kind, dueAt)),
    ...(event.accommodationsFor.length ? [deletions.plan(event.id, accommodationsEnd(event))] : []),
  ]);
}
