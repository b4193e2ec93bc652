import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { badgeTextIn } from '#domain/badge.ts';
import { deviceQueue } from './deviceQueue.ts';
import { deviceStore, type EnrolledDevice } from './enrolledDevice.ts';
import type { Entries } from './entries.ts';
import { newScanId } from './scan.ts';
import type { QueueNews, ScanQueue } from './scanQueue.ts';
import { afterNews, nextShowing, ready, type Showing } from './showing.ts';

interface Station {
  showing: Showing;
  /** Scans that the server has not answered yet. */
  waiting: number;
  /** Scans made with this enrolment. */
  made: number;
  /** False where a reload would lose what waits. */
  keeps: boolean;
  /** Takes what a camera, a person or a hand scanner gave; false if it can be no badge. */
  read(text: string): boolean;
}

/** What one enrolled device reads, sends and shows. `closed` is called once it may send no more. */
export function useStation(
  device: EnrolledDevice,
  entries: Entries,
  closed: (left: number) => void,
): Station {
  const devices = useMemo(() => deviceStore(entries), [entries]);
  const [showing, setShowing] = useState<Showing>(ready);
  const [waiting, setWaiting] = useState(0);
  const [made, setMade] = useState(devices.made);
  const [keeps, setKeeps] = useState(true);
  const queue = useRef<ScanQueue>(undefined);
  const left = useRef(0);
  const turn = useRef(0);
  const onClosed = useRef(closed);
  onClosed.current = closed;

  useEffect(() => {
    const opened = deviceQueue(device, entries, (news: QueueNews) => {
      setShowing((current) => afterNews(current, news));
      if (news.kind === 'not-kept') setKeeps(false);
      if (news.kind === 'closed') onClosed.current(left.current);
      if (news.kind !== 'waiting') return;
      left.current = news.count;
      setWaiting(news.count);
    });
    queue.current = opened;
    return opened.stop;
  }, [device, entries]);

  useEffect(() => {
    const due = nextShowing(showing);
    if (!due) return;
    const timer = setTimeout(() => setShowing(due.next), due.inMs);
    return () => clearTimeout(timer);
  }, [showing]);

  function read(text: string): boolean {
    const badge = badgeTextIn(text);
    if (badge === null) {
      turn.current += 1;
      setShowing({ kind: 'not-badge', turn: turn.current });
      return false;
    }
    const id = newScanId();
    setShowing({ kind: 'checking', id });
    queue.current?.accept({ id, badge, at: new Date().toISOString() });
    const count = devices.made() + 1;
    devices.setMade(count);
    setMade(count);
    return true;
  }

  return { showing, waiting, made, keeps, read };
}
