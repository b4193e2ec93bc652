import { useLayoutEffect, useRef } from 'preact/hooks';
import { badgeTextIn } from '#domain/badge.ts';
import { afterKey, isBurst, noBurst } from './handScanner.ts';
import { stationSecretIn } from './stationSecret.ts';

/**
 * Hears a scanner that types, wherever the focus is. Inside a text field its keys are left alone. Elsewhere
 * they are caught before they press the button, tick or choice that has the focus.
 */
export function useHandScanner(read: (text: string) => void): void {
  const reader = useRef(read);
  reader.current = read;
  // Before the screen is painted: whoever sees that it is ready may scan at once
  useLayoutEffect(() => {
    let burst = noBurst;
    function hear(pressed: KeyboardEvent): void {
      if (takesText(pressed.target) || pressed.ctrlKey || pressed.metaKey || pressed.altKey) return;
      const after = afterKey(burst, { key: pressed.key, code: pressed.code, at: pressed.timeStamp });
      burst = after.burst;
      if (after.read || isBurst(burst)) {
        pressed.preventDefault();
        pressed.stopPropagation();
      }
      if (after.read) reader.current(after.read.find(isOurs) ?? after.read[0]);
    }
    addEventListener('keydown', hear, { capture: true });
    return () => removeEventListener('keydown', hear, { capture: true });
  }, []);
}

const isOurs = (text: string) => badgeTextIn(text) !== null || stationSecretIn(text) !== undefined;

const withoutText = ['checkbox', 'radio', 'range', 'button', 'submit'];

function takesText(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && !withoutText.includes(target.type);
}
