import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '#test/support/accessibility.ts';
import { diego, publishedEvent, secretOf } from '#test/support/people.ts';
import { focused, isTooWide, type StudentBrowser, startStudentBrowser } from './studentBrowser.ts';

/** What a private link can do at once, and how a student gets it back. */
describe('a private link', () => {
  let students: StudentBrowser;
  let slug = '';
  beforeAll(async () => {
    students = await startStudentBrowser();
    const schools = ['Riverside High School'];
    const event = await publishedEvent(students.owner, {
      schools,
      sessions: [],
      questions: [],
      interests: [],
    });
    slug = event.slug;
  });
  afterAll(async () => {
    await students?.stop();
  });

  const registered = (firstName: string, more: object = {}) =>
    students.registered(slug, { ...diego, firstName, ...more });
  const statusOf = async (manageUrl: string) =>
    (await students.turnout.someone().get('getRegistration', {}, secretOf(manageUrl))).status;
  const freeing = (manageUrl: string) => manageUrl.replace('/r/#', '/r/?free#');

  describe('"free my place" from a mail', () => {
    it('asks one question, and does nothing before its answer', async () => {
      const { manageUrl } = await registered('Ann');
      const page = await students.open(freeing(manageUrl));
      await page.getByRole('heading', { name: 'Can’t come to Cascade Healthcare Career Morning?' }).waitFor();
      expect(page.url()).not.toContain('#');
      expect(await page.getByRole('main').getByRole('button').allInnerTexts()).toEqual([
        'Free my place',
        'No, I’m coming',
      ]);
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await isTooWide(page)).toBe(false);
      expect(await statusOf(manageUrl)).toBe('confirmed');
      await page.context().close();
    });

    it('frees it by one tap, says thank you, and leads back to registering', async () => {
      const { manageUrl } = await registered('Ben');
      const page = await students.open(freeing(manageUrl));
      await page.getByRole('button', { name: 'Free my place' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Thank you, Ben' }).waitFor();
      await expect.poll(() => focused(page)).toBe('Thank you, Ben');
      expect(await statusOf(manageUrl)).toBe('cancelled');
      const again = page.getByRole('link', { name: 'I can come after all: register again' });
      expect(await again.getAttribute('href')).toBe(`/e/${slug}`);
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.context().close();
    });

    it('keeps it for whoever is coming after all, also after a reload', async () => {
      const { manageUrl } = await registered('Cat');
      const page = await students.open(freeing(manageUrl));
      await page.getByRole('button', { name: 'No, I’m coming' }).click();
      await page.getByRole('heading', { name: 'Hello, Cat' }).waitFor();
      expect(page.url()).not.toContain('free');
      await page.reload();
      await page.getByRole('heading', { name: 'Hello, Cat' }).waitFor();
      expect(await statusOf(manageUrl)).toBe('confirmed');
      await page.context().close();
    });

    it.each([
      ['es', 'Liberar mi lugar'],
      ['ar', 'أتِح مكاني'],
    ] as const)('is asked in the student’s language: %s', async (locale, free) => {
      const { manageUrl } = await registered(`Dia ${locale}`);
      const page = await students.open(freeing(manageUrl), { locale });
      await page.getByRole('button', { name: free }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.context().close();
    });
  });

  describe('with someone else’s details', () => {
    it('is started over by keyboard: new badge, new link, and the old link opens nothing', async () => {
      const { manageUrl } = await registered('Wrong');
      const page = await students.open(manageUrl);
      const old = await page.locator('.badge .badge-code').innerText();
      await page.getByRole('button', { name: 'Not my details? Start over' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Start over with your own details' }).waitFor();
      expect(await page.getByLabel('First name').inputValue()).toBe('');
      await page.getByRole('button', { name: 'Make my new badge' }).click();
      await page.getByRole('link', { name: 'Enter your first name' }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByLabel('First name').focus();
      await page.keyboard.type('Right');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Person');
      await page.keyboard.press('Tab');
      await page.keyboard.type('river');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Tab');
      await page.keyboard.type('9');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Hello, Right' }).waitFor();
      await page.getByText('This is your new badge.').waitFor();
      expect(await page.locator('.badge .badge-code').innerText()).not.toBe(old);
      await page.getByText('Riverside High School').first().waitFor();
      await page.locator('summary', { hasText: 'Your private link' }).click();
      await page.getByRole('img', { name: 'QR code of your private link' }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await isTooWide(page)).toBe(false);
      await page.reload();
      await page.getByRole('heading', { name: 'Hello, Right' }).waitFor();
      const other = await students.open(manageUrl);
      await other.getByRole('heading', { name: 'This link doesn’t work' }).waitFor();
      await other.context().close();
      await page.context().close();
    });

    it('is left as it is by whoever changes their mind', async () => {
      const { manageUrl } = await registered('Stay');
      const page = await students.open(manageUrl);
      await page.getByRole('button', { name: 'Not my details? Start over' }).click();
      await page.getByRole('button', { name: 'Go back without changing' }).click();
      await page.getByRole('heading', { name: 'Hello, Stay' }).waitFor();
      expect(await statusOf(manageUrl)).toBe('confirmed');
      await page.context().close();
    });
  });

  describe('that is not at hand', () => {
    async function ask(page: Page, email: string): Promise<void> {
      await page.locator('summary', { hasText: 'I’ve registered already' }).focus();
      await page.keyboard.press('Enter');
      await page.getByLabel('E-mail', { exact: true }).focus();
      await page.keyboard.type(email);
      await page.keyboard.press('Enter');
    }

    it('is mailed again, and the answer is the same whoever asks', async () => {
      const email = 'eve@students.example';
      await registered('Eve', { email });
      await students.turnout.mail(({ to }) => to === email);
      const answers: string[] = [];
      for (const address of [email, 'nobody@students.example']) {
        const page = await students.open(`/e/${slug}`);
        await ask(page, address);
        const said = page.getByRole('status').getByText(/If someone is registered with/);
        await said.waitFor();
        answers.push((await said.innerText()).replace(address, '…'));
        expect(await accessibilityFaults(page)).toEqual([]);
        expect(await isTooWide(page)).toBe(false);
        await page.context().close();
      }
      expect(answers[0]).toBe(answers[1]);
      await expect
        .poll(async () => (await students.turnout.mails()).filter(({ to }) => to === email).length)
        .toBe(2);
      expect((await students.turnout.mails()).some(({ to }) => to.startsWith('nobody@'))).toBe(false);
    });

    it('is not asked for without an address, which is said beside the field', async () => {
      const page = await students.open(`/e/${slug}`);
      await ask(page, '');
      await page.locator('#ask-email-fault').getByText('Enter your e-mail address').waitFor();
      expect(await focused(page)).toBe('ask-email');
      await page.keyboard.type('eve@');
      await page.keyboard.press('Enter');
      await page.locator('#ask-email-fault').getByText('write it like name@example.org').waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.context().close();
    });

    it('is behind the code of a printed slip', async () => {
      const { manageUrl } = await registered('Fay');
      const page = await students.open('/r/');
      const asked: unknown[] = [];
      await page.route('**/api/slips', async (route) => {
        asked.push(route.request().postDataJSON());
        const known = asked.length > 1;
        await route.fulfill({
          status: known ? 200 : 404,
          json: known ? { manageUrl } : { refusal: 'unknown-slip', message: '' },
        });
      });
      await page.getByLabel('Code on your slip').focus();
      await page.keyboard.type('7K3M-X9AD');
      await page.keyboard.press('Enter');
      await page.locator('#slip-fault').getByText('12 letters and digits').waitFor();
      expect(asked).toEqual([]);
      await page.keyboard.type('-52QP');
      await page.keyboard.press('Enter');
      await page.locator('#slip-fault').getByText('There is no slip with this code.').waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await isTooWide(page)).toBe(false);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Hello, Fay' }).waitFor();
      expect(asked).toEqual([{ code: '7K3M-X9AD-52QP' }, { code: '7K3M-X9AD-52QP' }]);
      await page.context().close();
    });

    it.each([
      ['es', 'Código de tu hoja'],
      ['ar', 'الرمز على ورقتك'],
    ] as const)('is explained in the student’s language: %s', async (locale, code) => {
      const page = await students.open('/r/', { locale });
      await page.getByLabel(code).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await isTooWide(page)).toBe(false);
      await page.context().close();
    });
  });

  it('and no page broke or met the security policy', () => {
    expect(students.troubles).toEqual([]);
  });
});
