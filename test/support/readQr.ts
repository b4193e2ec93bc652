import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

let ready: Promise<unknown> | undefined;

/** The text of the one QR code in a PNG (or JPEG); throws when there is none, or more than one. */
export async function readQr(picture: Uint8Array): Promise<string> {
  ready ??= prepareDecoder();
  await ready;
  const codes = await readBarcodes(picture, { formats: ['QRCode'], tryHarder: true });
  const [code] = codes;
  if (!code || codes.length > 1) {
    throw new Error(`Expected one QR code in the picture, and found ${codes.length}.`);
  }
  return code.text;
}

/** Left to itself the library would fetch its WebAssembly from the network. */
async function prepareDecoder(): Promise<unknown> {
  const file = fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  const wasmBinary = new Uint8Array(await readFile(file)).buffer;
  return prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
}
