/** How long a reader may see a thing as it was. */
const freshMs = 3_000;
const mostKept = 1_000;

/** Things read a moment ago, kept by one process for three seconds so that a crowd costs few reads. */
export class Fresh<T> {
  readonly #kept = new Map<string, { thing: T; readAt: number }>();

  /** What was read under this key a moment ago, or what `read` finds now. What is not there is looked for each time. */
  async read(key: string, read: () => Promise<T | undefined>): Promise<T | undefined> {
    const kept = this.#kept.get(key);
    // The age of a copy is the process's own affair: it runs by the machine's clock, not by the product's.
    if (kept && performance.now() - kept.readAt < freshMs) return kept.thing;
    const readAt = performance.now();
    const thing = await read();
    if (thing === undefined) return undefined;
    if (this.#kept.size >= mostKept) this.#kept.clear();
    this.#kept.set(key, { thing, readAt });
    return thing;
  }

  forget(key: string): void {
    this.#kept.delete(key);
  }
}
