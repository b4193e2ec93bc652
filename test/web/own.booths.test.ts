import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import { consentVersion } from '#domain/sharing.ts';
import type { Locale } from '#domain/vocabulary.ts';
import { accessibilityFaults } from '#test/support/accessibility.ts';
import { diego, publishedEvent } from '#test/support/people.ts';
import { screenshot } from '#test/support/screenshots.ts';
import { booths as ar } from '#web/register/texts/booths/ar.ts';
import { booths as en } from '#web/register/texts/booths/en.ts';
import { booths as es } from '#web/register/texts/booths/es.ts';
import { isTooWide, type StudentBrowser, startStudentBrowser } from './studentBrowser.ts';

const adult = { ...diego, ageBand: '18-plus', lastName: 'Haddad', email: 'sami@students.example' };

/** The booths a student was at, on the own page: what they hear from them, and what they let them know. */
describe('the booths visited', () => {
  let students: StudentBrowser;
  let event: Answer<'readEvent'>;
  beforeAll(async () => {
    students = await startStudentBrowser();
    event = await publishedEvent(students.owner, {
      employers: [
        {
          name: 'Mercy Hospital',
          booth: '12',
          nextSteps:
            'Apply for the paid summer program for nursing assistants by April 15.\nNo experience needed.',
          website: 'https://mercy.example/students',
          contactName: 'Rosa Delgado',
          contactEmail: 'students@mercy.example',
        },
        { name: 'Riverbend Pharmacy', booth: '7', nextSteps: 'Ask for a job shadow in one of our shops.' },
      ],
    });
  });
  afterAll(async () => {
    await students?.stop();
  });

  let people = 0;
  /** A student whose badge was read at the first so many booths. */
  async function visitor(visits: number, form: object = adult) {
    people++;
    const student = await students.registered(event.slug, {
      ...form,
      ...('email' in form && { email: `visitor${people}@students.example` }),
      firstName: `Sami ${String.fromCharCode(64 + people)}`,
    });
    for (const [index, { id: stationOf }] of event.employers.slice(0, visits).entries()) {
      await students.turnout.services.scans.append({
        event: event.id,
        registration: student.registrationId,
        id: `phone.${student.registrationId}-${index}`,
        kind: 'scan',
        at: `2027-03-04T18:0${index}:00.000Z`,
        station: 'station',
        stationKind: 'booth',
        stationOf,
        device: 'phone',
        badgeVersion: 1,
        open: true,
      });
    }
    return student;
  }
  const opened = async (student: { manageUrl: string }, locale: Locale = 'en'): Promise<Page> => {
    const page = await students.open(student.manageUrl, { locale, width: 375, height: 740 });
    await page.locator('h2', { hasText: /Booths|Puestos|الأجنحة/ }).waitFor();
    return page;
  };
  const shared = async ({ registrationId }: { registrationId: string }) =>
    (await students.turnout.services.registrations.read(event.id, registrationId))?.shared ?? {};
  const give = (page: Page, to = 'Mercy Hospital') =>
    page.getByRole('checkbox', { name: `Give ${to} my name and e-mail` });

  it('are not there yet before the day, and the page says how they come', async () => {
    const page = await opened(await visitor(0));
    await page.getByText('When a booth scans your badge, you find it here').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.context().close();
  });

  it('come with whom to write to and what to do next', async () => {
    const page = await opened(await visitor(2, diego));
    const card = page.getByRole('article').filter({ hasText: 'Mercy Hospital' });
    await card.getByText('Apply for the paid summer program').waitFor();
    await card.getByText('Booth 12').waitFor();
    expect(await card.getByRole('link', { name: 'Write to Rosa Delgado' }).getAttribute('href')).toBe(
      'mailto:students@mercy.example',
    );
    expect(await page.getByRole('article').count()).toBe(2);
    await page.context().close();
  });

  it('never ask a student under 18 for a contact', async () => {
    const page = await opened(await visitor(1, { ...diego, email: 'kim@students.example' }));
    await page.getByText('Booths only count their visits.').waitFor();
    expect(await page.getByRole('checkbox', { name: /Give/ }).count()).toBe(0);
    await page.context().close();
  });

  it('get the contact of a student of 18 only by that one’s tap, one by one, and lose it by another', async () => {
    const student = await visitor(2);
    const page = await opened(student);
    await page.getByText('you can give them your first name, last name and e-mail address').waitFor();
    expect(await give(page).isChecked()).toBe(false);
    await give(page).focus();
    await page.keyboard.press('Space');
    await page.getByText('Mercy Hospital gets your name and e-mail address.').waitFor();
    expect(await give(page).isChecked()).toBe(true);
    expect(await give(page, 'Riverbend Pharmacy').isChecked()).toBe(false);
    expect(Object.values(await shared(student))).toEqual([
      { at: expect.any(String), consent: consentVersion, locale: 'en' },
    ]);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.reload();
    await give(page).waitFor();
    expect(await give(page).isChecked()).toBe(true);
    await give(page).uncheck();
    await page.getByText('Taken back.').waitFor();
    expect(await shared(student)).toEqual({});
    await page.context().close();
  });

  it('are as the last of quick taps says', async () => {
    const student = await visitor(1);
    const page = await opened(student);
    for (let tap = 0; tap < 5; tap++) await give(page).click();
    await page.getByText('Mercy Hospital gets your name and e-mail address.').waitFor();
    await expect.poll(async () => Object.keys(await shared(student)).length).toBe(1);
    expect(await give(page).isChecked()).toBe(true);
    await page.context().close();
  });

  it('say so when there is no connection, and nothing is shared', async () => {
    const student = await visitor(1);
    const page = await opened(student);
    await give(page).waitFor();
    // The words for trouble are fetched with the first trouble; without a connection those of the frame must do.
    await page.context().setOffline(true);
    await give(page).click();
    await page.getByRole('alert').waitFor();
    expect(await give(page).isChecked()).toBe(false);
    expect(await shared(student)).toEqual({});
    await page.context().close();
  });

  it('are there without a connection on the student’s own device, and nothing can be changed then', async () => {
    const page = await opened(await visitor(1));
    await page.getByRole('checkbox', { name: /This is my own device/ }).check();
    await page.getByRole('status').getByText('opens on this device without internet').waitFor();
    await page.context().setOffline(true);
    const later = await page.context().newPage();
    await later.goto(`${students.turnout.local.site}/r/`);
    await later.getByText('Apply for the paid summer program').waitFor();
    await later.getByRole('heading', { name: 'No connection to Turnout' }).waitFor();
    expect(await give(later).isDisabled()).toBe(true);
    const code = await later.locator('.badge .badge-code').textContent();
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    await page.context().close();
  });

  it.each(['en', 'es', 'ar'] as const)('look well and read well: %s', async (locale) => {
    const student = await visitor(2);
    const page = await opened(student, locale);
    await page.locator('.booth input').first().check();
    await page.locator('.booth [role="status"]:not(:empty)').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    await screenshot(page, `booths-${locale}`, locale === 'en' ? ['light', 'dark'] : ['light']);
    await page.context().close();
  });

  it('after the event come first, or the page says that there were none', async () => {
    const [none, some] = [await visitor(0), await visitor(1)];
    students.turnout.clock.moveTo('2027-03-05T00:00:00.000Z');
    const empty = await opened(none);
    await empty.getByText('No booth scanned your badge.').waitFor();
    expect(await empty.getByRole('link', { name: 'See who was there' }).getAttribute('href')).toBe(
      `/e/${event.slug}`,
    );
    await empty.context().close();
    const page = await opened(some);
    await give(page).check();
    await page.getByText('Mercy Hospital gets your name').waitFor();
    const headings = await page.getByRole('heading').allTextContents();
    expect(headings.indexOf('Booths you visited')).toBe(1);
    await screenshot(page, 'booths-over');
    await page.context().close();
  });

  it('and no page broke or met the security policy', () => {
    expect(students.troubles).toEqual([]);
  });
});

it('the words that are agreed to are those of their version, in every language', () => {
  const words = [en, es, ar].flatMap(({ consent, share, hasIt }) => [
    consent('E-MAIL'),
    share('EMPLOYER'),
    hasIt,
  ]);
  const digest = createHash('sha256').update(words.join('\n')).digest('hex').slice(0, 16);
  // Changed words need a new version in domain/sharing.ts, since what is kept names what was read.
  expect({ [consentVersion]: digest }).toEqual({ 'contact-1': 'f5a8e0d1bfa74c5b' });
});
