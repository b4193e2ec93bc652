import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import { type Locale, locales } from '#domain/vocabulary.ts';
import { accessibilityFaults } from '#test/support/accessibility.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { type BuiltSite, buildSite } from '#test/support/builtSite.ts';
import { diego, publishedEvent } from '#test/support/people.ts';
import { overflow, pseudoCatalog, speakPseudo, wordsBeside } from '#test/support/pseudoLocale.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';
import { eventDay, eventHour, eventSpan, zoneName } from '#web/shared/eventTime.ts';

describe('the pseudo-locale', () => {
  const catalog = {
    title: 'Your day',
    hello: (name: string) => `Hello, ${name}`,
    places: { one: '# place', other: '# places' },
  };

  test('has no letter of the English text, is a third longer and stands in brackets', () => {
    expect(pseudoCatalog(catalog, 'ltr').title).toMatch(/^⟦Ýóúŕ đáý .+⟧$/);
    expect(String(pseudoCatalog(catalog, 'ltr').title).length).toBeGreaterThanOrEqual(Math.ceil((8 * 4) / 3));
    expect(pseudoCatalog(catalog, 'rtl').title).not.toMatch(/[A-Za-z]/);
  });

  test('keeps what is put into a text, and the place of a number', () => {
    const { hello, places } = pseudoCatalog(catalog, 'ltr') as unknown as typeof catalog;
    expect(hello('Maya')).toContain(', Maya');
    expect(places.other).toContain('# þļáçéš');
  });
});

/** Each stands in for a language that is written its way. */
const variants = [
  { direction: 'ltr', inPlaceOf: 'es' },
  { direction: 'rtl', inPlaceOf: 'ar' },
] as const;

describe.each(variants)('the student’s pages in a pseudo-locale ($direction) at 320 px', (variant) => {
  const { direction, inPlaceOf } = variant;
  let built: BuiltSite;
  let turnout: Turnout;
  let browser: Browser;
  let page: Page;
  let known: string[];
  let registerUrl: string;

  beforeAll(async () => {
    built = await buildSite();
    turnout = await startTurnout({ site: built.folder });
    browser = await launchBrowser();
    const event = await publishedEvent(await turnout.owner());
    ({ registerUrl } = event);
    known = [...(await ownTexts(turnout, event.slug, inPlaceOf)), ...Object.values(diego)];
    const context = await browser.newContext({ viewport: { width: 320, height: 640 }, locale: 'en' });
    page = await context.newPage();
    await page.clock.setFixedTime(turnout.clock.read());
    await page.addInitScript((locale) => localStorage.setItem('turnout.language', locale), inPlaceOf);
    await speakPseudo(page, built, { inPlaceOf, direction });
  });
  afterAll(async () => {
    await browser?.close();
    await turnout?.stop();
    await built?.remove();
  });

  async function expectSound(): Promise<void> {
    expect(await overflow(page)).toEqual([]);
    expect(await wordsBeside(page, known)).toEqual([]);
    expect(await accessibilityFaults(page)).toEqual([]);
  }
  const submit = () => page.locator('form.card button[type="submit"]').click();

  test('the event and its first question', async () => {
    await page.goto(registerUrl);
    await page.locator('label', { hasText: '⟦' }).first().waitFor();
    await page.locator('.event-head', { hasText: '⟦' }).waitFor();
    expect(await page.evaluate(() => [document.documentElement.dir, document.documentElement.lang])).toEqual([
      direction,
      inPlaceOf,
    ]);
    for (const fold of await page.locator('details').all())
      await fold.evaluate((each) => each.setAttribute('open', ''));
    await expectSound();
  });

  test('what is missing, about the person', async () => {
    await page.locator('input[name="ageBand"][value="13-17"]').check();
    await submit();
    await page.locator('#firstName').waitFor();
    await submit();
    await page.locator('.fault').first().waitFor();
    await expectSound();
  });

  test('the day', async () => {
    await page.locator('#firstName').fill(diego.firstName);
    await page.locator('#lastName').fill(diego.lastName);
    await page.locator('#school').fill(diego.school);
    await page.locator('#grade').selectOption(diego.grade);
    await submit();
    await page.locator('#sessions').waitFor();
    await page.locator('input[name="sessions"]').first().check();
    await expectSound();
  });

  test('the badge', async () => {
    await submit();
    await page.locator('.badge-picture img').first().waitFor();
    await page.locator('.private-link summary').click();
    await expectSound();
  });

  test('the student’s own page', async () => {
    const own = await page.locator('.private-link a').getAttribute('href');
    await page.goto(own ?? '');
    await page.locator('.badge-picture img').first().waitFor();
    await expectSound();
  });

  test('changing the registration', async () => {
    await page.locator('.own .form .actions .button').first().click();
    await page.locator('#firstName').waitFor();
    await expectSound();
  });
});

/** All that the page may say besides its catalog: the event's own texts, times, and what languages are called. */
async function ownTexts(turnout: Turnout, slug: string, locale: Locale): Promise<string[]> {
  const events: Answer<'getEvent'>[] = [];
  for (const each of locales) events.push(await turnout.someone().get('getEvent', { slug, locale: each }));
  const times = events.flatMap(({ startsAt, endsAt, sessions, timeZone }) => {
    const clock = { locale, timeZone };
    return [{ startsAt, endsAt }, ...sessions].flatMap((span) => [
      eventDay(span.startsAt, clock),
      eventHour(span.startsAt, clock),
      eventSpan(span.startsAt, span.endsAt, clock),
      zoneName(span.startsAt, clock),
    ]);
  });
  return [...events.flatMap(stringsIn), ...times, 'Turnout', 'English', 'Español'];
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.length > 1 ? [value] : [];
  return value && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}
