import type { InputHTMLAttributes, TargetedKeyboardEvent } from 'preact';
import { LabelledControl, type Labelling, labelled } from './LabelledControl.tsx';

type InputAttributes = Pick<
  InputHTMLAttributes,
  | 'name'
  | 'required'
  | 'autocomplete'
  | 'autocapitalize'
  | 'enterKeyHint'
  | 'inputMode'
  | 'maxLength'
  | 'min'
  | 'max'
  | 'step'
  | 'placeholder'
  | 'spellcheck'
  | 'onBlur'
>;

interface FieldProps extends InputAttributes, Labelling {
  type?: 'text' | 'email' | 'url' | 'number' | 'search' | 'date' | 'time' | 'datetime-local';
  value: string;
  onValue: (value: string) => void;
  /** What a person may pick instead of typing. */
  suggestions?: string[];
}

/** One labelled line of input. With `enterKeyHint="next"`, Enter leads on instead of sending the form. */
export function Field({ id, label, hint, fault, value, onValue, suggestions, ...input }: FieldProps) {
  const labelling = { id, label, hint, fault };
  return (
    <LabelledControl {...labelling}>
      <input
        {...input}
        {...labelled(labelling)}
        value={value}
        list={suggestions?.length ? `${id}-suggestions` : undefined}
        onInput={(typed) => onValue(typed.currentTarget.value)}
        onKeyDown={input.enterKeyHint === 'next' ? leadOn : undefined}
      />
      {suggestions?.length ? (
        <datalist id={`${id}-suggestions`}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      ) : null}
    </LabelledControl>
  );
}

/** A phone's keyboard says "next" on its Enter key, which by itself would send a form that is half filled in. */
export function leadOn(pressed: TargetedKeyboardEvent<HTMLInputElement>) {
  if (pressed.key !== 'Enter' || pressed.isComposing) return;
  const controls = [...(pressed.currentTarget.form?.elements ?? [])];
  const next = controls[controls.indexOf(pressed.currentTarget) + 1];
  if (!(next instanceof HTMLElement)) return;
  pressed.preventDefault();
  next.focus();
}
