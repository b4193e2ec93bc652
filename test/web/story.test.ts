import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownerEmail } from '#infra/local/environment.ts';
import { accessibilityFaults } from '#test/support/accessibility.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { type BuiltSite, buildSite } from '#test/support/builtSite.ts';
import { cameraFeed } from '#test/support/camera.ts';
import { readQr } from '#test/support/readQr.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';
import { signIn } from './signIn.ts';

const phone = { width: 375, height: 740 };
const laptop = { width: 1280, height: 800 };
const lucia = 'lucia@students.example';

/** The five steps of an event, each by its person, on the built pages and the real handlers. */
describe('the story of an event, in a browser', () => {
  let built: BuiltSite;
  let turnout: Turnout;
  let browser: Browser;
  let console: Page;
  let registerUrl = '';
  let stationUrl = '';
  let privateLink = '';
  let badgePicture: Buffer;
  const requests = new Set<string>();
  const troubles: string[] = [];

  beforeAll(async () => {
    built = await buildSite();
    turnout = await startTurnout({ site: built.folder });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await turnout?.stop();
    await built?.remove();
  });

  /** A person's browser: its time is the event's, and whatever it asks for or stumbles over is noted. */
  async function open(from: Browser, address: string, viewport: typeof phone): Promise<Page> {
    const context: BrowserContext = await from.newContext({ viewport });
    const page = await context.newPage();
    await page.clock.setFixedTime(turnout.clock.read());
    page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url())) requests.add(new URL(request.url()).origin);
    });
    page.on('pageerror', (error) => troubles.push(`${address}: ${error}`));
    page.on('console', (message) => {
      if (/Content.Security.Policy/i.test(message.text())) troubles.push(message.text());
    });
    await page.goto(address);
    return page;
  }

  it('the organizer signs in by a link that came by mail', async () => {
    console = await open(browser, `${turnout.local.site}/console/`, laptop);
    await console.getByLabel('E-mail address').fill(ownerEmail);
    await console.getByRole('button', { name: 'Mail me a sign-in link' }).click();
    await console.getByText('Look in your mail').waitFor();
    const { text } = await turnout.mail(({ to }) => to === ownerEmail);
    const link = /http\S+\/console\/sign-in#\w+/.exec(text)?.[0] ?? '';
    await console.goto(link);
    expect(console.url()).not.toContain('#');
    await console.getByRole('button', { name: 'Sign in' }).click();
    await console.getByText('You have no events yet').waitFor();
    expect(await accessibilityFaults(console)).toEqual([]);
  });

  it('creates a healthcare career event from its template, publishes it and gets the link', async () => {
    await console.getByRole('link', { name: /healthcare career event/i }).click();
    await console.getByLabel('Name', { exact: true }).fill('Cascade Healthcare Morning');
    await console.getByLabel('Place', { exact: true }).fill('Cascade Community College');
    await console.getByLabel('Time zone').fill('America/Los_Angeles');
    await console.getByLabel('Starts').fill('2027-03-04T09:00');
    await console.getByLabel('Ends').fill('2027-03-04T12:00');
    await console.getByLabel('Places').fill('100');
    expect(await accessibilityFaults(console)).toEqual([]);
    await console.getByRole('button', { name: 'Create draft' }).click();
    await console.getByRole('link', { name: 'Sessions' }).waitFor();
    await console.getByRole('link', { name: 'Overview' }).click();
    await console.getByRole('button', { name: 'Publish' }).click();
    await console.getByText('Students can register now').waitFor();
    registerUrl = await console.getByRole('textbox', { name: 'Student’s link' }).inputValue();
    expect(registerUrl).toBe(`${turnout.local.site}/e/cascade-healthcare-morning`);
    await console.getByRole('img', { name: 'QR code to register' }).waitFor();
  });

  it('makes a station with a link for volunteers', async () => {
    await console.getByRole('link', { name: 'Stations' }).click();
    await console.getByLabel('Name', { exact: true }).fill('Main door');
    await console.getByRole('button', { name: 'Create station' }).click();
    stationUrl = await console.getByRole('textbox', { name: 'Volunteer’s link' }).first().inputValue();
    expect(stationUrl).toMatch(/\/s\/#\w+$/);
  });

  it('a student registers by keyboard alone, on a screen 320 pixels wide', async () => {
    const page = await open(browser, registerUrl, { width: 320, height: 640 });
    await page.getByRole('heading', { name: 'Cascade Healthcare Morning' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('radio', { name: 'Under 13' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByLabel('First name').waitFor();
    await focusAndType(page, 'First name', 'Lucía');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Marín');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Cascade High School');
    await page.keyboard.press('Tab');
    await page.keyboard.type('10');
    await focusAndType(page, 'E-mail (optional)', lucia);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await submitSteps(page);
    await page.getByRole('img', { name: /Your badge/ }).waitFor();
    await page.getByText('You’re in, Lucía').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Done, next student' }).click();
    await page.getByRole('radio', { name: '13 to 17' }).waitFor();
    expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('Luc');
    await page.context().close();
  });

  it('finds badge, calendar file and private link in the mail', async () => {
    const mail = await turnout.mail(({ to }) => to === lucia);
    privateLink = /http\S+\/r\/#\w+/.exec(mail.text)?.[0] ?? '';
    const [picture, calendar] = mail.attachments;
    badgePicture = Buffer.from(picture?.content ?? '', 'base64');
    expect(await readQr(badgePicture)).toMatch(/^HTTP:\/\/[\d.:]+\/B\/[0-9A-Z]{26}$/);
    expect(Buffer.from(calendar?.content ?? '', 'base64').toString()).toContain('DTSTART:20270304T170000Z');
  });

  it('sees and changes the registration by the private link, which leaves the address bar', async () => {
    const page = await open(browser, privateLink, phone);
    await page.getByRole('img', { name: /Your badge/ }).waitFor();
    expect(page.url()).not.toContain('#');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Change my details' }).click();
    await page.getByLabel('Grade').selectOption('11');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByText('11th grade').first().waitFor();
    await page.context().close();
  });

  it('a student under 13 is asked nothing and told to come with their class', async () => {
    const page = await open(browser, `${registerUrl}?lang=es`, phone);
    await page.getByRole('radio', { name: /menos de 13|menor/i }).check();
    await page.getByRole('button', { name: 'Continuar' }).click();
    await page.getByText(/clase/).first().waitFor();
    expect(await page.getByRole('textbox').count()).toBe(0);
    await page.context().close();
  });

  it('a volunteer’s phone reads the very badge of the mail and greets the student', async () => {
    turnout.clock.moveTo('2027-03-04T17:05:00Z');
    const withCamera = await launchBrowser({ camera: await cameraFeed(badgePicture) });
    try {
      const page = await open(withCamera, stationUrl, phone);
      expect(page.url()).not.toContain('#');
      await page.getByLabel('Your name').fill('Sam');
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByRole('button', { name: 'Start scanning' }).click();
      await page.getByText('Lucía M.').first().waitFor();
      const answer = await page.locator('main').textContent();
      expect(answer).toContain('Welcome');
      expect(answer).toContain('Cascade High School');
      expect(answer).toContain('11th grade');
      expect(answer).not.toContain('Marín');
      expect(answer).not.toContain(lucia);
      expect(await accessibilityFaults(page)).toEqual([]);
    } finally {
      await withCamera.close();
    }
  });

  it('a volunteer without a camera types the code, and hears that the badge is in', async () => {
    turnout.clock.pass({ minutes: 1 });
    const page = await open(browser, stationUrl, phone);
    await page.getByLabel('Your name').fill('Ana');
    await page.getByRole('button', { name: 'Start scanning' }).click();
    await page.locator('#code').fill((await readQr(badgePicture)).split('/').at(-1)?.toLowerCase() ?? '');
    await page.locator('#code').press('Enter');
    await page.getByText('Already checked in').first().waitFor();
    await page.context().close();
  });

  it('the organizer watches the arrival live and ends the event', async () => {
    await console.context().close();
    console = await open(browser, `${turnout.local.site}/console/`, laptop);
    await signIn(console, turnout);
    await console
      .getByRole('link', { name: /Cascade Healthcare Morning/ })
      .first()
      .click();
    await console.getByRole('link', { name: 'Live' }).click();
    await console.getByText('of 1 registered').waitFor();
    expect(await accessibilityFaults(console)).toEqual([]);
    await console.getByRole('link', { name: 'Overview' }).click();
    await console.getByRole('button', { name: 'End the event now' }).click();
    await console.getByRole('button', { name: 'End the event', exact: true }).click();
    await console.getByText('This event is over').waitFor();
  });

  it('then the organizer gets the attendance summary, and the next morning the student a follow-up', async () => {
    turnout.clock.pass({ minutes: 3 });
    await turnout.local.tick();
    const summary = await turnout.mail(({ to, text }) => to === ownerEmail && !text.includes('sign-in#'));
    expect(summary.text).toContain('The one registered student came to Cascade Healthcare Morning.');
    expect(summary.html).toContain('Cascade High School');
    expect(summary.html).not.toMatch(/Luc[ií]a|Mar[ií]n/);
    turnout.clock.pass({ minutes: 24 * 60 });
    await turnout.local.tick();
    const followUp = await turnout.mail(({ to, text }) => to === lucia && text.includes('/v/'));
    expect(followUp.subject).toContain('Cascade Healthcare Morning');
  });

  it('asked nobody but its own site, and no page broke or met the security policy', () => {
    expect([...requests]).toEqual([turnout.local.site]);
    expect(troubles).toEqual([]);
  });

  async function focusAndType(page: Page, label: string, text: string): Promise<void> {
    await page.getByLabel(label).focus();
    await page.keyboard.type(text);
  }

  /** Enter sends each step of the form, until the badge is there. */
  async function submitSteps(page: Page): Promise<void> {
    await page.keyboard.press('Enter');
    const last = page.getByRole('button', { name: 'Register', exact: true });
    await last
      .or(page.getByRole('img', { name: /Your badge/ }))
      .first()
      .waitFor();
    if (await last.isVisible()) {
      await last.focus();
      await page.keyboard.press('Enter');
    }
  }
});
