import { decodeText } from './decodeText.ts';
import { fileKind, otherText } from './fileKind.ts';
import { readDelimited } from './readDelimited.ts';
import { readWorkbook } from './readWorkbook.ts';
import { fileLimit, type Refused, type Table } from './table.ts';

/** The bytes of a file, or what was pasted. */
export type TableSource = Uint8Array | string;

/**
 * Reads a table from a CSV or XLSX file or from pasted text, whatever its name and its encoding. `sheet` chooses
 * a sheet of a workbook by name. It answers every input, hostile ones included, and never throws.
 */
export async function readTable(source: TableSource, sheet?: string): Promise<Table | Refused> {
  if (source.length > fileLimit) return { refusal: 'too-big' };
  if (typeof source === 'string') return readDelimited(source);

  const kind = fileKind(source);
  if (kind === 'archive') return readWorkbook(source, sheet);
  if (kind !== 'text') return { refusal: kind };
  const text = decodeText(source);
  const other = otherText(text);
  return other ? { refusal: other } : readDelimited(text);
}
