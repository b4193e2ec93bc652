import { wallClockIn } from '#web/shared/wallClock.ts';
import type { Group, Row } from '../group.ts';

export const steps = ['hold', 'names', 'sessions', 'badges', 'day', 'attendance'] as const;
export type Step = (typeof steps)[number];
export type StepState = 'done' | 'now' | 'later';

/**
 * How far a class is on its way, and the one step that is next. `rows` are missing until the roster is here.
 * Nobody can see whether badges were printed, so they stay next until the day itself.
 */
export function stepsOf(
  group: Group,
  rows: Row[] | undefined,
  now: Date,
): { step: Step; state: StepState }[] {
  const shown = steps.filter((step) => step !== 'sessions' || group.event.sessions.length > 0);
  const next = nextStep(group, rows, now);
  const done = (step: Step) => shown.indexOf(step) < shown.indexOf(next);
  return shown.map((step) => ({ step, state: step === next ? 'now' : done(step) ? 'done' : 'later' }));
}

function nextStep(group: Group, rows: Row[] | undefined, now: Date): Step {
  const { event, places } = group;
  if (event.over) return 'attendance';
  if (isTheDay(group, now)) return 'day';
  if (group.status === 'unconfirmed') return 'hold';
  if (places.named < places.asked) return 'names';
  return event.sessions.length && withoutSession(rows ?? []).length ? 'sessions' : 'badges';
}

/** Students who have a place and no session at all. */
export function withoutSession(rows: Row[]): Row[] {
  return rows.filter(
    ({ kind, status, sessions }) => kind === 'student' && status === 'confirmed' && sessions.length === 0,
  );
}

/** Whether the event is on today, where it takes place. */
export function isTheDay({ event }: Group, now: Date): boolean {
  const day = (instant: string) => wallClockIn(instant, event.timeZone).slice(0, 10);
  const today = day(now.toISOString());
  return day(event.startsAt) <= today && today <= day(event.endsAt);
}
