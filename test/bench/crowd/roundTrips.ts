import type { Exchange } from '#test/support/recordingWire.ts';

/** How many requests had to wait for one another: the longest row of those sent after the one before was answered. */
export function roundTrips(exchanges: Pick<Exchange, 'sentAt' | 'answeredAt'>[]): number {
  const ordered = exchanges.toSorted((one, other) => one.sentAt - other.sentAt);
  const lengths: number[] = [];
  for (const [index, { sentAt }] of ordered.entries()) {
    const before = ordered
      .slice(0, index)
      .map((one, at) => (one.answeredAt <= sentAt ? (lengths[at] ?? 0) : 0));
    lengths.push(1 + Math.max(0, ...before));
  }
  return Math.max(0, ...lengths);
}
