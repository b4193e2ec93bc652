import { useLayoutEffect, useRef } from 'preact/hooks';

interface ErrorSummaryProps {
  title: string;
  /** `id` is the faulty control's; without one the sentence stands alone. */
  faults: { id?: string; message: string }[];
  /** Differs with each try to go on (any value, compared by identity), so that the same faults are led to again. */
  round?: unknown;
}

/**
 * What must be mended before a form can go on. Takes the focus when there are other faults than before or
 * another round found the same, and leads to each faulty control.
 */
export function ErrorSummary({ title, faults, round }: ErrorSummaryProps) {
  const summary = useRef<HTMLDivElement>(null);
  const messages = faults.map(({ message }) => message).join('\n');
  // Before it is painted, or the focus would be taken from whoever mends a field at once
  useLayoutEffect(() => summary.current?.focus(), [messages, round]);
  if (!faults.length) return null;
  return (
    <div class="notice bad" role="alert" tabIndex={-1} ref={summary}>
      <h2>{title}</h2>
      <ul>
        {faults.map(({ id, message }) => (
          <li key={id ?? message}>
            {id ? (
              <a href={`#${id}`} onClick={(tap) => lead(tap, id)}>
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Moves the focus without writing a fragment into the address, where secrets and steps may stand. */
function lead(tap: Event, id: string) {
  const control = document.getElementById(id);
  if (!control) return;
  tap.preventDefault();
  control.focus();
  control.scrollIntoView({ block: 'center' });
}
