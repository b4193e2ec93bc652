import { type CodePath, codeDrawer } from '#web/shared/sheets/codePath.ts';
import type { Sheet } from '../group.ts';

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
  const code = await codeDrawer();
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
