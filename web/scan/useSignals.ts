import { useEffect, useState } from 'preact/hooks';
import type { Showing } from './showing.ts';
import type { Signals } from './signals.ts';
import { toneOf } from './tone.ts';

/** Gives each answer its sound and vibration; true while the browser still keeps the page silent. */
export function useSignals(signals: Signals, { heard, shown }: Showing): boolean {
  const [silent, setSilent] = useState(() => !signals.audible());

  useEffect(() => signals.give(toneOf(shown?.answer)), [signals, heard]);

  useEffect(() => {
    // Phones silence a page again after a call, so every tap wakes the sound.
    const wake = () => void signals.unlock().then(() => setSilent(!signals.audible()));
    if (navigator.userActivation?.hasBeenActive) wake();
    addEventListener('pointerup', wake);
    addEventListener('keyup', wake);
    return () => {
      removeEventListener('pointerup', wake);
      removeEventListener('keyup', wake);
    };
  }, [signals]);

  return silent;
}
