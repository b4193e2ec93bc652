import type { Reply } from '#contract/client.ts';
import type { Answer } from '#contract/contract.ts';
import type { RefusalCode } from '#domain/refusals.ts';
import { retryDelay } from './retryDelay.ts';
import type { EntryParts, WireEntry } from './sealEntry.ts';

/** An entry that waits: in clear while the page that made it lives, sealed after that. */
export interface WaitingEntry {
  id: string;
  /** ISO 8601 in UTC, by this phone's own clock. */
  at: string;
  parts?: EntryParts;
  sealed?: string;
}

export type EntryResult = Answer<'uploadScans'>['results'][number];

interface QueueParts {
  /** Hands entries to the server; rejects when there is no network or no answer in time. */
  send(entries: WireEntry[]): Promise<Reply<'uploadScans'>>;
  /** Runs an action after so many milliseconds; answers how to call it off. */
  after(ms: number, action: () => void): () => void;
  /** A number from 0 to 1, to spread retries. */
  chance(): number;
  /** The server has it for good, or will never take it. */
  settled(id: string): void;
  tell(news: QueueNews): void;
}

export type QueueNews =
  | { kind: 'waiting'; count: number }
  | { kind: 'answered'; result: EntryResult }
  /** These entries got no answer and are tried again later. */
  | { kind: 'unreached'; ids: string[] }
  /** The server will never take this entry. */
  | { kind: 'refused'; id: string }
  /** Something was answered, be it a refusal; or nothing was. */
  | { kind: 'reached' }
  | { kind: 'lost' }
  /** This device may do nothing more. What waits stays, and is offered slowly: an organizer may want it still. */
  | { kind: 'closed'; refusal: RefusalCode };

export interface EntryQueue {
  accept(entries: WaitingEntry[]): void;
  /** Whether it waits. */
  has(id: string): boolean;
  /** Whether it waits or did. */
  knows(id: string): boolean;
  /** Forgets all that waits. */
  clear(): void;
  /** From now on what waits is offered once a minute. */
  slowDown(): void;
  /** Tries at once what waits, whatever delay is running. */
  retry(): void;
  stop(): void;
}

const closing: RefusalCode[] = ['device-needed', 'device-unknown', 'device-revoked', 'event-over'];
const faulty: RefusalCode[] = ['invalid-input', 'too-large', 'not-json'];

/** The contract's limit for one call. */
const largestBatch = 100;

/** A slow answer must not hold up the person who comes next. */
const callsAtOnce = 3;

/** How often a closed device, or one that waits for its place, offers what it has, in milliseconds. */
const slowlyMs = 60_000;

/**
 * Entries on their way to the server. One leaves only when the server has answered it; until then it is sent again,
 * which is harmless, since the same id is stored once.
 */
export function openEntryQueue({ send, after, chance, settled, tell }: QueueParts): EntryQueue {
  const waiting = new Map<string, WaitingEntry>();
  const known = new Set<string>();
  const travelling = new Set<string>();
  /** How often the server broke over a batch that held this entry. */
  const broke = new Map<string, number>();
  let calls = 0;
  let failures = 0;
  let batchSize = largestBatch;
  let slow = false;
  let stopped = false;
  let callOffRetry: (() => void) | undefined;

  function settle(id: string): void {
    waiting.delete(id);
    broke.delete(id);
    settled(id);
  }

  /** The newest first: its person is standing there. Those that the server broke over come last, apart from others. */
  function nextBatch(): WaitingEntry[] {
    const free = [...waiting.values()].filter(({ id }) => !travelling.has(id));
    const breaks = ({ id }: WaitingEntry) => broke.get(id) ?? 0;
    const fewest = Math.min(...free.map(breaks));
    return free
      .filter((entry) => breaks(entry) === fewest)
      .reverse()
      .slice(0, batchSize);
  }

  function retryLater(): void {
    if (stopped || callOffRetry) return;
    callOffRetry = after(slow ? slowlyMs : retryDelay(failures, chance()), retry);
  }

  function failed(batch: WaitingEntry[]): void {
    failures += 1;
    tell({ kind: 'unreached', ids: batch.map(({ id }) => id) });
    retryLater();
  }

  /** No network says nothing about the batch. A smaller one may get through where this one hung or broke the server. */
  function lost(batch: WaitingEntry[], fault: unknown): void {
    if (!(fault instanceof TypeError)) {
      batchSize = Math.ceil(batch.length / 2);
      const hung = fault instanceof DOMException;
      if (!hung) for (const { id } of batch) broke.set(id, (broke.get(id) ?? 0) + 1);
    }
    tell({ kind: 'lost' });
    failed(batch);
  }

  function take(reply: Reply<'uploadScans'>, batch: WaitingEntry[]): void {
    tell({ kind: 'reached' });
    if (reply.ok) {
      slow = false;
      const answered = reply.value.results.filter(({ id }) => waiting.has(id));
      for (const { id } of answered) settle(id);
      for (const result of answered) tell({ kind: 'answered', result });
      if (answered.length > 0) {
        failures = 0;
        batchSize = largestBatch;
      } else {
        failed(batch);
      }
      return;
    }
    const { refusal } = reply.refusal;
    if (closing.includes(refusal) || refusal === 'device-waiting') {
      slow = true;
      failed(batch);
      if (closing.includes(refusal)) tell({ kind: 'closed', refusal });
    } else if (!faulty.includes(refusal)) {
      failed(batch);
    } else if (batch.length > 1) {
      // One entry the server can't read must not hold up the others.
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
    if (stopped || calls >= (slow ? 1 : callsAtOnce) || batch.length === 0) return;
    const failuresBefore = failures;
    calls += 1;
    for (const { id } of batch) travelling.add(id);
    const outcome = await send(batch.map(asSent)).then(
      (reply) => ({ reply }),
      (fault: unknown) => ({ fault }),
    );
    calls -= 1;
    for (const { id } of batch) travelling.delete(id);
    if (stopped) return;
    if ('reply' in outcome) take(outcome.reply, batch);
    else lost(batch, outcome.fault);
    tell({ kind: 'waiting', count: waiting.size });
    if (failures <= failuresBefore) await deliver();
  }

  function retry(): void {
    callOffRetry?.();
    callOffRetry = undefined;
    void deliver();
  }

  return {
    accept(entries) {
      for (const entry of entries) {
        waiting.set(entry.id, entry);
        known.add(entry.id);
      }
      tell({ kind: 'waiting', count: waiting.size });
      retry();
    },
    has: (id) => waiting.has(id),
    knows: (id) => known.has(id),
    slowDown() {
      slow = true;
    },
    clear() {
      for (const id of [...waiting.keys()]) settle(id);
      tell({ kind: 'waiting', count: 0 });
    },
    retry,
    stop() {
      stopped = true;
      callOffRetry?.();
    },
  };
}

/** In clear where this page made it, since only then the answer names the person. */
function asSent({ id, at, parts, sealed }: WaitingEntry): WireEntry {
  return parts ? { id, at, ...parts } : { id, at, sealed };
}
