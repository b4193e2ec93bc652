/**
 * Opens the scanner without a network. Each version of the page keeps all of its files as it is installed, and takes
 * over at once; the files of the version before stay, for pages that are still open. Files are named after their
 * content, so a kept one is always the right one. What the scanner itself keeps (IndexedDB) and the API are no business
 * of this worker.
 */
interface FetchAsked extends Event {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface Lasting extends Event {
  waitUntil(done: Promise<unknown>): void;
}

declare const skipWaiting: () => Promise<void>;
declare const clients: { claim: () => Promise<void> };

/** What the build puts here: the version of the page, and the addresses of every file that it may ask for. */
declare const scannerBuild: { version: string; files: string[] };

const prefix = 'turnout.scan.';
const cacheName = prefix + scannerBuild.version;
const page = '/s/';

addEventListener('install', (event) => (event as Lasting).waitUntil(install()));
addEventListener('activate', (event) => (event as Lasting).waitUntil(takeOver()));
addEventListener('fetch', (event) => {
  const { request, respondWith } = event as FetchAsked;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate' && pathname === page) respondWith.call(event, keptPage(request));
  else if (scannerBuild.files.includes(pathname) || pathname.startsWith('/assets/')) {
    respondWith.call(event, keptFile(request));
  }
});

/** The page comes last, and only one that asks for the files of this version: a half-kept one never opens. */
async function install(): Promise<void> {
  const cache = await caches.open(cacheName);
  await Promise.all(scannerBuild.files.map((file) => keep(cache, file)));
  const answer = await fetch(page, { cache: 'no-cache' });
  const html = await answer.clone().text();
  const named = [...html.matchAll(/\/assets\/[\w.-]+/g)].map(([path]) => path);
  if (!answer.ok || !named.every((path) => scannerBuild.files.includes(path))) {
    throw new Error('The page on the server is of another version');
  }
  await cache.put(page, answer);
  await skipWaiting();
}

async function keep(cache: Cache, file: string): Promise<void> {
  const kept = file.startsWith('/assets/') ? await caches.match(file) : undefined;
  const answer = kept ?? (await fetch(file));
  if (!answer.ok) throw new Error(`${file} was answered with ${answer.status}`);
  await cache.put(file, answer);
}

async function takeOver(): Promise<void> {
  const earlier = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== cacheName);
  await Promise.all(earlier.slice(0, -1).map((name) => caches.delete(name)));
  await clients.claim();
}

async function keptPage(request: Request): Promise<Response> {
  const kept = await (await caches.open(cacheName)).match(page);
  return kept ?? fetch(request);
}

async function keptFile(request: Request): Promise<Response> {
  const kept = await caches.match(request.url);
  return kept ?? fetch(request);
}

// Its names are its own
export {};
