/** What makes a spreadsheet run a cell as a formula: these signs, full-width ones too, or a tab or return, at its start. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** Rows as CSV that spreadsheets open as text: a byte-order mark for Excel, and no cell that is run as a formula. */
export function csvOf(rows: string[][]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
