/** Where own.worker.ts looks for the page and its files. */
const cacheName = 'turnout.own';
const scope = '/r/';

/** Whether this browser can open a page without a connection. */
export function canKeepPage(): boolean {
  return 'serviceWorker' in navigator && 'caches' in window;
}

/**
 * Keeps the page as it is on the server now, with every file it has loaded so far, so that it opens without a
 * connection. The page itself comes last and older files go after it: whenever this ends early, what is kept
 * still fits together.
 */
export async function keepPage(): Promise<void> {
  await navigator.serviceWorker.register('/own-worker.js', { scope });
  const page = await fetch(scope);
  if (!page.ok) throw new Error(`The page was answered with ${page.status}`);
  const html = await page.clone().text();
  const named = [...html.matchAll(/\/assets\/[\w.-]+/g)].map(([path]) => path);
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
  const wanted = new Set([...named, ...loaded].filter((path) => path.startsWith('/assets/')));
  const cache = await caches.open(cacheName);
  const kept = (await cache.keys()).map(({ url }) => new URL(url).pathname);
  await cache.addAll([...wanted].filter((path) => !kept.includes(path)));
  await cache.put(scope, page);
  await Promise.all(
    kept.filter((path) => path !== scope && !wanted.has(path)).map((path) => cache.delete(path)),
  );
}

/** Leaves neither the page nor what opens it without a connection. */
export async function dropPage(): Promise<void> {
  if (!canKeepPage()) return;
  const registrations = await navigator.serviceWorker.getRegistrations();
  await Promise.all([
    caches.delete(cacheName),
    ...registrations
      .filter((registration) => new URL(registration.scope).pathname === scope)
      .map((registration) => registration.unregister()),
  ]);
}
