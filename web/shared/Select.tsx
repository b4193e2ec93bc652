import type { SelectHTMLAttributes } from 'preact';
import { describedBy, Fault, Hint } from './FieldNotes.tsx';

interface SelectProps
  extends Omit<
    SelectHTMLAttributes,
    'class' | 'onInput' | 'value' | 'id' | 'label' | 'role' | 'size' | 'multiple'
  > {
  id: string;
  label: string;
  hint?: string | undefined;
  fault?: string | undefined;
  value: string;
  onValue: (value: string) => void;
  options: { value: string; text: string }[];
  /** What stands there before anything is chosen; left out where a value always is. */
  prompt?: string;
}

/** One of several, behind a native picker. */
export function Select({ id, label, hint, fault, value, onValue, options, prompt, ...select }: SelectProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <Hint of={id} text={hint} />
      <Fault of={id} text={fault} />
      <select
        {...select}
        id={id}
        class="control"
        value={value}
        aria-describedby={describedBy(id, hint, fault)}
        aria-invalid={fault ? true : undefined}
        onInput={(picked) => onValue(picked.currentTarget.value)}
      >
        {prompt !== undefined && <option value="">{prompt}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}
