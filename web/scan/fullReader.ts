import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader';
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';

/** The library tries harder, turned, inverted and made smaller unless told otherwise, and all of that helps here. */
const options: ReaderOptions = { formats: ['QRCode'], maxNumberOfSymbols: 1 };

interface Reader {
  /** Rejected when this browser can't run it. */
  ready: Promise<unknown>;
  read(pixels: ImageData): Promise<string | undefined>;
}

/** The reader that every frame goes through. */
export function fullReader(): Reader {
  // The library would fetch its wasm from a CDN: ours is served with the page.
  const ready = prepareZXingModule({ overrides: { locateFile: () => wasmUrl }, fireImmediately: true });
  return {
    ready,
    async read(pixels) {
      const [code] = await readBarcodes(pixels, options);
      return code?.isValid ? code.text : undefined;
    },
  };
}
