import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeSite, type Site } from '#infra/local/site.ts';

const files: Record<string, string> = {
  'dist/index.html': 'home',
  'dist/404.html': 'missing',
  'dist/register/own.html': 'own page',
  'dist/register/badge.html': 'badge page',
  'dist/scan/index.html': 'scanner',
  'dist/console/index.html': 'console',
  'dist/assets/scan-abc.js': 'code',
  'dist/assets/reader-abc.wasm': 'wasm',
  'secret.txt': 'secret',
};

let folder: string;
let site: Site;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'turnout-site-'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  site = makeSite(join(folder, 'dist'));
});

afterAll(() => rm(folder, { recursive: true }));

async function get(url: string, method = 'GET') {
  const { status, headers, body } = await site({
    method,
    url,
    headers: [],
    body: Buffer.alloc(0),
    sourceIp: '',
  });
  return { status, headers: Object.fromEntries(headers), body: body.toString() };
}

test.each([
  ['/', 200, 'home', 'text/html; charset=utf-8'],
  ['/r/', 200, 'own page', 'text/html; charset=utf-8'],
  ['/r', 200, 'own page', 'text/html; charset=utf-8'],
  ['/b/abc', 200, 'badge page', 'text/html; charset=utf-8'],
  ['/B/ABC', 200, 'badge page', 'text/html; charset=utf-8'],
  ['/s/', 200, 'scanner', 'text/html; charset=utf-8'],
  ['/console/events/7', 200, 'console', 'text/html; charset=utf-8'],
  ['/assets/scan-abc.js', 200, 'code', 'text/javascript; charset=utf-8'],
  ['/assets/reader-abc.wasm', 200, 'wasm', 'application/wasm'],
  ['/assets/gone.js', 404, 'missing', 'text/html; charset=utf-8'],
  ['/elsewhere', 404, 'missing', 'text/html; charset=utf-8'],
  ['/../secret.txt', 404, 'missing', 'text/html; charset=utf-8'],
  ['/%2e%2e/secret.txt', 404, 'missing', 'text/html; charset=utf-8'],
  ['/assets/..%2f..%2fsecret.txt', 404, 'missing', 'text/html; charset=utf-8'],
  ['/assets/%00', 404, 'missing', 'text/html; charset=utf-8'],
])('%s answers %i with the %s', async (url, status, body, type) => {
  const answer = await get(url);
  expect({ status: answer.status, body: answer.body, type: answer.headers['content-type'] }).toEqual({
    status,
    body,
    type,
  });
});

test('only hashed files may be kept by a browser', async () => {
  const kept = async (url: string) => (await get(url)).headers['cache-control'];
  expect(await kept('/assets/scan-abc.js')).toMatch(/immutable/);
  expect(await kept('/assets/gone.js')).toBe('no-cache');
  expect(await kept('/r/')).toBe('no-cache');
});

test('a page takes no POST', async () => {
  expect((await get('/r/', 'POST')).status).toBe(405);
});

describe('Every answer carries the security headers', () => {
  const policyOf = async (url: string) => (await get(url)).headers['content-security-policy'];

  test.each(['/', '/r/', '/console/', '/assets/scan-abc.js', '/elsewhere'])('%s', async (url) => {
    const { headers } = await get(url);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(headers['content-security-policy']).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:/);
    expect(headers['permissions-policy']).toMatch(/camera=\(\)/);
  });

  test('only the scanner may use the camera, workers and WebAssembly', async () => {
    expect((await get('/s/')).headers['permissions-policy']).toMatch(/camera=\(self\)/);
    expect(await policyOf('/s/')).toMatch(/script-src 'self' 'wasm-unsafe-eval'.*worker-src 'self'/);
    expect(await policyOf('/console/')).toMatch(/script-src 'self';.*worker-src 'none'/);
  });
});
