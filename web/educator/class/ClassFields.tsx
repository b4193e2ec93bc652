import { suggestedAddress } from '#domain/mailDomains.ts';
import { arrivals, grades } from '#domain/vocabulary.ts';
import { Button } from '#web/shared/Button.tsx';
import { Choice } from '#web/shared/Choice.tsx';
import { ChoiceGroup } from '#web/shared/ChoiceGroup.tsx';
import { Field } from '#web/shared/Field.tsx';
import { Select } from '#web/shared/Select.tsx';
import { useSpeech } from '../speech.ts';
import type { ClassDraft } from './classDraft.ts';
import type { ClassFaults } from './classFaults.ts';

interface ClassFieldsProps {
  draft: ClassDraft;
  edit: (change: Partial<ClassDraft>) => void;
  faults: ClassFaults;
  /** What the school field suggests. */
  schools: string[];
  /** A class that is registered keeps the address its link was mailed to. */
  withEmail: boolean;
  /** "Pacific Standard Time": whose clocks the time of arrival is read by. */
  zone: string;
}

/** Everything asked about a class itself. */
export function ClassFields({ draft, edit, faults, schools, withEmail, zone }: ClassFieldsProps) {
  const { texts } = useSpeech();
  const meant = withEmail ? suggestedAddress(draft.contactEmail) : undefined;
  const number = (name: 'students' | 'chaperones' | 'lunches', hint?: string) => (
    <Field
      id={name}
      label={texts.fields[name]}
      hint={hint}
      fault={faults[name]}
      value={draft[name]}
      onValue={(typed) => edit({ [name]: typed })}
      inputMode="numeric"
      autocomplete="off"
      maxLength={5}
      required={name === 'students'}
    />
  );
  return (
    <>
      <Field
        id="school"
        label={texts.fields.school}
        hint={schools.length ? texts.schoolHint : undefined}
        fault={faults.school}
        value={draft.school}
        onValue={(school) => edit({ school })}
        suggestions={schools}
        autocomplete="off"
        autocapitalize="words"
        maxLength={100}
        required
      />
      <Field
        id="contactName"
        label={texts.fields.contactName}
        fault={faults.contactName}
        value={draft.contactName}
        onValue={(contactName) => edit({ contactName })}
        autocomplete="off"
        autocapitalize="words"
        maxLength={80}
        required
      />
      {withEmail && (
        <div class="stack close">
          <Field
            id="contactEmail"
            type="email"
            label={texts.fields.contactEmail}
            hint={texts.contactEmailHint}
            fault={faults.contactEmail}
            value={draft.contactEmail}
            onValue={(contactEmail) => edit({ contactEmail })}
            autocomplete="off"
            autocapitalize="none"
            inputMode="email"
            spellcheck={false}
            maxLength={254}
            required
          />
          {meant && (
            <p class="row small" role="status">
              <span>{texts.meantAddress(meant)}</span>
              <Button look="plain" onClick={() => edit({ contactEmail: meant })}>
                {texts.useMeant}
              </Button>
            </p>
          )}
        </div>
      )}
      <Select
        id="grade"
        label={texts.fields.grade}
        fault={faults.grade}
        value={draft.grade}
        onValue={(chosen) => edit({ grade: grades.find((grade) => grade === chosen) ?? '' })}
        options={grades.map((grade) => ({ value: grade, text: texts.grades[grade] }))}
        prompt={texts.gradePrompt}
        required
      />
      <div class="pair">
        {number('students')}
        {number('chaperones')}
      </div>
      <ChoiceGroup id="arrivalBy" legend={texts.fields.arrivalBy} fault={faults.arrivalBy} chips>
        {arrivals.map((by) => (
          <Choice
            key={by}
            type="radio"
            name="arrivalBy"
            value={by}
            chip
            checked={draft.arrivalBy === by}
            onChoose={() => edit({ arrivalBy: by })}
          >
            {texts.arrivals[by]}
          </Choice>
        ))}
      </ChoiceGroup>
      <div class="pair">
        <Field
          id="arrivalTime"
          type="time"
          label={texts.fields.arrivalTime}
          hint={texts.arrivalHint(zone)}
          fault={faults.arrivalTime}
          value={draft.arrivalTime}
          onValue={(arrivalTime) => edit({ arrivalTime })}
        />
        {number('lunches', texts.lunchesHint)}
      </div>
    </>
  );
}
