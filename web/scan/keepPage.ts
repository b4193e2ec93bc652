/** How long after a failed try the next one is, in milliseconds. */
const againMs = 30_000;

/**
 * Lets the scanner open without a network from the next time on (scan.worker.ts). Its files are fetched once the page
 * itself has all of its own, so that nobody waits longer for the camera; where the network breaks meanwhile, again later.
 */
export function keepPage(): void {
  if (!('serviceWorker' in navigator)) return;
  const begin = () => void register().catch(() => setTimeout(begin, againMs));
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin, { once: true });
}

async function register(): Promise<void> {
  const registration = await navigator.serviceWorker.register('/scan-worker.js', { scope: '/s/' });
  const worker = registration.installing;
  if (!worker) return;
  await new Promise<void>((resolve, reject) => {
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') resolve();
      if (worker.state === 'redundant') reject(new Error('The files of the scanner could not be kept'));
    });
  });
}
