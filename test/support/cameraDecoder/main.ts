import { openCamera } from '#web/scan/camera.ts';
import { openDecoder } from '#web/scan/decoder.ts';
import type { DecoderAnswer } from '#web/scan/decoder.worker.ts';
import { fullReader } from '#web/scan/fullReader.ts';
import type { DecoderHands, Reading } from './decoderHands.ts';

/** A held badge is seen again and again; after so many frames every reader of the worker had its turn. */
const framesOfHeld = 3;

const readings: Reading[] = [];
let alone: ReturnType<typeof fullReader> | undefined;
let lookWithWorker: ((frame: ImageBitmap) => Promise<string | undefined>) | undefined;

const hands: DecoderHands = {
  readings,
  async watchCamera() {
    const video = document.querySelector('video');
    const camera = await openCamera(undefined, () => undefined);
    if (typeof camera === 'string' || !video) throw new Error(`The camera did not start: ${camera}`);
    video.srcObject = camera.stream;
    await video.play();
    const decoder = openDecoder(
      (text) => readings.push({ text, at: performance.now() }),
      () => readings.push({ text: 'broken', at: performance.now() }),
    );
    decoder.watch(video);
  },
  async readHeld(picture) {
    lookWithWorker ??= await openWorker();
    const decodeMs: number[] = [];
    for (let frame = 0; frame < framesOfHeld; frame += 1) {
      const bitmap = await createImageBitmap(await blobOf(picture));
      const began = performance.now();
      const text = await lookWithWorker(bitmap);
      decodeMs.push(performance.now() - began);
      if (text !== undefined) return { text, decodeMs };
    }
    return { text: undefined, decodeMs };
  },
  async readAlone(picture) {
    alone ??= fullReader();
    const bitmap = await createImageBitmap(await blobOf(picture));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (!context) throw new Error('This browser draws nothing');
    context.drawImage(bitmap, 0, 0);
    return alone.read(context.getImageData(0, 0, bitmap.width, bitmap.height));
  },
};
window.decoderHands = hands;
document.body.dataset.ready = '';

/** The page's own worker, without its timing. */
async function openWorker() {
  const worker = new Worker(new URL('../../../web/scan/decoder.worker.ts', import.meta.url), {
    type: 'module',
  });
  let told: (answer: DecoderAnswer) => void = () => undefined;
  const next = () =>
    new Promise<DecoderAnswer>((resolve) => {
      told = resolve;
    });
  worker.onmessage = ({ data }: MessageEvent<DecoderAnswer>) => told(data);
  const { kind } = await next();
  if (kind !== 'ready') throw new Error(`The worker is ${kind}`);
  return async (frame: ImageBitmap) => {
    const answer = next();
    worker.postMessage(frame, [frame]);
    const { text } = { text: undefined, ...(await answer) };
    return text;
  };
}

async function blobOf(base64: string): Promise<Blob> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return new Blob([bytes], { type: 'image/jpeg' });
}
