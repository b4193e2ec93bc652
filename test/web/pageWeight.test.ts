import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import { makeSite } from '#infra/local/site.ts';
import { filesOnArrival, pageWeight, weighedPages } from '#test/bench/pages/pageWeight.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { type BuiltSite, buildSite } from '#test/support/builtSite.ts';
import { maya, publishedEvent } from '#test/support/people.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';

let site: BuiltSite;
beforeAll(async () => {
  site = await buildSite();
});
afterAll(() => site.remove());

describe('the pages of a student on slow mobile data', () => {
  test.each(['register', 'own', 'mails', 'survey'])(
    'the page "%s" weighs at most 30 kB gzipped, in any language',
    async (name) => {
      expect(await pageWeight(site, weighedPages[name] ?? '')).toBeLessThanOrEqual(30);
    },
  );
});

describe('what is weighed is what a browser loads before anyone touches the page:', () => {
  let turnout: Turnout;
  let browser: Browser;
  let addresses: Record<string, string>;

  beforeAll(async () => {
    turnout = await startTurnout({ site: site.folder });
    browser = await launchBrowser();
    const owner = await turnout.owner();
    const event = await publishedEvent(owner);
    const station = await owner.get('createStation', { event: event.id, kind: 'door', name: 'Main door' });
    const registered = await turnout.someone().get('registerStudent', { slug: event.slug, ...maya });
    const { manageUrl, badge } = registered as Exclude<Answer<'registerStudent'>, { status: 'mailed' }>;
    addresses = {
      home: '/',
      register: event.registerUrl,
      own: manageUrl,
      educator: '/g/',
      badge,
      mails: '/m/',
      survey: '/v/',
      scan: station.stationUrl,
      console: '/console/',
    };
  });
  afterAll(async () => {
    await browser.close();
    await turnout.stop();
  });

  test.each(
    Object.keys(weighedPages).flatMap((name) =>
      (['en', 'es'] as const).map((locale) => [name, locale] as const),
    ),
  )('%s, in %s', async (name, locale) => {
    const page = weighedPages[name] ?? '';
    const computed = await filesOnArrival(site, page, locale);
    const requested = await filesRequested(addresses[name] ?? '', locale);
    expect(requested.toSorted()).toEqual([...computed].filter((file) => !file.endsWith('.html')).toSorted());
  });

  /** Scripts and style sheets that a browser asks for on arrival; the API answers as it does to students. */
  async function filesRequested(address: string, locale: string): Promise<string[]> {
    const serve = makeSite(site.folder);
    const requested: string[] = [];
    const context = await browser.newContext({ locale });
    const page = await context.newPage();
    await page.route(
      ({ pathname }) => !/^\/(api|e)\//.test(pathname),
      async (route) => {
        const { pathname } = new URL(route.request().url());
        if (/\.(js|css)$/.test(pathname)) requested.push(pathname.slice(1));
        const none = { headers: [], body: Buffer.alloc(0), sourceIp: '' };
        const { status, headers, body } = await serve({ method: 'GET', url: pathname, ...none });
        await route.fulfill({ status, headers: Object.fromEntries(headers), body });
      },
    );
    const { pathname, hash } = new URL(address, turnout.local.site);
    await page.goto(turnout.local.site + pathname + hash, { waitUntil: 'networkidle' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await context.close();
    return requested;
  }
});
