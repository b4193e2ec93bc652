import type { CareerEvent } from '#domain/event.ts';
import type { ScheduleEntry } from '#store/schedules.ts';
import type { PlannedMailing } from './plannedMailings.ts';

/** How long a mailing is of use that an organizer had sent at a time of their own. */
const keptUpMs = 14 * 86_400_000;

/**
 * A mailing as an organizer had it sent now instead of at its time, be that past or to come. What thanks or misses
 * people, or counts them, still waits for the end.
 */
export function broughtForward(
  planned: PlannedMailing,
  { forcedAt }: Pick<ScheduleEntry, 'forcedAt'>,
  { startsAt, endsAt }: Pick<CareerEvent, 'startsAt' | 'endsAt'>,
): PlannedMailing {
  if (forcedAt === undefined) return planned;
  if (planned.kind === 'changed' || planned.kind === 'cancelled') return { ...planned, dueAt: forcedAt };
  const isReminder = planned.kind === 'reminder';
  const dueAt = isReminder || forcedAt > endsAt ? forcedAt : endsAt;
  const keptUntil = new Date(Date.parse(dueAt) + keptUpMs).toISOString();
  return { ...planned, dueAt, usefulUntil: isReminder ? startsAt : keptUntil, past: false };
}
