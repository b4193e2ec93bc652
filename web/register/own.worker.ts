/**
 * Opens the page of a private link without a connection, on its owner's own device (offlinePage.ts puts the page
 * and its files into the cache). With a connection the page always comes from the server, so that a new one is
 * never stuck behind an old one. Answers of the API are neither kept nor touched.
 */
interface FetchAsked extends Event {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface Activated extends Event {
  waitUntil(done: Promise<void>): void;
}

declare const skipWaiting: () => Promise<void>;
declare const clients: { claim: () => Promise<void> };

const cacheName = 'turnout.own';
const scope = '/r/';

/** A network that hangs is as good as none; in milliseconds. */
const patience = 4_000;

addEventListener('install', () => void skipWaiting());
addEventListener('activate', (event) => (event as Activated).waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  const { request, respondWith } = event as FetchAsked;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') respondWith.call(event, page(request));
  else if (pathname.startsWith('/assets/')) respondWith.call(event, file(request));
});

async function page(request: Request): Promise<Response> {
  try {
    return await fetch(request, { signal: AbortSignal.timeout(patience) });
  } catch {
    const kept = await (await caches.open(cacheName)).match(scope);
    return kept ?? fetch(request);
  }
}

/** Files below `/assets/` are named after their content, so a kept one is the right one. */
async function file(request: Request): Promise<Response> {
  const kept = await (await caches.open(cacheName)).match(request.url);
  return kept ?? fetch(request);
}
