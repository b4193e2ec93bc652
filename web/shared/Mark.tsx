/** The brand's mark, drawn in the current colour. Decorative: the name stands beside it. */
export function Mark() {
  return (
    <svg
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      stroke-width="3"
      aria-hidden="true"
    >
      <rect x="2" y="2" width="20" height="20" rx="6" />
      <path d="m7.5 12.4 3.1 3.1 6-6.6" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}
