/** A bar that repeats a figure beside it: `done` of `of`, and lighter what is `pending` after that. */
export function Meter({ of, done, pending = 0 }: { of: number; done: number; pending?: number }) {
  const share = (part: number) => `${Math.min(100, (100 * part) / Math.max(of, 1))}%`;
  return (
    <svg class="meter" width="100%" height="6" aria-hidden="true">
      <rect class="meter-all" width="100%" height="6" rx="3" />
      {pending > 0 && <rect class="meter-pending" width={share(done + pending)} height="6" rx="3" />}
      {done > 0 && <rect class="chart-bar" width={share(done)} height="6" rx="3" />}
    </svg>
  );
}
