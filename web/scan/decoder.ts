import type { DecoderAnswer } from './decoder.worker.ts';
import { type LookTimes, nextLook, starting } from './lookTimes.ts';

interface Decoder {
  /** Looks at the video until told to stop; the answer is how. */
  watch(video: HTMLVideoElement): () => void;
  close(): void;
}

/**
 * Reads QR codes in a worker, one frame at a time, so that the page stays quick on an old phone.
 * `broken` is called when this browser can't decode at all.
 */
export function openDecoder(read: (text: string) => void, broken: () => void): Decoder {
  const worker = new Worker(new URL('./decoder.worker.ts', import.meta.url), { type: 'module' });
  let answered: ((text: string | undefined) => void) | undefined;

  worker.onmessage = ({ data }: MessageEvent<DecoderAnswer>) => {
    if (data.kind === 'broken') return broken();
    if (data.kind !== 'read') return;
    if (data.text !== undefined) read(data.text);
    answered?.(data.text);
  };
  worker.onerror = broken;

  return {
    watch(video) {
      let watching = true;
      let timer = 0;
      let times: LookTimes = starting(performance.now());

      async function look(): Promise<void> {
        if (!watching) return;
        times = { ...times, lookedAt: performance.now() };
        const frame = await frameOf(video);
        answered = goOn;
        if (frame && watching) worker.postMessage(frame, [frame]);
        else {
          frame?.close();
          goOn(undefined);
        }
      }

      function goOn(text: string | undefined): void {
        if (!watching) return;
        const now = performance.now();
        if (text !== undefined) times = { ...times, sawAt: now };
        timer = window.setTimeout(look, nextLook(times, now));
      }

      void look();
      return () => {
        watching = false;
        window.clearTimeout(timer);
      };
    },
    close() {
      worker.terminate();
    },
  };
}

/** Nothing to see while the page is hidden or the camera is still starting. */
async function frameOf(video: HTMLVideoElement): Promise<ImageBitmap | undefined> {
  if (document.hidden || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return undefined;
  return createImageBitmap(video).catch(() => undefined);
}
