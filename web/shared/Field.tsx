import type { InputHTMLAttributes } from 'preact';
import { describedBy, Fault, Hint } from './FieldNotes.tsx';

type InputAttributes = Pick<
  InputHTMLAttributes,
  | 'name'
  | 'required'
  | 'autocomplete'
  | 'autocapitalize'
  | 'inputMode'
  | 'maxLength'
  | 'min'
  | 'max'
  | 'step'
  | 'placeholder'
  | 'spellcheck'
  | 'onBlur'
>;

interface FieldProps extends InputAttributes {
  type?: 'text' | 'email' | 'url' | 'number' | 'search' | 'date' | 'time' | 'datetime-local';
  /** Unique on the page; an error summary links to it. */
  id: string;
  label: string;
  hint?: string | undefined;
  /** What is wrong with the present value, as a sentence. */
  fault?: string | undefined;
  value: string;
  onValue: (value: string) => void;
  /** What a person may pick instead of typing. */
  suggestions?: string[];
}

/** One labelled line of input. Hint and fault are read out with it. */
export function Field({ id, label, hint, fault, value, onValue, suggestions, ...input }: FieldProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <Hint of={id} text={hint} />
      <Fault of={id} text={fault} />
      <input
        {...input}
        id={id}
        class="control"
        value={value}
        list={suggestions?.length ? `${id}-suggestions` : undefined}
        aria-describedby={describedBy(id, hint, fault)}
        aria-invalid={fault ? true : undefined}
        onInput={(typed) => onValue(typed.currentTarget.value)}
      />
      {suggestions?.length ? (
        <datalist id={`${id}-suggestions`}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      ) : null}
    </div>
  );
}
