/** The middle of the values, or halfway between the two in the middle: one slow round does not move it far. */
export function median(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new Error('Expected at least one value');
  return (lower + upper) / 2;
}
