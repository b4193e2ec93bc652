import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Locale, locales } from '#domain/vocabulary.ts';
import { accessibilityFaults } from '#test/support/accessibility.ts';
import { screenshot } from '#test/support/screenshots.ts';
import { texts as arabic } from '#web/mails/texts/ar.ts';
import { texts as english, type Texts } from '#web/mails/texts/en.ts';
import { texts as spanish } from '#web/mails/texts/es.ts';
import { answered, type RoutedAnswers, type RoutedSite, refused, startRoutedSite } from './routedSite.ts';
import { isTooWide } from './studentBrowser.ts';

const catalogs: Record<Locale, Texts> = { en: english, es: spanish, ar: arabic };
const organization = 'Cascade Career Network';
const token = '0123456789abcdefghjkmnpqrstvwxyz01234567';
const choices = (declined: string[] = [], suppressed = false) => ({ organization, declined, suppressed });

/** Which mails an address wants. */
describe('the page that the link at the end of a mail opens', () => {
  let site: RoutedSite;
  beforeAll(async () => {
    site = await startRoutedSite();
  });
  afterAll(async () => {
    await site?.stop();
  });

  /** Opened on a server that keeps what is sent, as the real one does. */
  async function opened(
    answers: RoutedAnswers = {},
    { locale = 'en', width = 320, first = choices(), query = '' }: Options = {},
  ): Promise<Page> {
    const kept = { ...first };
    const usual: RoutedAnswers = {
      getMailChoices: () => answered(kept),
      changeMailChoices: ({ sent }) => {
        kept.declined = sent.declined as string[];
        return answered(kept);
      },
    };
    return site.open(`/m/${query}#${token}`, {
      locale,
      width,
      answers: { ...usual, ...answers },
    });
  }
  const toggle = (page: Page, name: string) => page.getByRole('switch', { name });
  const changes = () =>
    site.asked.filter(({ operation }) => operation === 'changeMailChoices').map(({ sent }) => sent);

  it('says whose mails these are, which come, and which always come', async () => {
    const page = await opened({}, { first: choices(['summaries']) });
    await page.getByRole('heading', { name: english.title }).waitFor();
    await page.getByText(english.lead(organization)).waitFor();
    expect(await toggle(page, 'Reminders').isChecked()).toBe(true);
    expect(await toggle(page, 'After an event').isChecked()).toBe(true);
    expect(await toggle(page, 'Summaries').isChecked()).toBe(false);
    await page.getByRole('heading', { name: 'What always comes' }).waitFor();
    expect(await page.getByText(english.suppressedTitle).count()).toBe(0);
    expect(site.asked).toEqual([{ operation: 'getMailChoices', sent: { token }, bearer: '' }]);
    await page.context().close();
  });

  it.each([
    ['reminders', [], ['Reminders', 'After an event']],
    ['after-event', [], ['Reminders', 'After an event']],
    ['summaries', [], ['Summaries']],
    ['reminders', ['summaries'], ['Reminders', 'After an event', 'Summaries']],
    ['nonsense', [], ['Reminders', 'After an event', 'Summaries']],
  ])('opened from a mail of “%s” with %o declined offers %o', async (topic, declined, names) => {
    const page = await opened({}, { query: `?lang=en&topic=${topic}`, first: choices(declined) });
    await page.getByRole('heading', { name: english.title }).waitFor();
    const offered = page.getByRole('switch');
    const shown = await offered.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).name));
    expect(shown.map((name) => english.topics[name as keyof Texts['topics']].name)).toEqual(names);
    await page.context().close();
  });

  it('keeps what was declined of mail that this link does not offer', async () => {
    const page = await opened({}, { query: '?topic=reminders', first: choices(['summaries']) });
    await toggle(page, 'Summaries').click();
    await page.getByRole('status').getByText(english.savedOn).waitFor();
    await toggle(page, 'Summaries').waitFor();
    await toggle(page, 'Reminders').click();
    await page.getByRole('status').getByText(english.savedOff).waitFor();
    expect(changes()).toEqual([
      { token, declined: [] },
      { token, declined: ['reminders'] },
    ]);
    await page.context().close();
  });

  it('takes its secret out of the address, and still knows it after a reload', async () => {
    const page = await opened({}, { query: '?lang=es' });
    await page.getByRole('heading', { name: spanish.title }).waitFor();
    expect(page.url()).toMatch(/\/m\/\?lang=es$/);
    await page.reload();
    await page.getByRole('heading', { name: spanish.title }).waitFor();
    await page.context().close();
  });

  it('saves a switch at once, by keyboard, and says so; the others stay', async () => {
    const page = await opened({}, { first: choices(['summaries']) });
    await toggle(page, 'Reminders').focus();
    await page.keyboard.press('Space');
    await page.getByRole('status').getByText(english.savedOff).waitFor();
    expect(await toggle(page, 'Reminders').isChecked()).toBe(false);
    await page.keyboard.press('Space');
    await page.getByRole('status').getByText(english.savedOn).waitFor();
    expect(changes()).toEqual([
      { token, declined: ['reminders', 'summaries'] },
      { token, declined: ['summaries'] },
    ]);
    await page.context().close();
  });

  it('ends as the last of quick taps says, one change under way at a time', async () => {
    let under = 0;
    let most = 0;
    const page = await opened({
      async changeMailChoices({ sent }) {
        under += 1;
        most = Math.max(most, under);
        await new Promise((resolve) => setTimeout(resolve, 60));
        under -= 1;
        return answered(choices(sent.declined as string[]));
      },
    });
    for (const name of ['Reminders', 'After an event', 'Summaries', 'Reminders']) {
      await toggle(page, name).click();
    }
    await expect.poll(() => changes().at(-1)).toEqual({ token, declined: ['after-event', 'summaries'] });
    await expect.poll(() => under).toBe(0);
    await page.getByRole('status').getByText(english.savedOn).waitFor();
    expect(most).toBe(1);
    expect(await toggle(page, 'Reminders').isChecked()).toBe(true);
    expect(await toggle(page, 'Summaries').isChecked()).toBe(false);
    await page.context().close();
  });

  it('says that a change was not saved, and shows what holds', async () => {
    let lost = true;
    const page = await opened({
      changeMailChoices: ({ sent }) => (lost ? 'lost' : answered(choices(sent.declined as string[]))),
    });
    await toggle(page, 'Reminders').click();
    await page.getByRole('alert').getByText(english.notSaved).waitFor();
    expect(await toggle(page, 'Reminders').isChecked()).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
    lost = false;
    await toggle(page, 'Reminders').click();
    await page.getByRole('status').getByText(english.savedOff).waitFor();
    expect(await page.getByText(english.notSaved).count()).toBe(0);
    await page.context().close();
  });

  it('tells that mail came back, since then no choice helps', async () => {
    const page = await opened({}, { first: choices([], true) });
    await page.getByRole('heading', { name: english.suppressedTitle }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await screenshot(page, 'mails-suppressed');
    await page.context().close();
  });

  it('asks again where there was no answer', async () => {
    let lost = true;
    const page = await opened({ getMailChoices: () => (lost ? 'lost' : answered(choices())) });
    await page.getByRole('alert').getByText(english.offline).waitFor();
    lost = false;
    await page.getByRole('button', { name: english.retry }).click();
    await page.getByRole('heading', { name: english.title }).waitFor();
    await page.context().close();
  });

  it.each([
    ['a link that was cut off', { getMailChoices: () => refused('link-unknown', 401) }, english.badLinkTitle],
    ['a server that is slow', { getMailChoices: () => refused('try-again', 503) }, english.lostTitle],
  ] satisfies [string, RoutedAnswers, string][])('says what is wrong with %s', async (_, answers, title) => {
    const page = await opened(answers);
    await page.getByRole('heading', { name: title }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.context().close();
  });

  it('without a link says where one is', async () => {
    const page = await site.open('/m/');
    await page.getByRole('heading', { name: english.noLinkTitle }).waitFor();
    await page.context().close();
  });

  it.each(locales)('reads well at 320 pixels and looks well: %s', async (locale) => {
    const page = await opened({}, { locale, first: choices(['after-event']) });
    const words = catalogs[locale];
    await toggle(page, words.topics.reminders.name).click();
    await page.getByRole('status').getByText(words.savedOff).waitFor();
    expect(await page.evaluate(() => document.documentElement.dir)).toBe(locale === 'ar' ? 'rtl' : 'ltr');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    for (const box of await page.locator('.topic').all()) {
      expect((await box.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    await screenshot(page, `mails-${locale}`, locale === 'es' ? ['light'] : ['light', 'dark']);
    await page.context().close();
  });

  it('and no page broke or met the security policy', () => {
    expect(site.troubles).toEqual([]);
  });
});

interface Options {
  locale?: Locale;
  width?: number;
  first?: ReturnType<typeof choices>;
  query?: string;
}
