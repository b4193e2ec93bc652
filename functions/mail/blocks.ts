/**
 * A message is a list of these. One fold makes its HTML and another its text part, so that nobody who
 * reads the plain text misses anything.
 */
export type Block =
  | { kind: 'paragraph'; text: string; soft?: true }
  | { kind: 'heading'; text: string }
  /** The organizer's own words, marked as theirs. */
  | { kind: 'note'; from: string; text: string }
  | { kind: 'details'; rows: { label: string; lines: string[] }[] }
  /** What is new, and what it was before. */
  | { kind: 'changes'; beforeLabel: string; changes: Change[] }
  | { kind: 'button'; label: string; href: string }
  /** A quiet way out, below the button. */
  | { kind: 'link'; label: string; href: string }
  | { kind: 'badge'; alt: string; caption: string; codeLabel: string; code: string }
  | { kind: 'cards'; cards: Card[] }
  | { kind: 'list'; items: ListItem[] }
  | { kind: 'figures'; figures: { value: string; label: string }[] }
  /** The first column holds words, the others figures. */
  | { kind: 'table'; columns: string[]; rows: string[][] }
  | { kind: 'chart'; caption: string; bars: Bar[] };

export interface Card {
  title: string;
  /** A word or two beside the title, e.g. a booth. */
  tag: string;
  lines: string[];
  /** Shown with a label and room of its own: what to do next. */
  step?: { label: string; text: string };
  links: { label: string; href: string }[];
}

export interface Change {
  label: string;
  now: string[];
  before: string[];
}

export interface ListItem {
  text: string;
  /** A sentence rather than a name. */
  isPlain?: true;
  detail?: string;
  /** A state that must not be overlooked. */
  tag?: string;
  href?: string | undefined;
}

/** One row of the chart; `share` is its length between 0 and 1. */
export interface Bar {
  label: string;
  count: number;
  share: number;
}
