import type { Reply } from '#contract/client.ts';
import type { Answer } from '#contract/contract.ts';
import type { RefusalCode } from '#domain/refusals.ts';
import { retryDelay } from './retryDelay.ts';

interface LoopParts {
  /** Asks the server; with the map's marks, or for arrivals alone. Rejects where there is no answer. */
  ask(mapToo: boolean): Promise<Reply<'syncDevice'>>;
  take(answer: Answer<'syncDevice'>, mapToo: boolean): Promise<void>;
  refused(refusal: RefusalCode): void;
  unreached(): void;
  /** Whether to ask now: the page is in view, and there may be a network. */
  awake(): boolean;
  steady(): number;
  after(ms: number, action: () => void): () => void;
  chance(): number;
}

export interface SyncLoop {
  /** Asks at once, the map too. */
  now(): void;
  /** Asks at once if it slept; the map only if that is due. */
  wake(): void;
  stop(): void;
}

/** How often a phone hears who came in, and how often what changed in the map, in milliseconds. */
const arrivalsMs = 8_000;
const mapMs = 60_000;

/** How often a phone asks whether it was let in. */
const waitingMs = 5_000;

/** Keeps the phone up to date while its page is in view, each phone at times of its own. */
export function openSyncLoop(parts: LoopParts): SyncLoop {
  const { ask, take, refused, unreached, awake, steady, after, chance } = parts;
  let mapDueAt = Number.NEGATIVE_INFINITY;
  let failures = 0;
  let asking = false;
  let again = false;
  let stopped = false;
  let callOff: (() => void) | undefined;

  function later(ms: number): void {
    callOff?.();
    callOff = stopped ? undefined : after(ms, () => void turn());
  }

  const spread = (ms: number) => Math.round(ms * (0.75 + chance() / 2));

  async function turn(): Promise<void> {
    if (stopped || !awake()) return;
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    again = false;
    callOff?.();
    const delay = await once();
    asking = false;
    later(again ? 0 : delay);
  }

  /** Asks once; answers in how many milliseconds to ask again. */
  async function once(): Promise<number> {
    const mapToo = steady() >= mapDueAt;
    const reply = await ask(mapToo).catch(() => undefined);
    if (stopped) return 0;
    if (reply?.ok) {
      failures = 0;
      await take(reply.value, mapToo);
      if (reply.value.more) {
        // What there is more of may be the map
        mapDueAt = Number.NEGATIVE_INFINITY;
        return 0;
      }
      if (mapToo) mapDueAt = steady() + mapMs;
      return spread(arrivalsMs);
    }
    if (reply?.refusal.refusal === 'device-waiting') {
      refused('device-waiting');
      return spread(waitingMs);
    }
    failures += 1;
    if (reply && reply.refusal.refusal !== 'try-again') refused(reply.refusal.refusal);
    else unreached();
    return retryDelay(failures + 2, chance());
  }

  function now(): void {
    mapDueAt = Number.NEGATIVE_INFINITY;
    void turn();
  }

  return {
    now,
    wake: () => void turn(),
    stop() {
      stopped = true;
      callOff?.();
    },
  };
}
