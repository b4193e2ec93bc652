import { grades } from '#domain/vocabulary.ts';
import { Field } from '#web/shared/Field.tsx';
import { Select } from '#web/shared/Select.tsx';
import type { Draft } from './draft.ts';
import type { Faults } from './faults.ts';
import { useSpeech } from './Speech.tsx';
import { isSharedComputer } from './sharedComputer.ts';

interface YouFieldsProps {
  draft: Draft;
  edit: (change: Partial<Draft>) => void;
  faults: Faults;
  /** What the school field suggests. */
  schools: string[];
  withEmail: boolean;
}

/** Who the student is: no more than a door and a school need to know. */
export function YouFields({ draft, edit, faults, schools, withEmail }: YouFieldsProps) {
  const { texts } = useSpeech();
  // A browser must not offer the last student's name to the next one.
  const own = !isSharedComputer();
  return (
    <>
      <div class="pair">
        <Field
          id="firstName"
          label={texts.firstName}
          fault={faults.firstName}
          value={draft.firstName}
          onValue={(firstName) => edit({ firstName })}
          autocomplete={own ? 'given-name' : 'off'}
          autocapitalize="words"
          enterKeyHint="next"
          maxLength={60}
          required
        />
        <Field
          id="lastName"
          label={texts.lastName}
          fault={faults.lastName}
          value={draft.lastName}
          onValue={(lastName) => edit({ lastName })}
          autocomplete={own ? 'family-name' : 'off'}
          autocapitalize="words"
          enterKeyHint="next"
          maxLength={60}
          required
        />
      </div>
      <Field
        id="school"
        label={texts.school}
        hint={schools.length ? texts.schoolHint : undefined}
        fault={faults.school}
        value={draft.school}
        onValue={(school) => edit({ school })}
        suggestions={schools}
        autocomplete="off"
        autocapitalize="words"
        enterKeyHint="next"
        maxLength={100}
        required
      />
      <Select
        id="grade"
        label={texts.grade}
        fault={faults.grade}
        value={draft.grade}
        onValue={(chosen) => edit({ grade: grades.find((grade) => grade === chosen) ?? '' })}
        options={grades.map((grade) => ({ value: grade, text: texts.grades[grade] }))}
        prompt={texts.gradePrompt}
        required
      />
      {withEmail && (
        <Field
          id="email"
          type="email"
          label={texts.email}
          hint={texts.emailHint}
          fault={faults.email}
          value={draft.email}
          onValue={(email) => edit({ email })}
          autocomplete={own ? 'email' : 'off'}
          autocapitalize="none"
          inputMode="email"
          spellcheck={false}
          enterKeyHint="go"
          maxLength={254}
        />
      )}
    </>
  );
}
