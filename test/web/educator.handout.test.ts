import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Locale, locales } from '#domain/vocabulary.ts';
import { accessibilityFaults } from '#test/support/accessibility.ts';
import { readQr } from '#test/support/readQr.ts';
import { screenshot } from '#test/support/screenshots.ts';
import { texts as arabic } from '#web/educator/texts/ar.ts';
import { texts as english, type Texts } from '#web/educator/texts/en.ts';
import { texts as spanish } from '#web/educator/texts/es.ts';
import { classOver, eventOver, handout } from './afterEventAnswers.ts';
import { pagesOnPaper } from './pagesOnPaper.ts';
import { answered, type RoutedAnswer, type RoutedSite, refused, startRoutedSite } from './routedSite.ts';
import { isTooWide } from './studentBrowser.ts';

const catalogs: Record<Locale, Texts> = { en: english, es: spanish, ar: arabic };
const secret = '0123456789abcdefghjkmnpqrstvwxyz01234567';

/** Every employer's next steps on paper, for students who get no mail. */
describe('the handout', () => {
  let site: RoutedSite;
  beforeAll(async () => {
    site = await startRoutedSite();
  });
  afterAll(async () => {
    await site?.stop();
  });

  const opened = (
    getHandout: () => RoutedAnswer = () => answered(handout),
    { locale = 'en', width = 320 }: { locale?: Locale; width?: number } = {},
  ): Promise<Page> => site.open(`/g/?handout#${secret}`, { locale, width, answers: { getHandout } });
  const sheet = (page: Page, words: Texts = english) => page.getByRole('region', { name: words.handoutHead });

  it('names every employer with next steps, contact and address, and no student', async () => {
    const page = await opened();
    await page.getByRole('heading', { level: 1, name: english.handoutTitle }).waitFor();
    expect(await sheet(page).getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([
      'Cascade Fire & Rescue',
      'Mercy Hospital',
      'Riverbend Pharmacy',
    ]);
    const mercy = sheet(page).getByRole('listitem').filter({ hasText: 'Mercy Hospital' });
    for (const said of [
      'Booth 12',
      'Apply for the paid summer program',
      'Rosa Delgado',
      'students@mercy.example',
    ])
      await mercy.getByText(said).waitFor();
    await mercy.getByText('mercy.example/students', { exact: true }).waitFor();
    await mercy.getByText('Apprenticeship, Certificate').waitFor();
    expect(site.asked).toEqual([{ operation: 'getHandout', sent: {}, bearer: secret }]);
    expect(page.url()).toMatch(/\/g\/\?handout$/);
    await page.context().close();
  });

  it('has codes that lead to the event’s page and the employers’ own', async () => {
    const page = await opened(undefined, { width: 1280 });
    const codes = sheet(page).locator('.code');
    await codes.first().waitFor();
    const read: string[] = [];
    for (const code of await codes.all()) {
      read.push(await readQr(await code.screenshot({ scale: 'css', animations: 'disabled' })));
    }
    expect(read).toEqual([
      `${site.origin}/e/${eventOver.slug}`,
      'https://rescue.example/join',
      'https://www.mercy.example/students/',
    ]);
    await page.context().close();
  });

  it.each([
    ['Letter', 3, 1],
    ['A4', 3, 1],
    ['Letter', 12, 2],
    ['Letter', 60, 10],
  ] as const)('on %s has %i employers on at most %i sheets', async (format, employers, sheets) => {
    const many = Array.from({ length: employers }, (_, index) => ({
      ...handout.employers[index % 3],
      name: `${handout.employers[index % 3]?.name} ${index + 1}`,
    }));
    const page = await opened(() => answered({ ...handout, employers: many }));
    await sheet(page).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: english.printHandout }).isVisible()).toBe(false);
    expect(pagesOnPaper(await page.pdf({ format }))).toBeLessThanOrEqual(sheets);
    const size = await sheet(page)
      .locator('.handout-step')
      .first()
      .evaluate((step) => Number.parseFloat(getComputedStyle(step).fontSize));
    expect(size).toBeGreaterThanOrEqual(16);
    await page.context().close();
  });

  it('is in the class’s language, whatever the page around speaks', async () => {
    const page = await opened(() => answered({ ...handout, locale: 'es' }));
    await page.getByRole('heading', { level: 1, name: english.handoutTitle }).waitFor();
    await sheet(page, spanish).getByText('Puesto 12').waitFor();
    expect(await sheet(page, spanish).getAttribute('lang')).toBe('es');
    await page.context().close();
  });

  it('of employers who left nothing says so, and prints nothing', async () => {
    const page = await opened(() => answered({ ...handout, employers: [] }));
    await page.getByText(english.handoutEmpty).waitFor();
    expect(await page.getByRole('button', { name: english.printHandout }).count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.context().close();
  });

  it('is asked for again where no answer came, and says so where the link opens no class', async () => {
    let lost = true;
    const page = await opened(() => (lost ? 'lost' : answered(handout)));
    await page.getByRole('alert').waitFor();
    lost = false;
    await page.getByRole('button', { name: english.retry }).click();
    await sheet(page).waitFor();
    await page.context().close();
    const bad = await opened(() => refused('link-unknown', 401));
    await bad.getByRole('heading', { name: english.badLinkTitle }).waitFor();
    await bad.context().close();
  });

  describe('on the class’s page', () => {
    const ofClass = (group: object) =>
      site.open(`/g/#${secret}`, {
        width: 1280,
        answers: {
          getGroup: () => answered(group),
          getHandout: () => answered(handout),
          listRoster: () => answered({ rows: [] }),
        },
      });

    it('is a tap away after the event, and leads back', async () => {
      const page = await ofClass(classOver);
      const way = page.getByRole('link', { name: english.handoutLink });
      await way.waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await screenshot(page, 'handout-link');
      await way.focus();
      await page.keyboard.press('Enter');
      await sheet(page).waitFor();
      await page.getByRole('link', { name: english.backToClass }).click();
      await page.getByRole('heading', { name: classOver.school }).waitFor();
      await page.context().close();
    });

    it.each([
      ['before the end of the event', { over: false }],
      ['where there were no employers', { employers: [] }],
    ])('is not offered %s', async (_, change) => {
      const page = await ofClass({ ...classOver, event: { ...eventOver, ...change } });
      await page.getByRole('heading', { name: classOver.school }).waitFor();
      expect(await page.getByRole('link', { name: english.handoutLink }).count()).toBe(0);
      await page.context().close();
    });
  });

  it.each(locales)('reads well at 320 pixels and looks well: %s', async (locale) => {
    const page = await opened(() => answered({ ...handout, locale }), { locale });
    await sheet(page, catalogs[locale]).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    await screenshot(page, `handout-${locale}`, locale === 'es' ? ['light'] : ['light', 'dark']);
    await page.context().close();
  });

  it('and no page broke or met the security policy', () => {
    expect(site.troubles).toEqual([]);
  });
});
