import { Inflate } from 'fflate';
import { fileLimit, type Refused } from './table.ts';

export type Archive = Map<string, Uint8Array<ArrayBuffer>>;

/** One file of a zip archive, as its directory describes it. */
interface Entry {
  name: string;
  encrypted: boolean;
  deflated: boolean;
  packed: number;
  size: number;
  offset: number;
}

const endSize = 22;
const longestComment = 0xffff;
const signatures = { end: 0x06054b50, directory: 0x02014b50, local: 0x04034b50 };
/** A deflated byte stands for at most 1,032, so a step can overshoot the limit by 8 MB and no more. */
const stepBytes = 8 * 1024;

class NotAnArchive extends Error {}
class TooBigInside extends Error {}

/**
 * Unpacks the files of a zip archive whose name passes. It believes no size: an archive whose sizes add up to
 * too much is refused before anything is inflated, and inflating stops where the bytes come to more than that.
 */
export function openArchive(bytes: Uint8Array, passes: (name: string) => boolean): Archive | Refused {
  try {
    const entries = directoryOf(bytes);
    const elsewhere = otherProgram(entries);
    if (elsewhere) return elsewhere;
    if (entries.reduce((sum, { size }) => sum + size, 0) > fileLimit) return { refusal: 'too-big-inside' };

    const archive: Archive = new Map();
    let left = fileLimit;
    for (const entry of entries.filter(({ name }) => passes(name))) {
      const content = unpack(bytes, entry, left);
      left -= content.length;
      archive.set(entry.name, content);
    }
    return archive;
  } catch (fault) {
    return { refusal: fault instanceof TooBigInside ? 'too-big-inside' : 'broken-file' };
  }
}

/** Programs that pack their own kinds of table, or other things, into a zip archive. */
function otherProgram(entries: Entry[]): Refused | undefined {
  if (entries.some(({ encrypted }) => encrypted)) return { refusal: 'password-protected' };
  const has = (name: string) => entries.some((entry) => entry.name === name);
  if (has('xl/workbook.xml')) return undefined;
  if (has('xl/workbook.bin')) return { refusal: 'old-excel' };
  if (has('content.xml') && has('META-INF/manifest.xml')) return { refusal: 'open-document' };
  if (entries.some(({ name }) => /^Index(\.zip$|\/)/.test(name))) return { refusal: 'apple-numbers' };
  return { refusal: 'not-a-table' };
}

function directoryOf(bytes: Uint8Array): Entry[] {
  const view = viewOf(bytes);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  return Array.from({ length: count }, () => {
    if (view.getUint32(at, true) !== signatures.directory) throw new NotAnArchive();
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const [nameLength = 0] = lengths;
    const method = view.getUint16(at + 10, true);
    if (method !== 0 && method !== 8) throw new NotAnArchive();
    const entry: Entry = {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/'),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      deflated: method === 8,
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    at += 46 + lengths.reduce((sum, length) => sum + length, 0);
    return entry;
  });
}

/** Where the record stands that ends an archive: last but for a comment. */
function endOf(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - endSize - longestComment);
  for (let at = view.byteLength - endSize; at >= earliest; at--) {
    if (view.getUint32(at, true) === signatures.end) return at;
  }
  throw new NotAnArchive();
}

function unpack(bytes: Uint8Array, entry: Entry, limit: number): Uint8Array<ArrayBuffer> {
  const view = viewOf(bytes);
  if (view.getUint32(entry.offset, true) !== signatures.local) throw new NotAnArchive();
  const nameAndExtra = view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const start = entry.offset + 30 + nameAndExtra;
  const packed = bytes.subarray(start, start + entry.packed);

  const content = entry.deflated ? inflate(packed, limit) : packed.slice();
  if (content.length > limit) throw new TooBigInside();
  if (content.length !== entry.size) throw new NotAnArchive();
  return content;
}

function inflate(packed: Uint8Array, limit: number): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const inflating = new Inflate((part) => {
    parts.push(part);
    size += part.length;
    if (size > limit) throw new TooBigInside();
  });
  for (let at = 0; at < packed.length; at += stepBytes) {
    inflating.push(packed.subarray(at, at + stepBytes), at + stepBytes >= packed.length);
  }
  const content = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    content.set(part, at);
    at += part.length;
  }
  return content;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
