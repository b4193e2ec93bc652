import type { ComponentChildren } from 'preact';
import { describedBy, Fault, Hint } from './FieldNotes.tsx';

interface ChoiceGroupProps {
  /** Unique on the page; an error summary links to it. */
  id: string;
  legend: ComponentChildren;
  hint?: string | undefined;
  fault?: string | undefined;
  chips?: boolean;
  children: ComponentChildren;
}

/** Choices that belong to one question. */
export function ChoiceGroup({ id, legend, hint, fault, chips, children }: ChoiceGroupProps) {
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={describedBy(id, hint, fault)}>
      <legend>{legend}</legend>
      <div class="stack close">
        <Hint of={id} text={hint} />
        <Fault of={id} text={fault} />
        <div class={chips ? 'chips' : 'stack close'}>{children}</div>
      </div>
    </fieldset>
  );
}
