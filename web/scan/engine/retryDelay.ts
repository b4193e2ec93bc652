const firstMs = 1000;
const longestMs = 30_000;

/**
 * Milliseconds to wait after so many failures in a row: doubling from one second to half a minute, and
 * up to a quarter less by `chance` (0 to 1), so that the phones of one hall don't return in step.
 */
export function retryDelay(failures: number, chance: number): number {
  const whole = Math.min(firstMs * 2 ** Math.max(0, failures - 1), longestMs);
  return Math.round(whole * (1 - chance / 4));
}
