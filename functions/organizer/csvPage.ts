import Papa from 'papaparse';
import type { WithHeaders } from '#contract/operation.ts';

/** What makes a spreadsheet run a cell as a formula: these signs, full-width ones too, or a tab or return, at its start. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/**
 * A page of CSV, safe to open in a spreadsheet. The first page has the columns' names; `next` is the address of the
 * page after it, which a Link header names.
 */
export function csvPage(
  rows: string[][],
  { columns, name, next }: { columns?: string[] | undefined; name: string; next?: string | undefined },
): WithHeaders<string> {
  const text = Papa.unparse(columns ? [columns, ...rows] : rows, {
    escapeFormulae: formula,
    newline: '\r\n',
  });
  return {
    answer: text && `${text}\r\n`,
    headers: {
      'content-disposition': `attachment; filename="${name}.csv"`,
      ...(next && { link: `<${next}>; rel="next"` }),
    },
  };
}
