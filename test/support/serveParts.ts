import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { build } from 'vite';

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
};

/** The site's own policy, as far as the scanner needs it. */
const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src data:; worker-src 'self'";

/** Builds a page of parts of the product, and serves it to a browser at this path. */
export async function serveParts(
  root: string,
  path = '/',
): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'turnout-parts-'));
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  });
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://here');
    const body = await readFile(join(folder, pathname === path ? 'index.html' : pathname.slice(1))).catch(
      () => undefined,
    );
    if (!body) return response.writeHead(404).end();
    response.setHeader('content-security-policy', policy);
    response.setHeader(
      'content-type',
      types[pathname === path ? '.html' : extname(pathname)] ?? 'application/octet-stream',
    );
    response.end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${path}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((stopped) => server.close(stopped));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
