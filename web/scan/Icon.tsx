/** Shapes differ as much as the colours do, so that colour is never needed. */
const shapes = {
  check: <path d="m7 12.5 3.6 3.6L17.5 9" />,
  return: <path d="M12 7v5l3.2 2" />,
  wait: <path d="M9 8v8M15 8v8" />,
  stop: <path d="m8.5 8.5 7 7m0-7-7 7" />,
  cloud: <path d="M7.5 12.2 10 14.6l5-5.2M12 17.5v.01" />,
  unknown: <path d="M9.4 9.6a2.7 2.7 0 1 1 3.9 2.4c-.8.4-1.3 1-1.3 1.9M12 16.9v.01" />,
  undo: <path d="M8 8.2v4h4M8.4 12a4.4 4.4 0 1 1 1.3 3.6" />,
  code: (
    <path d="M8 8h2.6v2.6H8zM13.4 8H16v2.6h-2.6zM8 13.4h2.6V16H8zM13.4 13.4v.01M16 13.4v.01M13.4 16v.01M16 16v.01" />
  ),
} as const;

export type IconName = keyof typeof shapes;

interface IconProps {
  name: IconName;
  /** Drawn with gaps: kept, but not yet there. */
  dashed?: boolean;
}

/** Decorative: the words beside it say the same. */
export function Icon({ name, dashed }: IconProps) {
  return (
    <svg
      class="answer-icon"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.8"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <circle cx="12" cy="12" r="10" stroke-dasharray={dashed ? '3.2 3.08' : undefined} />
      {shapes[name]}
    </svg>
  );
}
