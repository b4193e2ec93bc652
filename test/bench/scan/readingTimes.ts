import type { Browser, Page } from 'playwright-core';
import { cameraBadge } from '#test/support/cameraBadge.ts';
import { aScene, maya } from '#test/support/scanScreens/scene.ts';
import type { Figure } from '../figure.ts';
import { median } from '../median.ts';

const rounds = 5;
/** In each round, after the first. */
const answersOfRound = 8;

/** The badges that pass by in the film, a third of a second each. */
export const passing = [1, 2, 3, 4].map(cameraBadge);
export const framesOfPassing = 10;

/** Milliseconds since the page was asked for. */
interface Reading {
  /** When the frame was taken from the camera. */
  frame: number;
  read: number;
  /** When its answer stood on the page; 0 before. */
  shown: number;
}

interface Watched {
  /** When the scanner's screen stood there; 0 before. */
  ready: number;
  readings: Reading[];
}

declare global {
  interface Window {
    watched: Watched;
  }
}

/**
 * How long a volunteer waits from the scanner's screen to the first badge, and from a frame of the camera to the
 * answer on the screen, in the page's own screens. The engine behind them answers from memory.
 */
export async function readingTimes(browser: Browser, url: string): Promise<Figure[]> {
  const seen: Watched[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const page = await browser.newPage({ viewport: { width: 375, height: 812 } });
    try {
      seen.push(await watchRound(page, url));
    } finally {
      await page.close();
    }
  }
  const first = seen.map(({ ready, readings }) => (readings[0]?.read ?? Number.NaN) - ready);
  // The first answer also waits for the decoder to start, and that is part of the other figure.
  const later = seen.flatMap(({ readings }) => readings.slice(1).filter(({ shown }) => shown > 0));
  return [
    { name: 'scan.first-reading-ms', value: median(first), unit: 'ms' },
    {
      name: 'scan.frame-to-answer-ms',
      value: median(later.map(({ frame, shown }) => shown - frame)),
      unit: 'ms',
    },
  ];
}

async function watchRound(page: Page, url: string): Promise<Watched> {
  const readings = Object.fromEntries(
    passing.map(({ text }) => [text, { verdict: 'welcome' as const, attendee: maya }]),
  );
  await page.addInitScript(watchPage, aScene({ readings }));
  await page.goto(url);
  await page.waitForFunction((count) => window.watched.readings.length > count, answersOfRound, {
    timeout: 60_000,
  });
  return page.evaluate(() => window.watched);
}

/** Runs in the page before its own scripts: notes frames as they are taken, readings and answers. */
function watchPage(scene: ReturnType<typeof aScene>): void {
  const watched: Watched = { ready: 0, readings: [] };
  Object.assign(window, { hands: { scene }, watched });

  let frame = 0;
  const takeFrame = window.createImageBitmap.bind(window);
  window.createImageBitmap = (video: ImageBitmapSource) => {
    frame = performance.now();
    return takeFrame(video);
  };

  scene.asked.push = (...calls) => {
    for (const call of calls) {
      scene.asked[scene.asked.length] = call;
      if (call[0] === 'read') watched.readings.push({ frame, read: performance.now(), shown: 0 });
    }
    return scene.asked.length;
  };

  const look = (changes: MutationRecord[]) => {
    const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
    if (document.querySelector('.answer')) watched.ready ||= performance.now();
    const answered = added.some(
      (node) => node instanceof Element && node.matches('[aria-live] > .answer-words'),
    );
    const last = watched.readings.at(-1);
    if (answered && last) last.shown ||= performance.now();
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}
