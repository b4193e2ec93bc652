import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SES } from '@aws-sdk/client-ses';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { awsStandIn } from '#infra/local/environment.ts';
import { close, listen } from '#infra/local/listen.ts';
import { type Local, startLocal } from '#infra/local/local.ts';
import { accessibilityFaults } from '#test/support/accessibility.ts';
import { launchBrowser } from '#test/support/browser.ts';

describe('The inbox page', () => {
  let folder: string;
  let local: Local;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'turnout-inbox-'));
    await mkdir(join(folder, 'console'));
    await writeFile(join(folder, 'console/index.html'), '<!doctype html><h1>The console</h1>');
    local = await startLocal({ port: 0, data: ':memory:', site: folder, minuteMs: 0, manifest: {} });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await local?.stop();
    await rm(folder, { recursive: true });
  });
  beforeEach(async () => {
    page = await browser.newPage();
    await page.goto(local.inbox);
  });
  afterEach(() => page.close());

  async function receive(subject: string, parts: { html?: string; text?: string }): Promise<void> {
    const part = (type: string, body = '') =>
      `--b\r\nContent-Type: ${type}; charset=utf-8\r\n\r\n${body}\r\n`;
    const Data = Buffer.from(
      `From: Turnout <a@example.org>\r\nTo: b@example.org\r\nSubject: ${subject}\r\nMIME-Version: 1.0\r\n` +
        'Content-Type: multipart/mixed; boundary=b\r\n\r\n' +
        (parts.text === undefined ? '' : part('text/plain', parts.text)) +
        (parts.html === undefined ? '' : part('text/html', parts.html)) +
        '--b\r\nContent-Type: text/calendar\r\nContent-Disposition: attachment; filename="day.ics"\r\n\r\nBEGIN\r\n--b--\r\n',
    );
    const ses = new SES({ endpoint: local.sesEndpoint, ...awsStandIn });
    await ses.sendRawEmail({ RawMessage: { Data } });
  }

  async function open(subject: string): Promise<void> {
    await page.getByRole('link', { name: subject }).click();
    await page.getByRole('heading', { name: subject }).waitFor();
  }

  test.each([
    ['that names no target', 'Plain', ''],
    ['that names a new tab itself', 'Named', ' target="_blank"'],
  ])('a link %s in a mail opens the site in a new tab', async (_, subject, target) => {
    const link = `${local.site}/console/sign-in#secret`;
    await receive(subject, {
      html: `<!doctype html><html><body><a href="${link}"${target}>Sign in</a></body></html>`,
    });
    await open(subject);
    const opened = page.waitForEvent('popup');
    await page.frameLocator('iframe').getByRole('link', { name: 'Sign in' }).click();
    const tab = await opened;
    await tab.getByRole('heading', { name: 'The console' }).waitFor();
    expect(tab.url()).toBe(link);
    // Scripts and storage work there as in any tab: the mail's sandbox stays behind.
    expect(await tab.evaluate(() => [location.origin, localStorage.length, window.opener])).toEqual([
      local.site,
      0,
      null,
    ]);
    await page.getByRole('heading', { name: subject }).waitFor();
    await tab.close();
  });

  test('a mail without HTML shows its text, and only web addresses in it are links', async () => {
    const link = `${local.site}/console/`;
    await receive('Text alone', { text: `Go to ${link}. Not javascript:alert(1) nor <b>bold</b>` });
    await open('Text alone');
    const links = page.locator('pre a');
    expect(await links.allTextContents()).toEqual([link]);
    const opened = page.waitForEvent('popup');
    await links.click();
    await (await opened).getByRole('heading', { name: 'The console' }).waitFor();
  });

  test('a hostile mail runs no script, asks nobody for anything and cannot leave its frame', async () => {
    const reached: string[] = [];
    const stranger = createServer((request, response) => {
      reached.push(request.url ?? '');
      response.end();
    });
    const away = `http://127.0.0.1:${await listen(stranger, 0)}`;
    const script = `new Image().src = '${away}/script'; document.body.append('It ran')`;
    await receive('Hostile <script>document.title = 1</script>', {
      html:
        `<script>${script}</script><img src="${away}/pixel"><img src="data:," onerror="${script}">` +
        `<link rel="stylesheet" href="${away}/style"><iframe src="${away}/frame"></iframe>` +
        `<a href="javascript:${script}" target="_self">Tap</a> <a href="${away}/top" target="_top">Leave</a>`,
    });
    await open('Hostile <script>');
    const frame = page.frameLocator('iframe[title="The mail"]');
    await frame.getByRole('link', { name: 'Tap' }).click();
    await frame.getByRole('link', { name: 'Leave' }).click();
    expect(await frame.locator('body').innerText()).not.toContain('It ran');
    expect(await page.title()).toBe('Inbox');
    expect(page.url()).toContain(local.inbox);
    expect(reached).toEqual([]);
    await close(stranger);
  });

  test('shows new mails by itself, newest first, hands out attachments, and bears an accessibility check', async () => {
    await receive('Earlier', { html: '<p>One</p>' });
    await receive('Later', { html: '<p>Two</p>' });
    await page.getByRole('link', { name: 'Later' }).waitFor();
    expect((await page.locator('li strong').allTextContents()).slice(0, 2)).toEqual(['Later', 'Earlier']);
    await open('Later');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download day.ics' }).click();
    expect((await download).suggestedFilename()).toBe('day.ics');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('a mail’s own address opened alone is sandboxed too', async () => {
    const response = await fetch(new URL('mail/none', local.inbox));
    expect(response.status).toBe(403);
    const { emails } = (await (await fetch(new URL('store', local.inbox))).json()) as {
      emails: { messageId: string }[];
    };
    const mail = await fetch(new URL(`mail/${emails[0]?.messageId}`, local.inbox));
    expect(mail.headers.get('content-security-policy')).toMatch(/^sandbox allow-popups .*default-src 'none'/);
  });
});
