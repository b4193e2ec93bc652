import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownerEmail } from '#infra/local/environment.ts';
import { accessibilityFaults } from '#test/support/accessibility.ts';
import { publishedEvent } from '#test/support/people.ts';
import { holdFrames } from './heldFrames.ts';
import { focused, isTooWide, type StudentBrowser, startStudentBrowser } from './studentBrowser.ts';

const schools = ['Lincoln High School', 'Stadium High School', 'Academia Núñez'];
const session = {
  title: 'Imaging lab tour',
  description: '',
  room: 'C3',
  startsAt: '2027-03-04T10:30',
  endsAt: '2027-03-04T11:15',
  capacity: 20,
};

const nothingAboutTheDay = { sessions: [], interests: [], questions: [] };

/** What the form asks, and how it helps, by keyboard alone on a narrow screen. */
describe('what a student is asked', () => {
  let students: StudentBrowser;
  let slug = '';
  let invited = '';
  let sent: Record<string, unknown>[] = [];

  beforeAll(async () => {
    students = await startStudentBrowser();
    const { owner } = students;
    const event = await publishedEvent(owner, {
      schools,
      sessions: [session],
      asksAccommodations: true,
      accommodationsFor: [ownerEmail],
      takesGroups: true,
    });
    const [tour] = event.sessions;
    await owner.get('updateEvent', {
      event: event.id,
      revision: event.revision,
      questions: [
        question('Size of your shoes?', { sessions: [tour?.id], schools: [] }),
        question('Which bus do you take?', { sessions: [], schools: ['Lincoln High School'] }),
      ],
    });
    slug = event.slug;
    invited = (await publishedEvent(owner, { invitationCode: 'OAK-LEAF', ...nothingAboutTheDay })).slug;
  });
  afterAll(async () => {
    await students?.stop();
  });

  const question = (label: string, askedOf: object) => ({
    kind: 'text',
    label: { en: label },
    required: true,
    options: [],
    askedOf,
  });

  async function toAboutYou(address: string): Promise<Page> {
    const page = await students.open(address);
    sent = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(request.postDataJSON());
    });
    await page.locator('input[value="13-17"]').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'About you' }).waitFor();
    return page;
  }

  it('a school is picked from the list by keyboard, whatever its spelling', async () => {
    const page = await toAboutYou(`/e/${slug}`);
    await page.locator('#school').focus();
    await page.keyboard.type('lincon');
    const list = page.getByRole('listbox', { name: 'School' });
    await list.getByRole('option').waitFor();
    expect(await list.getByRole('option').allInnerTexts()).toEqual(['Lincoln High School']);
    await page.getByRole('status').getByText('1 school to pick from').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('#school').getAttribute('aria-activedescendant')).toBe('school-0');
    expect(await page.locator('#school-0').getAttribute('aria-selected')).toBe('true');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    expect(await page.locator('#school').inputValue()).toBe('Lincoln High School');
    expect(await list.count()).toBe(0);
    expect(await focused(page)).toBe('school');
    await page.context().close();
  });

  it('a school that nobody listed is welcome, and Escape leaves what was typed', async () => {
    const page = await toAboutYou(`/e/${slug}`);
    await page.locator('#school').focus();
    await page.keyboard.type('stad');
    await page.locator('[role=option]').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('[role=option]').count()).toBe(0);
    await page.keyboard.type('t School');
    await page.keyboard.press('Tab');
    expect(await page.locator('#school').inputValue()).toBe('stadt School');
    await page.context().close();
  });

  it('a spelling that differs only in case or accents becomes the organizer’s own', async () => {
    const page = await toAboutYou(`/e/${slug}`);
    await page.locator('#school').fill('academia nunez');
    await page.locator('#school').press('Tab');
    expect(await page.locator('#school').inputValue()).toBe('Academia Núñez');
    await page.context().close();
  });

  it('a mistyped mail domain is asked about, mended by one tap and never insisted on', async () => {
    const page = await toAboutYou(`/e/${slug}`);
    const email = page.locator('#email');
    await email.fill('ana@gmial.com');
    expect(await page.getByText('Did you mean').count()).toBe(0);
    await email.press('Tab');
    await page.getByText('Did you mean ana@gmail.com?').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe('Yes, correct it');
    await page.keyboard.press('Enter');
    expect(await email.inputValue()).toBe('ana@gmail.com');
    expect(await page.getByText('Did you mean').count()).toBe(0);
    await email.fill('ana@gmial.com');
    await fillPerson(page, 'Ana');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { name: 'Your day' }).waitFor();
    await page.context().close();
  });

  it('a field that is touched as soon as it is seen keeps the focus, however slow the phone is', async () => {
    const page = await students.open(`/e/${slug}`);
    await page.getByRole('radio', { name: '13 to 17' }).check();
    const goOn = await holdFrames(page);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { name: 'About you' }).waitFor();
    await page.locator('#school').focus();
    await goOn();
    expect(await focused(page)).toBe('school');
    const onceMore = await holdFrames(page);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('link', { name: 'Enter your first name' }).waitFor();
    await page.locator('#firstName').focus();
    await onceMore();
    expect(await focused(page)).toBe('firstName');
    await page.context().close();
  });

  it('a question comes with its session or school, and its answer goes when it is no longer asked', async () => {
    const page = await toAboutYou(`/e/${slug}`);
    await fillPerson(page, 'Bea');
    await page.locator('#school').fill('Stadium High School');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { name: 'Your day' }).waitFor();
    expect(await page.getByLabel('Which bus do you take?').count()).toBe(0);
    expect(await page.getByLabel('Size of your shoes?').count()).toBe(0);
    const tour = page.getByRole('checkbox', { name: /Imaging lab tour/ });
    await tour.check();
    await page.getByRole('button', { name: 'Register', exact: true }).click();
    await page.getByText('Answer “Size of your shoes?”').first().waitFor();
    await page.getByLabel('Size of your shoes?').fill('41');
    expect(await accessibilityFaults(page)).toEqual([]);
    await tour.uncheck();
    await page.getByLabel(/Do you need anything/).fill('Large print');
    await page.getByText(/Only the organizers named for it.*deleted seven days after/).waitFor();
    await page.getByRole('button', { name: 'Register', exact: true }).click();
    await page.getByRole('heading', { name: 'You’re in, Bea' }).waitFor();
    expect(sent[0]).toMatchObject({ answers: {}, accommodations: 'Large print', website: '', sessions: [] });
    await page.context().close();
  });

  it('the field that people must not fill in is neither seen, nor reached, nor offered by a browser', async () => {
    const page = await toAboutYou(`/e/${slug}`);
    const unseen = page.locator('#website');
    expect(await unseen.getAttribute('tabindex')).toBe('-1');
    expect(await unseen.getAttribute('autocomplete')).toBe('off');
    expect(await unseen.evaluate((field) => field.closest('[aria-hidden="true"]') !== null)).toBe(true);
    const { width = 9, height = 9 } = (await unseen.locator('..').boundingBox()) ?? {};
    expect([width, height]).toEqual([1, 1]);
    expect(await page.getByRole('textbox', { name: 'Website' }).count()).toBe(0);
    await page.context().close();
  });

  it('an event by invitation asks for its code, and says beside the field that it is wrong', async () => {
    const page = await toAboutYou(`/e/${invited}`);
    await fillPerson(page, 'Cal');
    await page.getByRole('button', { name: 'Register', exact: true }).click();
    await page.getByRole('link', { name: 'Enter the code from your invitation' }).click();
    expect(await focused(page)).toBe('invitationCode');
    await page.keyboard.type('elm');
    await page.getByRole('button', { name: 'Register', exact: true }).click();
    await page.locator('#invitationCode-fault').getByText('by invitation').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    await page.context().close();
  });

  it('a code in the address is filled in and leaves the history; all else then comes by mail', async () => {
    const page = await toAboutYou(`/e/${invited}?code=oak-leaf&lang=en`);
    expect(page.url()).not.toContain('code');
    expect(page.url()).toContain('lang=en');
    expect(await page.getByLabel('Invitation code').inputValue()).toBe('oak-leaf');
    await fillPerson(page, 'Dee');
    await page.getByLabel('E-mail (optional)').fill('dee@students.example');
    await page.getByRole('button', { name: 'Register', exact: true }).click();
    await page.getByText(/everything else comes by mail.*dee@students.example/).waitFor();
    expect(await page.getByText(/made before/).count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.context().close();
  });

  it('a student under 13 is shown where classes are registered, and asked nothing', async () => {
    const page = await students.open(`/e/${slug}`);
    await page.locator('input[value="under-13"]').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    const link = page.getByRole('alert').getByRole('link', { name: /Bringing a class/ });
    expect(await link.getAttribute('href')).toBe(`/g/?event=${slug}`);
    await page.context().close();
  });

  it.each([
    ['es', 'Continuar', 'Escuela', '¿Quisiste escribir ana@gmail.com?'],
    ['ar', 'متابعة', 'المدرسة', /هل تقصد .*ana@gmail\.com/],
  ] as const)('all of it is said in the student’s language: %s', async (locale, next, school, meant) => {
    const page = await students.open(`/e/${slug}`, { locale });
    await page.locator('input[value="13-17"]').focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: next, exact: true }).click();
    await page.getByRole('combobox', { name: school }).fill('lincon');
    await page.getByRole('option', { name: 'Lincoln High School' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#email').fill('ana@gmial.com');
    await page.locator('#email').blur();
    await page.getByText(meant).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    await page.context().close();
  });

  it('and no page broke or met the security policy', () => {
    expect(students.troubles).toEqual([]);
  });

  async function fillPerson(page: Page, firstName: string): Promise<void> {
    await page.getByLabel('First name').fill(firstName);
    await page.getByLabel('Last name').fill('Ruiz');
    await page.locator('#school').fill('Stadium High School');
    await page.locator('#school').press('Escape');
    await page.locator('#grade').selectOption('10');
  }
});
