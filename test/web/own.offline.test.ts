import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '#test/support/accessibility.ts';
import { diego, publishedEvent } from '#test/support/people.ts';
import { type StudentBrowser, startStudentBrowser } from './studentBrowser.ts';

/** A badge on the student's own device, and nothing on anyone else's. */
describe('the own page on one’s own device', () => {
  let students: StudentBrowser;
  let slug = '';
  beforeAll(async () => {
    students = await startStudentBrowser();
    slug = (await publishedEvent(students.owner)).slug;
  });
  afterAll(async () => {
    await students?.stop();
  });

  async function opened(firstName: string): Promise<Page> {
    const { manageUrl } = await students.registered(slug, { ...diego, firstName });
    const page = await students.open(manageUrl);
    await page.getByRole('heading', { name: `Hello, ${firstName}` }).waitFor();
    return page;
  }

  const choice = (page: Page) => page.getByRole('checkbox', { name: /This is my own device/ });

  async function keep(page: Page): Promise<void> {
    await choice(page).focus();
    await page.keyboard.press('Space');
    await page.getByRole('status').getByText('opens on this device without internet').waitFor();
  }

  /** Everything a browser keeps of a site, beyond the tab's cookies, of which there are none. */
  const kept = (page: Page) =>
    page.evaluate(async () => ({
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      cookies: document.cookie,
      history: JSON.stringify(history.state),
    }));
  const nothing = { local: [], session: [], caches: [], workers: 0, cookies: '', history: 'null' };

  it('keeps nothing beyond the tab unless that is chosen', async () => {
    const page = await opened('Ada');
    expect(await choice(page).isChecked()).toBe(false);
    expect(await kept(page)).toEqual({ ...nothing, session: ['turnout.link'] });
    await page.context().close();
  });

  it('opens without a connection once it is chosen, and says how old that is', async () => {
    const page = await opened('Bo');
    await keep(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.context().setOffline(true);
    const later = await page.context().newPage();
    await later.goto(`${students.turnout.local.site}/r/`);
    await later.getByRole('heading', { name: 'Hello, Bo' }).waitFor();
    await later.getByRole('img', { name: /Your badge/ }).waitFor();
    await later.getByRole('heading', { name: 'No connection to Turnout' }).waitFor();
    await later.getByText(/This is how it stood at \d{1,2}:\d{2}.[AP]M/).waitFor();
    expect(await later.getByRole('button', { name: 'Change my details' }).count()).toBe(0);
    await later.getByRole('button', { name: 'Show full screen' }).click();
    await later.getByRole('dialog', { name: /Your badge/ }).waitFor();
    expect(await accessibilityFaults(later)).toEqual([]);
    await later.keyboard.press('Escape');
    await page.context().setOffline(false);
    await later.evaluate(() => dispatchEvent(new Event('online')));
    await later.getByRole('button', { name: 'Change my details' }).waitFor();
    expect(await later.getByText('No connection').count()).toBe(0);
    await page.context().close();
  });

  it('shows what changed since then as soon as there is a connection', async () => {
    const page = await opened('Cy');
    await keep(page);
    const secret = await page.evaluate(() => sessionStorage.getItem('turnout.link') ?? '');
    await students.turnout.someone().get('changeRegistration', { grade: '12' }, secret);
    const later = await page.context().newPage();
    await later.goto(`${students.turnout.local.site}/r/`);
    await later.getByText('12th grade').waitFor();
    await expect
      .poll(() => later.evaluate(() => localStorage.getItem('turnout.own')))
      .toContain('"grade":"12"');
    await page.context().close();
  });

  it('a new version of the page comes at once where there is a connection', async () => {
    const page = await opened('Di');
    await keep(page);
    await page.reload();
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    const asked: string[] = [];
    page.on('response', (response) => {
      if (response.request().isNavigationRequest()) asked.push(response.headers()['cache-control'] ?? '');
    });
    await page.evaluate(async () => {
      const cache = await caches.open('turnout.own');
      await cache.put('/r/', new Response('an old page', { headers: { 'content-type': 'text/html' } }));
    });
    await page.reload();
    await page.getByRole('heading', { name: 'Hello, Di' }).waitFor();
    expect(asked).toEqual(['no-cache']);
    await page.context().close();
  });

  it('answers of the API are never kept in the cache', async () => {
    const page = await opened('Ed');
    await keep(page);
    await page.reload();
    await page.getByRole('img', { name: /Your badge/ }).waitFor();
    const paths = await page.evaluate(async () =>
      (await (await caches.open('turnout.own')).keys()).map(({ url }) => new URL(url).pathname),
    );
    expect(paths.filter((path) => !/^\/(r\/$|assets\/)/.test(path))).toEqual([]);
    await page.context().close();
  });

  it('forgetting leaves nothing, and the page opens nothing any more', async () => {
    const page = await opened('Flo');
    await keep(page);
    await page.getByRole('button', { name: 'Done, forget me on this device' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Nothing of your registration is left').waitFor();
    await expect.poll(() => kept(page)).toEqual(nothing);
    await page.reload();
    await page.getByRole('heading', { name: 'Open your private link' }).waitFor();
    await page.context().close();
  });

  it('taking the choice back leaves nothing beyond the tab', async () => {
    const page = await opened('Gil');
    await keep(page);
    await choice(page).focus();
    await page.keyboard.press('Space');
    await expect.poll(() => kept(page)).toEqual({ ...nothing, session: ['turnout.link'] });
    await page.context().close();
  });

  it('a shared computer is never offered it, and "Done, next student" takes what was kept before', async () => {
    const page = await opened('Hal');
    await keep(page);
    const event = await page.context().newPage();
    await event.goto(`${students.turnout.local.site}/e/${slug}`);
    await event.getByRole('radio', { name: '13 to 17' }).check();
    await event.getByRole('button', { name: 'Continue' }).click();
    await event.getByLabel('First name').fill('Ivy');
    await event.getByLabel('Last name').fill('Ng');
    await event.locator('#school').fill('Lincoln High School');
    await event.locator('#grade').selectOption('9');
    await event.getByLabel('E-mail (optional)').fill('ivy@students.example');
    await event.getByRole('button', { name: 'Continue' }).click();
    await event.getByRole('button', { name: 'Register', exact: true }).click();
    await event.getByRole('heading', { name: 'You’re in, Ivy' }).waitFor();
    await event.getByRole('button', { name: 'Done, next student' }).click();
    await event.getByRole('radio', { name: '13 to 17' }).waitFor();
    await expect.poll(() => kept(event)).toEqual({ ...nothing, local: ['turnout.shared'] });
    await page.reload();
    await page.getByRole('heading', { name: 'Hello, Hal' }).waitFor();
    expect(await choice(page).count()).toBe(0);
    await page.context().close();
  });

  it('what was kept for a link that was replaced is gone as soon as the server says so', async () => {
    const page = await opened('Jo');
    await keep(page);
    const secret = await page.evaluate(() => sessionStorage.getItem('turnout.link') ?? '');
    await students.turnout
      .someone()
      .get('startOver', { firstName: 'Kim', lastName: 'Po', school: 'Any', grade: '9' }, secret);
    await page.reload();
    await page.getByRole('heading', { name: 'This link doesn’t work' }).waitFor();
    expect(await page.evaluate(() => localStorage.getItem('turnout.own'))).toBeNull();
    await page.context().close();
  });

  it('and no page broke or met the security policy', () => {
    expect(students.troubles).toEqual([]);
  });
});
