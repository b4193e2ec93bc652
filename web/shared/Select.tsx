import type { SelectHTMLAttributes } from 'preact';
import { LabelledControl, type Labelling, labelled } from './LabelledControl.tsx';

interface SelectProps
  extends Labelling,
    Omit<
      SelectHTMLAttributes,
      'class' | 'onInput' | 'value' | 'id' | 'label' | 'role' | 'size' | 'multiple'
    > {
  value: string;
  onValue: (value: string) => void;
  options: { value: string; text: string }[];
  /** What stands there before anything is chosen; left out where a value always is. */
  prompt?: string;
}

/** One of several, behind a native picker. */
export function Select({ id, label, hint, fault, value, onValue, options, prompt, ...select }: SelectProps) {
  const labelling = { id, label, hint, fault };
  return (
    <LabelledControl {...labelling}>
      <select
        {...select}
        {...labelled(labelling)}
        value={value}
        onInput={(picked) => onValue(picked.currentTarget.value)}
      >
        {prompt !== undefined && <option value="">{prompt}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </LabelledControl>
  );
}
