import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { findChromium } from '#test/support/chromium.ts';
import type { Guest } from './guests.ts';

/** A phone with a profile on disk, as a real one has: it can be put down, and taken up by someone else. */
export class Phone {
  readonly folder: string;
  #context: BrowserContext | undefined;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async made(): Promise<Phone> {
    const phone = new Phone(await mkdtemp(join(tmpdir(), 'turnout-phone-')));
    await phone.switchOn();
    return phone;
  }

  get context(): BrowserContext {
    if (!this.#context) throw new Error('This phone is switched off');
    return this.#context;
  }

  async switchOn(): Promise<void> {
    const { executablePath, env } = await findChromium();
    this.#context = await chromium.launchPersistentContext(this.folder, {
      ...{ executablePath, env, headless: true, viewport: { width: 375, height: 700 } },
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
    });
  }

  /** Everything is on disk afterwards. */
  async switchOff(): Promise<void> {
    await this.#context?.close();
    this.#context = undefined;
  }

  async open(address: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(address);
    return page;
  }

  /** Every file of the profile. */
  async files(): Promise<{ where: string; bytes: Buffer }[]> {
    const entries = await readdir(this.folder, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
    return Promise.all(paths.map(async (where) => ({ where, bytes: await readFile(where) })));
  }

  async remove(): Promise<void> {
    await this.switchOff();
    await rm(this.folder, { recursive: true, force: true });
  }
}

const waiting = { timeout: 60_000, interval: 100 };

/** Joins by a link, up to a map, its classes and a page that opens without a network. */
export async function joinStation(page: Page, volunteer: string, classes = 1): Promise<void> {
  await page.getByLabel('Your name').fill(volunteer);
  await page.getByRole('button', { name: 'Start scanning' }).click();
  await page
    .locator('.station')
    .waitFor()
    .catch(async (cause) => {
      throw new Error(`The station did not open: ${await page.locator('body').innerText()}`, { cause });
    });
  await vi.waitFor(async () => expect(await rowsIn(page, 'classes')).toBe(classes), waiting);
  await page.getByText(/Works offline: \d+ badges/).waitFor();
  const kept = () =>
    page.evaluate(async () => {
      const active = (await navigator.serviceWorker.getRegistration('/s/'))?.active?.state === 'activated';
      return active && Boolean(await caches.match('/s/'));
    });
  await vi.waitFor(async () => expect(await kept()).toBe(true), waiting);
}

export function rowsIn(page: Page, table: string): Promise<number> {
  return page.evaluate(
    (name) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('turnout.scan');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction(name).objectStore(name).count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
    table,
  );
}

/** Types as a hand scanner does. */
export async function scan(page: Page, text: string): Promise<void> {
  await page.evaluate((typed) => {
    for (const key of [...typed, 'Enter'])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  }, text);
}

/** Reads a badge, up to the name on the screen. */
export async function readBadge(page: Page, { badge, firstName, lastName }: Guest): Promise<void> {
  await scan(page, badge);
  await page.locator('.answer-name', { hasText: `${firstName} ${lastName[0]}.` }).waitFor();
}

/** Writes somebody in on a blank badge. */
export async function admit(page: Page, blank: string, guest: Guest): Promise<void> {
  await scan(page, blank);
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('First name').fill(guest.firstName);
  await sheet.getByLabel('Last name').fill(guest.lastName);
  await sheet.getByLabel('School', { exact: true }).fill(guest.school);
  await sheet.locator(`#grade-${guest.grade}`).check({ force: true });
  await sheet.locator('#attested').check({ force: true });
  await sheet.getByRole('button', { name: 'Check in' }).click();
  await page.locator('.answer-name', { hasText: `${guest.firstName} ${guest.lastName[0]}.` }).waitFor();
}

/** All that the page holds that could be read, heard or found in it: markup, values of fields, its title and address. */
export function shownBy(page: Page): Promise<string> {
  return page.evaluate(() => {
    const said = [
      document.title,
      location.href,
      JSON.stringify(history.state),
      document.documentElement.outerHTML,
    ];
    for (const field of document.querySelectorAll('input, textarea, select, output'))
      if ('value' in field) said.push(String(field.value));
    return said.join('\n');
  });
}
