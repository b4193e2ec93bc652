import type { EarlierDevice } from './enrolledDevice.ts';
import type { Entries } from './entries.ts';
import { openScanQueue, type QueueNews, type ScanQueue } from './scanQueue.ts';
import { scanStore } from './scanStore.ts';
import { sendScans } from './sendScans.ts';

/** The queue of one device in this browser: it also tries again as soon as the network is back. */
export function deviceQueue(
  { enrolment, token }: EarlierDevice,
  entries: Entries,
  tell: (news: QueueNews) => void,
): ScanQueue {
  const queue = openScanQueue({
    store: scanStore(entries, enrolment),
    send: sendScans(token),
    after(ms, action) {
      const timer = setTimeout(action, ms);
      return () => clearTimeout(timer);
    },
    chance: Math.random,
    tell,
  });
  addEventListener('online', queue.retry);
  return {
    ...queue,
    stop() {
      removeEventListener('online', queue.retry);
      queue.stop();
    },
  };
}
