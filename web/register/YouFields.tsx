import { grades } from '#domain/vocabulary.ts';
import { Field } from '#web/shared/Field.tsx';
import { Select } from '#web/shared/Select.tsx';
import type { Draft } from './draft.ts';
import { EmailField } from './EmailField.tsx';
import type { Faults } from './faults.ts';
import { SchoolField } from './SchoolField.tsx';
import { isSharedComputer } from './sharedComputer.ts';
import { useFormSpeech } from './words.ts';

interface YouFieldsProps {
  /** Whether a code from an invitation is asked for. */
  invited?: boolean;
  draft: Draft;
  edit: (change: Partial<Draft>) => void;
  faults: Faults;
  /** What the school field suggests. */
  schools: string[];
  withEmail: boolean;
  /** Whether the browser's own suggestions must do, as where no script runs. */
  plain?: boolean;
}

/** Who the student is: no more than a door and a school need to know. */
export function YouFields({ invited, draft, edit, faults, schools, withEmail, plain }: YouFieldsProps) {
  const { texts } = useFormSpeech();
  // A browser must not offer the last student's name to the next one.
  const own = !isSharedComputer();
  return (
    <>
      {invited && (
        <Field
          id="invitationCode"
          name="invitationCode"
          label={texts.invitationCode}
          hint={texts.invitationHint}
          fault={faults.invitationCode}
          value={draft.invitationCode}
          onValue={(invitationCode) => edit({ invitationCode })}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          enterKeyHint="next"
          maxLength={40}
          required
        />
      )}
      <div class="pair">
        <Field
          id="firstName"
          name="firstName"
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
          name="lastName"
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
      {plain ? (
        <Field
          id="school"
          name="school"
          label={texts.school}
          hint={schools.length ? texts.schoolHint : undefined}
          fault={faults.school}
          value={draft.school}
          onValue={() => undefined}
          suggestions={schools}
          autocomplete="off"
          autocapitalize="words"
          maxLength={100}
          required
        />
      ) : (
        <SchoolField
          schools={schools}
          value={draft.school}
          onValue={(school) => edit({ school })}
          fault={faults.school}
        />
      )}
      <Select
        id="grade"
        name="grade"
        label={texts.grade}
        fault={faults.grade}
        value={draft.grade}
        onValue={(chosen) => edit({ grade: grades.find((grade) => grade === chosen) ?? '' })}
        options={grades.map((grade) => ({ value: grade, text: texts.grades[grade] }))}
        prompt={texts.gradePrompt}
        required
      />
      {withEmail && (
        <EmailField
          id="email"
          label={texts.email}
          hint={texts.emailHint}
          fault={faults.email}
          value={draft.email}
          onValue={(email) => edit({ email })}
          offered={own}
        />
      )}
    </>
  );
}
