import { useState } from 'preact/hooks';
import { Choice } from '../../shared/Choice.tsx';
import { ChoiceGroup } from '../../shared/ChoiceGroup.tsx';
import { Field } from '../../shared/Field.tsx';
import { Select } from '../../shared/Select.tsx';
import { optionsOf, type QuestionDraft } from '../forms/questionsForm.ts';

/** The question as the registration page puts it, to try. What is answered here goes nowhere. */
export function QuestionPreview({ draft }: { draft: QuestionDraft }) {
  return (
    <details class="preview">
      <summary>See how students are asked</summary>
      <fieldset class="card" aria-label="Preview" onKeyDown={keepFromSaving}>
        <Preview key={draft.kind} draft={draft} />
      </fieldset>
    </details>
  );
}

function Preview({ draft }: { draft: QuestionDraft }) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  const id = `preview.${draft.key}`;
  const label = draft.label.en.trim() + (draft.required ? '' : ' (optional)');
  const options = optionsOf(draft).map(({ en }) => en);
  const chips = (type: 'radio' | 'checkbox', names: string[]) => (
    <ChoiceGroup id={id} legend={label} chips>
      {names.map((name, index) => (
        <Choice
          key={index}
          chip
          type={type}
          name={id}
          value={name}
          checked={chosen.includes(name)}
          onChoose={(checked) =>
            setChosen(
              type === 'radio'
                ? [name]
                : [...chosen.filter((other) => other !== name), ...(checked ? [name] : [])],
            )
          }
        >
          {name}
        </Choice>
      ))}
    </ChoiceGroup>
  );
  switch (draft.kind) {
    case 'text':
    case 'number':
      return (
        <Field id={id} label={label} type={draft.kind} value={text} onValue={setText} autocomplete="off" />
      );
    case 'choice':
      return (
        <Select
          id={id}
          label={label}
          value={text}
          onValue={setText}
          prompt="Choose one"
          options={options.map((option) => ({ value: option, text: option }))}
        />
      );
    case 'choices':
      return chips('checkbox', options);
    case 'yes-no':
      return chips('radio', ['Yes', 'No']);
  }
}

/** Enter in a field would send the editor's form around it. */
function keepFromSaving(pressed: KeyboardEvent) {
  if (pressed.key === 'Enter' && pressed.target instanceof HTMLInputElement) pressed.preventDefault();
}
