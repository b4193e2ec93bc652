import { type LabelFormat, labelsOn } from '#web/shared/sheets/labelFormats.ts';
import type { Label } from '#web/shared/sheets/layOut.ts';

/** A label of a class's sheets: someone's badge or slip, or the class's own code. */
export type ClassLabel<Person> = Label<Person> | { what: 'class' };

/** The sheets with the class's code on the label after the last one, on a sheet of its own where there is none left. */
export function withClassCode<Person>(
  sheets: Label<Person>[][],
  format: LabelFormat,
): ClassLabel<Person>[][] {
  const last = sheets.at(-1);
  if (!last) return [];
  const free = last.findLastIndex((label) => label !== undefined) + 1;
  const labels: ClassLabel<Person>[] = free < last.length ? [...last] : emptySheet(format);
  labels[free < last.length ? free : 0] = { what: 'class' };
  return free < last.length ? [...sheets.slice(0, -1), labels] : [...sheets, labels];
}

function emptySheet(format: LabelFormat): undefined[] {
  return Array.from({ length: labelsOn(format) }, () => undefined);
}
