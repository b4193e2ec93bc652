import { create } from 'qrcode/lib/core/qrcode.js';

/** The quiet zone that ISO/IEC 18004 asks for, in modules. */
const quietZone = 4;

/**
 * A QR code as an SVG picture of one path, error level Q. The registration Lambda imports this file, so it
 * takes the library's core alone. `title` says what the picture is to people who can't see it.
 */
export function badgeSvg(text: string, title?: string): string {
  const { modules } = create(text, { errorCorrectionLevel: 'Q' });
  const side = modules.size + 2 * quietZone;
  const label = title ? `<title>${escaped(title)}</title>` : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" role="img" shape-rendering="crispEdges">${label}<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path fill="#000" d="${darkRuns(modules)}"/></svg>`;
}

/** Each unbroken run of dark modules of a row as one rectangle. */
function darkRuns({ size, data }: { size: number; data: Uint8Array }): string {
  let path = '';
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; ) {
      const start = column;
      while (column < size && data[row * size + column]) column++;
      const width = column - start;
      if (width > 0) path += `M${start + quietZone} ${row + quietZone}h${width}v1h-${width}z`;
      else column++;
    }
  }
  return path;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
