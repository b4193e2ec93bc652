import Papa from 'papaparse';
import { guessDelimiter } from './guessDelimiter.ts';
import { lineLimit, type Refused, type Table, tableOf, tidyCell } from './table.ts';

/** Excel’s own first line, which a spreadsheet doesn't count. */
const declaration = /^sep=([,;|\t])(?:\r\n?|\n|$)/i;

/**
 * Reads CSV text, or what a spreadsheet puts on the clipboard. A line is a record, as a spreadsheet numbers
 * them: a line feed inside quotes doesn't count. Cells that begin with = stay text.
 */
export function readDelimited(text: string): Table | Refused {
  const whole = text.replace(/^\ufeff/, '');
  const declared = declaration.exec(whole);
  const body = whole.slice(declared?.[0].length ?? 0);
  const options = { delimiter: declared?.[1] ?? guessDelimiter(body), preview: lineLimit + 1 };
  const strict = Papa.parse<string[]>(body, options);
  if (!strict.errors.some(({ type }) => type === 'Quotes')) return tableOf(tidied(strict.data));

  // One quotation mark that never closes would swallow every row after it.
  const lenient = Papa.parse<string[]>(body, { ...options, quoteChar: '\0' });
  return tableOf(tidied(lenient.data), { notes: ['stray-quotes'] });
}

function tidied(lines: string[][]): string[][] {
  return lines.map((line) => line.map(tidyCell));
}
