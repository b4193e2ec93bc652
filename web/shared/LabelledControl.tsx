import type { ComponentChildren } from 'preact';
import { describedBy, Fault, Hint } from './FieldNotes.tsx';

/** What every labelled control has. Hint and fault are read out with it. */
export interface Labelling {
  /** Unique on the page; an error summary links to it. */
  id: string;
  label: string;
  hint?: string | undefined;
  /** What is wrong with the present value, as a sentence. */
  fault?: string | undefined;
}

/** A control between its label and whatever belongs below; `labelled` are the attributes that tie it to them. */
export function LabelledControl({
  id,
  label,
  hint,
  fault,
  children,
}: Labelling & { children: ComponentChildren }) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <Hint of={id} text={hint} />
      <Fault of={id} text={fault} />
      {children}
    </div>
  );
}

/** The attributes that tie a control to its label, hint and fault. */
export function labelled({ id, hint, fault }: Labelling) {
  return {
    id,
    class: 'control',
    'aria-describedby': describedBy(id, hint, fault),
    'aria-invalid': fault ? true : undefined,
  };
}
