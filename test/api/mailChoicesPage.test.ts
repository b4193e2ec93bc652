import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { type Locale, locales } from '#domain/vocabulary.ts';
import { choicesLinks } from '#functions/mailings/choicesLinks.ts';
import { accessibilityFaults } from '#test/support/accessibility.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { screenshot } from '#test/support/screenshots.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';

let turnout: Turnout;
let browser: Browser;
const reader = { organization: 'evergreen1', email: 'reader@schools.example', topic: 'reminders' } as const;

beforeAll(async () => {
  turnout = await startTurnout();
  await turnout.services.keys.makeServiceKey();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await turnout.stop();
});

async function opened(locale: Locale): Promise<{ page: Page; faults: string[] }> {
  const { unsubscribe } = await choicesLinks(turnout.services, { ...reader, locale });
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto(unsubscribe);
  return { page, faults };
}

describe('The page behind a mail’s unsubscribe link', () => {
  test.each(locales)('can be read and used by everyone, in both schemes and small (%s)', async (locale) => {
    const { page, faults } = await opened(locale);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await accessibilityFaults(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const height = await page.getByRole('button').evaluate((button) => button.getBoundingClientRect().height);
    expect(height).toBeGreaterThanOrEqual(44);
    await screenshot(page, `unsubscribe-${locale}`, ['light', 'dark']);
    expect(faults.filter((fault) => !fault.includes('favicon'))).toEqual([]);
    await page.close();
  });

  it('unsubscribes by the keyboard alone, and says so', async () => {
    const { page } = await opened('en');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Done. You’re unsubscribed.' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await screenshot(page, 'unsubscribe-done');
    const { organization, email } = reader;
    const { declined } = await turnout.services.mailChoices.read(organization, email);
    expect(declined).toEqual(['reminders']);
    await page.close();
  });
});
