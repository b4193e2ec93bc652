import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toBuffer } from 'qrcode';
import { cameraFrame, type FrameSize } from './cameraFrame.ts';

/** What is in front of the camera for so many frames of a thirtieth of a second: a QR of this text, this PNG
 * (the very picture from a mail), or an empty wall. */
export interface Showing {
  see: string | Buffer | undefined;
  frames: number;
}

const HOUR = 3_600_000;
const folder = fileURLToPath(new URL('../../.turnout/films/', import.meta.url));
const phone: FrameSize = { width: 640, height: 480 };

/** Writes a film of one badge held still; returns its path, for `launchBrowser({ camera })`. */
export function cameraFeed(badge: string | Buffer, size: FrameSize = phone): Promise<string> {
  return cameraSequence([{ see: badge, frames: 2 }], size);
}

/** Writes a film of several badges, one after the other; the camera begins again when it is over. */
export async function cameraSequence(showings: Showing[], size: FrameSize = phone): Promise<string> {
  const frames: Buffer[] = [];
  for (const { see, frames: count } of showings) {
    const picture = typeof see === 'string' ? await qrPicture(see) : see;
    const frame = cameraFrame(picture, size);
    for (let shown = 0; shown < count; shown += 1) frames.push(frame);
  }
  return cameraFilm(frames);
}

/** Writes a film of JPEGs, a thirtieth of a second each; the camera begins again when it is over. */
export async function cameraFilm(frames: Buffer[]): Promise<string> {
  await mkdir(folder, { recursive: true });
  await removeOldFilms();
  const file = join(folder, `${randomUUID()}.mjpeg`);
  await writeFile(file, Buffer.concat(frames));
  return file;
}

function qrPicture(text: string): Promise<Buffer> {
  return toBuffer(text, { errorCorrectionLevel: 'Q', width: 480 });
}

/** The test runner ends its workers without a last word, so the films of earlier runs go when a new one is made. */
async function removeOldFilms(): Promise<void> {
  for (const name of await readdir(folder)) {
    const film = join(folder, name);
    const made = await stat(film).then(
      ({ mtimeMs }) => mtimeMs,
      () => Date.now(),
    );
    if (Date.now() - made > HOUR) await rm(film, { force: true });
  }
}
