import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader';
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';

/** Main thread to worker: one frame of the camera. Worker to main thread: the text of its QR code. */
export type DecoderAnswer = { kind: 'ready' } | { kind: 'read'; text?: string } | { kind: 'broken' };

const options: ReaderOptions = { formats: ['QRCode'], maxNumberOfSymbols: 1 };
const canvas = new OffscreenCanvas(1, 1);
const context = canvas.getContext('2d', { willReadFrequently: true });

function answer(message: DecoderAnswer): void {
  postMessage(message);
}

async function prepare(): Promise<void> {
  try {
    // The library would fetch its wasm from a CDN: ours is served with the page.
    await prepareZXingModule({ overrides: { locateFile: () => wasmUrl }, fireImmediately: true });
    answer({ kind: 'ready' });
  } catch {
    answer({ kind: 'broken' });
  }
}

async function decode(frame: ImageBitmap): Promise<string | undefined> {
  if (!context) return undefined;
  canvas.width = frame.width;
  canvas.height = frame.height;
  context.drawImage(frame, 0, 0);
  frame.close();
  const [code] = await readBarcodes(context.getImageData(0, 0, canvas.width, canvas.height), options);
  return code?.isValid ? code.text : undefined;
}

addEventListener('message', async ({ data }: MessageEvent<ImageBitmap>) => {
  const text = await decode(data).catch(() => undefined);
  answer(text === undefined ? { kind: 'read' } : { kind: 'read', text });
});

void prepare();
