import type { TextareaHTMLAttributes } from 'preact';
import { LabelledControl, type Labelling, labelled } from './LabelledControl.tsx';

interface TextAreaProps
  extends Labelling,
    Omit<TextareaHTMLAttributes, 'class' | 'onInput' | 'value' | 'id' | 'label'> {
  value: string;
  onValue: (value: string) => void;
}

/** Several labelled lines of input. */
export function TextArea({ id, label, hint, fault, value, onValue, ...area }: TextAreaProps) {
  const labelling = { id, label, hint, fault };
  return (
    <LabelledControl {...labelling}>
      <textarea
        {...area}
        {...labelled(labelling)}
        value={value}
        onInput={(typed) => onValue(typed.currentTarget.value)}
      />
    </LabelledControl>
  );
}
