import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Answer } from '#contract/contract.ts';
import type { FieldFault } from '#domain/refusals.ts';
import { Button } from '../../shared/Button.tsx';
import { ErrorSummary } from '../../shared/ErrorSummary.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { describeFaults } from '../describeFaults.ts';
import { faultAt } from '../faults.ts';
import type { EventChanges } from '../forms/changedOnly.ts';
import { ownFaults } from '../forms/ownFaults.ts';
import { ProblemNotice } from '../parts/ProblemNotice.tsx';
import { useSaving } from './useSaving.ts';
import { useUnsaved } from './useUnsaved.tsx';

type OrganizerEvent = Answer<'readEvent'>;

interface EditFormProps {
  event: OrganizerEvent;
  title: string;
  changes: EventChanges;
  /** The same changes to an event that someone else saved meanwhile; left out where each change replaces a field. */
  changesOn?: (newest: OrganizerEvent) => EventChanges;
  /** What this form alone can tell to be wrong, whatever changed. */
  mistakes?: FieldFault[];
  /** Whether nothing is lost by leaving, though it can be saved. */
  mayLeave?: boolean;
  onSaved: (event: OrganizerEvent) => void;
  onDiscard: () => void;
  /** Gets how to find a field's fault by its path in the API. */
  children: (fault: (path: string) => string | undefined) => ComponentChildren;
}

/** One part of an event to edit: its fields, what is wrong with them, and a bar to save that stays in sight. */
export function EditForm(props: EditFormProps) {
  const { event, title, changes, changesOn, mistakes = [], mayLeave, onSaved, onDiscard, children } = props;
  const saving = useSaving(event, onSaved);
  const unsaved = Object.keys(changes).length > 0 || mistakes.length > 0;
  const question = useUnsaved(unsaved && !mayLeave);
  const faults = saving.problem?.faults ?? [];
  const [summary, setSummary] = useState<{ id?: string; message: string }[]>([]);
  useEffect(
    () => setSummary(describeFaults(saving.problem?.faults ?? [], (path) => sessionAt(event, path))),
    [saving.problem],
  );

  const submit = (sent: Event) => {
    sent.preventDefault();
    if (!unsaved || saving.busy) return;
    const mistaken = [...ownFaults(changes), ...mistakes];
    if (mistaken.length > 0) saving.refuse(mistaken);
    else void saving.save(changes);
  };

  return (
    <form class="stack edit-form" onSubmit={submit} noValidate aria-labelledby="edit-title">
      <h2 id="edit-title">{title}</h2>
      {summary.length > 0 && <ErrorSummary title="This is not saved yet. Please mend:" faults={summary} />}
      {saving.problem?.code === 'changed-meanwhile' && (
        <Notice look="warn" role="alert" title="Someone else changed this event meanwhile">
          <p>Save yours over it, or discard yours and see theirs.</p>
          <div class="row">
            <Button look="quiet" onClick={() => void saving.saveOver(changesOn ?? (() => changes))}>
              Save mine
            </Button>
            <Button look="quiet" onClick={() => void saving.takeNewest()}>
              Discard mine and load theirs
            </Button>
          </div>
        </Notice>
      )}
      {saving.problem && saving.problem.code !== 'changed-meanwhile' && faults.length === 0 && (
        <ProblemNotice problem={saving.problem} />
      )}
      {children((path) => faultAt(faults, path))}
      <div class="save-bar">
        <Button type="submit" busy={saving.busy}>
          Save changes
        </Button>
        {unsaved && (
          <Button look="quiet" onClick={onDiscard}>
            Discard
          </Button>
        )}
        <p class="soft small" role="status">
          {unsaved ? 'Not saved yet' : saving.saved ? 'Saved' : ''}
        </p>
      </div>
      {question}
    </form>
  );
}

/** Sessions move along with the event, on a screen that does not show them. */
function sessionAt({ sessions }: OrganizerEvent, path: string): string {
  const [list, index] = path.split('.');
  return list === 'sessions' ? (sessions[Number(index)]?.title ?? '') : '';
}
