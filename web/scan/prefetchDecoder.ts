import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';

let begun = false;

/** Brings the decoder into the browser's cache while the volunteer still types a name. */
export function prefetchDecoder(): void {
  if (begun) return;
  begun = true;
  // Without a network now, the worker asks again when it starts.
  fetch(wasmUrl).catch(() => undefined);
}
