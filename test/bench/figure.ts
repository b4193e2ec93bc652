/** One measured number. Names are stable: whoever keeps a history finds the same figure again. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** What the value is compared with, in the same unit. */
  against?: number;
  /** How they compare; docs/benchmarks.md says for each figure which direction is better. */
  ratio?: number;
}

/** Figures that are measured together. */
export interface FigureGroup {
  title: string;
  measure(tell: (progress: string) => void): Promise<Figure[]>;
}
