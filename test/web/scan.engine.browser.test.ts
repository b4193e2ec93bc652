import { readFile, writeFile } from 'node:fs/promises';
import { join as joinPath } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import { rowLength } from '#domain/doorMap.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { type BuiltSite, buildSite } from '#test/support/builtSite.ts';
import type { Caller } from '#test/support/caller.ts';
import { maya, publishedEvent } from '#test/support/people.ts';
import { newStudent, type Registered } from '#test/support/registering.ts';
import { join, openStation } from '#test/support/stations.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';

/** The scanner as a browser keeps it: installed files, IndexedDB, two tabs, a new version of the page. */
describe('the scanner in a browser', () => {
  let built: BuiltSite;
  let turnout: Turnout;
  let browser: Browser;
  let owner: Caller;
  let event: Answer<'readEvent'>;
  let door: Answer<'createStation'>;
  const troubles: string[] = [];

  beforeAll(async () => {
    built = await buildSite();
    turnout = await startTurnout({ site: built.folder, now: '2027-03-04T16:00:00.000Z' });
    browser = await launchBrowser();
    owner = await turnout.owner();
    event = await publishedEvent(owner);
    door = await openStation(owner, event.id, { name: 'North door', deviceLimit: 50 });
  });
  afterAll(async () => {
    await browser?.close();
    await turnout?.stop();
    await built?.remove();
  });

  const student = (firstName: string) =>
    newStudent(turnout, event.slug, {
      ...maya,
      firstName,
      email: `${firstName}@students.example`.toLowerCase(),
    });
  const isIn = async ({ registrationId }: Registered) => {
    const found = await turnout.services.registrations.read(event.id, registrationId);
    return found?.checkIn !== undefined;
  };

  /** A phone whose calls of the API can be made to fail while its pages still load. */
  async function aPhone(): Promise<BrowserContext> {
    const context = await browser.newContext({ viewport: { width: 375, height: 700 } });
    await context.addInitScript(() => {
      const real = window.fetch;
      window.fetch = (asked, options) =>
        localStorage.getItem('test.blocked') && String(asked).includes('/api/')
          ? Promise.reject(new TypeError('no network'))
          : real(asked, options);
    });
    return context;
  }
  const block = (page: Page, blocked: boolean) =>
    page.evaluate((on) => {
      if (on) localStorage.setItem('test.blocked', '1');
      else localStorage.removeItem('test.blocked');
      dispatchEvent(new Event('online'));
    }, blocked);

  async function open(context: BrowserContext, address = `${turnout.local.site}/s/`): Promise<Page> {
    const page = await context.newPage();
    page.on('pageerror', (error) => troubles.push(String(error)));
    page.on('console', (message) => {
      if (/Content.Security.Policy/i.test(message.text())) troubles.push(message.text());
    });
    await page.goto(address);
    return page;
  }

  /** Joins by the station's link, up to a whole map and a page that opens without a network. */
  async function joined(context: BrowserContext): Promise<Page> {
    const page = await open(context, door.stationUrl);
    await page.getByLabel('Your name').fill('Sam');
    await page.getByRole('button', { name: 'Start scanning' }).click();
    await page.getByText('North door').first().waitFor();
    await expect.poll(() => rows(page, 'parts')).toBeGreaterThan(0);
    await expect.poll(() => keptPages(page)).toHaveLength(1);
    return page;
  }

  const keptPages = (page: Page) =>
    page.evaluate(async () => {
      const names = (await caches.keys()).filter((name) => name.startsWith('turnout.scan.'));
      const whole = await Promise.all(names.map(async (name) => (await caches.open(name)).match('/s/')));
      const active = (await navigator.serviceWorker.getRegistration('/s/'))?.active?.state === 'activated';
      return active ? names.filter((_, place) => whole[place]) : [];
    });

  const rows = (page: Page, table: string) =>
    page.evaluate(
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

  /** Types as a hand scanner does; answers how many milliseconds passed until the name stood there. */
  const scanned = (page: Page, badge: string, shown: string) =>
    page.evaluate(
      async ([text, name]) => {
        const began = performance.now();
        for (const key of [...(text ?? ''), 'Enter']) {
          document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
        }
        while (document.querySelector('.answer-name')?.textContent !== name) {
          if (performance.now() - began > 60_000) throw new Error(`${name} was not shown`);
          await new Promise((frame) => requestAnimationFrame(frame));
        }
        return performance.now() - began;
      },
      [badge, shown],
    );

  it('opens and scans without a network after the first visit, and hands it in later', async () => {
    const [ada, bo] = [await student('Ada'), await student('Bo')];
    turnout.clock.pass({ seconds: 30 });
    const context = await aPhone();
    await (await joined(context)).close();
    await context.setOffline(true);
    const page = await open(context);
    await page.getByText('North door').first().waitFor();
    await scanned(page, ada.badge, 'Ada O.');
    await scanned(page, bo.badge, 'Bo O.');
    await expect.poll(() => rows(page, 'entries')).toBe(2);
    await page.close();
    const later = await open(context);
    await later.getByText('North door').first().waitFor();
    await context.setOffline(false);
    await expect.poll(() => rows(later, 'entries')).toBe(0);
    expect([await isIn(ada), await isIn(bo)]).toEqual([true, true]);
    await context.close();
  });

  it('keeps what two tabs of one phone scanned, and hands in all of it', async () => {
    const [cy, di] = [await student('Cy'), await student('Di')];
    turnout.clock.pass({ seconds: 30 });
    const context = await aPhone();
    const one = await joined(context);
    const other = await open(context);
    await other.getByText('North door').first().waitFor();
    await block(one, true);
    await scanned(one, cy.badge, 'Cy O.');
    await scanned(other, di.badge, 'Di O.');
    await expect.poll(() => rows(one, 'entries')).toBe(2);
    await one.close();
    await other.close();
    const later = await open(context);
    await later.getByText('North door').first().waitFor();
    await block(later, false);
    await expect.poll(() => rows(later, 'entries')).toBe(0);
    expect([await isIn(cy), await isIn(di)]).toEqual([true, true]);
    await context.close();
  });

  it('takes over what an earlier version of the page kept, and hands it in', async () => {
    const ed = await student('Ed');
    const token = await join(turnout, door.stationUrl);
    const context = await aPhone();
    const { id, kind, name } = door;
    const kept = {
      'turnout.scan.device': {
        ...{ enrolment: 'old', token, volunteer: 'Sam', linkEnd: '', station: { id, kind, name } },
        event: { name: event.name, place: event.place, timeZone: event.timeZone, startsAt: '', endsAt: '' },
      },
      'turnout.scan.made': 7,
      'turnout.scan.waiting.old.aaaaaaaa-bbbb': { badge: ed.badge, at: '2027-03-04T16:00:00.000Z' },
    };
    const blank = await open(context, `${turnout.local.site}/robots.txt`);
    await blank.evaluate((entries) => {
      for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, JSON.stringify(value));
    }, kept);
    await blank.close();
    const page = await open(context);
    await page.getByText('North door').first().waitFor();
    await expect.poll(() => isIn(ed)).toBe(true);
    await expect
      .poll(() => page.evaluate(() => Object.keys(localStorage)))
      .not.toContain('turnout.scan.waiting.old.aaaaaaaa-bbbb');
    expect(await page.evaluate(() => Object.keys(localStorage))).not.toContain('turnout.scan.device');
    await context.close();
  });

  it('answers within a tenth of a second, with 50,000 badges on the phone', async () => {
    const names = ['Flo', 'Hal', 'Ivy', 'Joy', 'Kit'];
    const students = await Promise.all(names.map(student));
    turnout.clock.pass({ seconds: 30 });
    const context = await aPhone();
    const first = await joined(context);
    await first.evaluate(
      async ([length, parts]) => {
        const opening = indexedDB.open('turnout.scan');
        await new Promise((done) => {
          opening.onsuccess = done;
        });
        const writing = opening.result.transaction(['enrolments', 'parts'], 'readwrite');
        const asked = writing.objectStore('enrolments').getAllKeys();
        asked.onsuccess = () => {
          const [[of] = ['']] = asked.result as [string, string][];
          for (let part = 16; part < (parts ?? 0); part += 1) {
            const random = crypto.getRandomValues(new Uint8Array((length ?? 0) * 13));
            writing.objectStore('parts').put({ mark: 'x', schools: [], rows: random }, [of, String(part)]);
          }
        };
        await new Promise((done) => {
          writing.oncomplete = done;
        });
        opening.result.close();
      },
      [rowLength, 16 + 3_847],
    );
    await first.close();
    await context.setOffline(true);
    const page = await open(context);
    await page.getByText('North door').first().waitFor();
    expect(await rows(page, 'parts')).toBe(16 + 3_847);
    const times: number[] = [];
    for (const [index, { badge }] of students.entries())
      times.push(await scanned(page, badge, `${names[index]} O.`));
    // Of several, since other tests may have the machine for a moment.
    expect(Math.min(...times)).toBeLessThan(100);
    await context.close();
  });

  it('lets a new version take over without touching what waits', async () => {
    const gil = await student('Gil');
    turnout.clock.pass({ seconds: 30 });
    const context = await aPhone();
    const page = await joined(context);
    const [before] = await keptPages(page);
    await block(page, true);
    await scanned(page, gil.badge, 'Gil O.');
    await expect.poll(() => rows(page, 'entries')).toBe(1);
    await publishNextVersion();
    await page.reload();
    await expect.poll(() => keptPages(page)).toEqual([before, 'turnout.scan.nextversion']);
    await page.close();
    await context.setOffline(true);
    const later = await open(context);
    expect(await later.locator('meta[name="next-version"]').count()).toBe(1);
    await later.getByText('North door').first().waitFor();
    expect([await rows(later, 'entries'), await rows(later, 'parts')]).toEqual([1, 16]);
    await context.setOffline(false);
    await block(later, false);
    await expect.poll(() => rows(later, 'entries')).toBe(0);
    expect(await isIn(gil)).toBe(true);
    await context.close();
  });

  /** The same page with a mark, and its worker under another version. */
  async function publishNextVersion(): Promise<void> {
    const [worker, html] = [
      joinPath(built.folder, 'scan-worker.js'),
      joinPath(built.folder, 'scan/index.html'),
    ];
    const code = await readFile(worker, 'utf8');
    await writeFile(worker, code.replace(/"version":"\w+"/, '"version":"nextversion"'));
    const text = await readFile(html, 'utf8');
    await writeFile(html, text.replace('</head>', '<meta name="next-version" content="1" /></head>'));
  }

  it('can be installed, and breaks no policy', async () => {
    const context = await aPhone();
    const page = await open(context);
    const manifest = await page.evaluate(async () => {
      const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]')?.href ?? '';
      const answer = await (await fetch(link)).json();
      const icons = await Promise.all(
        answer.icons.map(async ({ src, sizes }: { src: string; sizes: string }) => {
          const picture = await createImageBitmap(await (await fetch(src)).blob());
          return `${picture.width}x${picture.height}` === sizes;
        }),
      );
      return { ...answer, icons };
    });
    expect(manifest).toMatchObject({
      ...{ start_url: '/s/', scope: '/s/', display: 'standalone', icons: [true, true] },
    });
    expect(troubles).toEqual([]);
    await context.close();
  });
});
