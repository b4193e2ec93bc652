import { encode } from 'jpeg-js';
import type { FrameSize } from './cameraFrame.ts';

/** What falls on the sensor: grey levels, 0 is black and 255 white, row after row. */
export interface Light extends FrameSize {
  values: Float32Array;
}

/** Numbers from 0 to 1, the same ones for the same seed on every machine (mulberry32). */
export type Chance = () => number;

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const between = (chance: Chance, least: number, most: number) => least + chance() * (most - least);

/** Light that `grey` gives for the middle of every pixel. */
export function light({ width, height }: FrameSize, grey: (x: number, y: number) => number): Light {
  const values = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) values[y * width + x] = grey(x, y);
  }
  return { width, height, values };
}

/** The same light after `change` of each pixel. */
export function changed(on: Light, change: (grey: number, x: number, y: number) => number): Light {
  return light(on, (x, y) => change(on.values[y * on.width + x] ?? 0, x, y));
}

/** No lens is sharper than this. */
export function asSharpAsCanBe(on: Light): Light {
  return softDown(softAcross(on, 1), 1);
}

/** A lens out of focus: three passes of a mean over a square are nearly a Gaussian of this many pixels, from 1.5. */
export function outOfFocus(on: Light, sigma: number): Light {
  const reach = Math.round(Math.sqrt(sigma * sigma + 0.25) - 0.5);
  let soft = on;
  for (let pass = 0; pass < 3; pass += 1) soft = softDown(softAcross(soft, reach), reach);
  return soft;
}

/** A hand that moves while the shutter is open, so many pixels in the direction of `angle`. */
export function moved(on: Light, pixels: number, angle: number): Light {
  return smeared(on, Math.cos(angle), Math.sin(angle), pixels / 2);
}

/** The sensor's noise. */
export function noisy(on: Light, sigma: number, chance: Chance): Light {
  return changed(on, (grey) => grey + sigma * 2.45 * (chance() + chance() - 1));
}

export function jpeg({ width, height, values }: Light, quality = 82): Buffer {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let pixel = 0; pixel < values.length; pixel += 1) {
    data.fill(values[pixel] ?? 0, pixel * 4, pixel * 4 + 3);
    data[pixel * 4 + 3] = 255;
  }
  return encode({ width, height, data }, quality).data;
}

function smeared(on: Light, stepX: number, stepY: number, reach: number): Light {
  const { width, height, values } = on;
  const steps = Math.ceil(reach);
  const offsets = Array.from({ length: steps * 2 + 1 }, (_, step) => ((step - steps) * reach) / steps);
  const shifts = offsets.map((offset) => [Math.round(stepX * offset), Math.round(stepY * offset)] as const);
  return light(on, (x, y) => {
    let sum = 0;
    for (const [dx, dy] of shifts) {
      const column = Math.min(width - 1, Math.max(0, x + dx));
      const row = Math.min(height - 1, Math.max(0, y + dy));
      sum += values[row * width + column] ?? 0;
    }
    return sum / shifts.length;
  });
}

const softAcross = (on: Light, reach: number) => runningMean(on, on.height, on.width, on.width, 1, reach);
const softDown = (on: Light, reach: number) => runningMean(on, on.width, on.height, 1, on.width, reach);

/** The mean of the pixels up to `reach` away on the same line, the edge's own beyond the edge. */
function runningMean(
  on: Light,
  lines: number,
  length: number,
  line: number,
  step: number,
  reach: number,
): Light {
  const values = new Float32Array(on.values.length);
  const last = length - 1;
  const count = reach * 2 + 1;
  for (let start = 0; start < lines * line; start += line) {
    const at = (place: number) => on.values[start + Math.min(last, Math.max(0, place)) * step] ?? 0;
    let sum = 0;
    for (let place = -reach; place <= reach; place += 1) sum += at(place);
    for (let place = 0; place < length; place += 1) {
      values[start + place * step] = sum / count;
      sum += at(place + reach + 1) - at(place - reach);
    }
  }
  return { ...on, values };
}
