/**
 * Mail leaves in slots, evenly spaced, so that the carrier's rate is kept by all processes together. There are two
 * lanes: what people wait for (`prompt`: sign-ins, confirmations) and what goes to many (`bulk`).
 */
export const lanes = ['prompt', 'bulk'] as const;
export type Lane = (typeof lanes)[number];

/** What part of the carrier's rate each lane has. */
export const shares: Record<Lane, number> = { prompt: 0.3, bulk: 0.7 };

/** When each lane's next slot is free: milliseconds since 1970. What has passed is free now. */
export type LaneClocks = Record<Lane, number>;

/** Nobody waits longer than this for a slot; whoever would have to comes back. */
export const patienceMs = 20_000;
/** Prompt mail takes slots of the bulk lane as long as that holds bulk mail up no longer than this. */
const borrowedMs = 2_000;

/**
 * Takes up to `count` slots: as many as come within everybody's patience. Answers their instants in order, and the
 * clocks after them. Each slot moves its lane's clock on by the pause between two mails of that lane (a generic cell
 * rate algorithm without bursts), so nobody ever has to give one back.
 */
export function takeSlots(
  clocks: LaneClocks,
  { lane, count, perSecond }: { lane: Lane; count: number; perSecond: number },
  now: number,
): { slots: number[]; clocks: LaneClocks } {
  const after = { ...clocks };
  const slots: number[] = [];
  while (slots.length < count) {
    const from = lane === 'bulk' || !isBorrowed(after, now) ? lane : 'bulk';
    const slot = Math.max(now, after[from]);
    if (slot > now + patienceMs) break;
    slots.push(slot);
    after[from] = slot + 1000 / (shares[from] * perSecond);
  }
  return { slots, clocks: after };
}

/** Whether the prompt lane's next mail leaves sooner in a slot of the bulk lane. */
function isBorrowed({ prompt, bulk }: LaneClocks, now: number): boolean {
  return prompt > now && bulk < prompt && bulk <= now + borrowedMs;
}
