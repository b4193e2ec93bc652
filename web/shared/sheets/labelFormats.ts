export const papers = { letter: { width: 215.9, height: 279.4 }, a4: { width: 210, height: 297 } } as const;
export type Paper = keyof typeof papers;

/**
 * A sheet of labels, in millimetres: where the first one begins, how large each is and how far it is from one to
 * the next. Every format has two columns and stands in the middle of its paper, so that it is the same in a
 * language that is written from the right. `cut`: plain paper, with lines to cut along.
 */
export interface LabelFormat {
  id: string;
  paper: Paper;
  /** As the boxes of labels say it; plain paper has none. */
  product?: string;
  width: number;
  height: number;
  rows: number;
  left: number;
  top: number;
  acrossToNext: number;
  downToNext: number;
  cut?: true;
}

const inch = 25.4;

/** Common sheets for name badges. Sizes are the makers': 5392 and 5395 in inches, L7165 and L7173 in millimetres. */
export const labelFormats: LabelFormat[] = [
  {
    id: 'letter-plain',
    paper: 'letter',
    width: 96,
    height: 64,
    rows: 4,
    left: 11.95,
    top: 11.7,
    acrossToNext: 96,
    downToNext: 64,
    cut: true,
  },
  {
    id: 'avery-5395',
    paper: 'letter',
    product: 'Avery 5395, 8395',
    width: 3.375 * inch,
    height: (7 / 3) * inch,
    rows: 4,
    left: 0.6875 * inch,
    top: 0.5625 * inch,
    acrossToNext: 3.75 * inch,
    downToNext: (7 / 3 + 3 / 16) * inch,
  },
  {
    id: 'avery-5392',
    paper: 'letter',
    product: 'Avery 5392, 74459',
    width: 4 * inch,
    height: 3 * inch,
    rows: 3,
    left: 0.25 * inch,
    top: 1 * inch,
    acrossToNext: 4 * inch,
    downToNext: 3 * inch,
  },
  {
    id: 'a4-plain',
    paper: 'a4',
    width: 94,
    height: 66,
    rows: 4,
    left: 11,
    top: 16.5,
    acrossToNext: 94,
    downToNext: 66,
    cut: true,
  },
  {
    id: 'avery-l7165',
    paper: 'a4',
    product: 'Avery L7165, J8165',
    width: 99.1,
    height: 67.7,
    rows: 4,
    left: 4.65,
    top: 13.1,
    acrossToNext: 101.6,
    downToNext: 67.7,
  },
  {
    id: 'avery-l7173',
    paper: 'a4',
    product: 'Avery L7173, J8173',
    width: 99.1,
    height: 57,
    rows: 5,
    left: 4.65,
    top: 6,
    acrossToNext: 101.6,
    downToNext: 57,
  },
];

export const columns = 2;

export function labelsOn(format: LabelFormat): number {
  return columns * format.rows;
}

export function formatById(id: string): LabelFormat | undefined {
  return labelFormats.find((format) => format.id === id);
}
