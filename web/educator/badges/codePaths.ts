import { qrPath } from '#web/shared/qrPath.ts';
import type { Sheet } from '../group.ts';

/** A QR code as an SVG path, a unit per module. */
export interface CodePath {
  size: number;
  path: string;
}

export interface PrintedPerson extends Sheet {
  badgeCode: CodePath;
  linkCode: CodePath;
}

/** How many people's codes are made before the page may breathe. */
const atATime = 25;

/** Draws everyone's two codes, a few at a time, so that the page does not freeze over a large class. */
export async function withCodes(
  people: Sheet[],
  progress: (count: number) => void,
  signal: AbortSignal,
): Promise<PrintedPerson[]> {
  const { create } = await import('qrcode');
  const code = (text: string, level: 'M' | 'Q'): CodePath => {
    const { size, data } = create(text, { errorCorrectionLevel: level }).modules;
    return { size, path: qrPath(size, data) };
  };
  const printed: PrintedPerson[] = [];
  for (const [index, person] of people.entries()) {
    if (index % atATime === 0) {
      progress(index);
      await new Promise((resolve) => setTimeout(resolve));
      signal.throwIfAborted();
    }
    // A badge is scanned from all sides in bad light; a slip is read once, at a desk.
    printed.push({ ...person, badgeCode: code(person.badge, 'Q'), linkCode: code(person.manageUrl, 'M') });
  }
  return printed;
}
