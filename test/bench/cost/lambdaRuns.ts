import type { Handler } from '#infra/local/lambdas.ts';
import type { RecordingWire } from '#test/support/recordingWire.ts';
import { roundTrips } from '../crowd/roundTrips.ts';
import { remoteMs, wholeProcessorMb } from './prices.ts';

interface Paid {
  runs: number;
  gbSeconds: number;
}

/** Runs longer than this row of requests are of mail to many, which waits for its slots and not for the store. */
const rowsFollowed = 300;

/**
 * What each Lambda's runs would be billed: the processor's time here, longer by as much as a Lambda of its memory has
 * less than a whole processor, and for every request that had to wait for the one before, the way to the store on AWS.
 * It is this thread's own time, so other work on the machine adds nothing; runs take turns, or each would count the
 * others' work too. The store and SES of this process work in the same thread, so the figure is too high rather than too
 * low.
 */
export class LambdaRuns {
  readonly paid: Record<string, Paid> = {};
  readonly #wire: RecordingWire;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(wire: RecordingWire) {
    this.#wire = wire;
  }

  watched(name: string, memoryMb: number, handler: Handler): Handler {
    const paid: Paid = { runs: 0, gbSeconds: 0 };
    this.paid[name] = paid;
    const run: Handler = async (event, context) => {
      const from = this.#wire.exchanges.length;
      const before = process.threadCpuUsage();
      const answer = await handler(event, context);
      const { user, system } = process.threadCpuUsage(before);
      const busy = (user + system) / 1000;
      const asked = this.#wire.exchanges.slice(from, from + rowsFollowed);
      const slower = Math.max(1, wholeProcessorMb / memoryMb);
      const mails = name === 'mailer' && asked.length ? remoteMs.post : 0;
      const ms = Math.ceil(busy * slower + roundTrips(asked) * remoteMs.store + mails);
      paid.runs++;
      paid.gbSeconds += (ms / 1000) * (memoryMb / 1024);
      return answer;
    };
    return (event, context) => {
      const mine = this.#turn.then(() => run(event, context));
      this.#turn = mine.catch(() => undefined);
      return mine;
    };
  }
}
