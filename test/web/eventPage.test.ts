import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '#test/support/accessibility.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { type BuiltSite, buildSite } from '#test/support/builtSite.ts';
import { publishedEvent } from '#test/support/people.ts';
import { readQr } from '#test/support/readQr.ts';
import { screenshot } from '#test/support/screenshots.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';

const phone = { width: 320, height: 640 };

/** What the event's page is before its script comes, when it comes late, and if it never does. */
describe('the event’s page', () => {
  let built: BuiltSite;
  let turnout: Turnout;
  let browser: Browser;
  let address = '';

  beforeAll(async () => {
    built = await buildSite();
    turnout = await startTurnout({ site: built.folder });
    browser = await launchBrowser();
    const at = { startsAt: '2027-03-04T09:00', endsAt: '2027-03-04T10:00' };
    const event = await publishedEvent(await turnout.owner(), {
      description: 'Meet nurses, imaging technologists and apprentices.',
      schools: ['Cascade High School', 'Riverside High School'],
      sessions: [
        { title: 'Hands-on suturing', room: 'Lab 2', capacity: 20, ...at },
        { title: 'A day in imaging', room: 'Room 110', capacity: 20, ...at },
      ],
      interests: ['registered-apprenticeship', 'certificate'],
      questions: [{ kind: 'yes-no', label: { en: 'Do you come by bus?' } }],
    });
    address = event.registerUrl;
  });
  afterAll(async () => {
    await browser?.close();
    await turnout?.stop();
    await built?.remove();
  });

  async function open(options: BrowserContextOptions = {}, prepare?: (page: Page) => Promise<unknown>) {
    const context = await browser.newContext({ viewport: phone, ...options });
    const page = await context.newPage();
    const troubles: string[] = [];
    page.on('pageerror', (error) => troubles.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' || /Content.Security/i.test(message.text()))
        troubles.push(message.text());
    });
    await prepare?.(page);
    await page.goto(address, { waitUntil: 'commit' });
    return { page, troubles, close: () => context.close() };
  }

  const isScript = (url: URL) => url.pathname.endsWith('.js');
  /** The whole page as it came, whose script comes only once it is released. */
  async function openBeforeScript(options: BrowserContextOptions = {}) {
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    const opened = await open(options, (page) =>
      page.route(isScript, async (route) => {
        await released;
        await route.continue();
      }),
    );
    await opened.page.waitForFunction(() => document.readyState !== 'loading');
    return { ...opened, release };
  }
  /** The app has taken over once its first step stands there alone. */
  const takenOver = (page: Page) => page.getByRole('button', { name: 'Continue' }).waitFor();
  const wide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

  it('is painted and styled from one request', async () => {
    const asked: string[] = [];
    const { page, close } = await open({}, (page) =>
      page.route('**/*', (route) => {
        asked.push(new URL(route.request().url()).pathname);
        return route.request().isNavigationRequest() ? route.continue() : route.abort();
      }),
    );
    await page.getByRole('heading', { level: 1, name: 'Cascade Healthcare Career Morning' }).waitFor();
    // The paint is noted a moment after it.
    const painted = () => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length);
    await expect.poll(painted).toBe(1);
    const button = page.getByRole('button', { name: 'Register', exact: true });
    const [look, target] = await button.evaluate((node) => [
      getComputedStyle(node).backgroundColor,
      node.getBoundingClientRect().height,
    ]);
    expect(look).toBe('rgb(11, 107, 82)');
    expect(target).toBeGreaterThanOrEqual(44);
    expect(asked.filter((path) => !path.startsWith('/assets/'))).toEqual([new URL(address).pathname]);
    await close();
  });

  it('asks nothing of the API as it starts, and nothing breaks or meets its policy', async () => {
    const asked: string[] = [];
    const { page, troubles, close } = await open({}, async (page) => {
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    });
    await takenOver(page);
    expect(asked.filter((path) => path.startsWith('/api/'))).toEqual([]);
    expect(troubles).toEqual([]);
    await close();
  });

  it('doesn’t move its head when the app takes over, and keeps what was opened', async () => {
    const { page, release, close } = await openBeforeScript({ viewport: { width: 375, height: 740 } });
    const head = page.locator('.event-head, .event-facts, .page-header');
    const boxes = () => Promise.all([0, 1, 2].map((at) => head.nth(at).boundingBox()));
    const same = await page.locator('h1').elementHandle();
    const before = await boxes();
    await page
      .locator('.event-details details')
      .first()
      .evaluate((node: HTMLDetailsElement) => {
        node.open = true;
      });
    release();
    await takenOver(page);
    expect(await boxes()).toEqual(before);
    expect(await page.locator('h1').evaluate((node, other) => node === other, same)).toBe(true);
    expect(await page.locator('.event-details details').first().getAttribute('open')).not.toBeNull();
    await close();
  });

  it('doesn’t move what is being read below the form', async () => {
    const { page, release, close } = await openBeforeScript();
    const read = page.getByRole('heading', { name: 'Sessions' });
    await read.evaluate((node) => node.scrollIntoView({ block: 'start' }));
    const before = (await read.boundingBox())?.y ?? 0;
    release();
    await page.getByRole('button', { name: 'Continue' }).waitFor({ state: 'attached' });
    expect(Math.abs(((await read.boundingBox())?.y ?? 0) - before)).toBeLessThan(2);
    await close();
  });

  it('leaves a form alone that someone has begun while the script was late, and it registers', async () => {
    const { page, release, troubles, close } = await openBeforeScript();
    await page.getByRole('radio', { name: '13 to 17' }).check();
    await page.getByLabel('First name').pressSequentially('Ife', { delay: 5 });
    const arrived = page.waitForResponse(({ url }) => /\/assets\/en-/.test(url())).catch(() => null);
    release();
    await arrived;
    await page.getByLabel('First name').pressSequentially('oma', { delay: 5 });
    await page.waitForFunction(() => document.title.endsWith('Turnout'));
    await page.getByLabel('Last name').fill('Bello');
    await page.getByLabel('School').fill('Cascade High School');
    await page.getByLabel('Grade').selectOption('10');
    expect(await page.getByLabel('First name').inputValue()).toBe('Ifeoma');
    expect(await page.getByRole('button', { name: 'Continue' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Register', exact: true }).click();
    await page.getByText('You’re in, Ifeoma').waitFor();
    expect(troubles).toEqual([]);
    await close();
  });

  it('leaves what is only read as it stands, and says it anew in another language', async () => {
    const { page, troubles, close } = await open();
    await takenOver(page);
    const stood = await page.locator('.event-details').elementHandle();
    await page.locator('#ageBand').getByRole('radio', { name: '13 to 17' }).check();
    expect(await page.locator('.event-details').evaluate((node, other) => node === other, stood)).toBe(true);
    await page.getByText('Hands-on suturing').waitFor();
    await page.getByRole('button', { name: 'Español' }).click();
    await page.getByRole('heading', { name: 'Sesiones' }).waitFor();
    await page.getByText('Evento de carreras de la salud').waitFor();
    expect(await page.getByRole('radio', { name: 'De 13 a 17' }).isChecked()).toBe(true);
    expect(await page.locator('.event-details, .event-head, .event-facts').count()).toBe(3);
    expect(await page.locator('.event [lang]').count()).toBe(0);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Sessions' }).waitFor();
    expect(troubles).toEqual([]);
    await close();
  });

  it('marks what still stands in its first language while another one can’t be had', async () => {
    const { page, close } = await open({}, (page) => page.route('**/api/**', (route) => route.abort()));
    await takenOver(page);
    await page.getByRole('button', { name: 'العربية' }).click();
    await page.locator('html[lang=ar][dir=rtl]').waitFor();
    await page.locator('.event-details[lang=en][dir=ltr]').waitFor();
    expect(await page.getByRole('heading', { name: 'Sessions' }).count()).toBe(1);
    expect(await page.locator('.event-head[lang=en], .event-facts[lang=en]').count()).toBe(2);
    await close();
  });

  it('begins anew in another language, also where someone has begun the form that stood there', async () => {
    const { page, release, troubles, close } = await openBeforeScript();
    await page.getByLabel('First name').fill('Ifeoma');
    release();
    await page.getByText('I’ve registered already').waitFor();
    await page.getByRole('button', { name: 'Español' }).click();
    await page.getByRole('button', { name: 'Continuar' }).waitFor();
    await page.getByRole('heading', { name: 'Sesiones' }).waitFor();
    expect(
      await page
        .locator('form')
        .filter({ has: page.locator('#firstName') })
        .count(),
    ).toBe(0);
    await page.getByRole('button', { name: 'English' }).click();
    await takenOver(page);
    expect(troubles).toEqual([]);
    await close();
  });

  describe('without JavaScript', () => {
    const none = { javaScriptEnabled: false };

    it('registers by keyboard alone, 320 pixels wide, to a badge that a scanner reads', async () => {
      const { page, close } = await open(none);
      expect(await page.getByRole('textbox', { name: 'Website' }).count()).toBe(0);
      await page.getByRole('radio', { name: 'Under 13' }).focus();
      await page.keyboard.press('ArrowDown');
      for (const text of ['Noor', 'Aziz', 'Cascade High School']) {
        await page.keyboard.press('Tab');
        await page.keyboard.type(text);
      }
      await page.keyboard.press('Tab');
      await page.keyboard.type('10');
      await page.getByRole('checkbox', { name: /Hands-on suturing/ }).focus();
      await page.keyboard.press('Space');
      await page.getByRole('button', { name: 'Register', exact: true }).focus();
      await page.keyboard.press('Enter');
      const badge = page.getByRole('img', { name: /Your badge/ });
      await badge.waitFor();
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('You’re in, Noor');
      expect(await page.getByText('Place reserved').count()).toBe(1);
      expect(await readQr(await badge.screenshot())).toMatch(/^HTTP:\/\/[\d.:]+\/B\/[0-9A-Z]{26}$/);
      await page.locator('summary', { hasText: 'Your private link' }).focus();
      await page.keyboard.press('Enter');
      expect(await page.getByRole('link', { name: 'Open my registration' }).getAttribute('href')).toMatch(
        /\/r\/#\w+$/,
      );
      await close();
    });

    it('says what is wrong beside the field and above, and keeps the rest', async () => {
      const { page, close } = await open(none);
      await page.getByRole('radio', { name: '13 to 17' }).check();
      await page.getByLabel('Last name').fill('Aziz');
      await page.getByRole('checkbox', { name: /Hands-on suturing/ }).check();
      await page.getByRole('checkbox', { name: /A day in imaging/ }).check();
      await page.getByRole('button', { name: 'Register', exact: true }).click();
      await page.getByRole('heading', { name: 'Please look at this again' }).waitFor();
      expect(await page.getByLabel('Last name').inputValue()).toBe('Aziz');
      expect(await page.getByRole('radio', { name: '13 to 17' }).isChecked()).toBe(true);
      await page.getByRole('link', { name: 'Enter your first name' }).click();
      expect(new URL(page.url()).hash).toBe('#firstName');
      await page.getByLabel('First name').fill('Noor');
      await page.getByLabel('School').fill('Cascade High School');
      await page.getByLabel('Grade').selectOption('11');
      await page.getByRole('button', { name: 'Register', exact: true }).click();
      await page.getByText('Two of the chosen sessions').first().waitFor();
      await page.getByRole('checkbox', { name: /A day in imaging/ }).uncheck();
      await page.getByRole('button', { name: 'Register', exact: true }).click();
      await page.getByText('You’re in, Noor').waitFor();
      await close();
    });

    it('speaks another language at the push of a button', async () => {
      const { page, close } = await open(none);
      await page.getByRole('button', { name: 'Español' }).click();
      await page.getByRole('radio', { name: 'De 13 a 17' }).waitFor();
      expect(page.url()).toBe(`${address}?lang=es`);
      await page.getByRole('button', { name: 'العربية' }).click();
      await page.locator('html[lang=ar][dir=rtl]').waitFor();
      expect(await wide(page)).toBeLessThanOrEqual(320);
      await close();
    });
  });

  it.each(['en', 'es', 'ar'])('is accessible as the server draws it, in %s', async (locale) => {
    const context = await browser.newContext({ viewport: phone, locale });
    const page = await context.newPage();
    await page.route(isScript, (route) => route.abort());
    await page.goto(address);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await wide(page)).toBeLessThanOrEqual(320);
    await screenshot(page, `event-page-${locale}`, ['light', 'dark']);
    await page.locator('form#register button[type=submit]').click();
    await page.locator('.notice.bad').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await screenshot(page, `event-page-faults-${locale}`);
    await page.locator('input[name=ageBand]').nth(1).check();
    await page.locator('#firstName').fill('Noor');
    await page.locator('#lastName').fill(`Aziz ${locale}`);
    await page.locator('#school').fill('Cascade High School');
    await page.locator('#grade').selectOption('10');
    await page.locator('form#register button[type=submit]').click();
    await page.locator('.badge-picture').first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await wide(page)).toBeLessThanOrEqual(320);
    await screenshot(page, `event-page-registered-${locale}`);
    await context.close();
  });
});
