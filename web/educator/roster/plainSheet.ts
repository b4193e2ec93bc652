import { columnLimit, lineLimit } from './table.ts';

/** A sheet that no one can read safely: a tag that isn't closed, a cell outside of a sheet, rows out of order. */
export class BrokenSheet extends Error {}

const rowsOfASheet = 1_048_576;
const columnsOfASheet = 16_384;
const longestTag = 2_000;
const tag = /<(\/?)(?:[\w.-]+:)?(row|c)(?=[\s/>])([^<>]*)>/g;
const valueTag = /<((?:[\w.-]+:)?)(v|is)(?:\s[^<>]*)?>[\s\S]*?<\/\1\2\s*>/;

interface Cell {
  column: number;
  xml: string;
}

/**
 * Rewrites the XML of a sheet so that it holds values and nothing else: formulas, empty cells and empty rows are
 * gone, every row and cell says where it stands, and what lies beyond the limits is one cell just beyond them,
 * enough to be seen and too little to fill memory. A cell may name the last row and column of a sheet in 40
 * bytes, and whoever reads it naively makes room for all that lie before it.
 */
export function plainSheet(xml: string): string {
  const rows: string[] = [];
  let row = 0;
  let placed = 0;
  let column = 0;
  let cells: Cell[] = [];
  let opened: { attributes: Map<string, string>; from: number } | undefined;

  const closeRow = () => {
    if (cells.length > 0 && placed <= lineLimit) {
      placed = Math.min(row, lineLimit + 1);
      rows.push(`<row r="${placed}">${cells.map(({ xml }) => xml).join('')}</row>`);
    }
    cells = [];
  };

  for (const [whole, closing, name, inside = ''] of matchesOf(xml)) {
    const attributes = closing ? new Map<string, string>() : attributesOf(inside);
    const isWhole = inside.endsWith('/');
    if (name === 'row') {
      closeRow();
      if (closing) continue;
      const next = Number(attributes.get('r') ?? row + 1);
      if (!Number.isInteger(next) || next <= row || next > rowsOfASheet) throw new BrokenSheet();
      row = next;
      column = 0;
    } else if (!closing) {
      column = columnOf(attributes.get('r'), row) ?? column + 1;
      if (column > columnsOfASheet || row === 0) throw new BrokenSheet();
      opened = isWhole ? undefined : { attributes, from: whole.end };
    } else if (opened) {
      const value = valueTag.exec(xml.slice(opened.from, whole.start));
      if (value && (cells.at(-1)?.column ?? 0) <= columnLimit)
        cells.push(plainCell(row, column, opened, value));
      opened = undefined;
    }
  }
  closeRow();
  return `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`;
}

function* matchesOf(xml: string) {
  const start = xml.search(/<(?:[\w.-]+:)?sheetData[\s>]/);
  if (start < 0) return;
  tag.lastIndex = start;
  for (const match of xml.matchAll(tag)) {
    const [text, closing = '', name = '', inside = ''] = match;
    yield [{ start: match.index, end: match.index + text.length }, closing, name, inside] as const;
  }
}

/** `r`, `s` and `t` are all a value needs. A quote left over means that the tag ended elsewhere. */
function attributesOf(inside: string): Map<string, string> {
  if (inside.length > longestTag) throw new BrokenSheet();
  const attributes = new Map<string, string>();
  const rest = inside.replace(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g, (_, name, double, single) => {
    attributes.set(String(name), String(double ?? single));
    return '';
  });
  if (/["']/.test(rest)) throw new BrokenSheet();
  return attributes;
}

function columnOf(address: string | undefined, row: number): number | undefined {
  if (address === undefined) return undefined;
  const parts = /^([A-Z]{1,3})(\d{1,7})$/.exec(address);
  if (!parts || Number(parts[2]) !== row) throw new BrokenSheet();
  return [...(parts[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function plainCell(
  row: number,
  column: number,
  { attributes }: { attributes: Map<string, string> },
  [text, prefix = '']: RegExpExecArray,
): Cell {
  const place = Math.min(column, columnLimit + 1);
  const kept = ['s', 't'].flatMap((name) => {
    const value = attributes.get(name);
    return value !== undefined && /^[A-Za-z0-9]+$/.test(value) ? [` ${name}="${value}"`] : [];
  });
  const value = prefix === '' ? text : text.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</');
  const address = `${lettersOf(place)}${Math.min(row, lineLimit + 1)}`;
  return { column: place, xml: `<c r="${address}"${kept.join('')}>${value}</c>` };
}

function lettersOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? lettersOf(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
