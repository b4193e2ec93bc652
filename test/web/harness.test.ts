import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { toBuffer } from 'qrcode';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { accessibilityFaults } from '#test/support/accessibility.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { cameraFeed, cameraSequence } from '#test/support/camera.ts';
import { startCameraPage } from '#test/support/cameraPage.ts';
import { readQr } from '#test/support/readQr.ts';
import { screenshot } from '#test/support/screenshots.ts';

const mias = 'HTTPS://TURNOUT.EXAMPLE/B/0123456789ABCDEFGHJKMNPQRS';
const leos = 'HTTPS://TURNOUT.EXAMPLE/B/ZYXWVTSRQPNMKJHGFEDCBA9876';

let site: Awaited<ReturnType<typeof startCameraPage>>;
const open: Browser[] = [];

beforeAll(async () => {
  site = await startCameraPage();
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((browser) => browser.close()));
});
afterAll(() => site.stop());

describe('a page in the test browser', () => {
  test.each([
    ['640x480', mias, { width: 640, height: 480 }],
    ['1280x720', leos, { width: 1280, height: 720 }],
  ])('sees the badge held before a camera of %s', async (_, badge, size) => {
    const page = await visit('/', await cameraFeed(badge, size));
    expect(await cameraState(page)).toBe('on');
    expect(await read(page)).toBe(badge);
    expect(await page.evaluate(() => document.querySelector('video')?.videoWidth)).toBe(size.width);
  });

  test('sees the very picture it was given, and not another', async () => {
    const page = await visit('/', await cameraFeed(await toBuffer(leos)));
    await cameraState(page);
    expect(await read(page)).toBe(leos);
    expect(await read(page)).not.toBe(mias);
  });

  test('reads nothing from an empty wall', async () => {
    const page = await visit('/', await cameraSequence([{ see: undefined, frames: 2 }]));
    expect(await cameraState(page)).toBe('on');
    await expect(readQr(await frame(page))).rejects.toThrow(
      'Expected one QR code in the picture, and found 0.',
    );
  });

  test('sees one badge after the other', async () => {
    const pause = { see: undefined, frames: 15 };
    const film = [{ see: mias, frames: 30 }, pause, { see: leos, frames: 30 }, pause];
    const page = await visit('/', await cameraSequence(film));
    await cameraState(page);
    const first = await read(page);
    const second = await read(page, (badge) => badge !== first);
    expect([first, second].toSorted()).toEqual([mias, leos].toSorted());
  });

  test('has no camera unless it was given one', async () => {
    expect(await cameraState(await visit('/'))).toBe('NotFoundError');
  });

  test('is checked for accessibility under a strict policy', async () => {
    const page = await visit('/faulty');
    expect(await accessibilityFaults(page)).toEqual([expect.stringMatching(/^label \(critical\) input: /)]);
    await page.goto(site.url);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('is photographed as a phone and as a laptop show it', async () => {
    const page = await visit('/faulty');
    const widths = (await screenshot(page, 'harness', ['light', 'dark'])).map((file) => [
      file.split('/').at(-1),
      readFileSync(file).readUInt32BE(16),
    ]);
    expect(widths).toEqual([
      ['harness-375.png', 375],
      ['harness-1280.png', 1280],
      ['harness-375-dark.png', 375],
      ['harness-1280-dark.png', 1280],
    ]);
  });
});

describe('the test browser', () => {
  test.skipIf(process.platform !== 'linux')('leaves no process behind', async () => {
    const camera = await cameraFeed(mias);
    const browser = await launchBrowser({ camera });
    await cameraState(await browser.newPage().then((page) => page.goto(site.url).then(() => page)));
    expect(processesNaming(camera)).not.toEqual([]);
    await browser.close();
    // The last of them end by themselves once the first has.
    await expect.poll(() => processesNaming(camera)).toEqual([]);
  });

  test('starts twice at once', async () => {
    const pages = await Promise.all([visit('/', await cameraFeed(mias)), visit('/', await cameraFeed(leos))]);
    await Promise.all(pages.map(cameraState));
    expect(await Promise.all(pages.map((page) => read(page)))).toEqual([mias, leos]);
  });
});

async function visit(path: string, camera?: string): Promise<Page> {
  const browser = await launchBrowser({ camera });
  open.push(browser);
  const page = await browser.newPage();
  await page.goto(site.url + path);
  return page;
}

/** `on`, or the name of the error that kept the camera shut. */
async function cameraState(page: Page): Promise<string | null> {
  return page.locator('body[data-camera]').getAttribute('data-camera');
}

/** The first wanted text that is in front of the camera. */
function read(page: Page, wanted: (text: string) => boolean = () => true): Promise<string> {
  return vi.waitFor(
    async () => {
      const text = await readQr(await frame(page));
      if (!wanted(text)) throw new Error(`Only ${text} is in front of the camera.`);
      return text;
    },
    { timeout: 60_000 },
  );
}

async function frame(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(() => {
    const video = document.querySelector('video');
    const canvas = document.createElement('canvas');
    if (!video) throw new Error('The page has no video.');
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    canvas.getContext('2d')?.drawImage(video, 0, 0);
    return canvas.toDataURL('image/png').split(',')[1] ?? '';
  });
  return Buffer.from(base64, 'base64');
}

function processesNaming(text: string): string[] {
  return readdirSync('/proc').filter((id) => /^\d+$/.test(id) && commandOf(id).includes(text));
}

/** Empty for a process that ended between the listing and the look. */
function commandOf(id: string): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
