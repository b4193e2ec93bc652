import { fullReader } from './fullReader.ts';
import { secondReader } from './secondReader.ts';

/** Main thread to worker: one frame of the camera. Worker to main thread: the text of its QR code. */
export type DecoderAnswer = { kind: 'ready' } | { kind: 'read'; text?: string } | { kind: 'broken' };

/** The second reader looks at every so-many-th frame in which the first saw nothing: it must not slow it down. */
const secondLookEvery = 3;

const canvas = new OffscreenCanvas(1, 1);
const context = canvas.getContext('2d', { willReadFrequently: true });
const first = fullReader();
let seenNothing = 0;

function answer(message: DecoderAnswer): void {
  postMessage(message);
}

async function decode(frame: ImageBitmap): Promise<string | undefined> {
  if (!context) return undefined;
  canvas.width = frame.width;
  canvas.height = frame.height;
  context.drawImage(frame, 0, 0);
  frame.close();
  const pixels = context.getImageData(0, 0, canvas.width, canvas.height);
  const text = await first.read(pixels);
  if (text !== undefined) {
    seenNothing = 0;
    return text;
  }
  seenNothing += 1;
  return seenNothing % secondLookEvery === 0 ? secondReader(pixels) : undefined;
}

addEventListener('message', async ({ data }: MessageEvent<ImageBitmap>) => {
  const text = await decode(data).catch(() => undefined);
  answer(text === undefined ? { kind: 'read' } : { kind: 'read', text });
});

first.ready.then(
  () => answer({ kind: 'ready' }),
  () => answer({ kind: 'broken' }),
);
