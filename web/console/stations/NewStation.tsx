import { useState } from 'preact/hooks';
import type { Answer } from '#contract/contract.ts';
import type { StationKind } from '#domain/vocabulary.ts';
import { Button } from '../../shared/Button.tsx';
import { Choice } from '../../shared/Choice.tsx';
import { ChoiceGroup } from '../../shared/ChoiceGroup.tsx';
import { Field } from '../../shared/Field.tsx';
import { Select } from '../../shared/Select.tsx';
import { ask, type Problem } from '../ask.ts';
import { faultAt } from '../faults.ts';
import { ProblemNotice } from '../parts/ProblemNotice.tsx';

type Station = Answer<'createStation'>;

interface NewStationProps {
  event: Answer<'readEvent'>;
  /** The names of the stations that are open. */
  names: string[];
  onCreated: (station: Station) => void;
}

const kinds: Record<StationKind, { title: string; purpose: string }> = {
  door: { title: 'Door', purpose: 'Checks students in' },
  session: { title: 'Session', purpose: 'Who was in a session' },
  booth: { title: 'Booth', purpose: 'Visits to an employer' },
};

export function NewStation({ event, names, onCreated }: NewStationProps) {
  const [kind, setKind] = useState<StationKind>('door');
  const [about, setAbout] = useState('');
  const [typed, setTyped] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const choices =
    kind === 'session'
      ? event.sessions.map(({ id, title }) => ({ value: id, text: title }))
      : kind === 'booth'
        ? event.employers.map(({ id, name }) => ({ value: id, text: name }))
        : [];
  const name = typed ?? suggestedName(kind, choices.find(({ value }) => value === about)?.text, names);
  const none = kind !== 'door' && choices.length === 0;

  const choose = (chosen: StationKind) => {
    setKind(chosen);
    setAbout('');
    setTyped(undefined);
    setProblem(undefined);
  };

  const create = async (submit: Event) => {
    submit.preventDefault();
    if (kind !== 'door' && about === '') {
      const path = kind === 'session' ? 'session' : 'employer';
      return setProblem({
        code: 'invalid-input',
        message: '',
        faults: [{ path, message: `Choose ${kind === 'session' ? 'a session' : 'an employer'}` }],
      });
    }
    setBusy(true);
    setProblem(undefined);
    const outcome = await ask('createStation', {
      event: event.id,
      kind,
      name: name.trim(),
      ...(kind === 'session' && { session: about }),
      ...(kind === 'booth' && { employer: about }),
    });
    setBusy(false);
    if (!outcome.ok) return setProblem(outcome.problem);
    onCreated(outcome.value);
    choose('door');
  };

  const faults = problem?.faults ?? [];
  return (
    <form class="card stack new-station" onSubmit={create} noValidate aria-labelledby="new-station-title">
      <h3 id="new-station-title">New station</h3>
      <ChoiceGroup id="kind" legend="Where are badges scanned?">
        {(['door', 'session', 'booth'] as const).map((value) => (
          <Choice
            key={value}
            type="radio"
            name="kind"
            value={value}
            checked={kind === value}
            onChoose={() => choose(value)}
            hint={kinds[value].purpose}
          >
            {kinds[value].title}
          </Choice>
        ))}
      </ChoiceGroup>
      {none && (
        <p class="soft">
          {kind === 'session' ? 'This event has no sessions.' : 'This event has no employers.'} Add one under
          Edit first.
        </p>
      )}
      {choices.length > 0 && (
        <Select
          id="about"
          label={kind === 'session' ? 'Which session' : 'Which employer'}
          prompt="Choose…"
          value={about}
          onValue={setAbout}
          options={choices}
          fault={faultAt(faults, kind === 'session' ? 'session' : 'employer')}
        />
      )}
      {!none && (
        <>
          <Field
            id="station-name"
            label="Name"
            hint="Volunteers see it on their phone"
            autocomplete="off"
            maxLength={60}
            value={name}
            onValue={setTyped}
            fault={faultAt(faults, 'name')}
          />
          {problem && faults.length === 0 && <ProblemNotice problem={problem} />}
          <Button type="submit" wide busy={busy}>
            Create station
          </Button>
        </>
      )}
    </form>
  );
}

/** "Front door", then "Door 2", "Door 3"; a session's or booth's own name. */
function suggestedName(kind: StationKind, about: string | undefined, taken: string[]): string {
  if (kind !== 'door') return about?.slice(0, 60) ?? '';
  if (!taken.includes('Front door')) return 'Front door';
  let number = 2;
  while (taken.includes(`Door ${number}`)) number += 1;
  return `Door ${number}`;
}
