import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { homePage, pages } from '#contract/pages.ts';
import { cacheControl, headersOf } from '#infra/headers.ts';
import type { HttpAnswer, HttpRequest } from './http.ts';
import { decodedPath } from './httpToLambda.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

export type Site = (request: HttpRequest) => Promise<HttpAnswer>;

/** Serves the built site as CloudFront and its bucket do: a file of that name, or the page of that prefix. */
export function makeSite(folder: string): Site {
  return async ({ method, url }) => {
    const path = decodedPath(url) ?? '/';
    if (method !== 'GET' && method !== 'HEAD') return plain(405, 'Only GET is answered here.', path);
    const asked = path.endsWith('/') ? undefined : await read(folder, path);
    const page = asked ? path : pageOf(path);
    const body = asked ?? (page && (await read(folder, page)));
    if (body && page) return found(200, path, page, body);
    const missing = await read(folder, '404.html');
    return missing ? found(404, path, '404.html', missing) : plain(404, 'There is nothing here.', path);
  };
}

function pageOf(path: string): string | undefined {
  if (path === '/') return homePage;
  return pages.find(({ prefix }) => path.startsWith(prefix) || `${path}/` === prefix)?.page;
}

/** The file's bytes, or undefined if there is none or the path leads out of the folder. */
async function read(folder: string, path: string): Promise<Buffer | undefined> {
  const file = normalize(join(folder, path));
  if (!file.startsWith(normalize(folder) + sep) || path.includes('\0')) return undefined;
  return await readFile(file).catch(() => undefined);
}

function found(status: number, path: string, file: string, body: Buffer): HttpAnswer {
  const cache = path.startsWith('/assets/') && status === 200 ? cacheControl.assets : cacheControl.pages;
  return answer(status, path, types[extname(file)] ?? 'application/octet-stream', body, cache);
}

function plain(status: number, text: string, path: string): HttpAnswer {
  return answer(status, path, 'text/plain; charset=utf-8', Buffer.from(`${text}\n`), 'no-store');
}

function answer(status: number, path: string, type: string, body: Buffer, cache: string): HttpAnswer {
  const headers = { 'content-type': type, 'cache-control': cache, ...headersOf(path) };
  return { status, headers: Object.entries(headers), body };
}
