import type { Clock } from '#test/support/turnout.ts';

export interface RunningClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** By how much it is ahead of this machine's own clock, in milliseconds. */
  ahead(): number;
  /** Lets so many milliseconds go by at once. */
  pass(ms: number): void;
  /** Sets the clocks to the very moment. */
  set(): void;
  stop(): void;
}

/** Has a test's clocks run in real time from a given moment on. */
export function runClocks(clocks: Clock[], startsAt: string): RunningClock {
  let ahead = Date.parse(startsAt) - Date.now();
  const now = () => Date.now() + ahead;
  const set = () => {
    const instant = new Date(now()).toISOString();
    for (const clock of clocks) clock.moveTo(instant);
  };
  set();
  const timer = setInterval(set, 2);
  return {
    ...{ now, set, ahead: () => ahead },
    pass(ms) {
      ahead += ms;
      set();
    },
    stop: () => clearInterval(timer),
  };
}
