import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ownerEmail } from '#infra/local/environment.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { Caller } from '#test/support/caller.ts';
import { cameraFeed } from '#test/support/camera.ts';
import { maya } from '#test/support/people.ts';

const start = new URL('../../../infra/local/start.ts', import.meta.url).pathname;
const [address] = Object.values(networkInterfaces())
  .flatMap((infos) => infos ?? [])
  .filter(({ family, internal }) => family === 'IPv4' && !internal)
  .map((info) => info.address);

interface Ready {
  site: string;
  inbox: string;
  demo: { registerUrl: string; stationUrl: string; eventSlug: string };
  lan: { link: string };
}

/** The whole product as `npm start -- --lan` runs it, in a process of its own; only a machine in a network can. */
describe.skipIf(address === undefined)('A laptop that serves its network', () => {
  let data: string;
  let runner: ChildProcess;
  let ready: Ready;
  let badge: string;
  let browser: Browser;
  let phone: BrowserContext;

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'turnout-lan-'));
    runner = spawn(
      process.execPath,
      [start, '--lan', address ?? '', '--port', '0', '--data', data, '--json'],
      {
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
    ready = JSON.parse(await firstLine(runner));
    const certificate = await readFile(join(data, 'certificate.pem'), 'utf8');
    setDefaultCACertificates([
      ...getCACertificates('default'),
      certificate.slice(certificate.indexOf('-----BEGIN CERT')),
    ]);
    const registered = await new Caller(ready.site).get('registerStudent', {
      slug: ready.demo.eventSlug,
      attempt: 'mayaattemptmayaattempt0000',
      ...maya,
    });
    badge = 'badge' in registered ? registered.badge : '';
    browser = await launchBrowser({ camera: await cameraFeed(badge) });
    phone = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 375, height: 740 } });
  });
  afterAll(async () => {
    await browser?.close();
    const ended = once(runner, 'exit');
    runner.kill('SIGINT');
    await ended;
    await rm(data, { recursive: true });
  });

  test('names its own address in every link, and a badge does too', () => {
    expect(ready.site).toMatch(new RegExp(`^https://${address}:\\d+$`));
    expect(ready.demo.registerUrl).toContain(`${ready.site}/e/`);
    expect(ready.lan.link).toBe(ready.demo.stationUrl);
    expect(ready.lan.link).toContain(`${ready.site}/s/#`);
    expect(badge.toLowerCase()).toContain(`${ready.site}/b/`);
  });

  test('lets a phone join the door by the link, whose camera then reads a badge', async () => {
    const page = await phone.newPage();
    await page.goto(ready.lan.link);
    expect(await page.evaluate(() => isSecureContext)).toBe(true);
    await page.getByLabel('Your name').fill('Sam');
    await page.getByRole('button', { name: 'Start scanning' }).click();
    await page.getByText('Maya O.').first().waitFor();
    await page.close();
  });

  test('keeps the organizer signed in, by cookies for this host alone that only HTTPS carries', async () => {
    const page = await phone.newPage();
    await page.goto(`${ready.site}/console/`);
    await page.getByLabel('E-mail address').fill(ownerEmail);
    const known = new Set((await inbox()).map(({ messageId }) => messageId));
    await page.getByRole('button', { name: 'Mail me a sign-in link' }).click();
    const link = await vi.waitFor(
      async () => {
        const mail = (await inbox()).find(
          ({ messageId, body }) => !known.has(messageId) && body.text?.includes('sign-in#'),
        );
        return (
          /https\S+\/console\/sign-in#\w+/.exec(mail?.body.text ?? '')?.[0] ?? expect.fail('no mail yet')
        );
      },
      { timeout: 60_000 },
    );
    expect(link).toContain(`${ready.site}/console/sign-in#`);
    await page.goto(link);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'New event' }).first().waitFor();
    await page.goto(`${ready.site}/console/`);
    await page.getByRole('link', { name: 'New event' }).first().waitFor();
    const session = (await phone.cookies()).find(({ name }) => name === '__Host-session');
    expect(session).toMatchObject({ domain: address, path: '/', secure: true, httpOnly: true });
    await page.close();
  });

  test('moves whoever comes by another of its names to the one address', async () => {
    const { port } = new URL(ready.site);
    const response = await fetch(`https://localhost:${port}/console/`, { redirect: 'manual' });
    expect(response.status).toBe(307);
    expect(response.headers.get('location')).toBe(`${ready.site}/console/`);
  });

  test('keeps the inbox to itself', async () => {
    const { hostname, port } = new URL(ready.inbox);
    expect(hostname).toBe('127.0.0.1');
    expect((await fetch(new URL('store', ready.inbox))).status).toBe(200);
    await expect(fetch(`http://${address}:${port}/store`)).rejects.toThrow();
    const page = await fetch(`${ready.site}/store`);
    expect(page.status).toBe(404);
    expect(await page.text()).not.toContain('messageId');
  });

  test('says nothing to whoever comes without TLS, and goes on', async () => {
    await expect(fetch(ready.site.replace('https:', 'http:'))).rejects.toThrow();
    expect((await fetch(`${ready.site}/s/`)).status).toBe(200);
  });

  async function inbox(): Promise<{ messageId: string; body: { text?: string } }[]> {
    const { emails } = (await (await fetch(new URL('store', ready.inbox))).json()) as {
      emails: { messageId: string; body: { text?: string } }[];
    };
    return emails;
  }
});

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('The runner has no output');
  for await (const line of createInterface({ input: stdout })) return line;
  throw new Error('The runner ended before it was ready');
}
