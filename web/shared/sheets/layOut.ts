import { columns, type LabelFormat, labelsOn } from './labelFormats.ts';

export const contents = ['both', 'badges', 'slips'] as const;
export type Contents = (typeof contents)[number];

/** What stands on one label; nothing on one that was used before, or is left over. */
export type Label<Person> = { what: 'badge' | 'slip'; person: Person } | undefined;

/**
 * The labels of each sheet, row by row. A badge and its slip stand side by side in one row, so that they are torn
 * off together and never parted by the end of a sheet; `used` labels of the first sheet stay empty, whole rows of
 * them where both are printed.
 */
export function layOut<Person>(
  people: Person[],
  format: LabelFormat,
  { contents, used }: { contents: Contents; used: number },
): Label<Person>[][] {
  const perSheet = labelsOn(format);
  const skipped = contents === 'both' ? Math.ceil(used / columns) * columns : used;
  const labels: Label<Person>[] = Array.from({ length: skipped % perSheet }, () => undefined);
  for (const person of people) {
    if (contents !== 'slips') labels.push({ what: 'badge', person });
    if (contents !== 'badges') labels.push({ what: 'slip', person });
  }
  const sheets: Label<Person>[][] = [];
  for (let at = 0; at < labels.length; at += perSheet) {
    const sheet = labels.slice(at, at + perSheet);
    sheets.push([...sheet, ...Array.from({ length: perSheet - sheet.length }, () => undefined)]);
  }
  return people.length ? sheets : [];
}
