import { encode } from 'jpeg-js';
import { PNG } from 'pngjs';

export interface FrameSize {
  width: number;
  height: number;
}

interface Greys {
  width: number;
  height: number;
  values: Uint8Array;
}

const WALL = 112;
const CARD = 238;
const INK = 34;
/** Nobody holds a badge quite straight. */
const TILT = (-6 * Math.PI) / 180;
/** The card's side, as a share of the frame's height, and the picture's, as a share of the card's. */
const CARD_SHARE = 0.8;
const PICTURE_SHARE = 0.84;

/** One JPEG as a phone's camera would see it: a white card on a grey wall, with the PNG on it if given. */
export function cameraFrame(picture: Buffer | undefined, size: FrameSize): Buffer {
  const { width, height } = size;
  const greys = picture && greysOf(picture);
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const grey = Math.max(0, Math.min(255, lightAt(x, y, size, greys) + grain(x, y)));
      data.fill(grey, (y * width + x) * 4, (y * width + x) * 4 + 3);
      data[(y * width + x) * 4 + 3] = 255;
    }
  }
  return encode({ width, height, data }, 85).data;
}

/** The mean of four points within the pixel, so that edges are soft, as a lens makes them. */
function lightAt(x: number, y: number, size: FrameSize, picture: Greys | undefined): number {
  if (!picture) return WALL;
  let sum = 0;
  for (const dx of [0.25, 0.75]) {
    for (const dy of [0.25, 0.75]) sum += pointLight(x + dx, y + dy, size, picture);
  }
  return sum / 4;
}

function pointLight(x: number, y: number, { width, height }: FrameSize, picture: Greys): number {
  const side = height * CARD_SHARE;
  const fromCentre = { x: x - width / 2, y: y - height / 2 };
  const onCard = {
    x: (fromCentre.x * Math.cos(TILT) - fromCentre.y * Math.sin(TILT)) / side,
    y: (fromCentre.x * Math.sin(TILT) + fromCentre.y * Math.cos(TILT)) / side,
  };
  if (Math.abs(onCard.x) > 0.5 || Math.abs(onCard.y) > 0.5) return WALL;

  const column = Math.floor((onCard.x / PICTURE_SHARE + 0.5) * picture.width);
  const row = Math.floor((onCard.y / PICTURE_SHARE + 0.5) * picture.height);
  if (column < 0 || row < 0 || column >= picture.width || row >= picture.height) return CARD;
  const value = picture.values[row * picture.width + column] ?? 255;
  return INK + ((CARD - INK) * value) / 255;
}

/** A sensor's noise, the same on every run. */
function grain(x: number, y: number): number {
  return (((x * 7919 + y * 104729) ^ (x * y)) % 9) - 4;
}

/** Transparent parts of a PNG are paper. */
function greysOf(png: Buffer): Greys {
  const { width, height, data } = PNG.sync.read(png);
  const values = Uint8Array.from({ length: width * height }, (_, pixel) => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(pixel * 4, pixel * 4 + 4);
    return ((red + green + blue) / 3 - 255) * (alpha / 255) + 255;
  });
  return { width, height, values };
}
