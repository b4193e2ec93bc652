import { useEffect, useRef, useState } from 'preact/hooks';
import { call } from '#contract/client.ts';
import { type Asked, settle } from '#web/shared/useReply.ts';
import type { Own } from './draft.ts';
import { dropRegistration, keptRegistration } from './ownDevice.ts';

/** How often someone in line is told their place, in milliseconds. */
const freshness = 30_000;

/** A registration as it was last seen. */
export interface Seen {
  own: Own;
  /** When the server said so; ISO 8601. */
  at: string;
  /** Whether the server could not be asked since. */
  stale: boolean;
}

/**
 * The registration behind a private link: what this device keeps of it at once, then what the server says. While
 * its student waits for a place, and whenever a lost connection is back, it is asked for again. `paused`: not now.
 */
export function useOwnRegistration(secret: string, paused: boolean) {
  const [asked, setAsked] = useState<Asked<Seen>>(() => {
    const kept = keptRegistration(secret);
    return kept
      ? { state: 'answered', value: { own: kept.own, at: kept.at, stale: false } }
      : { state: 'waiting' };
  });
  const asking = useRef(false);
  const seen = asked.state === 'answered' ? asked.value : undefined;

  const set = (own: Own) => {
    setAsked({ state: 'answered', value: { own, at: new Date().toISOString(), stale: false } });
    // Where this fails, what is kept is as old as it says.
    if (keptRegistration(secret))
      import('./keepOwn.ts').then(({ keepOwn }) => keepOwn(secret, own)).catch(() => undefined);
  };
  const refresh = async () => {
    if (asking.current) return;
    asking.current = true;
    const came = await settle<'getRegistration'>((signal) =>
      call('getRegistration', {}, { bearer: secret, signal }),
    );
    asking.current = false;
    if (came.state === 'answered') return set(came.value);
    if (came.state === 'refused') dropRegistration(secret);
    setAsked((now) =>
      came.state === 'lost' && now.state === 'answered'
        ? { state: 'answered', value: { ...now.value, stale: true } }
        : came,
    );
  };
  const retry = () => {
    if (!seen) setAsked({ state: 'waiting' });
    void refresh();
  };

  useEffect(() => void refresh(), []);
  const moving = seen !== undefined && (seen.stale || waits(seen.own)) && !paused;
  useEffect(() => {
    if (!moving) return;
    const look = () => {
      if (!document.hidden) void refresh();
    };
    const ticking = setInterval(look, freshness);
    addEventListener('online', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(ticking);
      removeEventListener('online', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [moving]);

  return { asked, set, retry };
}

/** Whether something may come to this student without their doing. */
function waits({ status, sessions, event }: Own): boolean {
  if (status === 'cancelled' || event.over || event.status !== 'published') return false;
  return status === 'waitlisted' || sessions.some((seat) => seat.status === 'waiting');
}
