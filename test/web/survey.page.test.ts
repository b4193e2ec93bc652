import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SurveyUse } from '#domain/survey.ts';
import { type Locale, locales } from '#domain/vocabulary.ts';
import { accessibilityFaults } from '#test/support/accessibility.ts';
import { screenshot } from '#test/support/screenshots.ts';
import { texts as arabic } from '#web/survey/texts/ar.ts';
import { texts as english, type Texts } from '#web/survey/texts/en.ts';
import { texts as spanish } from '#web/survey/texts/es.ts';
import { answered, type RoutedAnswers, type RoutedSite, refused, startRoutedSite } from './routedSite.ts';
import { focused, isTooWide } from './studentBrowser.ts';

const catalogs: Record<Locale, Texts> = { en: english, es: spanish, ar: arabic };
const token = '0123456789abcdefghjkmnpqrstvwxyz01234567';
const event = 'Cascade Healthcare Career Morning';
const base32 = /^[0-9a-hjkmnp-tv-z]{26}$/;

/** Two questions after the event, answered once and by nobody in particular. */
describe('the survey', () => {
  let site: RoutedSite;
  beforeAll(async () => {
    site = await startRoutedSite();
  });
  afterAll(async () => {
    await site?.stop();
  });

  async function opened(answers: RoutedAnswers = {}, locale: Locale = 'en', width = 320): Promise<Page> {
    return site.open(`/v/#${token}`, {
      locale,
      width,
      answers: {
        openSurvey: () => answered({ event, answered: false }),
        answerSurvey: () => answered({ status: 'thanks' }),
        ...answers,
      },
    });
  }
  const sent = () =>
    site.asked.filter(({ operation }) => operation === 'answerSurvey').map((each) => each.sent);
  const useful = (page: Page, use: SurveyUse, words: Texts = english) =>
    page.getByRole('radio', { name: `${use} ${words.uses[use]}`, exact: true });
  const choose = async (page: Page, words: Texts = english) => {
    await useful(page, '4', words).check();
    await page.getByRole('radio', { name: words.steps.maybe }).check();
  };
  const send = (page: Page) => page.locator('form button[type=submit]').click();
  const kept = (page: Page) => page.evaluate(() => sessionStorage.getItem('turnout.survey.attempt'));

  it('asks two questions, says that nobody sees who answered or when, and sends nothing by itself', async () => {
    const page = await opened();
    await page.getByRole('heading', { name: english.title }).waitFor();
    await page.getByText(event).waitFor();
    await page.getByText('Nobody can see who answered, or when.').waitFor();
    expect(await page.getByRole('group').count()).toBe(2);
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
    expect(page.url()).toMatch(/\/v\/$/);
    expect(site.asked.map(({ operation }) => operation)).toEqual(['openSurvey']);
    await page.context().close();
  });

  it('is answered by keyboard alone, says thanks, and leaves nothing of the answers behind', async () => {
    const page = await opened();
    await useful(page, '1').focus();
    for (const key of ['Space', 'ArrowDown', 'ArrowDown', 'Tab', 'Space', 'Tab', 'Enter']) {
      await page.keyboard.press(key);
    }
    await page.getByRole('heading', { name: english.thanksTitle }).waitFor();
    await expect.poll(() => focused(page)).toBe(english.thanksTitle);
    const [only, ...more] = sent();
    expect(more).toEqual([]);
    expect(only).toEqual({
      token,
      attempt: expect.stringMatching(base32),
      answer: expect.stringMatching(base32),
      useful: '3',
      nextStep: 'yes',
    });
    expect(only?.attempt).not.toBe(only?.answer);
    expect(await kept(page)).toBeNull();
    expect(await accessibilityFaults(page)).toEqual([]);
    await screenshot(page, 'survey-thanks', ['light', 'dark']);
    await page.context().close();
  });

  it('asks for what is missing, and leads to it', async () => {
    const page = await opened();
    await useful(page, '5').check();
    await send(page);
    const missing = page.getByRole('link', { name: english.nextStepMissing });
    await missing.waitFor();
    expect(await page.getByRole('link', { name: english.usefulMissing }).count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await missing.click();
    expect(await focused(page)).toBe('next-step');
    expect(sent()).toEqual([]);
    await page.context().close();
  });

  it('is sent again as the same, even after a reload, while no answer comes', async () => {
    let lost = true;
    const page = await opened({ answerSurvey: () => (lost ? 'lost' : answered({ status: 'thanks' })) });
    await choose(page);
    await send(page);
    await page.getByRole('alert').getByText(english.offline).waitFor();
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(2);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: english.sendAgain }).click();
    await expect.poll(() => sent().length).toBe(2);
    await page.getByRole('alert').getByText(english.offline).waitFor();
    await page.reload();
    lost = false;
    await choose(page);
    await send(page);
    await page.getByRole('heading', { name: english.thanksTitle }).waitFor();
    const [first, ...others] = sent();
    expect(others).toEqual([first, first]);
    expect(await kept(page)).toBeNull();
    await page.context().close();
  });

  it('names each page’s answers otherwise', async () => {
    const names = new Set<unknown>();
    for (let times = 0; times < 3; times++) {
      const page = await opened();
      await choose(page);
      await send(page);
      await page.getByRole('heading', { name: english.thanksTitle }).waitFor();
      for (const { attempt, answer } of sent()) names.add(attempt).add(answer);
      await page.context().close();
    }
    expect(names.size).toBe(6);
  });

  it.each([
    ['was answered before', { openSurvey: () => answered({ event, answered: true }) }, english.answeredTitle],
    ['is over', { openSurvey: () => refused('survey-over', 410) }, english.overTitle],
    ['has a link that was cut off', { openSurvey: () => refused('link-unknown', 401) }, english.badLinkTitle],
    ['is not answered in time', { openSurvey: () => refused('try-again', 503) }, english.lostTitle],
  ] satisfies [string, RoutedAnswers, string][])('says so where it %s', async (_, answers, title) => {
    const page = await opened(answers);
    await page.getByRole('heading', { name: title }).waitFor();
    expect(await page.getByRole('radio').count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.context().close();
  });

  it.each([
    ['already-answered', english.answeredTitle],
    ['survey-over', english.overTitle],
  ])('says so where sending meets "%s"', async (refusal, title) => {
    const page = await opened({ answerSurvey: () => refused(refusal) });
    await choose(page);
    await send(page);
    await page.getByRole('heading', { name: title }).waitFor();
    expect(await kept(page)).toBeNull();
    await page.context().close();
  });

  it('opens again where it was offline, and without a link says where one is', async () => {
    let lost = true;
    const page = await opened({
      openSurvey: () => (lost ? 'lost' : answered({ event, answered: false })),
    });
    await page.getByText(english.offline).waitFor();
    lost = false;
    await page.getByRole('button', { name: english.retry }).click();
    await page.getByRole('heading', { name: english.title }).waitFor();
    const without = await site.open('/v/');
    await without.getByRole('heading', { name: english.noLinkTitle }).waitFor();
    await without.context().close();
    await page.context().close();
  });

  it.each(locales)('reads well at 320 pixels and looks well: %s', async (locale) => {
    const page = await opened({}, locale);
    const words = catalogs[locale];
    await choose(page, words);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    for (const choice of await page.locator('.choice').all()) {
      expect((await choice.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    await screenshot(page, `survey-${locale}`, locale === 'es' ? ['light'] : ['light', 'dark']);
    await page.context().close();
  });

  it('and no page broke or met the security policy', () => {
    expect(site.troubles).toEqual([]);
  });
});
