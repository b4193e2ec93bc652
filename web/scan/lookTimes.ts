/** When the decoder last began to look at a frame and last saw a code, in milliseconds of any steady clock. */
export interface LookTimes {
  lookedAt: number;
  sawAt: number;
}

/** Twelve frames a second: a phone's battery lasts longer than at the camera's own rate, and no person notices. */
const everyMs = 84;
/** An old phone that needs all its time to decode would get hot and stop answering taps. */
const restMs = 20;
/** Nobody has come to the door for so long… */
const quietAfterMs = 30_000;
/** …that the next one may wait for this. */
const quietEveryMs = 200;

/** As if a code had just been seen: who opens the scanner is about to hold one there. */
export function starting(now: number): LookTimes {
  return { lookedAt: now, sawAt: now };
}

/** How many milliseconds after `now`, when a frame was answered, the next one is looked at. */
export function nextLook({ lookedAt, sawAt }: LookTimes, now: number): number {
  const every = now - sawAt > quietAfterMs ? quietEveryMs : everyMs;
  return Math.max(restMs, lookedAt + every - now);
}
