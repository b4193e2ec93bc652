import { vi } from 'vitest';
import type { Clock } from '#test/support/turnout.ts';

/**
 * Has a process's own sense of time follow the injected clock: how long ago something was read, and the deadlines
 * of operations. So a jump of the clock runs an operation out of time, just as fifteen seconds would.
 */
export class VirtualTime {
  readonly #clock: Clock;
  readonly #deadlines = new Set<{ at: number; abort: AbortController }>();
  readonly #keepsDeadlines: boolean;

  constructor(clock: Clock, { keepsDeadlines = true } = {}) {
    this.#clock = clock;
    this.#keepsDeadlines = keepsDeadlines;
    vi.spyOn(performance, 'now').mockImplementation(() => clock.read().getTime());
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => this.#deadline(milliseconds));
  }

  pass(seconds: number): void {
    this.#clock.pass({ seconds });
    const now = this.#clock.read().getTime();
    for (const deadline of this.#deadlines) {
      if (deadline.at > now) continue;
      this.#deadlines.delete(deadline);
      if (this.#keepsDeadlines) deadline.abort.abort(new DOMException('Out of time', 'TimeoutError'));
    }
  }

  end(): void {
    vi.restoreAllMocks();
  }

  #deadline(milliseconds: number): AbortSignal {
    const abort = new AbortController();
    this.#deadlines.add({ at: this.#clock.read().getTime() + milliseconds, abort });
    return abort.signal;
  }
}
