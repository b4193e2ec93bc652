import { useState } from 'preact/hooks';
import { grades as allGrades, type Grade, type Locale } from '#domain/vocabulary.ts';
import { Button } from '#web/shared/Button.tsx';
import { Choice } from '#web/shared/Choice.tsx';
import { ChoiceGroup } from '#web/shared/ChoiceGroup.tsx';
import { Field } from '#web/shared/Field.tsx';
import { Fault } from '#web/shared/FieldNotes.tsx';
import { Notice } from '#web/shared/Notice.tsx';
import type { StationEngine, StationState } from '../engine/stationEngine.ts';
import type { SupervisorTexts } from './texts.en.ts';
import { useLeftAlone } from './useLeftAlone.ts';
import { emptyDraft, type WalkInField, walkInOf } from './walkInOf.ts';

interface WalkInTaskProps {
  /** The text of the blank badge that was read. */
  blank: string;
  engine: Pick<StationEngine, 'admit'>;
  state: StationState;
  grades: Record<Grade, string>;
  texts: SupervisorTexts['walkIn'];
  locale: Locale;
  done: () => void;
}

/** Someone who had not registered, written in within ten seconds. Enter leads on, and at the end sends. */
export function WalkInTask({ blank, engine, state, grades, texts, done }: WalkInTaskProps) {
  const [draft, setDraft] = useState(emptyDraft);
  const [faulty, setFaulty] = useState<WalkInField[]>([]);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  useLeftAlone(done);
  const change = (part: Partial<typeof draft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setFaulty((before) => before.filter((field) => !(field in part)));
  };
  const faultOf = (field: WalkInField) => (faulty.includes(field) ? texts.faults[field] : undefined);

  async function admit(sent: Event): Promise<void> {
    sent.preventDefault();
    if (busy) return;
    const answer = walkInOf(draft);
    if ('faulty' in answer) {
      setFaulty(answer.faulty);
      const [first] = answer.faulty;
      const control = first && document.getElementById(first === 'grade' ? 'grade-6' : first);
      return control?.focus();
    }
    setBusy(true);
    setFailed(false);
    try {
      await engine.admit(blank, answer.form);
      done();
    } catch {
      setBusy(false);
      setFailed(true);
    }
  }

  const name = {
    autocomplete: 'off',
    autocapitalize: 'words',
    spellcheck: false,
    enterKeyHint: 'next',
    required: true,
  } as const;
  return (
    <form class="sheet-form" onSubmit={admit} onFocusIn={intoGroup} noValidate>
      <div class="sheet-body stack">
        <p class="soft">{texts.lead}</p>
        {failed && (
          <Notice look="bad" role="alert">
            <p>{texts.failed}</p>
          </Notice>
        )}
        <div class="walk-in-names">
          <Field
            {...name}
            id="firstName"
            label={texts.firstName}
            fault={faultOf('firstName')}
            value={draft.firstName}
            onValue={(firstName) => change({ firstName })}
            maxLength={60}
          />
          <Field
            {...name}
            id="lastName"
            label={texts.lastName}
            fault={faultOf('lastName')}
            value={draft.lastName}
            onValue={(lastName) => change({ lastName })}
            maxLength={60}
          />
        </div>
        <Field
          {...name}
          id="school"
          label={texts.school}
          hint={state.event.schools.length ? texts.schoolHint : undefined}
          fault={faultOf('school')}
          value={draft.school}
          onValue={(school) => change({ school })}
          suggestions={state.event.schools}
          maxLength={100}
        />
        <ChoiceGroup id="grade" legend={texts.grade} fault={faultOf('grade')} chips>
          {allGrades.map((grade) => (
            <Choice
              key={grade}
              id={`grade-${grade}`}
              type="radio"
              name="grade"
              value={grade}
              chip
              checked={draft.grade === grade}
              onChoose={() => change({ grade })}
            >
              {grades[grade]}
            </Choice>
          ))}
        </ChoiceGroup>
        <div class="stack close">
          <Fault of="attested" text={faultOf('attested')} />
          <Choice
            id="attested"
            type="checkbox"
            name="attested"
            checked={draft.attested}
            onChoose={(attested) => change({ attested })}
          >
            {texts.attested}
          </Choice>
        </div>
      </div>
      <div class="sheet-foot">
        {!state.online && <p class="small soft">{texts.offline}</p>}
        <Button type="submit" wide busy={busy}>
          {busy ? texts.admitting : texts.admit}
        </Button>
      </div>
    </form>
  );
}

/** Enter leads on to the group of grades, where the arrow keys need the first of them. */
function intoGroup({ target }: FocusEvent): void {
  if (target instanceof HTMLFieldSetElement) target.querySelector('input')?.focus();
}
