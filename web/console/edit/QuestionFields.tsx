import { questionKinds } from '#domain/vocabulary.ts';
import { Choice } from '../../shared/Choice.tsx';
import { Field } from '../../shared/Field.tsx';
import { Select } from '../../shared/Select.tsx';
import { TextArea } from '../../shared/TextArea.tsx';
import { hasOptions, type QuestionDraft } from '../forms/questionsForm.ts';
import { questionKindTexts } from '../labels.ts';

interface QuestionFieldsProps {
  draft: QuestionDraft;
  onChange: (change: Partial<QuestionDraft>) => void;
  /** What stands before each field's name in the API's paths. */
  prefix: string;
  fault: (path: string) => string | undefined;
}

export function QuestionFields({ draft, onChange, prefix, fault }: QuestionFieldsProps) {
  return (
    <>
      <div class="columns">
        <Field
          id={`${prefix}label.en`}
          label="Question in English"
          value={draft.labelEn}
          onValue={(labelEn) => onChange({ labelEn })}
          fault={fault(`${prefix}label.en`)}
        />
        <Field
          id={`${prefix}label.es`}
          label="Question in Spanish"
          value={draft.labelEs}
          onValue={(labelEs) => onChange({ labelEs })}
          fault={fault(`${prefix}label.es`)}
        />
      </div>
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
        <div class="columns">
          <TextArea
            id={`${prefix}options`}
            label="Options in English"
            hint="One a line"
            rows={5}
            value={draft.optionsEn}
            onValue={(optionsEn) => onChange({ optionsEn })}
            fault={fault(`${prefix}options`)}
          />
          <TextArea
            id={`${prefix}options.es`}
            label="Options in Spanish"
            hint="In the same order, line by line"
            rows={5}
            value={draft.optionsEs}
            onValue={(optionsEs) => onChange({ optionsEs })}
          />
        </div>
      )}
      <Choice
        type="checkbox"
        name={`${prefix}required`}
        checked={draft.required}
        onChoose={(required) => onChange({ required })}
      >
        Must be answered
      </Choice>
    </>
  );
}
