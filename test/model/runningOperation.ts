import { isRefusal, type Refusal } from '#domain/refusals.ts';
import type { Held } from './wire.ts';

export type Kind =
  | 'register'
  | 'cancel'
  | 'change'
  | 'start-over'
  | 'merge'
  | 'settle'
  | 'organize'
  | 'mail'
  | 'class';

export type Outcome = { answer: unknown } | { refusal: Refusal } | { fault: unknown };

/** What is to be done, and for whom: a first name, or no one if it is about all. */
export interface Work {
  kind: Kind;
  person?: string | undefined;
  /** The registration whose private link it is done by. */
  opens?: string;
  /** Whom of a class its educators do it to, by first name. */
  row?: string;
  /** The sessions asked for, by id. */
  sessions?: string[];
  run: () => Promise<unknown>;
}

/** One operation under way in one process, with its requests that wait before the wire. */
export class RunningOperation {
  readonly work: Work;
  readonly startedAt: number;
  readonly held: Held[] = [];
  outcome: Outcome | undefined;
  ended = false;
  /** Whether anything went wrong on its way, so that it may fail. */
  harmed = false;
  /** Whether another operation of the same person was under way at the same time. */
  overlapped = false;
  /** The highest number of the event's pool that anyone had been answered before it began. */
  after = 0;
  #crashed = false;

  constructor(work: Work, startedAt: number) {
    this.work = work;
    this.startedAt = startedAt;
  }

  start(): void {
    this.work.run().then(
      (answer) => this.#end(isRefusal(answer) ? { refusal: answer } : { answer }),
      (fault: unknown) => this.#end({ fault }),
    );
  }

  /** Ends without a word: whatever it has not sent yet is never sent. */
  crash(): void {
    this.#crashed = true;
    this.harmed = true;
    this.ended = true;
    this.held.length = 0;
  }

  /** Takes a request from those that wait; false if it is not among them any more. */
  drop(held: Held): boolean {
    const index = this.held.indexOf(held);
    if (index >= 0) this.held.splice(index, 1);
    return index >= 0;
  }

  #end(outcome: Outcome): void {
    if (this.#crashed) return;
    this.outcome = outcome;
    this.ended = true;
  }
}
