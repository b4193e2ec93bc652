import type { Chance, Light } from './cameraLight.ts';

/** How a flat thing is held before the camera: its middle and width in pixels, its turns in radians. */
export interface Pose {
  x: number;
  y: number;
  width: number;
  roll?: number;
  pitch?: number;
  yaw?: number;
}

/** How bright a flat thing is at a point, both from 0 to 1 from its upper left corner; undefined beside it. */
export type Surface = (across: number, down: number) => number | undefined;

type Matrix = [number, number, number, number, number, number, number, number, number];

/** How far the camera is from the thing, in widths of the thing: near enough for perspective to show. */
const distance = 2.2;
const corners = [
  [0.25, 0.25],
  [0.75, 0.25],
  [0.25, 0.75],
  [0.75, 0.75],
] as const;

/** The scene with the thing held in front of it. Each pixel is the mean of four points, as a lens makes it. */
export function held(scene: Light, surface: Surface, pose: Pose): Light {
  const look = pointOn(pose);
  const reach = pose.width * 1.2;
  const seen = { ...scene, values: scene.values.slice() };
  const [left, right] = [Math.max(0, Math.floor(pose.x - reach)), Math.min(scene.width, pose.x + reach)];
  const [top, bottom] = [Math.max(0, Math.floor(pose.y - reach)), Math.min(scene.height, pose.y + reach)];
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const behind = seen.values[y * scene.width + x] ?? 0;
      let sum = 0;
      for (const [dx, dy] of corners) sum += surface(...look(x + dx, y + dy)) ?? behind;
      seen.values[y * scene.width + x] = sum / 4;
    }
  }
  return seen;
}

/** Hands tremble: the same pose a moment later. */
export function trembled(pose: Pose, chance: Chance): Pose {
  const shift = (by: number) => (chance() - 0.5) * by;
  return { ...pose, x: pose.x + shift(8), y: pose.y + shift(8), roll: (pose.roll ?? 0) + shift(0.03) };
}

/** Which point of the thing a pixel shows. */
function pointOn({
  x,
  y,
  width,
  roll = 0,
  pitch = 0,
  yaw = 0,
}: Pose): (x: number, y: number) => [number, number] {
  const [sr, cr, sp, cp, sy, cy] = [roll, pitch, yaw].flatMap((turn) => [Math.sin(turn), Math.cos(turn)]) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  // The thing's two sides in space, rolled, then tipped back, then turned aside
  const right = [cr * cy + sr * sp * sy, sr * cp, -cr * sy + sr * sp * cy] as const;
  const down = [-sr * cy + cr * sp * sy, cr * cp, sr * sy + cr * sp * cy] as const;
  const lens = distance * width;
  const [a, b, c, d, e, f, g, h, i] = inverse([
    right[0] * lens,
    down[0] * lens,
    0,
    right[1] * lens,
    down[1] * lens,
    0,
    right[2],
    down[2],
    distance,
  ]);
  return (column, row) => {
    const [u, v] = [column - x, row - y];
    const depth = g * u + h * v + i;
    return [(a * u + b * v + c) / depth + 0.5, (d * u + e * v + f) / depth + 0.5];
  };
}

function inverse([a, b, c, d, e, f, g, h, i]: Matrix): Matrix {
  const determinant = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
  const adjugate = [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ] as const;
  return adjugate.map((value) => value / determinant) as Matrix;
}
