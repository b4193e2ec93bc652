interface NoteProps {
  /** The id of the control it belongs to. */
  of: string;
  text: string | undefined;
}

/** What helps to fill in a control; stands between its label and itself. */
export function Hint({ of, text }: NoteProps) {
  return text ? (
    <p class="hint" id={`${of}-hint`}>
      {text}
    </p>
  ) : null;
}

/** What is wrong with a control's present value. */
export function Fault({ of, text }: NoteProps) {
  return text ? (
    <p class="fault" id={`${of}-fault`}>
      {text}
    </p>
  ) : null;
}

/** The `aria-describedby` of a control with these notes. */
export function describedBy(id: string, hint?: string, fault?: string): string | undefined {
  return [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ') || undefined;
}
