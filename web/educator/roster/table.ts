/** The most bytes a file may have, and the most an archive may inflate to. */
export const fileLimit = 20 * 1024 * 1024;
/** Beyond these a table is not read: a class is far smaller, and memory is not. */
export const lineLimit = 10_000;
export const columnLimit = 200;

/**
 * Every way a file or a pasted text is not read. `old-excel` is a workbook before .xlsx or a binary one;
 * `web-page` is a web page that calls itself .xls, as some school systems export; `no-rows` holds nothing.
 */
export const tableRefusals = [
  'no-rows',
  'too-big',
  'too-big-inside',
  'too-many-rows',
  'too-many-columns',
  'broken-file',
  'password-protected',
  'old-excel',
  'open-document',
  'apple-numbers',
  'pdf',
  'web-page',
  'not-a-table',
] as const;
export type TableRefusal = (typeof tableRefusals)[number];

export interface Refused {
  refusal: TableRefusal;
}

export interface Table {
  /** Line 1 first, empty lines included; cells are trimmed and in NFC. Lines may differ in length. */
  lines: string[][];
  /** The sheet of a workbook that was read, and those that were not. */
  sheet?: string;
  otherSheets: string[];
  notes: TableNote[];
}

/** `stray-quotes`: quotation marks were taken as text, because they did not close. */
export const tableNotes = ['stray-quotes'] as const;
export type TableNote = (typeof tableNotes)[number];

export function tidyCell(text: string): string {
  return text.normalize('NFC').trim();
}

export function isEmptyLine(line: readonly string[]): boolean {
  return line.every((cell) => cell === '');
}

/** The table of these lines, or why not. */
export function tableOf(lines: string[][], rest: Partial<Table> = {}): Table | Refused {
  const last = lines.findLastIndex((line) => !isEmptyLine(line));
  if (last < 0) return { refusal: 'no-rows' };
  if (last >= lineLimit) return { refusal: 'too-many-rows' };
  const kept = lines.slice(0, last + 1);
  if (kept.some((line) => line.findLastIndex((cell) => cell !== '') >= columnLimit)) {
    return { refusal: 'too-many-columns' };
  }
  const cut = kept.map((line) => (line.length > columnLimit ? line.slice(0, columnLimit) : line));
  return { otherSheets: [], notes: [], ...rest, lines: cut };
}
