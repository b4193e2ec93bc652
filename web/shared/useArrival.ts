import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Leads the eyes, the keyboard and the screen reader to a card that takes another's place: the heading gets
 * the focus, and the card's top comes into view where it isn't. Again whenever `at` changes; not while
 * `wanted` is false.
 */
export function useArrival(at: unknown, wanted = true) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Before it is painted, or the focus would be taken from whoever is quick to use what came
  useLayoutEffect(() => {
    const card = heading.current?.closest('.card');
    if (!wanted || !card) return;
    heading.current?.focus({ preventScroll: true });
    const { top } = card.getBoundingClientRect();
    if (top < 0 || top > innerHeight / 4) card.scrollIntoView();
  }, [at]);
  return heading;
}
