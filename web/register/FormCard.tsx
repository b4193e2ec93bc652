import type { ComponentChildren, RefObject } from 'preact';

interface FormCardProps {
  title: string;
  /** Where in the steps this is. */
  above?: string;
  below?: string;
  heading: RefObject<HTMLHeadingElement | null>;
  submit: () => void;
  children: ComponentChildren;
}

/** A form on a card of its own, named by its heading. It checks itself, in the page's own words. */
export function FormCard({ title, above, below, heading, submit, children }: FormCardProps) {
  return (
    <form
      class="card stack form"
      noValidate
      aria-labelledby="form-title"
      onSubmit={(submitted) => {
        submitted.preventDefault();
        submit();
      }}
    >
      <div>
        {above && <p class="hint">{above}</p>}
        <h2 id="form-title" tabIndex={-1} ref={heading}>
          {title}
        </h2>
        {below && <p class="soft">{below}</p>}
      </div>
      {children}
    </form>
  );
}
