import type { DecoderAnswer } from './decoder.worker.ts';

interface Decoder {
  /** Looks at the video until told to stop; the answer is how. */
  watch(video: HTMLVideoElement): () => void;
  close(): void;
}

/** A phone's battery lasts longer than at the camera's own rate, and no person notices. */
const frameEveryMs = 70;

/**
 * Reads QR codes in a worker, one frame at a time, so that the page stays quick on an old phone.
 * `broken` is called when this browser can't decode at all.
 */
export function openDecoder(read: (text: string) => void, broken: () => void): Decoder {
  const worker = new Worker(new URL('./decoder.worker.ts', import.meta.url), { type: 'module' });
  let answered: (() => void) | undefined;

  worker.onmessage = ({ data }: MessageEvent<DecoderAnswer>) => {
    if (data.kind === 'broken') return broken();
    if (data.kind === 'read' && data.text !== undefined) read(data.text);
    answered?.();
  };
  worker.onerror = broken;

  return {
    watch(video) {
      let watching = true;
      let timer = 0;

      async function look(): Promise<void> {
        if (!watching) return;
        answered = () => {
          timer = window.setTimeout(look, frameEveryMs);
        };
        const frame = await frameOf(video);
        if (frame && watching) worker.postMessage(frame, [frame]);
        else answered();
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
