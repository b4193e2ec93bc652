import { useState } from 'preact/hooks';
import { grades } from '#domain/vocabulary.ts';
import { Button } from '#web/shared/Button.tsx';
import { Field } from '#web/shared/Field.tsx';
import { Notice } from '#web/shared/Notice.tsx';
import { Select } from '#web/shared/Select.tsx';
import { useClass } from '../class/classContext.ts';
import { personFaults, takesEmail } from '../people/personDraft.ts';
import { useSpeech } from '../speech.ts';
import { troubleText } from '../trouble.ts';
import { faultWords } from './faultWords.ts';

/** One student at a time, typed. */
export function ByHand({ saved }: { saved: () => void }) {
  const { texts } = useSpeech();
  const { group, ask, set } = useClass();
  const empty = { firstName: '', lastName: '', grade: group.grade, email: '', subgroup: '' };
  const [draft, setDraft] = useState(empty);
  const [faults, setFaults] = useState<ReturnType<typeof personFaults>>({});
  const [told, setTold] = useState<{ look: 'good' | 'warn' | 'bad'; text: string }>();
  /** Somebody of that name is on the roster: how many there are, if this is one more. */
  const [twin, setTwin] = useState(1);
  const [busy, setBusy] = useState(false);
  const edit = (change: Partial<typeof draft>) => {
    setDraft((now) => ({ ...now, ...change }));
    setTwin(1);
  };

  const add = async (as: number) => {
    if (busy) return;
    const found = personFaults(draft, texts);
    setFaults(found);
    setTold(undefined);
    const first = Object.keys(found)[0];
    if (first) return document.getElementById(`hand-${first}`)?.focus();
    setBusy(true);
    const email = takesEmail(draft.grade) ? draft.email.trim() : '';
    const came = await ask('addToRoster', {
      rows: [
        {
          kind: 'student',
          firstName: draft.firstName.trim(),
          lastName: draft.lastName.trim(),
          grade: draft.grade,
          ...(email && { email }),
          subgroup: draft.subgroup.trim(),
          twin: as,
        },
      ],
    });
    setBusy(false);
    if (came.state !== 'answered') return setTold({ look: 'bad', text: troubleText(came, texts) });
    set(came.value.group);
    const outcome = came.value.rows[0];
    const name = `${draft.firstName.trim()} ${draft.lastName.trim()}`;
    if (outcome?.outcome === 'added') {
      saved();
      setDraft({ ...empty, grade: draft.grade, subgroup: draft.subgroup });
      setTwin(1);
      const text = outcome.status === 'waitlisted' ? texts.addedWaits(name) : texts.added(name);
      setTold({ look: 'good', text });
      document.getElementById('hand-firstName')?.focus();
    } else if (outcome?.outcome === 'known') {
      setTwin(as + 1);
      setTold({ look: 'warn', text: texts.knownName(name) });
    } else if (outcome?.outcome === 'no-place') setTold({ look: 'bad', text: texts.noPlace });
    else if (outcome?.outcome === 'awaits-approval') setTold({ look: 'bad', text: texts.awaitsApproval });
    else setTold({ look: 'bad', text: faultWords(outcome?.fields ?? [], texts) });
  };

  return (
    <details class="fold">
      <summary>{texts.byHand}</summary>
      <form
        class="stack"
        noValidate
        onSubmit={(submitted) => {
          submitted.preventDefault();
          void add(1);
        }}
      >
        <div class="pair">
          {(['firstName', 'lastName'] as const).map((field) => (
            <Field
              key={field}
              id={`hand-${field}`}
              label={texts.columns[field]}
              fault={faults[field]}
              value={draft[field]}
              onValue={(typed) => edit({ [field]: typed })}
              autocomplete="off"
              autocapitalize="words"
              maxLength={60}
            />
          ))}
        </div>
        <div class="pair">
          <Select
            id="hand-grade"
            label={texts.columns.grade}
            value={draft.grade}
            onValue={(chosen) => edit({ grade: grades.find((grade) => grade === chosen) ?? draft.grade })}
            options={grades.map((grade) => ({ value: grade, text: texts.grades[grade] }))}
          />
          <Field
            id="hand-subgroup"
            label={texts.optional(texts.columns.subgroup)}
            value={draft.subgroup}
            onValue={(subgroup) => edit({ subgroup })}
            autocomplete="off"
            maxLength={40}
          />
        </div>
        {takesEmail(draft.grade) && (
          <Field
            id="hand-email"
            type="email"
            label={texts.optional(texts.columns.email)}
            fault={faults.email}
            value={draft.email}
            onValue={(email) => edit({ email })}
            autocomplete="off"
            autocapitalize="none"
            inputMode="email"
            spellcheck={false}
            maxLength={254}
          />
        )}
        {told && (
          <Notice look={told.look} role={told.look === 'good' ? 'status' : 'alert'}>
            <p>{told.text}</p>
          </Notice>
        )}
        <div class="row actions">
          <Button type="submit" busy={busy}>
            {busy ? texts.saving : texts.addOne}
          </Button>
          {twin > 1 && (
            <Button look="quiet" onClick={() => void add(twin)}>
              {texts.addTwin}
            </Button>
          )}
        </div>
      </form>
    </details>
  );
}
