import type { Answer } from '#contract/contract.ts';
import { questionKinds } from '#domain/vocabulary.ts';
import { Choice } from '../../shared/Choice.tsx';
import { Field } from '../../shared/Field.tsx';
import { Select } from '../../shared/Select.tsx';
import { TextArea } from '../../shared/TextArea.tsx';
import { hasOptions, type QuestionDraft } from '../forms/questionsForm.ts';
import { questionKindTexts } from '../labels.ts';
import { AskedOfFields } from './AskedOfFields.tsx';
import { QuestionPreview } from './QuestionPreview.tsx';

interface QuestionFieldsProps {
  draft: QuestionDraft;
  onChange: (change: Partial<QuestionDraft>) => void;
  sessions: Answer<'readEvent'>['sessions'];
  /** The organizer's own list, as typed. */
  schools: string[];
  /** What stands before each field's name in the API's paths. */
  prefix: string;
  fault: (path: string) => string | undefined;
}

export function QuestionFields({ draft, onChange, sessions, schools, prefix, fault }: QuestionFieldsProps) {
  return (
    <>
      <Field
        id={`${prefix}label.en`}
        label="Question"
        value={draft.label.en}
        onValue={(en) => onChange({ label: { ...draft.label, en } })}
        fault={fault(`${prefix}label`)}
      />
      <Select
        id={`${prefix}kind`}
        label="Kind of answer"
        value={draft.kind}
        onValue={(value) => {
          const kind = questionKinds.find((name) => name === value);
          if (kind) onChange({ kind });
        }}
        options={questionKinds.map((kind) => ({ value: kind, text: questionKindTexts[kind] }))}
        fault={fault(`${prefix}kind`)}
      />
      {hasOptions(draft.kind) && (
        <TextArea
          id={`${prefix}options`}
          label="Options"
          hint="One a line"
          rows={5}
          value={draft.options}
          onValue={(options) => onChange({ options })}
          fault={fault(`${prefix}options`)}
        />
      )}
      <Choice
        type="checkbox"
        name={`${prefix}required`}
        checked={draft.required}
        onChoose={(required) => onChange({ required })}
      >
        Must be answered
      </Choice>
      <AskedOfFields
        id={`${prefix}askedOf`}
        askedOf={draft.askedOf}
        onAskedOf={(askedOf) => onChange({ askedOf })}
        sessions={sessions}
        schools={schools}
        fault={fault}
      />
      {draft.label.en.trim() !== '' && <QuestionPreview draft={draft} />}
    </>
  );
}
