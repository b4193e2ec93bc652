import { useEffect, useState } from 'preact/hooks';
import { deviceQueue } from './deviceQueue.ts';
import { deviceStore } from './enrolledDevice.ts';
import type { Entries } from './entries.ts';

/** Sends what waits of devices this phone was before; answers how many scans that still is. */
export function useEarlierScans(entries: Entries, stage: string): number {
  const [waiting, setWaiting] = useState<Record<string, number>>({});

  // Leaving a stage can leave scans behind
  useEffect(() => {
    const devices = deviceStore(entries);
    setWaiting({});
    const queues = devices.earlier().map((device) =>
      deviceQueue(device, entries, (news) => {
        if (news.kind !== 'waiting') return;
        setWaiting((before) => ({ ...before, [device.enrolment]: news.count }));
        if (news.count === 0) devices.dropEarlier(device.enrolment);
      }),
    );
    return () => {
      for (const queue of queues) queue.stop();
    };
  }, [entries, stage]);

  return Object.values(waiting).reduce((sum, count) => sum + count, 0);
}
