import { create } from 'qrcode';
import type { FrameSize } from './cameraFrame.ts';
import {
  asSharpAsCanBe,
  between,
  type Chance,
  chanceOf,
  changed,
  jpeg,
  type Light,
  light,
  moved,
  noisy,
  outOfFocus,
} from './cameraLight.ts';
import { held, type Pose, type Surface, trembled } from './cameraPose.ts';

/** What a volunteer's camera asks for. */
const frame: FrameSize = { width: 1280, height: 720 };
/** Clear space around the modules, as the product prints it. */
const quiet = 4;

interface Badge {
  surface: Surface;
  /** From one picture of the same badge to the next only this differs. */
  moment: Chance;
  /** The same for every picture of one seed. */
  chance: Chance;
}

/** The pictures that a door makes of a badge, by what is wrong with them. */
const kinds = {
  clean: ({ surface, chance, moment }) => still(chance, moment, surface),

  tilted: ({ surface, chance, moment }) =>
    still(chance, moment, surface, {
      roll: between(chance, -Math.PI, Math.PI),
      pitch: between(chance, -0.75, 0.75),
      yaw: between(chance, -0.6, 0.6),
    }),

  moved: ({ surface, chance, moment }) =>
    moved(still(chance, moment, surface), between(moment, 5, 15), between(moment, 0, Math.PI)),

  'out of focus': ({ surface, chance, moment }) =>
    outOfFocus(still(chance, moment, surface), between(chance, 2, 4)),

  'on a cracked bright phone': ({ surface, chance, moment }) => {
    const screen = cracked(surface, chance);
    const seen = still(chance, moment, screen, { roll: between(chance, -0.5, 0.5) });
    const glow = outOfFocus(seen, 14);
    const pace = between(chance, 0.75, 1.2);
    const lean = between(chance, 0.2, 1.3);
    const deep = between(chance, 8, 22);
    // Low contrast, the screen's glow over all of it, and its pixels against the camera's
    return changed(seen, (grey, x, y) => {
      const moire = deep * Math.sin(pace * (x * Math.cos(lean) + y * Math.sin(lean)));
      return 40 + grey * 0.55 + (glow.values[y * frame.width + x] ?? 0) * 0.28 + moire;
    });
  },

  'under glare': ({ surface, chance, moment }) => {
    const pose = poseOf(chance);
    const [away, towards] = [between(chance, 0, 0.3), between(chance, 0, 2 * Math.PI)];
    const across = pose.x + Math.cos(towards) * away * pose.width + between(moment, -10, 10);
    const down = pose.y + Math.sin(towards) * away * pose.width + between(moment, -10, 10);
    const [long, short] = [between(chance, 0.1, 0.26), between(chance, 0.07, 0.16)];
    const lean = between(chance, 0, Math.PI);
    return changed(held(wall(chance), surface, trembled(pose, moment)), (grey, x, y) => {
      const along = ((x - across) * Math.cos(lean) + (y - down) * Math.sin(lean)) / (pose.width * long);
      const beside = ((y - down) * Math.cos(lean) - (x - across) * Math.sin(lean)) / (pose.width * short);
      return grey * 0.8 + 420 * Math.exp(-(along * along + beside * beside));
    });
  },

  'printed small': ({ surface, chance, moment }) => {
    // The modules are 33 of the 41 that the badge is wide with its clear space, and 90 pixels
    const pose = { ...poseOf(chance), width: between(chance, 108, 120) };
    pose.x += between(chance, -250, 250);
    pose.y += between(chance, -140, 140);
    return asSharpAsCanBe(held(busy(chance), surface, trembled(pose, moment)));
  },

  'in low light': ({ surface, chance, moment }) => {
    const [least, most] = [between(chance, 14, 24), between(chance, 55, 80)];
    const seen = changed(still(chance, moment, surface), (grey) => least + (grey / 255) * (most - least));
    return noisy(seen, between(chance, 8, 15), moment);
  },

  inverted: ({ surface, chance, moment }) =>
    still(chance, moment, (across, down) => {
      const grey = surface(across, down);
      return grey === undefined ? undefined : 262 - grey;
    }),
} satisfies Record<string, (badge: Badge) => Light>;

export type PictureKind = keyof typeof kinds;
export const pictureKinds = Object.keys(kinds) as PictureKind[];

