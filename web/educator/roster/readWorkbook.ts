import { strFromU8, strToU8, zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/web-worker';
import { cellText } from './cellText.ts';
import { type Archive, openArchive } from './openArchive.ts';
import { plainSheet } from './plainSheet.ts';
import { type Refused, type Table, tableOf } from './table.ts';

/**
 * Reads a sheet of an .xlsx workbook: the one named, or else the first that has rows. The library gets an
 * archive of our own making, with what was checked and nothing else in it. It isn't compressed, because the
 * library would start workers from blobs to inflate large files, and the page's policy forbids those.
 */
export async function readWorkbook(bytes: Uint8Array, sheet?: string): Promise<Table | Refused> {
  const archive = openArchive(bytes, (name) => /\.(xml|rels)$/i.test(name));
  if (!(archive instanceof Map)) return archive;
  try {
    const sheets = await readXlsxFile(repacked(archive), { trim: false });
    const filled = sheets.filter(({ data }) =>
      data.some((line) => line.some((cell) => cellText(cell) !== '')),
    );
    const chosen = filled.find(({ sheet: name }) => name === sheet) ?? filled[0];
    if (!chosen) return { refusal: 'no-rows' };
    const otherSheets = filled.filter((one) => one !== chosen).map(({ sheet: name }) => name);
    return tableOf(
      chosen.data.map((line) => line.map(cellText)),
      { sheet: chosen.sheet, otherSheets },
    );
  } catch {
    return { refusal: 'broken-file' };
  }
}

function repacked(archive: Archive): ArrayBuffer {
  const files = [...archive].map(([name, content]) => [name, plain(content)] as const);
  return zipSync(Object.fromEntries(files), { level: 0 }).slice().buffer;
}

function plain(content: Uint8Array): Uint8Array {
  const xml = strFromU8(content);
  return xml.includes('sheetData') ? strToU8(plainSheet(xml)) : content;
}
