import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Locale, locales } from '#domain/vocabulary.ts';
import { accessibilityFaults } from '#test/support/accessibility.ts';
import { screenshot } from '#test/support/screenshots.ts';
import { explored as arabic } from '#web/register/texts/explored/ar.ts';
import { type ExploredTexts, explored as english } from '#web/register/texts/explored/en.ts';
import { explored as spanish } from '#web/register/texts/explored/es.ts';
import { mayasRecord, mayasRegistration } from './afterEventAnswers.ts';
import { pagesOnPaper } from './pagesOnPaper.ts';
import { answered, type RoutedAnswer, type RoutedSite, refused, startRoutedSite } from './routedSite.ts';
import { isTooWide } from './studentBrowser.ts';

const catalogs: Record<Locale, ExploredTexts> = { en: english, es: spanish, ar: arabic };
const secret = '0123456789abcdefghjkmnpqrstvwxyz01234567';

/** What a student who came explored: to show at school, and to keep. */
describe('the record of what was explored', () => {
  let site: RoutedSite;
  beforeAll(async () => {
    site = await startRoutedSite();
  });
  afterAll(async () => {
    await site?.stop();
  });

  const opened = (
    getExplored: () => RoutedAnswer = () => answered(mayasRecord),
    { locale = 'en', width = 320 }: { locale?: Locale; width?: number } = {},
  ): Promise<Page> => site.open(`/r/?explored#${secret}`, { locale, width, answers: { getExplored } });

  it('says who explored what, where and when, and with whom to go on', async () => {
    const page = await opened();
    await page.getByRole('heading', { level: 1, name: `I explored ${mayasRecord.event.name}` }).waitFor();
    const record = page.getByRole('article');
    for (const said of [
      'Maya Okafor',
      'Cascade High School · 10th grade',
      'Thursday, March 4, 2027',
      'Cascade Community College',
      'Cascade Career Network',
      '3 booths · 2 sessions',
      'A day on the ward',
      /9:15\s–\s9:45/,
      'Apply for the paid summer program',
      'Rosa Delgado',
      'Registered nurse, Nursing assistant',
    ]) {
      await record.getByText(said).first().waitFor();
    }
    expect(await record.getByRole('link', { name: 'mercy.example/students' }).getAttribute('href')).toBe(
      'https://www.mercy.example/students/',
    );
    expect(await record.getByRole('link', { name: 'students@mercy.example' }).getAttribute('href')).toBe(
      'mailto:students@mercy.example',
    );
    await page.getByText(english.recordUntil('Saturday, April 3, 2027')).waitFor();
    expect(site.asked).toEqual([{ operation: 'getExplored', sent: {}, bearer: secret }]);
    await page.context().close();
  });

  it('names each pathway once, in the order of the list', async () => {
    const page = await opened();
    await page.getByRole('article').waitFor();
    expect(await page.locator('.record-tags li').allInnerTexts()).toEqual([
      'Apprenticeship',
      'Certificate',
      'Two-year degree',
      'Straight to work',
    ]);
    await page.context().close();
  });

  it('of one who was at no booth and in no session still says that they were there', async () => {
    const page = await opened(() => answered({ ...mayasRecord, sessions: [], booths: [], grade: 'other' }));
    await page.getByText(english.onlyCame).waitFor();
    expect(await page.getByRole('heading').count()).toBe(1);
    expect(await page.getByText('Something else').count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.context().close();
  });

  it('takes the secret out of the address, and stands there after a reload', async () => {
    const page = await opened();
    await page.getByRole('article').waitFor();
    expect(page.url()).toMatch(/\/r\/\?explored$/);
    await page.reload();
    await page.getByRole('article').waitFor();
    await page.context().close();
  });

  it.each(['Letter', 'A4'] as const)('is printed on one sheet of %s, and nothing else is', async (format) => {
    const page = await opened();
    await page.getByRole('article').waitFor();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const ink = await page.getByRole('article').evaluate((record) => getComputedStyle(record).color);
    expect(ink).toBe('rgb(20, 32, 28)');
    expect(await page.getByRole('button', { name: english.recordPrint }).isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: english.toRegistration }).isVisible()).toBe(false);
    expect(pagesOnPaper(await page.pdf({ format }))).toBe(1);
    await page.context().close();
  });

  describe('saved as a file', () => {
    async function saved(
      page: Page,
      words: ExploredTexts = english,
    ): Promise<{ path: string; html: string }> {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: words.recordSave }).click(),
      ]);
      expect(file.suggestedFilename()).toBe('cascade-healthcare-career-morning-explored.html');
      await page.getByRole('status').getByText(words.recordSaved(file.suggestedFilename())).waitFor();
      const path = `${await file.path()}.html`;
      await file.saveAs(path);
      return { path, html: await readFile(path, 'utf8') };
    }

    it('opens without a connection, with the same words and the same look', async () => {
      const page = await opened(undefined, { width: 1280 });
      await page.getByRole('article').waitFor();
      const { path } = await saved(page);
      const copy = await page.context().newPage();
      const requests: string[] = [];
      copy.on('request', (request) => requests.push(request.url()));
      await copy.context().setOffline(true);
      await copy.goto(pathToFileURL(path).href);
      expect(await copy.getByRole('article').innerText()).toBe(await page.getByRole('article').innerText());
      const look = (of: Page) =>
        of.evaluate(() =>
          [...document.querySelectorAll('.record, .record *')].map((element) => {
            const { color, fontSize, fontWeight, backgroundColor, borderTopWidth } =
              getComputedStyle(element);
            return [element.tagName, color, fontSize, fontWeight, backgroundColor, borderTopWidth].join(' ');
          }),
        );
      expect(await look(copy)).toEqual(await look(page));
      expect(requests).toEqual([pathToFileURL(path).href]);
      expect(await copy.title()).toBe(`I explored: ${mayasRecord.event.name}`);
      expect(await accessibilityFaults(copy)).toEqual([]);
      await screenshot(copy, 'explored-file', ['light', 'dark']);
      await page.context().close();
    });

    it('runs no script and asks for nothing, whatever the names in it', async () => {
      const hostile =
        '</style></title><script>document.title="owned"</script><img src=x onerror=alert(1)>&amp;';
      const page = await opened(() =>
        answered({
          ...mayasRecord,
          name: hostile,
          event: { ...mayasRecord.event, name: hostile },
          booths: [{ ...mayasRecord.booths[0], employer: hostile, nextSteps: hostile }],
        }),
      );
      await page.getByRole('article').waitFor();
      const { path, html } = await saved(page);
      expect(html).not.toContain('<script');
      expect(html).not.toContain('<img');
      expect(html).not.toMatch(/<link|@import|url\(/);
      expect(html).not.toContain(secret);
      const copy = await page.context().newPage();
      await copy.goto(pathToFileURL(path).href);
      expect(await copy.title()).toBe(`I explored: ${hostile}`);
      await copy.getByText(hostile, { exact: true }).first().waitFor();
      await page.context().close();
    });

    it('speaks its language and runs its way', async () => {
      const page = await opened(undefined, { locale: 'ar' });
      await page.getByRole('article').waitFor();
      const { html } = await saved(page, arabic);
      expect(html).toContain('<html lang="ar" dir="rtl">');
      expect(html).toContain(arabic.recordBooths);
      await page.context().close();
    });
  });

  it.each([
    ['one who did not come', 'not-come', 409, english.notComeTitle],
    ['one whose link has ended', 'record-over', 410, english.recordOverTitle],
    ['a link that opens nothing', 'link-unknown', 401, english.noRecordTitle],
  ])('of %s says why there is none', async (_, refusal, status, title) => {
    const page = await opened(() => refused(refusal, status));
    await page.getByRole('heading', { name: title }).waitFor();
    expect(await page.getByRole('button', { name: english.recordPrint }).count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    await screenshot(page, `explored-${refusal}`);
    await page.context().close();
  });

  it('is asked for again where no answer came', async () => {
    let lost = true;
    const page = await opened(() => (lost ? 'lost' : answered(mayasRecord)));
    await page.getByRole('alert').waitFor();
    lost = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('article').waitFor();
    await page.context().close();
  });

  describe('is on the own page after the event', () => {
    const own = (change: Partial<typeof mayasRegistration>, getExplored: () => RoutedAnswer) =>
      site.open(`/r/#${secret}`, {
        width: 375,
        answers: { getRegistration: () => answered({ ...mayasRegistration, ...change }), getExplored },
      });

    it('for one who came, a tap away and back', async () => {
      const page = await own({}, () => answered(mayasRecord));
      const way = page.getByRole('link', { name: english.recordSee });
      await way.waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await screenshot(page, 'explored-link', ['light', 'dark']);
      await way.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: /I explored/ }).waitFor();
      await page.getByRole('link', { name: english.toRegistration }).click();
      await page.getByRole('heading', { name: 'Hello, Maya' }).waitFor();
      await page.context().close();
    });

    it('not for one who missed it', async () => {
      const page = await own({}, () => refused('not-come'));
      await page.getByRole('heading', { name: 'Hello, Maya' }).waitFor();
      await expect.poll(() => site.asked.length).toBe(2);
      expect(await page.getByRole('link', { name: english.recordSee }).count()).toBe(0);
      await page.context().close();
    });

    it.each([
      ['before the end', { event: { ...mayasRegistration.event, over: false } }],
      ['by a slip’s link, which an educator has, too', { showsVisits: false }],
      ['once the registration is cancelled', { status: 'cancelled' as const }],
    ])('and is not even asked for %s', async (_, change) => {
      const page = await own(change, () => answered(mayasRecord));
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      expect(site.asked.map(({ operation }) => operation)).not.toContain('getExplored');
      await page.context().close();
    });
  });

  it.each(locales)('reads well at 320 pixels and looks well: %s', async (locale) => {
    const page = await opened(undefined, { locale });
    await page.getByRole('article').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    await page.getByText(catalogs[locale].recordBooths).waitFor();
    await screenshot(page, `explored-${locale}`, locale === 'es' ? ['light'] : ['light', 'dark']);
    await page.context().close();
  });

  it('and no page broke or met the security policy', () => {
    expect(site.troubles).toEqual([]);
  });
});