/**
 * One JPEG of 1280x720 as a volunteer's camera sees the badge. Pictures of one seed show the same badge in the same
 * trouble, `moment` after moment, as a hand trembles.
 */
export function badgePicture(kind: PictureKind, text: string, seed: number, moment = 0): Buffer {
  const later = chanceOf(seed * 7919 + moment * 104_729 + 1);
  const seen = kinds[kind]({ surface: printed(text), chance: chanceOf(seed), moment: later });
  return jpeg(noisy(seen, 2, later));
}

/** The badge as the product makes it: its address, at error level Q. */
function printed(text: string): Surface {
  const { size, data } = create(text, { errorCorrectionLevel: 'Q' }).modules;
  const whole = size + quiet * 2;
  return (across, down) => {
    if (across < 0 || down < 0 || across >= 1 || down >= 1) return undefined;
    const [column, row] = [Math.floor(across * whole) - quiet, Math.floor(down * whole) - quiet];
    if (column < 0 || row < 0 || column >= size || row >= size) return 238;
    return data[row * size + column] ? 24 : 238;
  };
}

/** Nobody holds a badge quite straight, nor in the middle. */
function poseOf(chance: Chance): Pose {
  return {
    x: frame.width / 2 + between(chance, -120, 120),
    y: frame.height / 2 + between(chance, -40, 40),
    width: between(chance, 300, 440),
    roll: between(chance, -0.15, 0.15),
  };
}

function still(chance: Chance, moment: Chance, surface: Surface, turned: Partial<Pose> = {}): Light {
  const pose = { ...poseOf(chance), ...turned };
  return asSharpAsCanBe(held(wall(chance), surface, trembled(pose, moment)));
}

/** A wall that a window lights from one side. */
function wall(chance: Chance): Light {
  const [lit, lean] = [between(chance, 90, 150), between(chance, -40, 40)];
  return light(frame, (x, y) => lit + (lean * x) / frame.width - (30 * y) / frame.height);
}

/** Posters, windows, shirts: rectangles in all greys, some of them striped like lines of text or chequered. */
function busy(chance: Chance): Light {
  const things = Array.from({ length: 70 }, () => ({
    left: between(chance, -80, frame.width),
    top: between(chance, -80, frame.height),
    width: between(chance, 30, 260),
    height: between(chance, 20, 200),
    grey: between(chance, 10, 245),
    other: between(chance, 10, 245),
    pitch: between(chance, 4, 14),
    look: Math.floor(chance() * 3),
  }));
  const bare = wall(chance);
  for (const { left, top, width, height, grey, other, pitch, look } of things) {
    for (let y = Math.max(0, Math.floor(top)); y < Math.min(frame.height, top + height); y += 1) {
      for (let x = Math.max(0, Math.floor(left)); x < Math.min(frame.width, left + width); x += 1) {
        const [column, row] = [Math.floor((x - left) / pitch), Math.floor((y - top) / pitch)];
        const marked = look === 1 ? row % 2 : look === 2 ? (column + row) % 2 : 0;
        bare.values[y * frame.width + x] = marked ? other : grey;
      }
    }
  }
  return bare;
}

/** A phone's screen with the badge on it and cracks from one corner across all of it. */
function cracked(surface: Surface, chance: Chance): Surface {
  const [fromX, fromY] = [between(chance, 0, 0.35), between(chance, 0, 0.35)];
  const cracks = Array.from({ length: 7 }, () => ({
    angle: between(chance, 0, Math.PI * 2),
    wide: between(chance, 0.002, 0.006),
    bend: between(chance, -0.08, 0.08),
    grey: chance() < 0.5 ? 40 : 255,
  }));
  return (across, down) => {
    const grey = surface(across, down);
    if (grey === undefined) return undefined;
    const [x, y] = [across - fromX, down - fromY];
    for (const crack of cracks) {
      const along = x * Math.cos(crack.angle) + y * Math.sin(crack.angle);
      const beside = y * Math.cos(crack.angle) - x * Math.sin(crack.angle);
      if (along > 0 && Math.abs(beside - crack.bend * Math.sin(along * 9)) < crack.wide) return crack.grey;
    }
    return grey < 100 ? 60 : 255;
  };
}
