import type { Synced } from './enrolment.ts';

export interface Clocks {
  /** Milliseconds since 1970 by the phone's clock, which its owner can set. */
  now(): number;
  /** Milliseconds that only ever pass, from any beginning; they may stand still while the phone sleeps. */
  steady(): number;
}

/**
 * The server's clock as far as a phone can tell: its own, corrected by the skew of the latest sync, and never before
 * what has passed since. So a clock that is wrong from the start is right here, and setting it back gains no time.
 */
export class ServerTime {
  readonly #clocks: Clocks;
  #skew = 0;
  #serverAt = Number.NEGATIVE_INFINITY;
  #steadyAt = 0;

  constructor(clocks: Clocks, synced?: Pick<Synced, 'serverAt' | 'phoneAt'>) {
    this.#clocks = clocks;
    if (synced) this.set(synced);
  }

  /** After a restart nothing is known but that it is later. */
  set({ serverAt, phoneAt }: Pick<Synced, 'serverAt' | 'phoneAt'>): void {
    this.#skew = serverAt - phoneAt;
    this.#serverAt = serverAt;
    this.#steadyAt = this.#clocks.steady();
  }

  /** Milliseconds since 1970. */
  now(): number {
    const passed = this.#clocks.steady() - this.#steadyAt;
    return Math.max(this.#clocks.now() + this.#skew, this.#serverAt + passed);
  }

  /** The same for a moment of the phone's own clock. */
  of(phoneAt: number): number {
    return phoneAt + this.#skew;
  }
}
