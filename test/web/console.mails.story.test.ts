import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import { ownerEmail } from '#infra/local/environment.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { type BuiltSite, buildSite } from '#test/support/builtSite.ts';
import type { Caller } from '#test/support/caller.ts';
import { maya, publishedEvent } from '#test/support/people.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';

/** The organizer's pages for mail on the real handlers: what is shown and set there is what people get. */
describe('the story of an event’s mail', () => {
  let built: BuiltSite;
  let turnout: Turnout;
  let browser: Browser;
  let page: Page;
  let owner: Caller;
  let event: Answer<'readEvent'>;

  beforeAll(async () => {
    built = await buildSite();
    turnout = await startTurnout({ site: built.folder });
    browser = await launchBrowser();
    owner = await turnout.owner();
    event = await publishedEvent(owner);
    await turnout.someone().get('registerStudent', { slug: event.slug, ...maya });
    page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    await page.clock.setFixedTime(turnout.clock.read());
    await signIn();
  });
  afterAll(async () => {
    await browser?.close();
    await turnout?.stop();
    await built?.remove();
  });

  async function signIn(): Promise<void> {
    const known = new Set((await turnout.mails()).map(({ messageId }) => messageId));
    await page.goto(`${turnout.local.site}/console/`);
    await page.getByLabel('E-mail address').fill(ownerEmail);
    await page.getByRole('button', { name: 'Mail me a sign-in link' }).click();
    await page.getByText('Look in your mail').waitFor();
    const { text } = await turnout.mail(({ to, messageId }) => to === ownerEmail && !known.has(messageId));
    await page.goto(/http\S+\/console\/sign-in#\w+/.exec(text)?.[0] ?? '');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Events' }).waitFor();
  }

  const open = (path: string) => page.goto(`${turnout.local.site}/console/events/${event.id}${path}`);
  const shown = () => page.frameLocator('.mail-frame iframe');

  it('begins with rules that can be left alone', async () => {
    await open('/mail');
    await page.getByRole('heading', { name: 'What this event mails' }).waitFor();
    expect(await page.getByRole('switch', { checked: true }).count()).toBe(event.mailRules.length);
    expect(event.mailRules.length).toBeGreaterThan(5);
  });

  it('shows a reminder as it will be, with the words as they are typed, and mails it as a test', async () => {
    const rule = event.mailRules.find(({ kind, to }) => kind === 'reminder' && to === 'students');
    await open(`/mail/rules/${rule?.id}`);
    await shown().getByRole('heading').first().waitFor();
    await page.getByText('Its time has passed').waitFor();
    await page.getByLabel('How many').fill('30');
    await page.getByLabel('Days, hours or minutes').selectOption('minutes');
    await page.getByText('1 student', { exact: true }).waitFor();
    await page.getByLabel('Your words in English').fill('Bring a water bottle.');
    await shown().getByText('Bring a water bottle.').waitFor();
    await page.getByRole('button', { name: 'Send a test to me' }).click();
    await page.getByText(`On its way to ${ownerEmail}`).waitFor();
    const test = await turnout.mail(({ to, subject }) => to === ownerEmail && subject.startsWith('Test:'));
    expect(test.text).toContain('Bring a water bottle.');
  });

  it('keeps the words with the rule', async () => {
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByRole('heading', { name: 'What this event mails' }).waitFor();
    const { mailRules } = await owner.get('readEvent', { event: event.id });
    expect(mailRules.map(({ id }) => id)).toEqual(event.mailRules.map(({ id }) => id));
    expect(mailRules.filter(({ note }) => note.en === 'Bring a water bottle.')).toHaveLength(1);
  });

  it('shows what became of each person’s mail', async () => {
    await open('/mail/people?kind=confirmation');
    const row = page.getByRole('row', { name: new RegExp(`${maya.firstName} ${maya.lastName}`) });
    await row.getByText(/^(Sent|Delivered)$/).waitFor();
  });

  it('has no survey to show before ten students answered', async () => {
    await open('/mail/survey');
    await page.getByRole('heading', { name: 'Fewer than ten answers so far' }).waitFor();
  });
});
