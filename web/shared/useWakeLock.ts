import { useEffect } from 'preact/hooks';

/** Keeps the screen on while it shows something to scan or scans; the browser lets go whenever the page is hidden. */
export function useWakeLock(): void {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return;
    let lock: WakeLockSentinel | undefined;
    let wanted = true;

    async function hold(): Promise<void> {
      if (document.hidden) return;
      // Refused on a nearly empty battery: the screen then dims as it always does.
      const held = await navigator.wakeLock.request('screen').catch(() => undefined);
      if (wanted) lock = held;
      else await held?.release();
    }

    void hold();
    document.addEventListener('visibilitychange', hold);
    return () => {
      wanted = false;
      document.removeEventListener('visibilitychange', hold);
      void lock?.release();
    };
  }, []);
}
