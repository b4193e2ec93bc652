import type { Page } from 'playwright-core';
import { badgePicture, type PictureKind, pictureKinds } from '#test/support/badgePictures.ts';
import { cameraBadge } from '#test/support/cameraBadge.ts';
import type { Figure } from '../figure.ts';
import { median } from '../median.ts';

/** Seven of each of nine kinds. */
const seeds = [101, 102, 103, 104, 105, 106, 107];

/** What became of one picture. */
interface Looked {
  kind: PictureKind;
  read: boolean;
  readAlone: boolean;
  decodeMs: number[];
}

/**
 * How many of the pictures the scanner's worker reads, against its first reader alone, and how long a frame takes
 * it. Each picture is held there for three frames, as a badge is.
 */
export async function readShare(page: Page, tell: (progress: string) => void): Promise<Figure[]> {
  const looked: Looked[] = [];
  for (const kind of pictureKinds) {
    const ofKind: Looked[] = [];
    for (const seed of seeds) ofKind.push(await look(page, kind, seed));
    tell(`${kind}: ${count(ofKind, 'read')} of ${seeds.length}, alone ${count(ofKind, 'readAlone')}`);
    looked.push(...ofKind);
  }
  const [ours, alone] = [count(looked, 'read'), count(looked, 'readAlone')].map(
    (read) => read / looked.length,
  );
  if (!ours || !alone) throw new Error('No picture was read at all');
  return [
    { name: 'decoder.read-share', value: ours * 100, unit: '%', against: alone * 100, ratio: ours / alone },
    { name: 'scan.decode-ms', value: median(looked.flatMap(({ decodeMs }) => decodeMs)), unit: 'ms' },
  ];
}

async function look(page: Page, kind: PictureKind, seed: number): Promise<Looked> {
  const { address } = cameraBadge(seed);
  const picture = badgePicture(kind, address, seed).toString('base64');
  const { held, alone } = await page.evaluate(
    async (jpeg) => ({
      held: await window.decoderHands.readHeld(jpeg),
      alone: await window.decoderHands.readAlone(jpeg),
    }),
    picture,
  );
  const wrong = [held.text, alone].find((text) => text !== undefined && text !== address);
  if (wrong) throw new Error(`A picture of ${address}, ${kind}, was read as ${wrong}`);
  return {
    kind,
    read: held.text !== undefined,
    readAlone: alone !== undefined,
    decodeMs: held.decodeMs,
  };
}

function count(looked: Looked[], what: 'read' | 'readAlone'): number {
  return looked.filter((picture) => picture[what]).length;
}
