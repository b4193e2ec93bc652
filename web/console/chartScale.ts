/** An axis of whole people from 0: `ticks` ascend from 0 to `top`, which no bar exceeds. */
export interface ChartScale {
  top: number;
  ticks: number[];
}

const steps = [1, 2, 5];

/** The smallest round scale over `largest`, with at most `most` steps of 1, 2 or 5 times a power of ten. */
export function chartScale(largest: number, most = 4): ChartScale {
  const wanted = Math.max(1, Math.ceil(largest));
  for (let power = 1; ; power *= 10) {
    for (const factor of steps) {
      const step = factor * power;
      const count = Math.ceil(wanted / step);
      if (count <= most) {
        return { top: count * step, ticks: Array.from({ length: count + 1 }, (_, index) => index * step) };
      }
    }
  }
}

/** Every how many bars a label fits, if `room` labels fit in all. */
export function labelEvery(bars: number, room: number): number {
  return Math.max(1, Math.ceil(bars / room));
}
