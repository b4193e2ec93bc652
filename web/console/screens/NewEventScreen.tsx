import { useState } from 'preact/hooks';
import { type EventKind, eventKinds } from '#domain/vocabulary.ts';
import { keptAttempt } from '#web/shared/keptAttempt.ts';
import { browserTimeZone } from '#web/shared/wallClock.ts';
import { Button } from '../../shared/Button.tsx';
import { ErrorSummary } from '../../shared/ErrorSummary.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { shared } from '../../shared/texts/en.ts';
import { ask, type Problem } from '../ask.ts';
import { describeFaults } from '../describeFaults.ts';
import { DetailsFields } from '../edit/DetailsFields.tsx';
import { faultAt } from '../faults.ts';
import { type DetailsForm, detailsOf } from '../forms/detailsForm.ts';
import { ownFaults } from '../forms/ownFaults.ts';
import { kindTexts } from '../labels.ts';
import { useMayChange } from '../member.ts';
import { goTo, replaceAddress } from '../navigation.ts';
import { ProblemNotice } from '../parts/ProblemNotice.tsx';
import { consoleAddresses } from '../routing.ts';
import { useTitle } from '../useTitle.ts';

const empty: Omit<DetailsForm, 'timeZone'> = {
  name: '',
  description: '',
  placeName: '',
  placeAddress: '',
  startsAt: '',
  endsAt: '',
  capacity: '300',
};

const attemptKey = 'turnout.new-event';

/** A new event: its kind, then what only the organizer knows. The template brings the rest. */
export function NewEventScreen() {
  useTitle('New event');
  const [kind, setKind] = useState(kindAsked);
  const [form, setForm] = useState<DetailsForm>(() => ({ ...empty, timeZone: browserTimeZone() }));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [summary, setSummary] = useState<{ id?: string; message: string }[]>([]);
  const mayChange = useMayChange();

  const refuse = (found: Problem) => {
    setProblem(found);
    setSummary(describeFaults(found.faults));
  };

  const create = async (submit: Event) => {
    submit.preventDefault();
    if (!kind) return;
    const { description, ...details } = detailsOf(form);
    const faults = ownFaults(details);
    if (faults.length > 0)
      return refuse({ code: 'invalid-input', message: 'Some fields need another look.', faults });
    setBusy(true);
    setProblem(undefined);
    setSummary([]);
    const wanted = { ...details, kind, ...(description !== '' && { description }) };
    const attempt = keptAttempt(attemptKey, [JSON.stringify(wanted)], sessionStorage);
    const outcome = await ask('createEvent', { ...wanted, attempt });
    setBusy(false);
    if (!outcome.ok) return refuse(outcome.problem);
    // Whoever creates the same once more means a second event.
    sessionStorage.removeItem(attemptKey);
    goTo(consoleAddresses.event(outcome.value.id, 'edit'));
  };

  if (!mayChange) {
    return (
      <Notice title="Your role only looks">
        <p>Ask an organizer or the owner to create an event.</p>
      </Notice>
    );
  }

  return (
    <form class="stack wide narrow" onSubmit={create} noValidate>
      <h1>New event</h1>
      <KindChoice
        kind={kind}
        onKind={(chosen) => {
          setKind(chosen);
          replaceAddress(consoleAddresses.newEvent(chosen));
        }}
      />
      {kind && (
        <section class="stack" aria-label="The event">
          <h2>What, where and when</h2>
          {summary.length > 0 && (
            <ErrorSummary title="Nothing was created yet. Please mend:" faults={summary} />
          )}
          {problem && problem.faults.length === 0 && <ProblemNotice problem={problem} />}
          <DetailsFields
            form={form}
            onForm={setForm}
            fault={(path) => faultAt(problem?.faults ?? [], path)}
          />
          <p class="soft">
            This makes a draft. Nobody sees it before you publish it, and everything can be changed.
          </p>
          <div class="row">
            <Button type="submit" busy={busy}>
              Create draft
            </Button>
            <a class="button quiet" href={consoleAddresses.events()}>
              Back to events
            </a>
          </div>
        </section>
      )}
    </form>
  );
}

function KindChoice({ kind, onKind }: { kind: EventKind | undefined; onKind: (kind: EventKind) => void }) {
  return (
    <fieldset class="stack">
      <legend>
        <h2>Which kind of event?</h2>
      </legend>
      <div class="kind-cards">
        {eventKinds.map((name) => (
          <label key={name} class="choice kind-choice">
            <input
              type="radio"
              name="kind"
              value={name}
              aria-labelledby={`kind-${name}`}
              aria-describedby={`kind-${name}-about`}
              checked={kind === name}
              onChange={() => onKind(name)}
            />
            <span class="stack close">
              <strong id={`kind-${name}`}>{shared.eventKinds[name]}</strong>
              <span class="stack close" id={`kind-${name}-about`}>
                <span class="soft small">{kindTexts[name].purpose}</span>
                <span class="brings small">
                  {kindTexts[name].brings.map((brought) => (
                    <span key={brought}>{brought}</span>
                  ))}
                </span>
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function kindAsked(): EventKind | undefined {
  const asked = new URLSearchParams(location.search).get('kind');
  return eventKinds.find((kind) => kind === asked);
}
