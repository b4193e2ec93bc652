import { useState } from 'preact/hooks';
import type { Answer } from '#contract/contract.ts';
import type { FieldFault } from '#domain/refusals.ts';
import { ask, type Problem } from '../ask.ts';
import type { EventChanges } from '../forms/changedOnly.ts';

type OrganizerEvent = Answer<'readEvent'>;

/** Sends a form's changes, made on the event as it was read, and keeps what came back. */
export function useSaving(event: OrganizerEvent, onSaved: (event: OrganizerEvent) => void) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [savedAt, setSavedAt] = useState<number>();

  const send = async (changes: EventChanges, revision: number) => {
    setBusy(true);
    setProblem(undefined);
    const outcome = await ask('updateEvent', { ...changes, event: event.id, revision });
    setBusy(false);
    if (!outcome.ok) return setProblem(outcome.problem);
    setSavedAt(Date.now());
    onSaved(outcome.value);
  };

  return {
    busy,
    problem,
    saved: savedAt !== undefined,
    save: (changes: EventChanges) => send(changes, event.revision),
    /** Puts these changes over whatever someone else saved meanwhile. */
    saveOver: async (changesOn: (newest: OrganizerEvent) => EventChanges) => {
      setBusy(true);
      const newest = await ask('readEvent', { event: event.id });
      setBusy(false);
      if (newest.ok) await send(changesOn(newest.value), newest.value.revision);
      else setProblem(newest.problem);
    },
    /** Gives up these changes for the event as it is now. */
    takeNewest: async () => {
      setBusy(true);
      const newest = await ask('readEvent', { event: event.id });
      setBusy(false);
      if (!newest.ok) return setProblem(newest.problem);
      setProblem(undefined);
      onSaved(newest.value);
    },
    refuse: (faults: FieldFault[]) =>
      setProblem({ code: 'invalid-input', message: 'Some fields need another look.', faults }),
  };
}
