import type { Reply } from '#contract/client.ts';
import type { RefusalCode } from '#domain/refusals.ts';
import { retryDelay } from './retryDelay.ts';
import type { Scan, ScanResult } from './scan.ts';
import type { ScanStore } from './scanStore.ts';

interface QueueParts {
  store: ScanStore;
  /** Hands scans to the server; rejects when there is no network or no answer in time. */
  send(scans: Scan[]): Promise<Reply<'uploadScans'>>;
  /** Runs an action after so many milliseconds; answers how to call it off. */
  after(ms: number, action: () => void): () => void;
  /** A number from 0 to 1, to spread retries. */
  chance(): number;
  tell(news: QueueNews): void;
}

export type QueueNews =
  | { kind: 'waiting'; count: number }
  | { kind: 'answered'; result: ScanResult }
  /** These scans got no answer and are tried again later. */
  | { kind: 'unreached'; ids: string[] }
  /** The server will never take this scan. */
  | { kind: 'refused'; id: string }
  /** The browser keeps nothing: a reload would lose what waits. */
  | { kind: 'not-kept' }
  /** This device may send no more; what waits stays where it is. */
  | { kind: 'closed'; refusal: RefusalCode };

export interface ScanQueue {
  accept(scan: Scan): void;
  /** Tries at once what waits, whatever delay is running. */
  retry(): void;
  stop(): void;
}

const closing: RefusalCode[] = ['device-needed', 'device-unknown', 'device-revoked'];
const faulty: RefusalCode[] = ['invalid-input', 'too-large', 'not-json'];

/** The contract's limit for one call. */
const largestBatch = 100;

/** A slow answer must not hold up the person who comes next. */
const callsAtOnce = 3;

/**
 * Scans on their way to the server. A scan leaves the store only when the server has answered it; until
 * then it is sent again, which is harmless, since the same id is stored once.
 */
export function openScanQueue({ store, send, after, chance, tell }: QueueParts): ScanQueue {
  const waiting = new Map(store.load().map((scan) => [scan.id, scan]));
  const travelling = new Set<string>();
  let calls = 0;
  let failures = 0;
  let batchSize = largestBatch;
  let stopped = false;
  let callOffRetry: (() => void) | undefined;

  function settle(id: string): void {
    waiting.delete(id);
    store.drop(id);
  }

  /** The newest first: its person is standing there. */
  function nextBatch(): Scan[] {
    const free = [...waiting.values()].filter(({ id }) => !travelling.has(id));
    return free.reverse().slice(0, batchSize);
  }

  function retryLater(): void {
    if (stopped || callOffRetry) return;
    callOffRetry = after(retryDelay(failures, chance()), retry);
  }

  function failed(batch: Scan[]): void {
    failures += 1;
    tell({ kind: 'unreached', ids: batch.map(({ id }) => id) });
    retryLater();
  }

  function take(reply: Reply<'uploadScans'>, batch: Scan[]): void {
    if (reply.ok) {
      const answered = reply.value.results.filter(({ id }) => waiting.has(id));
      for (const { id } of answered) settle(id);
      for (const result of answered) tell({ kind: 'answered', result });
      if (answered.length > 0) {
        failures = 0;
        batchSize = largestBatch;
      } else {
        failed(batch);
      }
    } else if (closing.includes(reply.refusal.refusal)) {
      stop();
      tell({ kind: 'closed', refusal: reply.refusal.refusal });
    } else if (!faulty.includes(reply.refusal.refusal)) {
      failed(batch);
    } else if (batch.length > 1) {
      // One scan the server can't read must not hold up the others.
      batchSize = 1;
    } else {
      for (const { id } of batch) {
        settle(id);
        tell({ kind: 'refused', id });
      }
    }
  }

  async function deliver(): Promise<void> {
    const batch = nextBatch();
    if (stopped || calls >= callsAtOnce || batch.length === 0) return;
    const failuresBefore = failures;
    calls += 1;
    for (const { id } of batch) travelling.add(id);
    const reply = await send(batch).catch(() => undefined);
    calls -= 1;
    for (const { id } of batch) travelling.delete(id);
    if (stopped) return;
    if (reply) take(reply, batch);
    else failed(batch);
    tell({ kind: 'waiting', count: waiting.size });
    if (failures <= failuresBefore) await deliver();
  }

  function retry(): void {
    callOffRetry?.();
    callOffRetry = undefined;
    void deliver();
  }

  function stop(): void {
    stopped = true;
    callOffRetry?.();
  }

  tell({ kind: 'waiting', count: waiting.size });
  retry();

  return {
    accept(scan) {
      waiting.set(scan.id, scan);
      if (!store.keep(scan)) tell({ kind: 'not-kept' });
      tell({ kind: 'waiting', count: waiting.size });
      retry();
    },
    retry,
    stop,
  };
}
