import { useEffect, useState } from 'preact/hooks';
import { Dialog } from '#web/shared/Dialog.tsx';
import { keptAttempt } from '#web/shared/keptAttempt.ts';
import { browserTimeZone } from '#web/shared/wallClock.ts';
import { Button } from '../../shared/Button.tsx';
import { Field } from '../../shared/Field.tsx';
import { ask, type Problem } from '../ask.ts';
import { faultAt } from '../faults.ts';
import { ProblemNotice } from '../parts/ProblemNotice.tsx';
import { consoleAddresses } from '../routing.ts';
import { keepCopied } from './copiedFacts.ts';
import { type CopiedOutline, copyFaults, copyForm, daySentence, earliestDay, onDay } from './copyForm.ts';

const attemptKey = 'turnout.copy';

/** The fields that are asked for, by the path of what they hold. */
const fields: Record<string, string> = { name: 'copy-name', startsOn: 'copy-day' };

interface CopyDialogProps {
  event: CopiedOutline;
  onClose: () => void;
  /** Hears the address at which the copy is set up. */
  onCopied: (address: string) => void;
}

/** Asks for the new day and the name, and makes the copy. */
export function CopyDialog({ event, onClose, onCopied }: CopyDialogProps) {
  const [form, setForm] = useState(() => copyForm(event, new Date()));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const faults = problem?.faults ?? [];
  const elsewhere = faults.filter(({ path }) => !(path in fields));
  const earliest = earliestDay(event, new Date());
  const [gone] = useState(() => new AbortController());
  useEffect(() => () => gone.abort(), [gone]);

  const refuse = (found: Problem) => {
    setProblem(found);
    document.getElementById(fields[found.faults[0]?.path ?? ''] ?? '')?.focus();
  };

  const copy = async (submit: Event) => {
    submit.preventDefault();
    if (busy) return;
    const mistakes = copyFaults(form, earliest);
    if (mistakes.length > 0) return refuse({ code: 'invalid-input', message: '', faults: mistakes });
    setBusy(true);
    setProblem(undefined);
    const name = form.name.trim();
    const attempt = keptAttempt(attemptKey, [event.id, form.startsOn, name], sessionStorage);
    const wanted = { event: event.id, startsOn: form.startsOn, name, attempt };
    const outcome = await ask('copyEvent', wanted, gone.signal);
    // Whoever put it away is not led away later; whoever asks again gets the copy that was made.
    if (gone.signal.aborted) return;
    setBusy(false);
    if (!outcome.ok) return refuse(outcome.problem);
    // Whoever copies it there once more means a second copy.
    sessionStorage.removeItem(attemptKey);
    // That of an answer that was lost, or put away, and that nobody wanted.
    if (outcome.value.status === 'cancelled') return copy(submit);
    keepCopied(outcome.value.id, outcome.value.copied);
    onCopied(consoleAddresses.event(outcome.value.id, 'edit'));
  };

  return (
    <Dialog title="Copy to a new date" onClose={onClose}>
      <form class="stack" onSubmit={copy} noValidate>
        <Field
          id="copy-name"
          label="Name"
          required
          maxLength={120}
          value={form.name}
          onValue={(name) => setForm((before) => ({ ...before, name }))}
          fault={faultAt(faults, 'name')}
        />
        <div class="stack close">
          <Field
            id="copy-day"
            label="Day it starts"
            type="date"
            required
            min={earliest}
            max="2199-12-31"
            value={form.startsOn}
            onValue={(startsOn) => setForm((before) => onDay(before, startsOn, event))}
            fault={faultAt(faults, 'startsOn')}
            {...(event.timeZone !== browserTimeZone() && { hint: `By the calendar of ${event.timeZone}` })}
          />
          <p class="soft small" role="status">
            {daySentence(form, event)}
          </p>
        </div>
        <dl class="copy-parts">
          <dt>Comes along</dt>
          <dd>
            Texts in every language, sessions, employers, questions, stations and mails. Every time keeps its
            hour.
          </dd>
          <dt>Stays behind</dt>
          <dd>Registrations, classes, phones, figures and links.</dd>
        </dl>
        <p class="soft small">It becomes a draft: nobody sees it before you publish it.</p>
        {problem && (faults.length === 0 || elsewhere.length > 0) && (
          <ProblemNotice problem={{ ...problem, faults: elsewhere }} />
        )}
        <div class="row">
          <Button look="quiet" onClick={onClose}>
            Not now
          </Button>
          <Button type="submit" busy={busy}>
            Copy event
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
