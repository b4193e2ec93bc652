import { useEffect, useRef } from 'preact/hooks';

/** Names that someone left on the screen leave it after this long. */
const aloneMs = 90_000;

/** Calls `leave` once nobody has touched the phone for a minute and a half. */
export function useLeftAlone(leave: () => void): void {
  const left = useRef(leave);
  left.current = leave;
  useEffect(() => {
    let timer = setTimeout(() => left.current(), aloneMs);
    const touched = () => {
      clearTimeout(timer);
      timer = setTimeout(() => left.current(), aloneMs);
    };
    const touches = ['pointerdown', 'keydown', 'scroll'] as const;
    for (const touch of touches) addEventListener(touch, touched, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      for (const touch of touches) removeEventListener(touch, touched, { capture: true });
    };
  }, []);
}
