import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';
import { Spinner } from './Spinner.tsx';

interface ButtonProps extends Omit<ButtonHTMLAttributes, 'class' | 'disabled'> {
  /** `quiet` and `plain` stand back behind the one main button of a screen; `danger` takes something away. */
  look?: 'main' | 'quiet' | 'plain' | 'danger';
  wide?: boolean;
  /** Something it started is under way: it keeps the focus, says so, and takes no second tap. */
  busy?: boolean;
  children?: ComponentChildren;
}

export function Button({
  look = 'main',
  wide,
  busy,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      class={`button ${look}${wide ? ' wide' : ''}`}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={(tap) => {
        if (busy) tap.preventDefault();
        else onClick?.(tap);
      }}
    >
      {busy && <Spinner />}
      {children}
    </button>
  );
}
