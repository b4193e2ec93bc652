import type { ComponentChildren } from 'preact';

interface ChoiceProps {
  type: 'radio' | 'checkbox';
  name: string;
  value?: string;
  id?: string;
  checked: boolean;
  onChoose: (checked: boolean) => void;
  /** A small pill for one of many short words. */
  chip?: boolean;
  /** Why it cannot be chosen is best said in `hint`. */
  disabled?: boolean;
  hint?: ComponentChildren;
  children: ComponentChildren;
}

/** A radio button or checkbox as a card that is hit anywhere. */
export function Choice({ chip, hint, children, onChoose, ...input }: ChoiceProps) {
  return (
    <label class={chip ? 'choice chip' : 'choice'}>
      <input {...input} onChange={(change) => onChoose(change.currentTarget.checked)} />
      <span>
        {children}
        {hint && <span class="hint">{hint}</span>}
      </span>
    </label>
  );
}
