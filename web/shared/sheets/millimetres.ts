import type { LabelFormat, Paper } from './labelFormats.ts';
import { papers } from './labelFormats.ts';

/** A format as the custom properties that sheets.css lays a sheet out by. */
export function sheetMeasures(format: LabelFormat): Record<string, string> {
  const mm = (value: number) => `${Math.round(value * 1000) / 1000}mm`;
  return {
    ...paperMeasures(format.paper),
    '--left': mm(format.left),
    '--top': mm(format.top),
    '--label-width': mm(format.width),
    '--label-height': mm(format.height),
    '--column-gap': mm(format.acrossToNext - format.width),
    '--row-gap': mm(format.downToNext - format.height),
    '--rows': String(format.rows),
  };
}

export function paperMeasures(paper: Paper): Record<string, string> {
  const { width, height } = papers[paper];
  return { '--paper-width': `${width}mm`, '--paper-height': `${height}mm` };
}
