import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Locale, locales } from '#domain/vocabulary.ts';
import { badgePng } from '#mail/badgePng.ts';
import type { Message } from '#mail/message.ts';
import { employerMails, everyMail } from '#test/mail/everyMail.ts';
import { employer, marisol, panel } from '#test/mail/mailFacts.ts';
import { accessibilityFaults } from '#test/support/accessibility.ts';
import { launchBrowser } from '#test/support/browser.ts';

const phone = { width: 375, height: 740 };
const reader = { width: 640, height: 900 };
const schemes = ['light', 'dark'] as const;

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.route('**', (route) => route.abort());
});

afterAll(() => browser.close());

/** Mails below one another on one page, with the head that they all have: one look finds the faults of each. */
async function show(mails: Record<string, Message>): Promise<void> {
  const [first] = Object.values(mails);
  const head = first?.html.slice(0, first.html.indexOf('<body')) ?? '';
  const parts = Object.entries(mails).map(async ([kind, { html, badgeText }]) => {
    const body = html.slice(html.indexOf('>', html.indexOf('<body')) + 1, html.indexOf('</body>'));
    const badge = badgeText && Buffer.from(await badgePng(badgeText)).toString('base64');
    return `<div data-mail="${kind}">${body.replace('cid:badge', `data:image/png;base64,${badge}`)}</div>`;
  });
  await page.setContent(`${head}<body style="margin:0">${(await Promise.all(parts)).join('')}</body></html>`);
}

/** What reaches beyond either side of the screen, by its mail. */
function tooWide(): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 0 && (right > document.documentElement.clientWidth + 0.5 || left < -0.5);
      })
      .map((element) => {
        const mail = element.closest('[data-mail]')?.getAttribute('data-mail');
        return `${mail}: ${element.outerHTML.slice(0, 120)}`;
      }),
  );
}

/** Every mail of a language, and with English those to employers. */
function mailsIn(locale: Locale): Record<string, Message> {
  return { ...everyMail(locale), ...(locale === 'en' && employerMails()) };
}

describe.each(locales)('every mail in %s', (locale) => {
  test.each(schemes)('is readable by everyone, in %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(phone);
    await show(mailsIn(locale));
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test.each([phone, reader])('fits a screen $width wide', async (size) => {
    await page.setViewportSize(size);
    await show(mailsIn(locale));
    expect(await tooWide()).toEqual([]);
  });
});

test('words without end break, so that no mail gets wider than a phone', async () => {
  const endless = 'Wmöglich'.repeat(14);
  const place = { name: endless, address: endless };
  const mails = {
    ...everyMail('en', {
      from: { organization: endless, address: endless },
      note: { en: endless },
      schools: [endless, endless],
      neverSynced: [{ name: endless, station: endless, waiting: 1 }],
      educator: endless,
      group: { school: endless },
      registration: {
        ...marisol,
        firstName: endless,
        lastName: endless,
        school: endless,
        sessions: [{ session: { ...panel, title: endless, room: endless }, status: 'waiting' }],
      },
      event: {
        name: endless,
        place,
        sessions: [{ ...panel, title: endless, room: endless }],
        employers: [
          employer({ name: endless, booth: endless.slice(0, 20), nextSteps: endless, roles: [endless] }),
        ],
        roles: [{ title: endless, leadsTo: endless, pathways: ['military'] }],
      },
    }),
    ...employerMails({
      event: { name: endless, place, employers: [employer({ name: endless, contactName: endless })] },
    }),
  };
  await page.setViewportSize(phone);
  await show(mails);
  expect(await tooWide()).toEqual([]);
});
