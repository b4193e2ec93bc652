/**
 * One line of JSON to the log. Only operation ids, codes, counts and times go in: never a name, an
 * address, a secret, or a path or query that could hold one.
 */
export function log(line: Record<string, string | number | undefined>): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** What may be logged of an error: its name, and where it was thrown; its message can quote what people typed. */
export function errorFacts(error: unknown): { error: string; where: string } {
  if (!(error instanceof Error)) return { error: typeof error, where: '' };
  const frames = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at ')) ?? [];
  return {
    error: error.name,
    where: frames
      .slice(0, 6)
      .map((line) => line.trim())
      .join(' < '),
  };
}
