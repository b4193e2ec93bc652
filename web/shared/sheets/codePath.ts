import { qrPath } from '../qrPath.ts';

/** A QR code as an SVG path, a unit per module. */
export interface CodePath {
  size: number;
  path: string;
}

/** Fetches what draws QR codes, once for all of a sheet. `M` suits a code read at a desk, `Q` one that is worn. */
export async function codeDrawer(): Promise<(text: string, level: 'M' | 'Q') => CodePath> {
  const { create } = await import('qrcode');
  return (text, level) => {
    const { size, data } = create(text, { errorCorrectionLevel: level }).modules;
    return { size, path: qrPath(size, data) };
  };
}
