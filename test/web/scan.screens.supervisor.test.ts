import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '#test/support/accessibility.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { readQr } from '#test/support/readQr.ts';
import { openScreens, type Screens } from '#test/support/scanScreens/openScreens.ts';
import { aScene, badges, maya, type Scene } from '#test/support/scanScreens/scene.ts';
import { serveScreens } from '#test/support/scanScreens/serveScreens.ts';
import type { GroupOnPhone } from '#web/scan/engine/stationEngine.ts';

type Person = GroupOnPhone['people'][number];

/** A class of as many, all of them with a place and not yet in, but for what `other` says. */
function aClass(size: number, other: (index: number) => Partial<Person> = () => ({})): GroupOnPhone {
  const people = Array.from({ length: size }, (_, index): Person => {
    const row = { kind: 'student', status: 'confirmed', firstName: `Student ${index}`, grade: '10' } as const;
    return { tag: `tag${index}`, isIn: false, row, ...other(index) };
  });
  return { code: badges.group, school: 'Lincoln High School', grade: '10', people };
}

describe('a supervisor’s screens', () => {
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

  async function open(
    { state, ...scene }: Parameters<typeof aScene>[0] = {},
    options: Parameters<typeof openScreens>[3] = {},
  ): Promise<Screens> {
    const whole = aScene({ ...scene, state: { role: 'supervisor', ...state } });
    screens = await openScreens(browser, site.url, whole, options);
    await screens.page.locator('.station').waitFor();
    return screens;
  }

  describe('for a walk-in', () => {
    it('take a name by keyboard alone, and show it large', async () => {
      const { page, scan, asked } = await open();
      await scan(badges.blank);
      await page.getByRole('dialog', { name: 'Write someone in' }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.keyboard.type('Noor');
      await page.keyboard.press('Enter');
      await page.keyboard.type('Haddad');
      await page.keyboard.press('Enter');
      await page.keyboard.type('Lincoln High School');
      await page.keyboard.press('Enter');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Written in and checked in' }).waitFor();
      await page.getByText('Noor H.').waitFor();
      expect((await asked()).at(-1)).toEqual([
        'admit',
        badges.blank,
        {
          firstName: 'Noor',
          lastName: 'Haddad',
          school: 'Lincoln High School',
          grade: '7',
          attested: true,
        },
      ]);
    });

    it('name what is missing and lead there, and read no badge meanwhile', async () => {
      const { page, scan, asked } = await open();
      await scan(badges.blank);
      await page.getByLabel('First name').fill('Noor');
      await page.getByLabel('Last name').fill('http://x.example');
      await page.getByRole('dialog').getByRole('button', { name: 'Check in' }).click();
      await page.getByText('Type the last name').waitFor();
      await page.getByText('Choose the grade.').waitFor();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('lastName');
      await page.getByRole('button', { name: 'Close' }).focus();
      await scan(badges.maya);
      expect((await asked()).map(([call]) => call)).toEqual(['read']);
      expect(await page.getByLabel('First name').inputValue()).toBe('Noor');
    });

    it('ask where the event is full, and take back if not', async () => {
      const { page, say, scan, asked } = await open();
      await scan(badges.maya);
      const undoableUntil = Date.parse('2027-03-04T17:06:00.000Z');
      await say({ verdict: 'admitted', attendee: maya, overCapacity: true, undoableUntil });
      await page.getByRole('heading', { name: 'The event is full. Let in anyway?' }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByRole('button', { name: 'Take back' }).click();
      await page.getByRole('heading', { name: 'Taken back' }).waitFor();
      expect((await asked()).at(-1)?.[0]).toBe('undo');
    });

    it('say offline that nobody can tell whether there is a place', async () => {
      const { page, scan } = await open({ state: { online: false } });
      await scan(badges.blank);
      await page.getByText('You decide, and it is recorded').waitFor();
    });

    it('show the new badge where the blank one was another’s, until they have it', async () => {
      const { page, scan, say } = await open();
      await scan(badges.maya);
      await say({ verdict: 'badge-taken', badge: badges.strange, attendee: maya });
      await page.getByRole('dialog', { name: 'Give them another badge' }).waitFor();
      const picture = page.getByRole('img', { name: 'The new badge’s QR code' });
      await picture.waitFor();
      expect(await readQr(await picture.screenshot())).toBe(
        `${new URL(site.url).origin}/B/${badges.strange}`.toUpperCase(),
      );
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'A walk-in needs a new badge' }).click();
      await page.getByRole('button', { name: 'They have it' }).click();
      await page.getByRole('heading', { name: 'Ready' }).waitFor();
      expect(await page.getByRole('button', { name: 'A walk-in needs a new badge' }).count()).toBe(0);
    });
  });

  describe('for a class', () => {
    it('tick everyone, leave out the absent and check in once', async () => {
      const group = aClass(25, (index) => ({ isIn: index === 3 }));
      const { page, scan, asked } = await open({ group });
      await scan(badges.group);
      await page.getByRole('button', { name: 'Check in 24' }).waitFor();
      await page.getByText('1 already in · 0 absent').waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByRole('checkbox', { name: /^Student 7$/ }).uncheck();
      await page.getByText('1 already in · 1 absent').waitFor();
      expect(await page.getByRole('checkbox', { name: /Student 3 Already in/ }).isDisabled()).toBe(true);
      await page.getByRole('button', { name: 'Check in 23' }).click();
      await page.getByRole('heading', { name: 'Class checked in' }).waitFor();
      await page.getByText('23 students are in').waitFor();
      const [, code, present] = (await asked()).at(-1) ?? [];
      expect([code, present]).toEqual([
        badges.group,
        group.people.map(({ tag }) => tag).filter((tag) => tag !== 'tag3' && tag !== 'tag7'),
      ]);
    });

    it('of two hundred scroll, and stay a screen high', async () => {
      const { page, scan } = await open({ group: aClass(200) });
      await scan(badges.group);
      const submit = page.getByRole('button', { name: 'Check in 200' });
      await submit.waitFor();
      expect((await submit.boundingBox())?.y).toBeLessThan(812);
      const last = page.getByRole('checkbox', { name: 'Student 99' });
      await last.scrollIntoViewIfNeeded();
      await last.uncheck();
      await page.getByRole('button', { name: 'Check in 199' }).waitFor();
    });

    it('tick none and all at a tap, and check in nobody by mistake', async () => {
      const { page, scan, asked } = await open({ group: aClass(5) });
      await scan(badges.group);
      await page.getByRole('button', { name: 'Untick all' }).click();
      await page.getByRole('button', { name: 'Nobody left to check in' }).click();
      expect((await asked()).map(([call]) => call)).toEqual(['read']);
      await page.getByRole('button', { name: 'Tick all', exact: true }).click();
      await page.getByRole('button', { name: 'Check in 5' }).waitFor();
    });

    it('are closed by nobody’s touch for a minute and a half', async () => {
      const { page, scan } = await open({ group: aClass(5) });
      await scan(badges.group);
      await page.getByText('Student 1').waitFor();
      await page.clock.fastForward(90_000);
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect(await page.content()).not.toContain('Student 1');
    });

    it('say what to do where the phone has no such class', async () => {
      const { page, scan } = await open();
      await scan(badges.group);
      await page.getByText('This phone doesn’t have this class').waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
    });
  });

  describe('by name', () => {
    const found: Scene['found'] = {
      ok: true,
      value: {
        people: [
          {
            person: 'p1',
            firstName: 'Maya',
            lastName: 'Ramos',
            school: 'Lincoln High School',
            grade: '10',
            verdict: 'welcome',
          },
          {
            person: 'p2',
            firstName: 'Min',
            lastName: 'Rammstein',
            school: 'Cascade High School',
            grade: '12',
            verdict: 'already-in',
          },
        ],
        more: true,
      },
    };

    async function search({ page }: Screens): Promise<void> {
      await page.getByRole('button', { name: 'Find by name' }).click();
      await page.getByLabel('Last name').fill('ram');
      await page.getByLabel('First letter of the first name').fill('m');
      await page.keyboard.press('Enter');
    }

    it('find someone and check them in once it is confirmed', async () => {
      const opened = await open({ found });
      const { page, asked } = opened;
      await search(opened);
      await page.getByText('2 people found').waitFor();
      await page.getByText('Others fit too').waitFor();
      expect(await page.getByRole('button', { name: /^Check in: / }).count()).toBe(1);
      await page.getByRole('button', { name: 'Check in: Maya Ramos' }).click();
      await page.getByText('Is Maya Ramos standing before you?').waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByRole('button', { name: 'Yes, check in' }).click();
      await page.getByRole('heading', { name: 'Welcome' }).waitFor();
      await page.getByText('Maya R.').waitFor();
      expect(await page.content()).not.toContain('Ramos');
      expect(await asked()).toEqual([
        ['search', { lastName: 'ram', firstInitial: 'm' }],
        ['checkInPerson', 'p1'],
      ]);
    });

    it('ask for three letters before anything is sent', async () => {
      const { page, asked } = await open();
      await page.getByRole('button', { name: 'Find by name' }).click();
      await page.getByLabel('Last name').fill('R-a');
      await page.getByRole('button', { name: 'Find', exact: true }).click();
      await page.getByText('Type at least 3 letters').waitFor();
      await page.getByText('Type the first letter of the first name.').waitFor();
      expect(await asked()).toEqual([]);
    });

    it.each([
      ['too-many-tries', 'That was tried too often'],
      ['not-open', 'Names can be searched during the event only'],
      ['supervisor-needed', 'Only supervisors may search'],
      ['try-again', 'That took too long'],
    ] as const)('say why not (%s)', async (refusal, words) => {
      const opened = await open({ found: { ok: false, refusal: { refusal, message: '' } } });
      await search(opened);
      await opened.page.getByText(words).waitFor();
    });

    it('say that it needs a network', async () => {
      const opened = await open({ found: 'no network', state: { online: false } });
      await search(opened);
      await opened.page.getByText('This needs a network').waitFor();
    });
  });

  it('undo another’s check-in once it is confirmed', async () => {
    const { page, scan, say, asked } = await open();
    await scan(badges.maya);
    const since = { at: '2027-03-04T17:01:00.000Z', station: 'North door', scan: 'other.scan' };
    await say({ verdict: 'already-in', attendee: maya, since });
    await page.getByText(/Came in at 9:01.*North door/).waitFor();
    await page.getByRole('button', { name: 'Undo this check-in' }).click();
    const dialog = page.getByRole('dialog', { name: 'Undo this check-in?' });
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Undo this check-in' }).click();
    await page.getByRole('heading', { name: 'Taken back' }).waitFor();
    expect((await asked()).at(-1)).toEqual(['undo', 'entry1', 'other.scan']);
  });

  it.each([
    [320, 640],
    [812, 375],
  ])('fit a screen of %i by %i in Spanish', async (width, height) => {
    const options = { locale: 'es-US', viewport: { width, height } };
    for (const text of [badges.blank, badges.group]) {
      const { page, scan, close } = await open({ group: aClass(30) }, options);
      await scan(text);
      await page.getByRole('dialog').waitFor();
      const tooWide = await page.evaluate(
        () => document.querySelector('.sheet-body')?.scrollWidth ?? document.body.scrollWidth,
      );
      expect(tooWide).toBeLessThanOrEqual(width);
      expect(await accessibilityFaults(page)).toEqual([]);
      await close();
      screens = undefined;
    }
  });
});
