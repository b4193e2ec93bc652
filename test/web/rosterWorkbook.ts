import { strToU8, type Zippable, zipSync } from 'fflate';

/** A cell as a workbook keeps it: text, number, or XML of one's own. */
export type WorkbookCell = string | number | { xml: string } | null;

export interface WorkbookSheet {
  name: string;
  lines?: WorkbookCell[][];
  /** The whole sheet’s XML instead of lines. */
  xml?: string;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** An .xlsx file with shared strings, and with a style 1 that shows numbers as dates. */
export function workbook(sheets: WorkbookSheet[], more: Zippable = {}): Uint8Array<ArrayBuffer> {
  const strings: string[] = [];
  const sheetFiles = sheets.map(({ lines = [], xml }, index) => [
    `xl/worksheets/sheet${index + 1}.xml`,
    strToU8(xml ?? sheetXml(lines, strings)),
  ]);
  const named = sheets.map(
    ({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const related = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const files: Record<string, string> = {
    '[Content_Types].xml': `${declared}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': `${declared}<Relationships/>`,
    'xl/workbook.xml': `${declared}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${named.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${declared}<Relationships>${related.join('')}<Relationship Id="rIdS" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rIdT" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${declared}<styleSheet xmlns="${main}"><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" xfId="0"/><xf numFmtId="14" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
  const shared = strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('');
  files['xl/sharedStrings.xml'] = `${declared}<sst xmlns="${main}">${shared}</sst>`;
  return zipSync({
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
    ...Object.fromEntries(sheetFiles),
    ...more,
  }).slice();
}

export function sheetOf(rows: string): string {
  return `${declared}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`;
}

function sheetXml(lines: WorkbookCell[][], strings: string[]): string {
  const rows = lines.map((line, row) => {
    const cells = line.map((cell, column) => {
      const address = `${letters(column)}${row + 1}`;
      if (cell === null || cell === '') return '';
      if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
      if (typeof cell === 'object') return cell.xml.replace('<c', `<c r="${address}"`);
      return `<c r="${address}" t="s"><v>${strings.push(cell) - 1}</v></c>`;
    });
    return `<row r="${row + 1}" spans="1:3">${cells.join('')}</row>`;
  });
  return sheetOf(rows.join(''));
}

function letters(column: number): string {
  return (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** As Excel writes it: what XML can't hold, and what looks like that, as _x0000_. */
function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      /[^\P{Cc}\t\n\u007f-\u009f]|[\ufffe\uffff]/gu,
      (letter) => `_x${letter.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
