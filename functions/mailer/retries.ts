/** How often a mail is tried before it is given up; with the pauses below, over about eight hours. */
export const triesAllowed = 15;

/** From this try on, a failure is told to the alarm. */
export const triesBeforeAlarm = 3;

const firstPauseMs = 5_000;
const longestPauseMs = 3_600_000;

/** The pause after a failed try: three times as long each time, up to an hour, spread by a tenth. */
export function pauseMs(failedTries: number, chance: number): number {
  const pause = Math.min(firstPauseMs * 3 ** (failedTries - 1), longestPauseMs);
  return Math.round(pause * (0.9 + 0.2 * chance));
}
