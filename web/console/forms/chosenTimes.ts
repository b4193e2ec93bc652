import type { Answer } from '#contract/contract.ts';
import { wallClockIn } from '#web/shared/wallClock.ts';

const names = ['opensAt', 'closesAt', 'groupHoldUntil', 'groupChangesUntil'] as const;

/** The times of registration that an organizer chose, as wall-clock times; those left open are not among them. */
export function chosenTimes(event: Answer<'readEvent'>): Partial<Record<(typeof names)[number], string>> {
  return Object.fromEntries(
    names.filter((name) => event[name]).map((name) => [name, wallClockIn(event[name], event.timeZone)]),
  );
}
