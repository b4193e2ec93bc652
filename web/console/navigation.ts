import { useEffect, useState } from 'preact/hooks';
import { consoleRoot } from './routing.ts';

/** Asked before the address changes; calls `proceed` once a person agrees. */
export type Guard = (proceed: () => void) => void;

let shown = location.pathname + location.search;
let guard: Guard | undefined;
const listeners = new Set<() => void>();

/** The path that the console shows, without query and fragment. */
export function usePath(): string {
  const [path, setPath] = useState(pathOf(shown));
  useEffect(() => {
    const update = () => setPath(pathOf(shown));
    listeners.add(update);
    return () => void listeners.delete(update);
  }, []);
  return path;
}

export function goTo(address: string): void {
  const leave = () => show(address, () => history.pushState(null, '', address));
  if (guard) guard(leave);
  else leave();
}

/** The same place by its proper name: no new step in the browser's history. */
export function replaceAddress(address: string): void {
  show(address, () => history.replaceState(null, '', address));
}

/** Until it is called back, every way out of the present screen asks `next` first. */
export function guardLeaving(next: Guard): () => void {
  guard = next;
  return () => {
    if (guard === next) guard = undefined;
  };
}

/** Ordinary links within the console change the screen without loading the page again. */
export function followLinks(): void {
  document.addEventListener('click', (tap) => {
    if (tap.defaultPrevented || tap.button !== 0 || tap.metaKey || tap.ctrlKey || tap.shiftKey || tap.altKey)
      return;
    const link = tap.target instanceof Element ? tap.target.closest('a') : null;
    if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return;
    if (!link.pathname.startsWith(consoleRoot) || link.getAttribute('href')?.startsWith('#')) return;
    tap.preventDefault();
    goTo(link.pathname + link.search);
  });
  window.addEventListener('popstate', () => {
    const target = location.pathname + location.search;
    if (target === shown) return;
    if (!guard) return show(target, () => undefined);
    history.pushState(null, '', shown);
    goTo(target);
  });
}

function show(address: string, change: () => void): void {
  guard = undefined;
  change();
  const samePart = partOf(address) === partOf(shown);
  shown = address;
  for (const listener of listeners) listener();
  if (samePart) return;
  scrollTo(0, 0);
  document.getElementById('main')?.focus({ preventScroll: true });
}

function pathOf(address: string): string {
  return address.split('?')[0] ?? address;
}

/** An event's tabs share their header, so that moving between them keeps the place on the page. */
function partOf(address: string): string {
  return pathOf(address).split('/').slice(0, 4).join('/');
}
