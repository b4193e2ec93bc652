import type { Page } from 'playwright-core';

/** One text or some bytes that the browser keeps of an origin, and where. */
export interface Kept {
  where: string;
  text?: string;
  bytes?: Buffer;
}

/** Everything that the browser keeps of an origin. */
export interface Dump {
  kept: Kept[];
  /** Files in the caches of the service worker: their addresses and what is in them. */
  cached: { url: string; body: Buffer }[];
  /** Keys that are kept as such: none of their bytes need be readable to whoever uses them. */
  keys: { where: string; extractable: boolean }[];
  /** Which stores there are, and how many rows each has. */
  counts: Record<string, number>;
}

/**
 * Reads all of it by a page of the origin that runs nothing of the product's. What a structured clone can hold is taken
 * apart down to its texts, numbers and bytes, keys of objects and rows too.
 */
export async function dumpOf(page: Page): Promise<Dump> {
  const raw = await page.evaluate(async () => {
    const kept: { where: string; text?: string; base64?: string }[] = [];
    const cached: { url: string; base64: string }[] = [];
    const keys: { where: string; extractable: boolean }[] = [];
    const counts: Record<string, number> = {};

    function base64(buffer: ArrayBuffer): string {
      let text = '';
      for (const byte of new Uint8Array(buffer)) text += String.fromCharCode(byte);
      return btoa(text);
    }
    async function take(where: string, value: unknown): Promise<void> {
      if (typeof value === 'string') kept.push({ where, text: value });
      else if (value instanceof CryptoKey) {
        keys.push({ where, extractable: value.extractable });
        if (value.extractable)
          kept.push({ where, text: JSON.stringify(await crypto.subtle.exportKey('jwk', value)) });
      } else if (value instanceof ArrayBuffer) kept.push({ where, base64: base64(value) });
      else if (ArrayBuffer.isView(value))
        kept.push({
          where,
          base64: base64(
            new Uint8Array(value.buffer as ArrayBuffer, value.byteOffset, value.byteLength).slice().buffer,
          ),
        });
      else if (value instanceof Blob) await take(where, await value.arrayBuffer());
      else if (value instanceof Map || value instanceof Set)
        for (const [place, each] of [...value].entries()) await take(`${where}[${place}]`, each);
      else if (value instanceof Date) kept.push({ where, text: value.toISOString() });
      else if (typeof value === 'object' && value !== null)
        for (const [name, each] of Object.entries(value)) {
          kept.push({ where: `${where} (name)`, text: name });
          await take(`${where}.${name}`, each);
        }
      else kept.push({ where, text: String(value) });
    }
    const answer = <Value>(asked: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });

    for (const { name = '' } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name));
      for (const storeName of database.objectStoreNames) {
        const store = database.transaction(storeName).objectStore(storeName);
        const [names, values] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())]);
        counts[storeName] = values.length;
        for (const [place, value] of values.entries()) {
          await take(`IndexedDB ${name} ${storeName} key`, names[place]);
          await take(`IndexedDB ${name} ${storeName}`, value);
        }
      }
      database.close();
    }
    for (const [name, storage] of Object.entries({ localStorage, sessionStorage }))
      for (const [key, value] of Object.entries(storage)) await take(name, [key, value]);
    for (const name of await caches.keys()) {
      kept.push({ where: 'Cache', text: name });
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const response = await cache.match(request);
        cached.push({
          url: request.url,
          base64: base64((await response?.arrayBuffer()) ?? new ArrayBuffer()),
        });
        await take('Cache headers', [...(response?.headers ?? []), ...request.headers]);
      }
    }
    for (const { active } of await navigator.serviceWorker.getRegistrations()) {
      const url = active?.scriptURL ?? '';
      cached.push({ url, base64: base64(await (await fetch(url, { cache: 'no-store' })).arrayBuffer()) });
    }
    async function files(where: string, folder: FileSystemDirectoryHandle): Promise<void> {
      for await (const [name, handle] of folder as unknown as AsyncIterable<[string, FileSystemHandle]>) {
        kept.push({ where, text: name });
        if (handle instanceof FileSystemFileHandle) await take(`${where}/${name}`, await handle.getFile());
        else await files(`${where}/${name}`, handle as FileSystemDirectoryHandle);
      }
    }
    await files('Files', await navigator.storage.getDirectory());
    await take('History', [location.href, history.state, document.cookie, window.name]);
    return { kept, cached, keys, counts };
  });
  const cookies = await page.context().cookies();
  const bytesOf = (base64: string) => Buffer.from(base64, 'base64');
  return {
    ...raw,
    kept: [
      ...raw.kept.map(({ base64, ...rest }) => ({
        ...rest,
        ...(base64 !== undefined && { bytes: bytesOf(base64) }),
      })),
      ...cookies.flatMap(({ name, value }) => [name, value].map((text) => ({ where: 'Cookie', text }))),
    ],
    cached: raw.cached.map(({ url, base64 }) => ({ url, body: bytesOf(base64) })),
  };
}

/** The texts and bytes as one list of bytes, by where they are. */
export function asBytes({ kept, cached }: Dump): { where: string; bytes: Buffer }[] {
  return [
    ...kept.map(({ where, text, bytes }) => ({ where, bytes: bytes ?? Buffer.from(text ?? '') })),
    ...cached.map(({ url, body }) => ({ where: url, bytes: body })),
  ];
}

/** The entries that wait, as the phone would hand them in. */
export function entriesIn({ kept }: Dump): { id: string; at: string; sealed: string }[] {
  const ends = (end: string) => kept.filter(({ where }) => where.endsWith(end)).map(({ text = '' }) => text);
  const [ids, times] = [ends('entries key.1'), ends('entries.at')];
  return ends('entries.sealed').map((sealed, place) => ({
    id: ids[place] ?? '',
    at: times[place] ?? '',
    sealed,
  }));
}

/** The phone's own token. */
export function tokenIn({ kept }: Dump): string {
  return kept.find(({ where }) => where.endsWith('enrolments.token'))?.text ?? '';
}
