import type { TableRefusal } from './table.ts';

export type FileKind = 'archive' | 'text' | TableRefusal;

const startsOf: [FileKind, number[]][] = [
  ['archive', [0x50, 0x4b, 0x03, 0x04]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['old-excel', [0xd0, 0xcf, 0x11, 0xe0]],
  ['old-excel', [0x09, 0x08]],
];

/** What a file is by its first bytes: names of files promise much. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'no-rows';
  const kind =
    startsOf.find(([, start]) => start.every((byte, index) => bytes[index] === byte))?.[0] ?? 'text';
  // Excel wraps a workbook that has a password into the container that .xls used.
  if (kind === 'old-excel') return holds(bytes, 'EncryptedPackage') ? 'password-protected' : 'old-excel';
  return kind;
}

/** What a text is that is no table, or undefined. Zeros are what pictures and programs are full of. */
export function otherText(text: string): TableRefusal | undefined {
  const start = text.slice(0, 2_000).trimStart().toLowerCase();
  if (
    /^(<!--[\s\S]*?-->\s*)?(<\?xml[^>]*>\s*)?<(!doctype html|html|head|body|meta|style|table)\b/.test(start)
  ) {
    return 'web-page';
  }
  if (start.startsWith('<?xml')) return start.includes('excel.sheet') ? 'old-excel' : 'not-a-table';
  if (start.startsWith('{\\rtf')) return 'not-a-table';
  return text.includes('\0') ? 'not-a-table' : undefined;
}

/** Whether a text stands in the bytes as UTF-16, which is how that container names its streams. */
function holds(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let index = 0;
    while (index < text.length && bytes[at + 2 * index] === text.charCodeAt(index)) index++;
    if (index === text.length) return true;
  }
  return false;
}
