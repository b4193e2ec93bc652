import type { Request } from '#contract/contract.ts';

/** What an update can set, without the names of the event and of the state it was made on. */
export type EventChanges = Omit<Request<'updateEvent'>, 'event' | 'revision'>;

/** The fields of `after` that differ from `before`: an update sends only what a person changed. */
export function changedOnly(before: EventChanges, after: EventChanges): EventChanges {
  const was: Record<string, unknown> = { ...before };
  return Object.fromEntries(
    Object.entries(after).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(was[name])),
  );
}
