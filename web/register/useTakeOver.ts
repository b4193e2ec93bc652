import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { standingForm } from './plainFormId.ts';

/**
 * Whether the form that came with the page still stands. The app takes its place as it starts, unless someone
 * has begun to fill it in: then it is theirs and stays, until they ask for a language that it doesn't speak, which
 * begins it anew as it does without a script. What is being read below doesn't move.
 */
export function useTakeOver(stood: boolean, otherLanguage: boolean): boolean {
  const [stands, setStands] = useState(stood);
  const readAt = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    const below = document.querySelector('.event-details')?.getBoundingClientRect().top ?? 0;
    if (!stands) {
      if (readAt.current !== undefined) scrollBy(0, below - readAt.current);
      return;
    }
    const form = standingForm();
    if (!otherLanguage && form && isBegun(form)) return;
    if (scrollY > 0 && below < innerHeight / 2) readAt.current = below;
    setStands(false);
  }, [stands, otherLanguage]);
  return stands;
}

/** Whether someone is in the form or has changed any of it. */
export function isBegun(form: HTMLFormElement): boolean {
  return form.contains(document.activeElement) || [...form.elements].some(isChanged);
}

function isChanged(control: Element): boolean {
  if (control instanceof HTMLInputElement) {
    return control.checked !== control.defaultChecked || control.value !== control.defaultValue;
  }
  if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue;
  return control instanceof HTMLSelectElement && control.selectedIndex > 0;
}
