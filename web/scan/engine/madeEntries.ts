/** What this page made, and may take back: one badge read, one walk-in, one class in as many entries as it takes. */
export interface Made {
  /** The first of `entries` names it. */
  entries: string[];
  /** The badge or class it was about; empty where a name was found instead. */
  text: string;
  /** Tags of those it was about, as far as known. */
  tags: string[];
  /** When, in milliseconds since 1970 by this phone's clock. */
  at: number;
  /** Whether it was taken back on this phone. */
  takenBack?: boolean;
  /** Of an undo: what it takes back, if this page made that. */
  undoes?: Made | undefined;
  kind: 'reading' | 'walk-in' | 'group' | 'person' | 'undo';
}

/** By the id of any of their entries. Nothing of it outlives the page. */
export class MadeEntries {
  readonly #made = new Map<string, Made>();

  add(made: Made): Made {
    for (const entry of made.entries) this.#made.set(entry, made);
    return made;
  }

  of(entry: string): Made | undefined {
    return this.#made.get(entry);
  }

  forgetBefore(at: number): void {
    for (const [entry, made] of this.#made) if (made.at < at) this.#made.delete(entry);
  }
}
