import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import { ownerEmail } from '#infra/local/environment.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { type BuiltSite, buildSite } from '#test/support/builtSite.ts';
import type { Caller } from '#test/support/caller.ts';
import { heldClass, lincolnClass } from '#test/support/classes.ts';
import { maya, publishedEvent } from '#test/support/people.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';
import { signIn } from './signIn.ts';

/** The organizer's pages on the real handlers: what is set there is what students and educators meet. */
describe('the story of setting up registration', () => {
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
    event = await publishedEvent(owner, { capacity: 12 });
    page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    await page.clock.setFixedTime(turnout.clock.read());
    await signIn(page, turnout);
  });
  afterAll(async () => {
    await browser?.close();
    await turnout?.stop();
    await built?.remove();
  });

  const open = (path: string) => page.goto(`${turnout.local.site}/console/events/${event.id}${path}`);
  const stored = () => owner.get('readEvent', { event: event.id });
  async function save(): Promise<void> {
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
  }

  it('sets places, times, invitation, classes and accommodations in one form', async () => {
    await open('/edit/registration');
    await page.getByLabel('Places at the event').fill('10');
    await page.getByLabel('Closes', { exact: true }).fill('2027-03-03T18:00');
    await page.getByRole('checkbox', { name: /^By invitation only/ }).check();
    await page.getByLabel('Invitation code').fill('nurses-2027');
    await page.getByRole('checkbox', { name: /^Educators may register classes/ }).check();
    await page.getByRole('checkbox', { name: /^Ask what students need/ }).check();
    await page.getByRole('button', { name: /^Add me/ }).click();
    await save();
    expect(await stored()).toMatchObject({
      capacity: 10,
      closesAt: '2027-03-04T02:00:00.000Z',
      invitationCode: 'nurses-2027',
      takesGroups: true,
      asksAccommodations: true,
      accommodationsFor: [ownerEmail],
    });
  });

  it('gives the event an Arabic name that students read, and leaves the Spanish texts alone', async () => {
    const { translations } = await stored();
    await open('/edit/languages/ar');
    await page.getByLabel('Name in Arabic').fill('صباح المهن الصحية');
    await save();
    const after = await stored();
    expect(after.translations.es).toEqual(translations.es);
    const seen = await turnout.someone().get('getEvent', { slug: event.slug, locale: 'ar' });
    expect(seen.name).toBe('صباح المهن الصحية');
    expect((await turnout.someone().get('getEvent', { slug: event.slug })).name).toBe(event.name);
  });

  it('lets a question be asked of one session alone', async () => {
    const [session] = event.sessions;
    if (!session) throw new Error('The template brings sessions');
    await open('/edit/questions');
    await page.getByRole('button', { name: 'Add a question' }).click();
    await page.keyboard.type('Shoe size');
    const added = page.locator('details.item').last();
    await added.getByLabel('Kind of answer').selectOption('number');
    await added.getByRole('checkbox', { name: /^Ask only some students/ }).check();
    await added.getByRole('checkbox', { name: session.title }).check();
    await save();
    expect((await stored()).questions.at(-1)).toMatchObject({
      kind: 'number',
      label: { en: 'Shoe size' },
      askedOf: { sessions: [session.id], schools: [] },
    });
  });

  it('shows what a student needs to the member named for it', async () => {
    const student = {
      ...maya,
      slug: event.slug,
      invitationCode: 'nurses-2027',
      attempt: 'attempt-of-maya-okafor',
    };
    await turnout
      .someone()
      .get('registerStudent', { ...student, accommodations: 'A lift to the second floor' });
    await open('/registrations');
    await page.getByText('Maya Okafor').waitFor();
    await page.getByRole('link', { name: 'Accommodations' }).click();
    await page.getByText('A lift to the second floor').waitFor();
  });

  it('approves a large class, which then waits for the places that are not there', async () => {
    await heldClass(turnout, event.slug, { students: 70, chaperones: 2, invitationCode: 'nurses-2027' });
    await open('/classes');
    await page.getByRole('link', { name: 'Classes 1 waiting for approval' }).waitFor();
    await page.getByRole('button', { name: `Approve ${lincolnClass.school}` }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
    const card = page.getByRole('region', { name: lincolnClass.school });
    await card.getByText('9 of 72 places').waitFor();
    await card.getByText(', 63 waiting in line').waitFor();
    expect((await owner.get('listGroups', { event: event.id })).groups[0]?.status).toBe('held');
  });

  it('says on the overview that it is full, and how many wait', async () => {
    await open('');
    await page.getByText('Full, with 63 waiting').waitFor();
  });

  it('counts a misspelled school under its proper name', async () => {
    const student = {
      ...maya,
      slug: event.slug,
      invitationCode: 'nurses-2027',
      attempt: 'attempt-of-lucia-lopez-1',
    };
    await turnout.someone().get('registerStudent', {
      ...student,
      firstName: 'Lucía',
      email: 'lucia@students.example',
      school: 'Cascade HS',
    });
    await open('/registrations/schools');
    const likely = page.getByRole('form', { name: /Cascade HS/ });
    await likely.getByLabel('Count them as').fill('Cascade High School');
    await likely.getByRole('button', { name: 'Merge' }).click();
    await page.getByText('1 spelling counts as Cascade High School now.').waitFor();
    const { schools } = await owner.get('listSchools', { event: event.id });
    expect(schools).toMatchObject([{ school: 'Cascade High School', known: true, registrations: 2 }]);
  });
});
