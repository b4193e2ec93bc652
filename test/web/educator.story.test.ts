import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import { type Locale, locales } from '#domain/vocabulary.ts';
import { accessibilityFaults } from '#test/support/accessibility.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { type BuiltSite, buildSite } from '#test/support/builtSite.ts';
import { publishedEvent } from '#test/support/people.ts';
import { readQr } from '#test/support/readQr.ts';
import { screenshot } from '#test/support/screenshots.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';
import { texts as arabic } from '#web/educator/texts/ar.ts';
import { texts as english, type Texts } from '#web/educator/texts/en.ts';
import { texts as spanish } from '#web/educator/texts/es.ts';

const catalogs: Record<Locale, Texts> = { en: english, es: spanish, ar: arabic };
const laptop = { width: 1280, height: 800 };
const phone = { width: 320, height: 640 };

const at = (title: string, from: string, to: string, room: string) => ({
  title,
  room,
  startsAt: `2027-03-04T${from}`,
  endsAt: `2027-03-04T${to}`,
  capacity: 21,
});
const sessions = [
  at('A day on the ward', '09:15', '09:45', 'Room 101'),
  at('Medical imaging lab', '09:15', '09:45', 'Room 204'),
  at('Emergency response', '09:15', '09:45', 'North lawn'),
  at('Apprenticeships in healthcare', '10:15', '10:45', 'Auditorium'),
  at('Nursing assistant to nurse', '10:15', '10:45', 'Room 101'),
  at('The blood bank', '10:15', '10:45', 'Room 110'),
];

const firstNames = ['Maya', 'José Ángel', 'Wei', 'Aaliyah', 'Oluwaseun', 'Zoë', 'Nguyễn', 'أحمد', 'Siobhán'];
const lastNames = ['Okafor', 'Núñez', 'Chen', 'Haddad', 'Müller'];
/** 45 students without phones or e-mail. */
const students = Array.from({ length: 45 }, (_, index) => ({
  firstName: firstNames[index % 9] ?? '',
  lastName: lastNames[Math.floor(index / 9)] ?? '',
  homeroom: `Room ${12 + (index % 3)}`,
}));

