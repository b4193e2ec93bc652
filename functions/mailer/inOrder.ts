interface UnderWay<T> {
  work: Promise<T>;
  /** What came of it, once something did. */
  result?: { value: T };
}

/** Work that goes on several at a time and is settled in the order in which it was begun. */
export class InOrder<T> {
  readonly #atOnce: number;
  readonly #settle: (value: T) => Promise<void>;
  readonly #line: UnderWay<T>[] = [];
  #busy = 0;

  constructor(atOnce: number, settle: (value: T) => Promise<void>) {
    this.#atOnce = atOnce;
    this.#settle = settle;
  }

  /** Waits until there is room for one more, and settles what is done. */
  async room(): Promise<void> {
    await this.#settleDone();
    while (this.#busy >= this.#atOnce) await this.#settleFirst();
  }

  begin(work: Promise<T>): void {
    const one: UnderWay<T> = { work };
    this.#line.push(one);
    this.#busy++;
    work.then(
      (value) => {
        one.result = { value };
        this.#busy--;
      },
      // Whoever waits for it in its turn is told.
      () => this.#busy--,
    );
  }

  /** Takes its turn without any work. */
  pass(value: T): void {
    this.#line.push({ work: Promise.resolve(value), result: { value } });
  }

  /** Waits for all that was begun, and settles it; throws what the first threw that failed. */
  async rest(): Promise<void> {
    try {
      while (this.#line.length) await this.#settleFirst();
    } finally {
      await Promise.allSettled(this.#line.map(({ work }) => work));
    }
  }

  async #settleDone(): Promise<void> {
    while (this.#line[0]?.result) await this.#settleFirst();
  }

  async #settleFirst(): Promise<void> {
    const first = this.#line[0];
    if (!first) return;
    const value = await first.work;
    this.#line.shift();
    await this.#settle(value);
  }
}
