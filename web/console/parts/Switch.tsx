import type { ComponentChildren } from 'preact';
import { Choice } from '../../shared/Choice.tsx';

interface SwitchProps {
  /** The field's path in the API. */
  id: string;
  label: string;
  hint?: ComponentChildren;
  on: boolean;
  onSwitch: (on: boolean) => void;
  /** What belongs to it, there only while it is on. */
  children?: ComponentChildren;
}

/** Something that is on or off, with what it brings below. */
export function Switch({ id, label, hint, on, onSwitch, children }: SwitchProps) {
  return (
    <div class="stack">
      <Choice type="checkbox" id={id} name={id} checked={on} onChoose={onSwitch} hint={hint}>
        {label}
      </Choice>
      {on && children && <div class="stack switched">{children}</div>}
    </div>
  );
}
