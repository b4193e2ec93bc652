import type { ScanResult } from './scan.ts';
import type { QueueNews } from './scanQueue.ts';

/** What the screen shows about the latest reading, and nothing about any earlier one. */
export type Showing =
  | { kind: 'ready' }
  | { kind: 'checking'; id: string }
  /** Kept on this phone; the server has not answered yet. */
  | { kind: 'saved'; id: string }
  | { kind: 'verdict'; id: string; result: ScanResult }
  | { kind: 'refused'; id: string }
  /** `turn` tells one such reading from the next. */
  | { kind: 'not-badge'; turn: number };

export const ready: Showing = { kind: 'ready' };

/** How long an answer stays: names leave the screen after ten seconds. */
const shownMs = 10_000;

/** How long the server may take before the screen says that the scan is saved. */
const patienceMs = 2500;

/** What news from the queue does to the screen; news of an earlier reading does nothing. */
export function afterNews(showing: Showing, news: QueueNews): Showing {
  if (!('id' in showing)) return showing;
  if (news.kind === 'answered' && news.result.id === showing.id) {
    return { kind: 'verdict', id: showing.id, result: news.result };
  }
  if (news.kind === 'refused' && news.id === showing.id) return { kind: 'refused', id: showing.id };
  if (news.kind === 'unreached' && news.ids.includes(showing.id)) return afterPatience(showing);
  return showing;
}

/** The server took too long, or there is no network. */
function afterPatience(showing: Showing): Showing {
  return showing.kind === 'checking' ? { kind: 'saved', id: showing.id } : showing;
}

/** Milliseconds until the screen changes by itself, and to what; undefined while nothing is due. */
export function nextShowing(showing: Showing): { inMs: number; next: Showing } | undefined {
  if (showing.kind === 'ready') return undefined;
  if (showing.kind === 'checking') return { inMs: patienceMs, next: afterPatience(showing) };
  return { inMs: shownMs, next: ready };
}
