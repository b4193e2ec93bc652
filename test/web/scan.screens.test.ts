import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '#test/support/accessibility.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { cameraFeed } from '#test/support/camera.ts';
import { openScreens, type Screens } from '#test/support/scanScreens/openScreens.ts';
import { aScene, badges, enrolment, maya, refused } from '#test/support/scanScreens/scene.ts';
import { serveScreens } from '#test/support/scanScreens/serveScreens.ts';

const link = `#${'0'.repeat(20)}${'a'.repeat(26)}`;

/** The scanner's screens, over an engine that says what the test wants. */
describe('the scanner’s screens', () => {
  let site: Awaited<ReturnType<typeof serveScreens>>;
  let browser: Browser;
  let screens: Screens | undefined;

  beforeAll(async () => {
    site = await serveScreens();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });
  afterEach(async () => {
    await screens?.close();
    screens = undefined;
  });

  async function open(scene = aScene(), options: Parameters<typeof openScreens>[3] = {}): Promise<Screens> {
    screens = await openScreens(browser, site.url, scene, options);
    return screens;
  }

  describe('on joining', () => {
    it('without a link take a pasted one, and say what is no link', async () => {
      const { page } = await open(aScene({ kept: undefined }));
      await page.getByRole('heading', { name: 'Join your station' }).waitFor();
      await page.getByLabel('Or paste the station’s link').fill('https://turnout.example/e/some-event');
      await page.getByRole('button', { name: 'Join', exact: true }).click();
      await page.getByText('This is no station’s link').waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByLabel('Or paste the station’s link').fill(`https://turnout.example/s/${link}`);
      await page.keyboard.press('Enter');
      await page.getByLabel('Your name').waitFor();
    });

    it('read the station’s code with the camera, inside the page', async () => {
      const withCamera = await launchBrowser({
        camera: await cameraFeed(`https://turnout.example/s/${link}`),
      });
      try {
        const { page, close } = await openScreens(withCamera, site.url, aScene({ kept: undefined }));
        await page.getByRole('button', { name: 'Read the station’s code' }).click();
        await page.getByLabel('Your name').fill('Sam');
        await page.getByRole('button', { name: 'Start scanning' }).click();
        await page.getByText('Main door').waitFor();
        await close();
      } finally {
        await withCamera.close();
      }
    });

    it('ask for a name, and hand on the link’s secret', async () => {
      const { page, asked } = await open(aScene({ kept: undefined }), { hash: link });
      expect(page.url()).not.toContain('#');
      await page.getByRole('button', { name: 'Start scanning' }).click();
      await page.getByText('Please give your name.').waitFor();
      await page.getByLabel('Your name').fill(' Sam ');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Ready' }).waitFor();
      expect(await asked()).toEqual([['enrol', link.slice(1), 'Sam']]);
    });

    it('say so where the server does not answer, and let try again', async () => {
      const { page } = await open(aScene({ kept: undefined, joining: { kind: 'unreached' } }), {
        hash: link,
      });
      await page.getByLabel('Your name').fill('Sam');
      await page.keyboard.press('Enter');
      await page.getByText('No answer from the server').waitFor();
      expect(await page.getByLabel('Your name').inputValue()).toBe('Sam');
    });

    it.each([
      ['link-spent', 'This link is used up', 'Join another station'],
      ['station-not-open', 'Too early', 'Try again'],
      ['event-over', 'This event is over', 'Join another station'],
    ] as const)('refused by %s, say "%s" and offer "%s"', async (refusal, title, offer) => {
      const { page } = await open(aScene({ kept: undefined, joining: refused(refusal) }), { hash: link });
      await page.getByLabel('Your name').fill('Sam');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: title }).waitFor();
      await page.getByRole('button', { name: offer }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
    });

    it('wait where the station has its phones, and scan as soon as an organizer lets them in', async () => {
      const { page, become } = await open(aScene({ state: { admitted: false } }));
      await page.getByText('Main door has all the phones it may have').waitFor();
      await page.getByText('“Sam” is waiting').waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await become({ admitted: true });
      await page.getByRole('heading', { name: 'Ready' }).waitFor();
    });

    it('offer another station’s link when it is read, or to stay', async () => {
      const { page, scan, asked } = await open();
      await page.getByRole('heading', { name: 'Ready' }).waitFor();
      await scan(`https://turnout.example/s/#${'1'.repeat(46)}`);
      await page.getByRole('button', { name: 'Switch to that station' }).click();
      expect(await page.getByLabel('Your name').inputValue()).toBe('Sam');
      await page.getByRole('button', { name: 'Stay at Main door' }).click();
      await page.getByRole('heading', { name: 'Ready' }).waitFor();
      expect((await asked()).map(([call]) => call)).toEqual(['read']);
    });
  });

  describe('on a reading', () => {
    it('show the phone’s answer, mark it, and confirm it quietly', async () => {
      const { page, scan, say } = await open();
      await page.getByRole('heading', { name: 'Ready' }).waitFor();
      await scan(`HTTPS://TURNOUT.EXAMPLE/B/${badges.maya}`);
      await page.getByText('Maya R.').waitFor();
      await page.getByText('Checked by this phone').waitFor();
      expect(await page.locator('[data-tone]').getAttribute('data-tone')).toBe('good');
      await say({ verdict: 'welcome', attendee: maya });
      await page.getByText('Confirmed').waitFor();
      const spoken = await page.locator('[aria-live=assertive]').textContent();
      expect(spoken).toContain('Maya R.');
      expect(spoken).not.toContain('Confirmed');
      expect(await accessibilityFaults(page)).toEqual([]);
    });

    it('let the server correct the phone, in plain sight', async () => {
      const { page, scan, say } = await open();
      await scan(badges.maya);
      await say({ verdict: 'cancelled', attendee: maya });
      await page.getByRole('heading', { name: 'Registration cancelled' }).waitFor();
      expect(await page.locator('[data-tone]').getAttribute('data-tone')).toBe('stop');
      expect(await page.getByRole('button', { name: 'Take back' }).count()).toBe(0);
    });

    it('name nobody after ten seconds, and offer to take back for a minute', async () => {
      const { page, scan, asked } = await open();
      await scan(badges.maya);
      await page.getByText('Maya R.').waitFor();
      await page.clock.fastForward(10_000);
      await page.getByRole('heading', { name: 'Ready' }).waitFor();
      expect(await page.content()).not.toContain('Maya');
      await page.getByRole('button', { name: 'Take back' }).click();
      await page.getByRole('heading', { name: 'Taken back' }).waitFor();
      expect((await asked()).at(-1)).toEqual(['undo', 'entry1', undefined]);
      await scan(badges.maya);
      await page.clock.fastForward(61_000);
      await page.getByRole('button', { name: 'Take back' }).waitFor({ state: 'detached' });
    });

    it('say honestly what was not checked, without alarm', async () => {
      const readings = { [badges.strange]: { verdict: 'unverified' } } as const;
      const { page, scan } = await open(aScene({ state: { online: false, waiting: 3 }, readings }));
      await page.getByText('Offline', { exact: true }).waitFor();
      await page.getByText('3 not yet handed in').waitFor();
      await scan(badges.strange);
      await page.getByRole('heading', { name: 'Not checked: no network' }).waitFor();
      await page.getByText('Let in as unverified').waitFor();
      expect(await page.getByText('Checked by this phone').count()).toBe(0);
      expect(await accessibilityFaults(page)).toEqual([]);
    });

    it('send a blank badge and a class to a supervisor', async () => {
      const { page, scan } = await open();
      await scan(badges.blank);
      await page.getByText('Send them to a supervisor, who writes them in').waitFor();
      await scan(badges.group);
      await page.getByText('Send the class to a supervisor').waitFor();
      expect(await page.locator('dialog').count()).toBe(0);
    });

    it('press nothing that has the focus when a hand scanner types', async () => {
      const { page, scan, asked } = await open();
      await page.getByRole('button', { name: 'Sign out' }).focus();
      await scan(badges.maya);
      await page.getByText('Maya R.').waitFor();
      expect(await page.locator('dialog').count()).toBe(0);
      expect(await asked()).toEqual([['read', badges.maya]]);
    });
  });

  describe('with a typed code', () => {
    it('resolve a short one and read the badge behind it', async () => {
      const { page, asked } = await open();
      await page.getByLabel('Code on the badge').fill('abcd-efgh');
      await page.keyboard.press('Enter');
      await page.getByText('Maya R.').waitFor();
      expect(await asked()).toEqual([
        ['resolveCode', 'abcdefgh'],
        ['read', badges.maya],
      ]);
    });

    it.each([
      ['no network', 'Short codes need a network'],
      ['unknown-code', 'No badge of this event has this code'],
      ['too-many-tries', 'That was tried too often'],
    ] as const)('say why it did not resolve (%s)', async (why, words) => {
      const no = {
        ok: false,
        refusal: { refusal: why === 'no network' ? 'try-again' : why, message: '' },
      } as const;
      const { page } = await open(aScene({ resolved: why === 'no network' ? why : no }));
      await page.getByLabel('Code on the badge').fill('ABCD-EFGH');
      await page.keyboard.press('Enter');
      await page.getByText(words).waitFor();
    });

    it('say what is wrong with it beside the field alone', async () => {
      const { page, asked } = await open();
      await page.getByLabel('Code on the badge').fill('ABCD-EFGU');
      await page.keyboard.press('Enter');
      await page.getByText('One character looks wrong').waitFor();
      await page.getByRole('heading', { name: 'Ready' }).waitFor();
      expect(await page.getByText('not a Turnout badge').count()).toBe(0);
      expect(await asked()).toEqual([]);
      expect(await accessibilityFaults(page)).toEqual([]);
    });
  });

  describe('tell of the phone', () => {
    it('what was scanned, and what works offline since when', async () => {
      const { page, become } = await open();
      await page.getByText('24 scanned').waitFor();
      await page.getByText('Works offline: 412 badges, updated 1 min. ago').waitFor();
      await become({ known: 0, syncedAt: undefined });
      await page.getByText('Getting ready to work offline').waitFor();
      await become({ online: false });
      await page.getByText('Not ready to work offline').waitFor();
    });

    it('nothing of a scan that only waits for its answer, and of one that lasts', async () => {
      const { page, become } = await open();
      // From now on no time passes but what is told.
      await page.clock.pauseAt('2027-03-04T17:10:00.000Z');
      await become({ waiting: 1 });
      await page.clock.runFor(1000);
      expect(await page.getByText('1 not yet handed in').count()).toBe(0);
      await page.clock.runFor(2000);
      await page.getByText('1 not yet handed in').waitFor();
    });

    it('that its hours have not begun', async () => {
      const hours = { opensAt: '2027-03-04T18:00:00.000Z', closesAt: '2027-03-04T21:00:00.000Z' };
      const { page } = await open(aScene({ state: { hours } }));
      await page.getByText(/Scans count from 10:00/).waitFor();
    });

    it('what signing out would lose, before it does', async () => {
      const { page, become, asked } = await open(aScene({ state: { waiting: 3 } }));
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByText('3 scans are not yet handed in and would be lost').waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await become({ waiting: 0 });
      await page.getByRole('dialog').getByText('Everything is handed in').waitFor();
      await page.keyboard.press('Escape');
      expect(await asked()).toEqual([]);
      await become({ waiting: 2 });
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByRole('button', { name: 'Sign out and lose 2 scans' }).click();
      await page.getByRole('heading', { name: 'You are signed out' }).waitFor();
      expect(await asked()).toEqual([['leave', { evenWaiting: true }]]);
    });

    it('that it was closed, and what becomes of what waits', async () => {
      const { page, scan, become } = await open(aScene({ state: { waiting: 3 } }));
      await scan(badges.maya);
      await page.getByText('Maya R.').waitFor();
      await become({ closed: 'device-revoked' });
      await page.getByRole('heading', { name: 'This scanner was closed' }).waitFor();
      await page.getByText('3 scans were not handed in. An organizer can still take them in').waitFor();
      expect(await page.content()).not.toContain('Maya');
      expect(await accessibilityFaults(page)).toEqual([]);
      await become({ waiting: 0 });
      await page.getByText('Everything scanned on this phone was handed in.').waitFor();
    });

    it('of scans from an earlier station that still wait', async () => {
      const { page } = await open(aScene({ kept: undefined, alsoWaiting: 2 }));
      await page.getByText('2 scans from before wait for the network').waitFor();
    });
  });

  it('hear a hand scanner from the moment they say that they are ready', async () => {
    const { page, scan } = await open(aScene(), { timersLateMs: 2_000 });
    await page.getByRole('heading', { name: 'Ready' }).waitFor();
    await scan(badges.maya);
    await page.getByText('Maya R.').waitFor();
  });

  it.each([
    [320, 640],
    [812, 375],
    [1280, 800],
  ])('fit a screen of %i by %i in both languages', async (width, height) => {
    for (const locale of ['en-US', 'es-US']) {
      const { page, scan, close } = await open(aScene({ state: { role: 'supervisor', online: false } }), {
        locale,
        viewport: { width, height },
      });
      await scan(badges.maya);
      await page.getByText('Maya R.').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await accessibilityFaults(page)).toEqual([]);
      await close();
      screens = undefined;
    }
  });

  it('keep no name in what the page stores', async () => {
    const { page, scan } = await open(aScene({ kept: enrolment }));
    await scan(badges.maya);
    await page.getByText('Maya R.').waitFor();
    const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(stored).not.toMatch(/Maya|Lincoln|ABCDEFGH/);
  });
});
