import { create } from 'qrcode';

/** Readers need four empty modules around a code. */
const quietZone = 4;
/** Black on white from the fixed colours, which no terminal's theme changes, dark or light. */
const blackOnWhite = '\u001B[38;5;16;48;5;231m';
const reset = '\u001B[0m';

/** A QR code of this text for a terminal: two modules above one another in each character. */
export function terminalQr(text: string): string {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const isDark = (row: number, column: number) =>
    row >= 0 && column >= 0 && row < modules.size && column < modules.size && modules.get(row, column) === 1;
  const lines: string[] = [];
  for (let row = -quietZone; row < modules.size + quietZone; row += 2) {
    let line = '';
    for (let column = -quietZone; column < modules.size + quietZone; column += 1) {
      line += blocks(isDark(row, column), isDark(row + 1, column));
    }
    lines.push(blackOnWhite + line + reset);
  }
  return lines.join('\n');
}

function blocks(above: boolean, below: boolean): string {
  if (above) return below ? '█' : '▀';
  return below ? '▄' : ' ';
}
