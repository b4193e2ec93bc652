import { useRef, useState } from 'preact/hooks';
import type { Answer } from '#contract/contract.ts';
import { plural } from '#domain/plural.ts';
import { Button } from '../../shared/Button.tsx';
import { Field } from '../../shared/Field.tsx';
import { ask, type Problem } from '../ask.ts';
import { faultAt } from '../faults.ts';
import { ProblemNotice } from '../parts/ProblemNotice.tsx';
import { joinedByLink, type Phone } from './phone.ts';

type Station = Answer<'listStations'>['stations'][number];

interface StationSettingsProps {
  event: Answer<'readEvent'>;
  station: Station;
  phones: Phone[] | undefined;
  onStation: (station: Station) => void;
}

/** How many phones scan here and how many the link lets in; both that number and the name change in place. */
export function StationSettings({ event, station, phones, onStation }: StationSettingsProps) {
  const [form, setForm] = useState<{ name: string; limit: string }>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const opener = useRef<HTMLDivElement>(null);
  const close = () => {
    setForm(undefined);
    setProblem(undefined);
    requestAnimationFrame(() => opener.current?.querySelector('button')?.focus());
  };
  const save = async (submit: Event) => {
    submit.preventDefault();
    if (!form || busy) return;
    setBusy(true);
    setProblem(undefined);
    const outcome = await ask('updateStation', {
      event: event.id,
      station: station.id,
      name: form.name.trim(),
      deviceLimit: form.limit.trim() === '' ? Number.NaN : Number(form.limit),
    });
    setBusy(false);
    if (!outcome.ok) return setProblem(outcome.problem);
    onStation(outcome.value);
    close();
  };
  if (!form) {
    return (
      <div class="station-phones" ref={opener}>
        <p>
          {phones && (
            <>
              <strong>{joinedByLink(phones, station.id).length.toLocaleString('en')}</strong> of{' '}
            </>
          )}
          {plural('en', station.deviceLimit, { one: '# phone', other: '# phones' })}
          {phones && ' joined'}
          <span class="soft small">. More of them wait until you let them in.</span>
        </p>
        <Button
          look="plain"
          onClick={() => setForm({ name: station.name, limit: String(station.deviceLimit) })}
        >
          Change<span class="visually-hidden"> {station.name}</span>
        </Button>
      </div>
    );
  }
  const faults = problem?.faults ?? [];
  return (
    <form class="stack inset" onSubmit={save} noValidate aria-label={`Change ${station.name}`}>
      <div class="columns uneven">
        <Field
          id={`name-${station.id}`}
          label="Name"
          autocomplete="off"
          maxLength={60}
          value={form.name}
          onValue={(name) => setForm({ ...form, name })}
          fault={faultAt(faults, 'name')}
        />
        <Field
          id={`limit-${station.id}`}
          label="Phones"
          inputMode="numeric"
          autocomplete="off"
          value={form.limit}
          onValue={(limit) => setForm({ ...form, limit })}
          fault={faultAt(faults, 'deviceLimit')}
        />
      </div>
      <p class="hint">
        So many phones join by the link alone. More of them wait until you let them in; phones that scan
        already stay.
      </p>
      {problem && faults.length === 0 && <ProblemNotice problem={problem} />}
      <div class="row">
        <Button type="submit" busy={busy}>
          Save
        </Button>
        <Button look="quiet" onClick={close}>
          Keep it as it is
        </Button>
      </div>
    </form>
  );
}
