import { decodeQR } from 'qr/decode.js';

/** Longer than a frame would allow: it runs in a worker, and only now and then. */
const timeLimit = 30;

/** Another library, which now and then reads what the first one can't: through glare, or across a crack. */
export function secondReader(pixels: ImageData): string | undefined {
  try {
    return decodeQR(pixels, { timeLimit });
  } catch {
    // It throws where it sees nothing.
    return undefined;
  }
}
