import { useState } from 'preact/hooks';
import { Button } from '../../shared/Button.tsx';
import { ask, type Problem } from '../ask.ts';
import type { EditProps } from '../edit/EditProps.ts';
import { type ChecklistItem, isReady, publishChecklist } from '../publishChecklist.ts';
import { consoleAddresses } from '../routing.ts';
import { ProblemNotice } from './ProblemNotice.tsx';

/** What is missing before students can register, and the button that opens their link. */
export function PublishPanel({ event, onEvent }: EditProps) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const checklist = publishChecklist(event, new Date());
  const ready = isReady(checklist);
  const publish = async () => {
    if (!ready)
      return setProblem({ code: 'invalid-input', message: 'Add what is missing first.', faults: [] });
    setBusy(true);
    setProblem(undefined);
    const outcome = await ask('publishEvent', { event: event.id });
    setBusy(false);
    if (outcome.ok) onEvent(outcome.value);
    else setProblem(outcome.problem);
  };
  return (
    <section class="card stack" aria-labelledby="publish-title">
      <h2 id="publish-title">{ready ? 'Ready to publish' : 'Not ready to publish'}</h2>
      <p class="soft">Only you and your organization see this draft. Publishing opens the student’s link.</p>
      <ul class="plain checklist">
        {checklist.map((item) => (
          <Check key={item.label} item={item} event={event.id} />
        ))}
      </ul>
      {problem && <ProblemNotice problem={problem} />}
      <div class="row">
        <Button busy={busy} onClick={publish}>
          Publish
        </Button>
        <a class="button quiet" href={consoleAddresses.event(event.id, 'edit')}>
          Edit
        </a>
      </div>
    </section>
  );
}

function Check({ item, event }: { item: ChecklistItem; event: string }) {
  const state = item.done ? 'Done' : item.needed ? 'Missing' : 'Worth adding';
  return (
    <li class={item.done ? 'check done' : item.needed ? 'check missing' : 'check'}>
      <span class="check-mark" aria-hidden="true" />
      {item.done ? item.label : <a href={consoleAddresses.edit(event, item.section)}>{item.label}</a>}
      <span class={item.done ? 'visually-hidden' : 'soft small'}>{state}</span>
    </li>
  );
}
