import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { badgeTextIn } from '#domain/badge.ts';
import { badgePicture, type PictureKind, pictureKinds } from '#test/support/badgePictures.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { cameraFilm } from '#test/support/camera.ts';
import { cameraBadge } from '#test/support/cameraBadge.ts';
import { serveDecoder } from '#test/support/cameraDecoder/serveDecoder.ts';
import { openScreens } from '#test/support/scanScreens/openScreens.ts';
import { aScene, maya } from '#test/support/scanScreens/scene.ts';
import { serveScreens } from '#test/support/scanScreens/serveScreens.ts';
import { nextLook, starting } from '#web/scan/lookTimes.ts';

/** Half a second each: three moments of five frames. */
const moments = [0, 1, 2];
const framesOfMoment = 5;
const patience = { timeout: 60_000, interval: 200 };

let site: Awaited<ReturnType<typeof serveDecoder>>;

beforeAll(async () => {
  site = await serveDecoder();
});
afterAll(() => site.stop());

describe('the scanner’s camera reads a badge', () => {
  const badges = pictureKinds.map((kind, index) => ({ kind, ...cameraBadge(index) }));
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    ({ browser, page } = await watch(badges.flatMap(({ kind, address }) => filmed(kind, address, 5))));
  });
  afterAll(() => browser.close());

  test.each(badges)('$kind', ({ text }) =>
    vi.waitFor(async () => expect(await textsRead(page)).toContain(text), patience),
  );

  test('and never takes one for another', async () => {
    const shown = badges.map(({ text }) => text);
    const read = await textsRead(page);
    expect(read.filter((text) => !shown.includes(text))).toEqual([]);
  });
});

test('a row of badges, each held for half a second, is read one after the other without a tap', async () => {
  const row = [11, 12, 13, 14, 15, 16].map(cameraBadge);
  const film = row.flatMap(({ address }, place) => filmed('clean', address, place));
  const { browser, page } = await watch(film);
  try {
    await vi.waitFor(async () => {
      const read = await textsRead(page);
      expect(new Set(read)).toEqual(new Set(row.map(({ text }) => text)));
    }, patience);
  } finally {
    await browser.close();
  }
});

test('the scanner’s page answers each of a row once, though each is held there for many frames', async () => {
  const row = [21, 22, 23].map(cameraBadge);
  const film = row.flatMap(({ address }, place) => filmed('clean', address, place));
  const readings = Object.fromEntries(
    row.map(({ text }) => [text, { verdict: 'welcome' as const, attendee: maya }]),
  );
  const screens = await serveScreens();
  const browser = await launchBrowser({ camera: await cameraFilm(film) });
  try {
    const { page, asked } = await openScreens(browser, screens.url, aScene({ readings }));
    await page.getByText('Welcome').first().waitFor();
    const texts = await vi.waitFor(async () => {
      const read = (await asked())
        .filter(([call]) => call === 'read')
        .map(([, text]) => badgeTextIn(`${text}`));
      expect(new Set(read)).toEqual(new Set(row.map(({ text }) => text)));
      return read;
    }, patience);
    expect(texts.filter((text, place) => text === texts[place + 1])).toEqual([]);
  } finally {
    await browser.close();
    await screens.stop();
  }
});

describe('the decoder looks', () => {
  const opened = starting(0);
  test.each([
    ['twelve times a second at most', opened, 20, 64],
    ['only after a rest where decoding takes longer than that', opened, 400, 20],
    ['less often after half a minute of nothing', { lookedAt: 40_000, sawAt: 5000 }, 40_020, 180],
    ['as often as ever once somebody came', { lookedAt: 40_000, sawAt: 40_000 }, 40_020, 64],
  ])('%s', (_, times, now, inMs) => expect(nextLook(times, now)).toBe(inMs));
});

function filmed(kind: PictureKind, address: string, seed: number): Buffer[] {
  return moments.flatMap((moment) => {
    const picture = badgePicture(kind, address, seed, moment);
    return Array.from({ length: framesOfMoment }, () => picture);
  });
}

async function watch(film: Buffer[]): Promise<{ browser: Browser; page: Page }> {
  const browser = await launchBrowser({ camera: await cameraFilm(film) });
  const page = await browser.newPage();
  await page.goto(site.url);
  await page.locator('body[data-ready]').waitFor();
  await page.evaluate(() => window.decoderHands.watchCamera());
  return { browser, page };
}

/** What each reading means to the scanner; a reading that is no badge stands there as it is. */
async function textsRead(page: Page): Promise<string[]> {
  const readings = await page.evaluate(() => window.decoderHands.readings);
  return readings.map(({ text }) => badgeTextIn(text) ?? text);
}
