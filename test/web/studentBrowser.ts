import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Answer } from '#contract/contract.ts';
import type { Locale } from '#domain/vocabulary.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { buildSite } from '#test/support/builtSite.ts';
import type { Caller } from '#test/support/caller.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';

type Registered = Exclude<Answer<'registerStudent'>, { status: 'mailed' }>;

/** The built pages on the real handlers, and a browser to open them in. */
export interface StudentBrowser {
  turnout: Turnout;
  owner: Caller;
  /** A phone of its own, at an address of the site; pages that broke end up in `troubles`. */
  open(address: string, options?: { locale?: Locale; width?: number; height?: number }): Promise<Page>;
  /** A registration as the API answers the one who registered. */
  registered(slug: string, student: object): Promise<Registered>;
  troubles: string[];
  stop(): Promise<void>;
}

export async function startStudentBrowser(): Promise<StudentBrowser> {
  const built = await buildSite();
  const turnout = await startTurnout({ site: built.folder });
  const browser: Browser = await launchBrowser();
  const owner = await turnout.owner();
  const troubles: string[] = [];
  return {
    turnout,
    owner,
    troubles,
    async open(address, { locale = 'en', width = 320, height = 640 } = {}) {
      const context: BrowserContext = await browser.newContext({ viewport: { width, height }, locale });
      const page = await context.newPage();
      // The time of the event: what a device keeps ends by its own clock, whenever the tests run.
      await page.clock.setFixedTime(turnout.clock.read());
      page.on('pageerror', (error) => troubles.push(`${address}: ${error}`));
      page.on('console', (message) => {
        if (/Content.Security.Policy/i.test(message.text())) troubles.push(message.text());
      });
      await page.goto(new URL(address, turnout.local.site).href);
      return page;
    },
    async registered(slug, student) {
      const answer = await turnout.someone().get('registerStudent', { slug, ...student });
      if (answer.status === 'mailed') throw new Error('This student was registered before.');
      return answer;
    },
    async stop() {
      await browser.close();
      await turnout.stop();
      await built.remove();
    },
  };
}

/** The id of what has the keyboard's focus, or its words where it has none. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent || '');
}

/** Whether the page scrolls sideways. */
export function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
}
