import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownerEmail } from '#infra/local/environment.ts';
import { accessibilityFaults } from '#test/support/accessibility.ts';
import { diego, maya, publishedEvent } from '#test/support/people.ts';
import { readQr } from '#test/support/readQr.ts';
import { focused, isTooWide, type StudentBrowser, startStudentBrowser } from './studentBrowser.ts';

/** The badge over the whole screen, and what else can be done on the own page. */
describe('the own page', () => {
  let students: StudentBrowser;
  let slug = '';
  beforeAll(async () => {
    students = await startStudentBrowser();
    const event = await publishedEvent(students.owner, {
      asksAccommodations: true,
      accommodationsFor: [ownerEmail],
    });
    slug = event.slug;
  });
  afterAll(async () => {
    await students?.stop();
  });

  async function opened(firstName: string, more: object = {}): Promise<Page> {
    const { manageUrl } = await students.registered(slug, { ...diego, firstName, ...more });
    const page = await students.open(manageUrl);
    await page.getByRole('img', { name: /Your badge/ }).waitFor();
    return page;
  }

  const full = (page: Page) => page.getByRole('dialog', { name: /Your badge/ });

  async function showFull(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Show full screen' }).focus();
    await page.keyboard.press('Enter');
    await full(page).waitFor();
  }

  it.each([
    ['upright', 320, 640],
    ['on its side', 640, 320],
    ['on a laptop', 1280, 800],
  ])('the badge fills the screen and reads, %s, dark on white in dark mode', async (_, width, height) => {
    const page = await opened(`Wide${width}`);
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: 'dark' });
    await showFull(page);
    expect(await full(page).boundingBox()).toEqual({ x: 0, y: 0, width, height });
    const code = page.locator('.full-badge img');
    const box = await code.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThan(250);
    expect(await readQr(await code.screenshot())).toMatch(/\/B\/[0-9A-Z]{26}$/);
    expect(await full(page).evaluate((dialog) => getComputedStyle(dialog).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    await page.context().close();
  });

  it.each([320, 375, 1280])('the code to say or type stands in one line at %i pixels', async (width) => {
    const { manageUrl, shortCode } = await students.registered(slug, { ...diego, firstName: `Line${width}` });
    const page = await students.open(manageUrl, { width, height: 740 });
    await page.getByText('If a camera can’t read it, say or type this code').waitFor();
    expect(await linesOf(page, '.badge .badge-code')).toEqual([shortCode]);
    await showFull(page);
    expect(await linesOf(page, '.full-badge .badge-code')).toEqual([shortCode]);
    await page.context().close();
  });

  /** What stands in each line of a code. */
  function linesOf(page: Page, selector: string): Promise<string[]> {
    return page.locator(selector).evaluate((code) => {
      const lines = new Map<number, string>();
      const text = code.firstChild as Text;
      for (const [index, character] of [...text.data].entries()) {
        const part = document.createRange();
        part.setStart(text, index);
        part.setEnd(text, index + 1);
        const { top } = part.getBoundingClientRect();
        lines.set(top, (lines.get(top) ?? '') + character);
      }
      return [...lines.values()];
    });
  }

  it.each([
    ['its button', (page: Page) => page.keyboard.press('Enter')],
    ['Escape', (page: Page) => page.keyboard.press('Escape')],
    ['the browser’s back button', (page: Page) => page.goBack()],
  ])('it is closed by %s, and the focus goes back to where it was', async (how, close) => {
    const page = await opened(`Close ${how.slice(0, 4)}`);
    await showFull(page);
    expect(await focused(page)).toBe('Close');
    await close(page);
    await full(page).waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Show full screen');
    expect(page.url()).toContain('/r/');
    await page.context().close();
  });

  it('the screen stays on while it is shown, and no longer', async () => {
    const page = await students.open('about:blank');
    await page.addInitScript(() => {
      const held: string[] = [];
      const lock = { release: async () => held.push('released') };
      const request = async (of: string) => {
        held.push(of);
        return lock;
      };
      const wakeLock = { request };
      Object.defineProperty(navigator, 'wakeLock', { value: wakeLock });
      Object.assign(window, { held });
    });
    const { manageUrl } = await students.registered(slug, { ...diego, firstName: 'Awake' });
    await page.goto(manageUrl);
    await showFull(page);
    const held = () => page.evaluate(() => (window as unknown as { held: string[] }).held);
    await expect.poll(held).toEqual(['screen']);
    await page.keyboard.press('Escape');
    await expect.poll(held).toEqual(['screen', 'released']);
    await page.context().close();
  });

  it('a browser that can’t keep the screen on, or refuses to, shows the badge all the same', async () => {
    const page = await students.open('about:blank');
    await page.addInitScript(() => {
      const wakeLock = { request: () => Promise.reject(new DOMException('', 'NotAllowedError')) };
      Object.defineProperty(navigator, 'wakeLock', { value: wakeLock });
    });
    const { manageUrl } = await students.registered(slug, { ...diego, firstName: 'Tired' });
    await page.goto(manageUrl);
    await showFull(page);
    await page.context().close();
  });

  it('the event is put into the calendar as a file, without asking anyone else', async () => {
    const page = await opened('Kale');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Add to my calendar' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(`${slug}.ics`);
    const text = await new Response((await file.createReadStream()) as never).text();
    expect(text).toContain('DTSTART:20270304T170000Z');
    await page.context().close();
  });

  it('what is needed to take part is changed there, and cleared', async () => {
    const page = await opened('Nia', { accommodations: 'Large print' });
    await page.getByText('Large print').waitFor();
    await page.getByRole('button', { name: 'Change my details' }).click();
    const needs = page.getByLabel(/Do you need anything/);
    expect(await needs.inputValue()).toBe('Large print');
    await needs.fill('');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByText('Your changes are saved.').waitFor();
    expect(await page.getByText('Large print').count()).toBe(0);
    expect(await focused(page)).toBe('own-title');
    await page.context().close();
  });

  it.each([
    ['es', 'Ver en pantalla completa', 'Cerrar'],
    ['ar', 'اعرضها بملء الشاشة', 'إغلاق'],
  ] as const)('all of it is said in the student’s language: %s', async (locale, show, close) => {
    const { manageUrl } = await students.registered(slug, {
      ...maya,
      email: `maya.${locale}@students.example`,
    });
    const page = await students.open(manageUrl, { locale });
    await page.getByRole('button', { name: show }).click();
    await page.getByRole('button', { name: close }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    await page.context().close();
  });

  it('and no page broke or met the security policy', () => {
    expect(students.troubles).toEqual([]);
  });
});
