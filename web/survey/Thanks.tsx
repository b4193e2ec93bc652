import { useArrival } from '#web/shared/useArrival.ts';

/** In place of the questions, once they are answered. */
export function Thanks({ title, text }: { title: string; text: string }) {
  const heading = useArrival('thanks');
  return (
    <div class="card stack thanks">
      <svg viewBox="0 0 48 48" width="48" height="48" aria-hidden="true">
        <circle cx="24" cy="24" r="22" />
        <path d="m14 24.5 7 7 13-14" />
      </svg>
      <h1 class="title" tabIndex={-1} ref={heading}>
        {title}
      </h1>
      <p class="lead" role="status">
        {text}
      </p>
    </div>
  );
}