describe('a class, in a browser', () => {
  let built: BuiltSite;
  let turnout: Turnout;
  let browser: Browser;
  let event: Answer<'readEvent'>;
  const troubles: string[] = [];

  beforeAll(async () => {
    built = await buildSite();
    turnout = await startTurnout({ site: built.folder });
    browser = await launchBrowser();
    event = await publishedEvent(await turnout.owner(), { capacity: 400, sessions, takesGroups: true });
  });
  afterAll(async () => {
    await browser?.close();
    await turnout?.stop();
    await built?.remove();
  });

  async function open(address: string, viewport: typeof phone, locale = 'en'): Promise<Page> {
    const context = await browser.newContext({ viewport, locale });
    const page = await context.newPage();
    await page.clock.setFixedTime(turnout.clock.read());
    page.on('pageerror', (error) => troubles.push(`${address}: ${error}`));
    page.on('console', (message) => {
      if (/Content.Security.Policy/i.test(message.text())) troubles.push(message.text());
    });
    await page.goto(address);
    return page;
  }

  async function mailedLink(email: string): Promise<string> {
    const { text } = await turnout.mail(({ to, text }) => to === email && text.includes('/g/#'));
    return /http\S+\/g\/#\w+/.exec(text)?.[0] ?? '';
  }

  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });

  describe('of 45 without phones or e-mail', () => {
    let page: Page;
    const email = 'dana.whitfield@cascade.example';

    it('is registered from the shared link, and holds no place by that', async () => {
      page = await open(event.registerUrl, laptop);
      await page.locator(`a[href="/g/?event=${event.slug}"]`).first().click();
      await heading(page, 'Register a class').waitFor();
      await page.getByLabel('School', { exact: true }).fill('Cascade High School');
      await page.getByLabel('Your name').fill('Dana Whitfield');
      await page.getByLabel('E-mail address').fill(email);
      await page.getByLabel('Grade').selectOption('10');
      await page.getByLabel('Students').fill('45');
      await page.getByLabel('Chaperones').fill('3');
      await page.getByRole('radio', { name: 'School bus' }).check();
      await page.getByLabel('Time of arrival (optional)').fill('08:45');
      await page.getByLabel('Lunches').fill('48');
      await page.getByRole('checkbox', { name: /permissions/ }).check();
      await button(page, 'Register the class').click();
      await heading(page, 'Check your mail').waitFor();
      expect((await turnout.someone().get('getEvent', { slug: event.slug })).placesLeft).toBe(400);
    });

    it('holds its 48 places by one tap on the page that the mailed link opens', async () => {
      await page.goto('about:blank');
      await page.goto(await mailedLink(email));
      await button(page, 'Hold our 48 places').waitFor();
      expect(page.url()).not.toContain('#');
      expect((await turnout.someone().get('getEvent', { slug: event.slug })).placesLeft).toBe(400);
      await button(page, 'Hold our 48 places').click();
      await heading(page, 'All 48 places are yours').waitFor();
      expect((await turnout.someone().get('getEvent', { slug: event.slug })).placesLeft).toBe(352);
      await page.getByText('School bus, 8:45 AM').waitFor();
    });

    it('gets its names from a file, each bad row explained before anything is saved', async () => {
      await button(page, 'Add names').click();
      await heading(page, 'Add people').waitFor();
      const rows = students.map(({ firstName, lastName, homeroom }, index) => [
        index === 7 ? '' : lastName,
        firstName,
        '10',
        homeroom,
        '3.9',
      ]);
      const bad = [
        ['Okafor', 'Maya', '10', 'Room 14', '2.1'],
        ['http://spam.example', 'Win', '10', '', ''],
        ['Lee', 'Ana', 'sophomoric', '', ''],
      ];
      const heads = ['Last name', 'First name', 'Grade', 'Homeroom', 'GPA'];
      const csv = [heads, ...rows, ...bad].map((cells) => cells.join(';')).join('\r\n');
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'class.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${csv}\r\n`) });
      await heading(page, '48 rows').waitFor();
      await page.getByText('44 can be added').waitFor();
      const row = (name: string) => page.getByRole('listitem').filter({ hasText: name });
      await page.getByText('The last name is missing. Edit the row, or leave it out.').waitFor();
      await page.getByText('This name is in your list twice. Only the first row will be added.').waitFor();
      await page.getByText('“http://spam.example” can’t stand on a badge.').waitFor();
      await page.getByText('“sophomoric” is not a grade we know. Write a number from 6 to 12.').waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);

      const unnamed = row('The last name is missing');
      await unnamed.getByRole('button', { name: 'Edit' }).click();
      await unnamed.getByLabel('Last name').fill('Okafor');
      await page.getByText('45 can be added').waitFor();
      expect((await page.request.get(`${turnout.local.site}/api/events/${event.slug}`)).ok()).toBe(true);

      await button(page, 'Add 45 people').click();
      await heading(page, '45 people added').waitFor();
      await page.getByText('2 rows needed a look and were not added.').waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
    });

    it('gets its chaperones by count', async () => {
      await button(page, 'See the names').click();
      await button(page, 'Add people').click();
      await page.getByText('Add chaperones').first().click();
      await button(page, 'Add chaperones').click();
      await page.getByText('3 chaperones are on your roster.').waitFor();
      await page.getByRole('link', { name: 'Overview' }).click();
      await page.getByText('48 of 48').first().waitFor();
    });

    it('is given sessions, spread evenly, so that nobody is without', async () => {
      await button(page, 'Give sessions').click();
      await page.getByText('You have no order yet, so sessions are spread evenly.').waitFor();
      await button(page, 'Give sessions').click();
      await page.getByText('Every student has a session.').waitFor();
      const counts = page.getByRole('region', { name: 'Where your students are' }).locator('dd > span');
      await expect.poll(() => counts.allTextContents()).toEqual(Array(6).fill('15'));
    });

    it('prints badges whose codes are the students’ own, and slips that open the right pages', async () => {
      await button(page, 'Print badges').click();
      await button(page, 'Print 13 sheets').waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.emulateMedia({ media: 'print' });
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(13);
      expect(new Set(pdf.match(/\/MediaBox\s*\[[^\]]*\]/g)).size).toBe(1);

      const slips = page.locator('.label.slip');
      const badges = page.locator('.label.badge');
      expect(await slips.count()).toBe(48);
      const codes = new Set<string>();
      const met = new Set<string>();
      const links: { link: string; firstName: string }[] = [];
      const student = await browser.newContext({ viewport: laptop, locale: 'en', colorScheme: 'light' });
      await student.clock.setFixedTime(turnout.clock.read());
      for (let index = 0; index < 48; index++) {
        const [badge, slip] = [badges.nth(index), slips.nth(index)];
        const firstName = (await badge.locator('.badge-name').textContent()) ?? '';
        const name = (await slip.locator('.slip-name').textContent()) ?? '';
        expect(name.startsWith(firstName)).toBe(true);
        const link = await decoded(slip);
        expect(link).toMatch(/\/r\/#\w+$/);
        const own = await turnout.someone().get('getRegistration', {}, link.slice(link.indexOf('#') + 1));
        expect(`${own.firstName} ${own.lastName}`.startsWith(name)).toBe(true);
        expect((await decoded(badge)).toUpperCase()).toBe(own.badge.toUpperCase());
        expect(await badge.locator('.badge-scan p').textContent()).toBe(own.shortCode);
        const code = (await slip.locator('.slip-code').textContent()) ?? '';
        expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
        codes.add(code);
        met.add(own.registrationId);

        links.push({ link, firstName: own.firstName });
      }
      for (let first = 0; first < links.length; first += 6) {
        await Promise.all(
          links.slice(first, first + 6).map(async ({ link, firstName }) => {
            const ownPage = await student.newPage();
            await ownPage.goto(link);
            await ownPage.getByRole('heading', { name: `Hello, ${firstName}` }).waitFor();
            await ownPage.close();
          }),
        );
      }
      await student.close();
      const ofClass = page.locator('.label.class');
      expect(await ofClass.count()).toBe(1);
      expect(await ofClass.textContent()).toContain('For the door: scan this to check in the class');
      expect(await decoded(ofClass)).toBe(await classCode());
      expect(met.size).toBe(48);
      expect(codes.size).toBe(48);
      await page.emulateMedia({ media: 'screen' });
    });

    it('gives a slip’s typed code to whoever has no camera', async () => {
      const code = (await page.locator('.slip-code').first().textContent()) ?? '';
      const opened = await turnout.someone().get('openSlip', { code });
      expect(JSON.stringify(opened)).toContain('/r/#');
    });

    it('has a code of its own for the door, over the whole screen of a phone', async () => {
      await page.getByRole('link', { name: 'Overview' }).click();
      await heading(page, 'Arriving by bus: show this code').waitFor();
      const card = page.getByRole('region', { name: 'Arriving by bus: show this code' });
      await card.getByRole('img').waitFor();
      expect(await decoded(card)).toBe(await classCode());
      expect(await accessibilityFaults(page)).toEqual([]);
      await screenshot(page, 'class-code');
      await page.setViewportSize(phone);
      await button(page, 'Show full screen').click();
      const full = page.getByRole('dialog');
      await full.getByText('For the door: scan this to check in the class').waitFor();
      expect(await decoded(full)).toBe(await classCode());
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.screenshot({ path: '.turnout/screenshots/class-code-full.png' });
      await page.keyboard.press('Escape');
      await full.waitFor({ state: 'detached' });
      await heading(page, 'Arriving by bus: show this code').waitFor();
      await page.setViewportSize(laptop);
    });

    it('sees afterwards who came, as a file that spreadsheets open as text', async () => {
      turnout.clock.moveTo('2027-03-04T17:05:00Z');
      await page.clock.setFixedTime(turnout.clock.read());
      await page.getByRole('link', { name: 'Attendance' }).click();
      await page.getByText('0 of 48 people came.').waitFor();
      const [file] = await Promise.all([page.waitForEvent('download'), button(page, 'Save as CSV').click()]);
      expect(file.suggestedFilename()).toBe(`${event.slug}-attendance.csv`);
      expect(await accessibilityFaults(page)).toEqual([]);
    });

    it('leaves nothing on a shared computer', async () => {
      await button(page, 'Done, forget this class on this computer').click();
      await page.getByText('Nothing of your class is left on this computer.').waitFor();
      const kept = await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]));
      expect(kept).toBe('[{},{}]');
      await page.reload();
      await heading(page, 'Open the link to your class').waitFor();
      await page.context().close();
    });

    async function classCode(): Promise<string> {
      const secret = (await mailedLink(email)).split('#')[1];
      return (await turnout.someone().get('getGroup', {}, secret)).code;
    }

    async function decoded(label: Locator): Promise<string> {
      return readQr(await label.locator('.code').screenshot({ scale: 'css', animations: 'disabled' }));
    }
  });

  describe.each(locales)('registered and named by keyboard alone, at 320 pixels, in %s', (locale) => {
    const words = catalogs[locale];
    const email = `educator.${locale}@school.example`;
    let page: Page;

    it('registers', async () => {
      turnout.clock.moveTo('2027-03-01T17:00:00.000Z');
      page = await open(`${turnout.local.site}/g/?event=${event.slug}`, phone, locale);
      await heading(page, words.newTitle).waitFor();
      await expectGood();
      await press(page.locator('main button[type=submit]'), 'Enter');
      await page.getByRole('alert').waitFor();
      await expectGood();
      await type('school', 'Riverside High School');
      await type('contactName', 'Ana Reyes');
      await type('contactEmail', email);
      await press(page.locator('#grade'), '1');
      await page.locator('#grade').selectOption('11');
      await type('students', '6');
      await tabTo(page.locator('input[name=arrivalBy]').first());
      await page.keyboard.press('Space');
      await press(page.locator('#permissions'), 'Space');
      await press(page.locator('main button[type=submit]'), 'Enter');
      await heading(page, words.mailedTitle).waitFor();
      await expectGood();
    });

    it('holds the places', async () => {
      await page.goto('about:blank');
      await page.goto(await mailedLink(email));
      await button(page, words.holdPlaces(6)).waitFor();
      await expectGood();
      await press(button(page, words.holdPlaces(6)), 'Enter');
      await heading(page, words.placesTitle(6, 6)).waitFor();
      await expectGood();
    });

    it('adds names', async () => {
      await press(button(page, words.steps.names.action), 'Enter');
      await heading(page, words.addTitle).waitFor();
      await tabTo(page.locator('#pasted'));
      await page.keyboard.insertText(
        'Nombre\tApellidos\tGrado\nLucía\tMarín\t11\nأحمد\tالحسن\t11\n\tSolo\t11\n',
      );
      await expectGood();
      await press(button(page, words.lookAtList), 'Enter');
      await heading(page, words.rowsTitle(3)).waitFor();
      await page.getByText(words.problems['missing-first-name']('')).waitFor();
      await expectGood();
      await press(button(page, words.addRows(2)), 'Enter');
      await heading(page, words.reportTitle(2)).waitFor();
      await expectGood();
      await press(button(page, words.seePeople), 'Enter');
      await heading(page, words.peopleTitle).waitFor();
      await expectGood();
      await press(button(page, words.editPerson('Lucía Marín')), 'Enter');
      await page.getByRole('dialog').waitFor();
      await expectGood();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    });

    it('gives sessions and comes to the badges', async () => {
      await press(page.getByRole('link', { name: words.parts.sessions }), 'Enter');
      await page.getByText(words.orderNone).waitFor();
      await expectGood();
      for (const { title } of sessions) {
        await press(button(page, words.leaveSessionOut(title)), 'Enter');
        expect(await page.evaluate(() => document.activeElement?.id)).toBe('order-title');
      }
      await press(button(page, words.giveSessions), 'Enter');
      await page.getByText(words.orderEmpty).waitFor();
      await expectGood();
      await press(button(page, words.takeSessionBack('The blood bank')), 'Enter');
      await press(button(page, words.takeSessionBack('Medical imaging lab')), 'Enter');
      await press(button(page, words.moveDown('The blood bank')), 'Enter');
      await page.getByText(words.orderCounts).waitFor();
      await press(button(page, words.giveSessions), 'Enter');
      await page.getByText(words.givenResult(4, 0)).waitFor();
      const counted = page.getByRole('region', { name: words.countsTitle });
      const countOf = (title: string) =>
        counted.locator('dl > div').filter({ hasText: title }).locator('dd > span').textContent();
      for (const { title } of sessions) {
        const given = ['The blood bank', 'Medical imaging lab'].includes(title) ? 2 : 0;
        await expect.poll(() => countOf(title)).toBe(words.sessionCount(given, 0));
      }
      await expectGood();
      await press(button(page, words.spreadEvenly), 'Enter');
      await page.getByText(words.orderNone).waitFor();
      await expectGood();
      await press(page.getByRole('link', { name: words.parts.badges }), 'Enter');
      await button(page, words.printSheets(1)).waitFor();
      await expectGood();
      expect(await page.locator('.badge-name').allTextContents()).toEqual(
        expect.arrayContaining(['Lucía', 'أحمد']),
      );
    });

    it('shares the class and cancels it', async () => {
      await press(page.getByRole('link', { name: words.parts.class }), 'Enter');
      await type('shareName', 'Sam Lee');
      await type('shareEmail', `second.${locale}@school.example`);
      await press(button(page, words.shareClass), 'Enter');
      await page.getByText(words.sharedWith(`second.${locale}@school.example`)).waitFor();
      expect(await mailedLink(`second.${locale}@school.example`)).toContain('/g/#');
      await press(button(page, words.cancelClass), 'Enter');
      await expectGood();
      await press(button(page, words.cancelYes), 'Enter');
      await heading(page, words.cancelledTitle).waitFor();
      await expectGood();
      await page.context().close();
    });

    /** Nothing that a checker finds, and nothing to scroll sideways for. */
    async function expectGood(): Promise<void> {
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      expect(await page.evaluate(() => document.documentElement.dir)).toBe(locale === 'ar' ? 'rtl' : 'ltr');
    }

    /** Leads the focus there as a keyboard does: by the Tab key. */
    async function tabTo(control: Locator): Promise<void> {
      await control.waitFor();
      for (let step = 0; step < 90; step++) {
        if (await control.evaluate((element) => element === document.activeElement)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`The Tab key does not lead to ${control}`);
    }

    async function press(control: Locator, key: string): Promise<void> {
      await tabTo(control);
      await page.keyboard.press(key);
    }

    async function type(id: string, text: string): Promise<void> {
      await tabTo(page.locator(`#${id}`));
      await page.keyboard.insertText(text);
    }
  });

  it('no page broke or met the security policy', () => {
    expect(troubles).toEqual([]);
  });
});
