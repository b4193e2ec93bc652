import { call } from '#contract/client.ts';
import type { Clocks } from './serverTime.ts';
import type { Tables } from './tables.ts';

/** What the engine needs of the browser it runs in; tests bring their own. */
export interface Surroundings {
  call: typeof call;
  tables: Tables;
  /** What an earlier version of the page may have left, or undefined where that is switched off. */
  storage: Storage | undefined;
  clocks: Clocks;
  /** Runs an action after so many milliseconds; answers how to call it off. */
  after(ms: number, action: () => void): () => void;
  /** A number from 0 to 1. */
  chance(): number;
  /** The version of this page. */
  version: string;
  /** Whether the page is in view. */
  visible(): boolean;
  /** False where there is certainly no network. */
  connected(): boolean;
  /** Called when the page comes into view or the network changes; answers how to stop. */
  onChange(listener: () => void): () => void;
}

/** The engine's names of the browser's own. */
export function browserSurroundings(tables: Tables, version: string): Surroundings {
  return {
    call,
    tables,
    storage: storageHere(),
    clocks: { now: () => Date.now(), steady: () => performance.now() },
    after(ms, action) {
      const timer = setTimeout(action, ms);
      return () => clearTimeout(timer);
    },
    chance: Math.random,
    version,
    visible: () => !document.hidden,
    connected: () => navigator.onLine,
    onChange(listener) {
      const stop = new AbortController();
      addEventListener('online', listener, stop);
      addEventListener('offline', listener, stop);
      addEventListener('pageshow', listener, stop);
      document.addEventListener('visibilitychange', listener, stop);
      return () => stop.abort();
    },
  };
}

function storageHere(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
