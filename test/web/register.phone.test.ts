import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '#test/support/accessibility.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { type BuiltSite, buildSite } from '#test/support/builtSite.ts';
import { publishedEvent } from '#test/support/people.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';

const phone = { width: 375, height: 667 };

/** What a student meets on the way to a badge, on a small phone. */
describe('registering on a phone', () => {
  let built: BuiltSite;
  let turnout: Turnout;
  let browser: Browser;
  let address = '';

  beforeAll(async () => {
    built = await buildSite();
    turnout = await startTurnout({ site: built.folder });
    browser = await launchBrowser();
    address = (await publishedEvent(await turnout.owner())).registerUrl;
  });
  afterAll(async () => {
    await browser?.close();
    await turnout?.stop();
    await built?.remove();
  });

  async function open(viewport = phone): Promise<Page> {
    const context = await browser.newContext({ viewport });
    const page = await context.newPage();
    await page.clock.setFixedTime(turnout.clock.read());
    await page.goto('about:blank');
    await page.goto(address);
    await page.getByRole('radio', { name: '13 to 17' }).waitFor();
    return page;
  }

  const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });

  async function toAboutYou(page: Page): Promise<void> {
    await page.getByRole('radio', { name: '13 to 17' }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await heading(page, 'About you').waitFor();
  }

  async function toYourDay(page: Page, firstName: string): Promise<void> {
    await toAboutYou(page);
    await page.getByLabel('First name').fill(firstName);
    await page.getByLabel('Last name').fill('Okafor');
    await page.getByLabel('School').fill('Lincoln High School');
    await page.getByLabel('Grade').selectOption('10');
    await page.getByRole('button', { name: 'Continue' }).click();
    await heading(page, 'Your day').waitFor();
  }

  const register = (page: Page) => page.getByRole('button', { name: 'Register', exact: true }).click();

  it('the first question is on the first screen', async () => {
    const page = await open();
    const box = await page.getByRole('radio', { name: '13 to 17' }).boundingBox();
    expect((box?.y ?? Number.POSITIVE_INFINITY) + (box?.height ?? 0)).toBeLessThan(phone.height);
    await page.context().close();
  });

  it('each step begins at its heading, within the screen', async () => {
    const page = await open();
    await toYourDay(page, 'Ada');
    await expectInView(page, heading(page, 'Your day'));
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Your day');
    await page.context().close();
  });

  it('the badge is wholly in view as soon as it is there, without scrolling', async () => {
    const page = await open();
    await toYourDay(page, 'Bola');
    await register(page);
    await page.getByRole('img', { name: /Your badge/ }).waitFor();
    await expectInView(page, heading(page, 'You’re in, Bola'));
    await expectInView(page, page.getByRole('img', { name: /Your badge/ }));
    await page.context().close();
  });

  it('the back button leads a step back with all that was entered, and away only from the first', async () => {
    const page = await open();
    await toYourDay(page, 'Chidi');
    await page.goBack();
    await heading(page, 'About you').waitFor();
    expect(await page.getByLabel('First name').inputValue()).toBe('Chidi');
    await page.goBack();
    await page.getByRole('radio', { name: '13 to 17', checked: true }).waitFor();
    await page.goForward();
    await heading(page, 'About you').waitFor();
    await page.goBack();
    await page.getByRole('radio', { name: '13 to 17' }).waitFor();
    await page.goBack();
    expect(page.url()).toBe('about:blank');
    await page.context().close();
  });

  it('the back button after registering leaves the page, and shows nobody’s form', async () => {
    const page = await open();
    await toYourDay(page, 'Dara');
    await register(page);
    await heading(page, 'You’re in, Dara').waitFor();
    await page.waitForFunction(() => history.state === null);
    await page.goForward();
    await heading(page, 'You’re in, Dara').waitFor();
    await page.getByRole('button', { name: 'Done, next student' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Done, next student' }).click();
    await page.getByRole('radio', { name: '13 to 17', checked: false }).waitFor();
    await page.goForward().catch(() => undefined);
    expect(await page.getByRole('textbox').count()).toBe(0);
    await page.context().close();
  });

  it('a badge that exists nowhere else is not cleared by one tap, but one that was saved is', async () => {
    const page = await open();
    await toYourDay(page, 'Gozie');
    await register(page);
    const clear = page.getByRole('button', { name: 'Done, next student' });
    await clear.click();
    const dialog = page.getByRole('dialog', { name: 'Have you saved or printed the badge?' });
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button').first().click();
    await heading(page, 'You’re in, Gozie').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as picture' }).click();
    await download;
    await clear.click();
    await page.getByRole('radio', { name: '13 to 17', checked: false }).waitFor();
    await page.context().close();
  });

  it('the private link is copied, which is said, and the places left are counted anew', async () => {
    const page = await open();
    const left = async () =>
      Number.parseInt(await page.locator('.event-head').getByText(/left/).innerText(), 10);
    const before = await left();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await toYourDay(page, 'Hana');
    await register(page);
    await page.locator('summary', { hasText: 'Your private link' }).click();
    await page.getByRole('button', { name: 'Copy the link' }).click();
    await page.getByRole('status').getByText('The link is copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/r\/#\w+$/);
    await expect.poll(left).toBe(before - 1);
    await page.context().close();
  });

  it('Enter on a phone’s keyboard leads to the next field, and from the last one onward', async () => {
    const page = await open();
    await toAboutYou(page);
    await page.getByLabel('First name').fill('Efe');
    await page.getByLabel('First name').press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('lastName');
    await page.getByLabel('E-mail (optional)').press('Enter');
    await heading(page, 'Please look at this again').waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toContain('Enter your last name');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.context().close();
  });

  it('a laptop at 400 % zoom shows every step without scrolling sideways', async () => {
    const page = await open({ width: 320, height: 200 });
    const sideways = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await sideways()).toBe(320);
    await toYourDay(page, 'Femi');
    expect(await sideways()).toBe(320);
    await register(page);
    await page.getByRole('img', { name: /Your badge/ }).waitFor();
    expect(await sideways()).toBe(320);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.context().close();
  });

  async function expectInView(page: Page, part: ReturnType<Page['getByRole']>): Promise<void> {
    const box = await part.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0);
  }
});
