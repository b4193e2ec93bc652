import type { Browser, Page } from 'playwright-core';
import type { Answer, StationState } from '#web/scan/engine/stationEngine.ts';
import type { Hands } from './memoryEngine.ts';
import type { Scene } from './scene.ts';

/** When the page is opened: five minutes after the event began. */
const opened = '2027-03-04T17:05:00.000Z';

/** A volunteer's page over a scene, and what a test does to both. */
export interface Screens {
  page: Page;
  /** A hand scanner types, wherever the focus is. */
  scan(text: string): Promise<void>;
  become(change: Partial<StationState>): Promise<void>;
  say(answer: Partial<Answer>): Promise<void>;
  /** What the engine was asked, but for what it is told of itself. */
  asked(): Promise<Scene['asked']>;
  close(): Promise<void>;
}

interface Opening {
  /** The fragment of the address. */
  hash?: string;
  locale?: string;
  viewport?: { width: number; height: number };
  /** How much later than it should every timer of the page fires: a phone with too much to do. */
  timersLateMs?: number;
}

export async function openScreens(
  browser: Browser,
  url: string,
  scene: Scene,
  { hash = '', locale = 'en-US', viewport = { width: 375, height: 812 }, timersLateMs }: Opening = {},
): Promise<Screens> {
  const context = await browser.newContext({ locale, viewport });
  const page = await context.newPage();
  await page.clock.install({ time: opened });
  await page.addInitScript((given) => {
    const hands: Pick<Hands, 'scene'> = { scene: given };
    Object.assign(window, { hands });
  }, scene);
  if (timersLateMs) await page.addInitScript(makeTimersLate, timersLateMs);
  await page.goto(url + hash);
  await page.locator('h1').first().waitFor();
  return {
    page,
    async scan(text) {
      await page.evaluate((typed) => {
        const target = document.activeElement ?? document.body;
        const press = (key: string) =>
          target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
        for (const key of typed) press(key);
        press('Enter');
      }, text);
    },
    become: (change) => page.evaluate((given) => window.hands.become(given), change),
    say: (answer) => page.evaluate((given) => window.hands.say(given), answer),
    asked: () => page.evaluate(() => window.hands.scene.asked),
    close: () => context.close(),
  };
}

function makeTimersLate(lateMs: number): void {
  const { setTimeout } = window;
  const late = (handler: TimerHandler, delay = 0, ...given: unknown[]) =>
    setTimeout(handler, delay + lateMs, ...given);
  Object.assign(window, { setTimeout: late });
}
