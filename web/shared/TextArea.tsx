import type { TextareaHTMLAttributes } from 'preact';
import { describedBy, Fault, Hint } from './FieldNotes.tsx';

interface TextAreaProps extends Omit<TextareaHTMLAttributes, 'class' | 'onInput' | 'value' | 'id' | 'label'> {
  id: string;
  label: string;
  hint?: string | undefined;
  fault?: string | undefined;
  value: string;
  onValue: (value: string) => void;
}

/** Several labelled lines of input. */
export function TextArea({ id, label, hint, fault, value, onValue, ...area }: TextAreaProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <Hint of={id} text={hint} />
      <Fault of={id} text={fault} />
      <textarea
        {...area}
        id={id}
        class="control"
        value={value}
        aria-describedby={describedBy(id, hint, fault)}
        aria-invalid={fault ? true : undefined}
        onInput={(typed) => onValue(typed.currentTarget.value)}
      />
    </div>
  );
}
