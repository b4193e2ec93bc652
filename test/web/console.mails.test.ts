import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OperationId } from '#contract/routes.ts';
import { accessibilityFaults } from '#test/support/accessibility.ts';
import { careerDay } from './careerDay.ts';
import { answered, groups, mail, mailing, mailings, mails, preview, survey } from './consoleAnswers.ts';
import { type RoutedConsole, startRoutedConsole } from './routedConsole.ts';

const tryAgain = { status: 503, body: { refusal: 'try-again', message: 'Try again in a moment.' } };

/** The mail of an event, five minutes after the reminder of a week before began to leave. */
describe('the organizer’s pages for mail', () => {
  let routed: RoutedConsole;

  beforeAll(async () => {
    routed = await startRoutedConsole(careerDay, '2027-02-26T00:05:00Z');
  });
  beforeEach(() => {
    routed.reset(careerDay);
    routed.answers = {
      listMailings: () => ({ at: '2027-02-26T00:05:00.000Z', mailings, answered }),
      listMails: () => ({ mails }),
      listGroups: () => ({ groups }),
      previewMail: () => preview(),
      getSurvey: () => survey,
    };
  });
  afterAll(() => routed?.stop());

  const requests = (operation: OperationId) =>
    routed.asked.filter((asked) => asked.operation === operation).map(({ request }) => request);
  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).press('Enter');
  const inDialog = (page: Page, name: string | RegExp) =>
    page.getByRole('dialog').getByRole('button', { name }).press('Enter');
  const line = (page: Page, name: string) => page.locator(`[data-mail="${name}"]`);
  const words = async (part: Locator) => (await part.innerText()).replace(/\s+/g, ' ');
  const refusalsOfStyle = (page: Page) => {
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text());
    });
    return refused;
  };

  describe('the timeline', () => {
    it('says of each mail what it is, when it leaves and how it stands', async () => {
      const page = await routed.open('events/ev1/mail');
      await page.getByRole('heading', { name: 'What this event mails' }).waitFor();
      expect(await words(line(page, 'reminder_ru22222222_20270303'))).toBe(
        'Wed, Mar 3, 4:00 PM – the day before Reminder to students Send now Next',
      );
      const sending = await words(line(page, 'reminder_ru11111111_20270225'));
      expect(sending).toContain('Sending, 210 of 414');
      expect(sending).toMatch(
        /180 delivered 20 sent 204 waiting 4 bounced 1 complained 2 suppressed 3 asked not to$/,
      );
      expect(await words(page.getByRole('region', { name: 'Until now' }))).toContain(
        'Thu, Feb 25, 9:00 AM Reminder to educators Sent 11 delivered 1 bounced',
      );
      await page.getByRole('heading', { name: '851 mails so far' }).waitFor();
    });

    it.each([
      ['waiting-for-turn', { delivered: 70, waiting: 30 }, 'Waiting for its turn, 70 of 100'],
      ['waiting-for-turn', {}, 'More goes out at 4:15 PM.'],
      ['waiting-for-quota', { delivered: 70, waiting: 30 }, 'Waiting for more allowance, 70 of 100'],
      [
        'waiting-for-quota',
        {},
        'tomorrow at the latest, and leaves by itself; Turnout looks again at 4:15 PM.',
      ],
      ['missed', {}, 'Turnout could not send it in time'],
      ['done', { delivered: 1 }, 'Sent'],
      ['done', {}, 'Nobody to mail'],
    ] as const)('says what "%s" means', async (state, counts, said) => {
      routed.answers.listMailings = () => ({
        at: '2027-02-26T00:05:00.000Z',
        mailings: [
          mailing('reminder_ru22222222_20270303', {
            ...{ rule: 'ru22222222', state, counts, waitsUntil: '2027-02-26T00:15:00.000Z' },
          }),
        ],
        answered: [],
      });
      const page = await routed.open('events/ev1/mail');
      await line(page, 'reminder_ru22222222_20270303').getByText(said).first().waitFor();
    });

    it('says once of all that is too late why nobody gets it', async () => {
      routed.answers.listMailings = () => ({
        at: '2027-02-26T00:05:00.000Z',
        mailings: [mailing('reminder_ru22222222_20270303', { rule: 'ru22222222', state: 'past' })],
        answered: [],
      });
      const page = await routed.open('events/ev1/mail');
      const late = page.getByRole('region', { name: 'Too late to send' });
      await late.getByText('Their time had passed').waitFor();
      await late.locator('[data-mail="reminder_ru22222222_20270303"]').waitFor();
    });

    it('does not call missed what an event that ended made needless', async () => {
      routed.answers.listMailings = () => ({
        at: '2027-03-04T20:05:00.000Z',
        mailings: [
          mailing('changed_20270304195900000', {
            kind: 'changed',
            to: 'everyone',
            state: 'missed',
            dueAt: '2027-03-04T20:01:00.000Z',
          }),
        ],
        answered: [],
      });
      const page = await routed.open('events/ev1/mail');
      const changed = line(page, 'changed_20270304195900000');
      await changed.getByText('Not needed').waitFor();
      await changed.getByText('The event was over before this was due. Nobody got it.').waitFor();
    });

    it('sends now what waits for its time, after saying to how many', async () => {
      routed.answers.sendMailing = () => ({ ...mailings[2], state: 'sending', counts: { waiting: 412 } });
      const page = await routed.open('events/ev1/mail');
      await press(page, 'Send now: Reminder to students');
      await page.getByRole('dialog').getByText('412 students').first().waitFor();
      expect(requests('sendMailing')).toEqual([]);
      await inDialog(page, 'Send to 412 students');
      await line(page, 'reminder_ru22222222_20270303').getByText('Sending, 0 of 412').waitFor();
      expect(requests('sendMailing')).toEqual([{ event: 'ev1', name: 'reminder_ru22222222_20270303' }]);
      expect(requests('previewMail')).toEqual([{ event: 'ev1', name: 'reminder_ru22222222_20270303' }]);
    });

    it('says before sending now who goes without it', async () => {
      routed.answers.previewMail = () => preview('', { recipients: 409, leftOut: { bounced: 3 } });
      const page = await routed.open('events/ev1/mail');
      await press(page, 'Send now: Reminder to students');
      await page.getByRole('dialog').getByText('Left out: 3 addresses bounced before').waitFor();
      await page.getByRole('dialog').getByRole('button', { name: 'Send to 409 students' }).waitFor();
    });

    it('offers no follow-up to be sent before there is anything to follow', async () => {
      const page = await routed.open('events/ev1/mail');
      await line(page, 'follow-up_ru33333333').waitFor();
      expect(await page.getByRole('button', { name: /Send now/ }).count()).toBe(1);
    });

    it('switches a mail off with one tap, and back on', async () => {
      const page = await routed.open('events/ev1/mail');
      const off = page.getByRole('region', { name: 'Switched off' });
      await page.getByRole('switch', { name: /Reminder to students, Wed, Mar 3/ }).press('Space');
      routed.answers.listMailings = () => ({
        at: '2027-02-26T00:05:00.000Z',
        mailings: mailings.filter(({ rule }) => rule !== 'ru22222222'),
        answered,
      });
      await off.getByText('Wed, Mar 3').waitFor();
      const { mailRules } = routed.update() as { mailRules: { id: string; on: boolean; note: object }[] };
      expect(mailRules.map(({ id, on }) => [id, on])).toEqual(
        careerDay.mailRules.map(({ id, on }) => [id, id === 'ru22222222' ? false : on]),
      );
      expect(mailRules[1]?.note).toEqual({ en: 'Bring a water bottle.', es: 'Trae una botella de agua.' });
      await off.getByRole('switch', { name: /Reminder to employers/ }).press('Space');
      await expect.poll(() => routed.event.mailRules.at(-1)?.on).toBe(true);
    });

    it('switches on the newest rules where someone else changed them meanwhile', async () => {
      const page = await routed.open('events/ev1/mail');
      await page.getByRole('switch', { name: /Reminder to employers/ }).waitFor();
      const theirs = { ...careerDay, revision: 8, mailRules: careerDay.mailRules.slice(1) };
      routed.event = theirs;
      const usual = routed.answers;
      routed.answers = {
        ...usual,
        updateEvent: ({ revision }) => {
          if (revision !== 8)
            return { status: 409, body: { refusal: 'changed-meanwhile', message: 'Changed' } };
          return { ...theirs, revision: 9 };
        },
      };
      await page.getByRole('switch', { name: /Reminder to employers/ }).press('Space');
      await expect.poll(() => requests('updateEvent').length).toBe(2);
      const last = requests('updateEvent').at(-1) as { mailRules: { id: string; on: boolean }[] };
      expect(last.mailRules.map(({ id }) => id)).toEqual(theirs.mailRules.map(({ id }) => id));
      expect(last.mailRules.at(-1)).toMatchObject({ id: 'ru66666666', on: true });
    });

    it('says so where it could not be saved, and leaves the switch where it was', async () => {
      routed.answers.updateEvent = () => tryAgain;
      const page = await routed.open('events/ev1/mail');
      const toggle = page.getByRole('switch', { name: /Reminder to students, Wed, Mar 3/ });
      await toggle.press('Space');
      await page.getByText('Try again in a moment.').waitFor();
      expect(await toggle.getAttribute('aria-checked')).toBe('true');
    });

    it('shows the mails that answer people as they look', async () => {
      const page = await routed.open('events/ev1/mail');
      await press(page, 'Look at it: Confirmation');
      await page.getByRole('dialog').frameLocator('iframe').getByText('See you tomorrow').waitFor();
      await page.getByRole('dialog').getByRole('radio', { name: 'Arabic' }).press('Space');
      await expect
        .poll(() => requests('previewMail').map(({ kind, locale }) => [kind, locale]))
        .toEqual([
          ['confirmation', 'en'],
          ['confirmation', 'ar'],
        ]);
    });

    it('is there to look at for a viewer, who changes nothing and sees nobody’s mail', async () => {
      const page = await routed.open('events/ev1/mail', { role: 'viewer' });
      await page.getByText('180 delivered').waitFor();
      expect(await page.getByRole('switch').count()).toBe(0);
      expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
      expect(
        await page.getByRole('link', { name: /Add a mail|Reminder|single people|delivered/ }).count(),
      ).toBe(0);
      await page.goto(page.url().replace('/mail', '/mail/people'));
      await page.getByRole('heading', { name: 'What this event mails' }).waitFor();
      expect([...requests('listMails'), ...requests('previewMail')]).toEqual([]);
    });

    it('of a draft is what it will be', async () => {
      routed.event = { ...careerDay, status: 'draft' };
      routed.answers.listMailings = () => ({ at: '2027-02-26T00:05:00.000Z', mailings: [], answered: [] });
      const page = await routed.open('events/ev1/mail');
      await page.getByText('Nothing is mailed before the event is published.').waitFor();
      expect(await words(line(page, 'ru22222222'))).toContain('Wed, Mar 3, 4:00 PM – the day before');
    });

    it('says why it is not there', async () => {
      routed.answers.listMailings = () => tryAgain;
      const page = await routed.open('events/ev1/mail');
      await page.getByText('Try again in a moment.').waitFor();
    });
  });

  describe('a mail’s editor', () => {
    const rule = 'events/ev1/mail/rules/ru22222222';
    const saved = () =>
      (routed.update() as { mailRules: { id?: string; note: object; when: object; audience: object }[] })
        .mailRules;

    it('shows the real mail with its styles, which the site’s policy refuses inline', async () => {
      const page = await routed.open('events/ev1');
      const refused = refusalsOfStyle(page);
      await page.goto(page.url().replace('events/ev1', rule));
      const shown = page.frameLocator('.mail-frame iframe');
      const title = shown.getByRole('heading', { name: 'See you tomorrow' });
      await title.waitFor();
      expect(await title.evaluate((element) => getComputedStyle(element).fontSize)).toBe('28px');
      const card = shown.locator('.t-card');
      const ground = () => card.evaluate((element) => getComputedStyle(element).backgroundColor);
      expect(await ground()).toBe('rgb(255, 255, 255)');
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await ground()).toBe('rgb(24, 33, 30)');
      expect(await shown.locator('html').evaluate(() => document.compatMode)).toBe('CSS1Compat');
      expect(refused).toEqual([]);
    });

    it('shows no picture from elsewhere, follows no link and runs no script', async () => {
      routed.answers.previewMail = () =>
        preview(
          '<img src=x onerror="document.body.remove()"><script>document.body.remove()</script>Still here',
        );
      const page = await routed.open(rule);
      const elsewhere: string[] = [];
      page.on('request', (request) => {
        if (!request.url().startsWith('http://127.0.0.1')) elsewhere.push(request.url());
      });
      const shown = page.frameLocator('.mail-frame iframe');
      await shown.getByText('Still here').waitFor();
      await shown.getByText('Your registration').click();
      await shown.getByText('Still here').waitFor();
      expect(await shown.locator('a[href], script').count()).toBe(0);
      expect(elsewhere.filter((url) => !url.startsWith('data:'))).toEqual([]);
    });

    it('asks for the mail again once the typing stops, with what was typed', async () => {
      routed.answers.previewMail = ({ rule: sent }) =>
        preview((sent as { note: { en: string } }).note.en, { recipients: 99 });
      const page = await routed.open(rule);
      await page.getByText('99 students').waitFor();
      await page.getByLabel('Your words in English').fill('');
      await page.getByLabel('Your words in English').evaluate(typeAtOnce, 'Hats are fine.');
      await page.frameLocator('.mail-frame iframe').getByText('Hats are fine.').waitFor();
      expect(requests('previewMail').length).toBeLessThanOrEqual(3);
      expect(requests('previewMail').at(-1)).toMatchObject({
        event: 'ev1',
        locale: 'en',
        rule: { id: 'ru22222222', note: { en: 'Hats are fine.', es: 'Trae una botella de agua.' } },
      });
    });

    it('writes each language the way it runs, and shows the mail in it', async () => {
      const page = await routed.open(rule);
      await page.getByRole('radio', { name: 'Arabic' }).press('Space');
      const arabic = page.getByLabel('Your words in Arabic');
      expect([await arabic.getAttribute('dir'), await arabic.getAttribute('lang')]).toEqual(['rtl', 'ar']);
      await arabic.fill('أحضر قنينة ماء.');
      await expect
        .poll(() => requests('previewMail').at(-1))
        .toMatchObject({
          locale: 'ar',
          rule: { note: { ar: 'أحضر قنينة ماء.' } },
        });
      expect(await page.locator('.inbox-line').getAttribute('dir')).toBe('rtl');
      await page.getByRole('radio', { name: 'Spanish' }).press('Space');
      expect(await page.getByLabel('Your words in Spanish').inputValue()).toBe('Trae una botella de agua.');
      await press(page, 'Save changes');
      await page.getByRole('heading', { name: 'What this event mails' }).waitFor();
      expect(saved()[1]?.note).toEqual({
        en: 'Bring a water bottle.',
        es: 'Trae una botella de agua.',
        ar: 'أحضر قنينة ماء.',
      });
    });

    it('shows it on a phone, on a laptop and as text', async () => {
      const page = await routed.open(rule, { width: 320 });
      const frame = page.locator('.mail-frame iframe');
      const shown = page.frameLocator('.mail-frame iframe');
      await shown.getByText('See you tomorrow').waitFor();
      const inner = () => shown.locator('html').evaluate(() => innerWidth);
      expect(await inner()).toBe(375);
      expect((await frame.boundingBox())?.width).toBeLessThan(300);
      await page.getByRole('radio', { name: 'Laptop' }).press('Space');
      await expect.poll(inner).toBe(680);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      await page.getByRole('radio', { name: 'Text only' }).press('Space');
      await page.locator('pre').getByText('Bring a water bottle.').waitFor();
    });

    it('says how many would get it, by language', async () => {
      const page = await routed.open(rule);
      const note = page.getByRole('complementary', { name: 'How it arrives' }).locator('.recipients');
      expect(await words(note)).toBe(
        '412 students would get it as things stand English 280 · Spanish 102 · Arabic 30',
      );
    });

    it.each([
      [{ bounced: 3, declined: 2 }, 'Left out: 3 addresses bounced before, 2 asked for no reminders'],
      [
        { bounced: 1, complained: 2, had: 1200 },
        'Left out: 1 address bounced before, 2 addresses marked your mail as spam, 1,200 had it already',
      ],
    ])('says who is left out and why: %o', async (leftOut, said) => {
      routed.answers.previewMail = () => preview('', { recipients: 407, leftOut });
      const page = await routed.open(rule);
      await page.getByText('407 students').waitFor();
      await page.getByText(said, { exact: true }).waitFor();
    });

    it('warns where its time has passed', async () => {
      routed.answers.previewMail = () => preview('', { past: true, recipients: 0 });
      const page = await routed.open(rule);
      await page.getByText('Saved like this, nobody gets it. Choose a later time.').waitFor();
    });

    it('stays calm where the mail cannot be shown, and shows it when asked again', async () => {
      routed.answers.previewMail = () => tryAgain;
      const page = await routed.open(rule);
      await page.getByText('It cannot be shown just now').waitFor();
      routed.answers.previewMail = () => preview();
      await press(page, 'Show it again');
      await page.getByText('412 students').waitFor();
    });

    it('sends a test of what is typed to who types', async () => {
      routed.answers.sendTestMail = () => ({ status: 'mailed', to: 'maria@network.example' });
      const page = await routed.open(rule);
      await page.getByLabel('Your words in English').fill('Hats!');
      await press(page, 'Send a test to me');
      await page.getByText('On its way to maria@network.example, marked as a test.').waitFor();
      expect(requests('sendTestMail')).toMatchObject([
        { event: 'ev1', locale: 'en', rule: { note: { en: 'Hats!' } } },
      ]);
    });

    it('says when too many tests were sent', async () => {
      routed.answers.sendTestMail = () => ({
        status: 429,
        body: { refusal: 'too-many-tries', message: 'Too many tries.' },
      });
      const page = await routed.open(rule);
      await press(page, 'Send a test to me');
      await page.getByText('Too many tries.').waitFor();
    });

    it('takes another time and audience, and says what they mean', async () => {
      const page = await routed.open(rule);
      await page.getByLabel('How many').fill('3');
      await page.getByLabel('Days, hours or minutes').selectOption('hours');
      await page.getByText('3 hours before the start').waitFor();
      await page.getByRole('checkbox', { name: /Choose who gets it/ }).press('Space');
      await page.getByRole('checkbox', { name: 'Who waits for one' }).press('Space');
      await page.getByRole('checkbox', { name: 'Imaging, hands on' }).press('Space');
      await page
        .getByRole('checkbox', { name: /Rosa Lee, Lincoln/ })
        .first()
        .press('Space');
      await page.getByRole('checkbox', { name: 'Spanish' }).press('Space');
      await press(page, 'Save changes');
      await page.getByRole('heading', { name: 'What this event mails' }).waitFor();
      expect(saved()[1]).toMatchObject({
        id: 'ru22222222',
        when: { from: 'start', minutes: -180 },
        audience: {
          statuses: ['confirmed', 'waitlisted'],
          sessions: ['se22222222'],
          groups: ['gr2'],
          locales: ['es'],
        },
      });
    });

    it('keeps a time that cannot be, and says why', async () => {
      const page = await routed.open(rule);
      await page.getByText('412 students').waitFor();
      await page.getByLabel('How many').fill('0');
      await page.getByLabel('At').fill('10:00');
      await press(page, 'Save changes');
      await page
        .getByRole('link', { name: 'When: Choose a time before the event starts, 9:00 AM' })
        .waitFor();
      expect(requests('updateEvent')).toEqual([]);
    });

    it('shows at its field what the server found', async () => {
      routed.answers.updateEvent = () => ({
        status: 400,
        body: {
          refusal: 'invalid-input',
          message: 'Mend it',
          fields: [{ path: 'mailRules.1.note.en', message: 'Expected at most 2000 characters' }],
        },
      });
      const page = await routed.open(rule);
      await page.getByLabel('Your words in English').fill('Long');
      await press(page, 'Save changes');
      await page
        .getByRole('link', { name: 'Your words in English: Expected at most 2000 characters' })
        .waitFor();
    });

    it('puts one’s own over the newest rules where someone else changed others meanwhile', async () => {
      const page = await routed.open(rule);
      await page.getByLabel('Your words in English').fill('Mine');
      const theirs = { ...careerDay, revision: 8, mailRules: careerDay.mailRules.slice(1) };
      routed.event = theirs;
      routed.answers.updateEvent = ({ revision }) =>
        revision === 8
          ? { ...theirs, revision: 9 }
          : { status: 409, body: { refusal: 'changed-meanwhile', message: 'Changed' } };
      await press(page, 'Save changes');
      await press(page, 'Save mine');
      await expect.poll(() => requests('updateEvent').length).toBe(2);
      const last = requests('updateEvent').at(-1) as { mailRules: { id: string; note: object }[] };
      expect(last.mailRules.map(({ id }) => id)).toEqual(theirs.mailRules.map(({ id }) => id));
      expect(last.mailRules[0]?.note).toMatchObject({ en: 'Mine' });
    });

    it('makes a new mail that is good enough as it is', async () => {
      const page = await routed.open('events/ev1/mail');
      await page.getByRole('link', { name: 'Add a mail' }).press('Enter');
      await page.getByText('3 days before').waitFor();
      await press(page, 'Save changes');
      await page.getByRole('heading', { name: 'What this event mails' }).waitFor();
      expect(saved()).toHaveLength(careerDay.mailRules.length + 1);
      expect(saved().at(-1)).toMatchObject({ kind: 'reminder', to: 'students', on: true });
      expect(saved().at(-1)).not.toHaveProperty('id');
    });

    it('lets one leave a new mail that nobody touched, and asks about one that was', async () => {
      const page = await routed.open('events/ev1/mail/rules/new');
      await page.getByRole('radio', { name: /We missed you/ }).press('Space');
      expect(await page.getByRole('radio', { name: 'Educators' }).count()).toBe(0);
      await page.getByRole('link', { name: 'All mail' }).press('Enter');
      await page.getByRole('dialog', { name: 'Leave without saving?' }).waitFor();
      const other = await routed.open('events/ev1/mail/rules/new');
      await other.getByRole('link', { name: 'All mail' }).press('Enter');
      await other.getByRole('heading', { name: 'What this event mails' }).waitFor();
    });

    it('is deleted after saying what that means', async () => {
      const page = await routed.open(rule);
      await press(page, 'Delete this mail');
      expect(requests('updateEvent')).toEqual([]);
      await inDialog(page, 'Delete it');
      await page.getByRole('heading', { name: 'What this event mails' }).waitFor();
      expect(saved().map(({ id }) => id)).not.toContain('ru22222222');
      expect(saved()).toHaveLength(careerDay.mailRules.length - 1);
    });

    it('comes back as it was, where it was, with one more tap', async () => {
      const page = await routed.open(rule);
      await press(page, 'Delete this mail');
      await inDialog(page, 'Delete it');
      await page.getByText('“Reminder to students” was deleted.').waitFor();
      await press(page, 'Undo');
      await expect.poll(() => requests('updateEvent').length).toBe(2);
      const [, back] = requests('updateEvent') as {
        mailRules: { id: string; note: object; on: boolean }[];
      }[];
      expect(back?.mailRules.map(({ id }) => id)).toEqual(careerDay.mailRules.map(({ id }) => id));
      expect(back?.mailRules[1]).toMatchObject({
        ...{ on: true, note: { en: 'Bring a water bottle.', es: 'Trae una botella de agua.' } },
      });
      await expect.poll(() => page.getByText('was deleted.').count()).toBe(0);
    });

    it('says so where it could not come back, and offers it again', async () => {
      const page = await routed.open(rule);
      await press(page, 'Delete this mail');
      await inDialog(page, 'Delete it');
      await page.getByText('was deleted.').waitFor();
      routed.answers.updateEvent = () => tryAgain;
      await press(page, 'Undo');
      await page.getByText('Try again in a moment.').waitFor();
      await page.getByRole('button', { name: 'Undo' }).waitFor();
      await press(page, 'Close');
      await expect.poll(() => page.getByText('was deleted.').count()).toBe(0);
    });

    it('says so where the mail is gone', async () => {
      const page = await routed.open('events/ev1/mail/rules/ru99999999');
      await page.getByRole('heading', { name: 'This mail was deleted' }).waitFor();
    });
  });

  describe('mail to single people', () => {
    const row = (page: Page, who: string) => page.getByRole('row', { name: new RegExp(who) });

    it('says who, which mail, how it stands and why', async () => {
      const page = await routed.open('events/ev1/mail/people');
      await row(page, 'Bo Adams').getByText('Feb 25').first().waitFor();
      expect(await words(row(page, 'Bo Adams'))).toBe(
        'Bo Adams bo.adams@students.example Reminder to students, Feb 25 Bounced Thu, Feb 25, 4:01 PM ' +
          'There is no such mailbox. Is the address spelled right? This address works again',
      );
      await row(page, 'Sam Lin').getByText('They marked it as spam.').waitFor();
      await row(page, 'Kim Ito').getByText('they asked not to get such mails').waitFor();
    });

    it('is filtered by mail and state, and by the figures of the timeline', async () => {
      const page = await routed.open('events/ev1/mail');
      await line(page, 'reminder_ru11111111_20270225')
        .getByRole('link', { name: '4 bounced' })
        .press('Enter');
      await page.getByRole('heading', { name: 'Mail to single people' }).waitFor();
      expect(await page.getByLabel('State').inputValue()).toBe('bounced');
      expect(await page.getByLabel('Mail', { exact: true }).inputValue()).toBe(
        'reminder_ru11111111_20270225',
      );
      await page.getByLabel('Mail', { exact: true }).selectOption('confirmation');
      await expect
        .poll(() => requests('listMails'))
        .toEqual([
          { event: 'ev1', name: 'reminder_ru11111111_20270225', state: 'bounced' },
          { event: 'ev1', kind: 'confirmation', state: 'bounced' },
        ]);
    });

    it('is read on from where it stopped, past pages where none fits', async () => {
      routed.answers.listMails = ({ cursor }) => {
        if (cursor === undefined) return { mails: [], next: 'a' };
        if (cursor === 'a')
          return { mails: Array.from({ length: 100 }, (_, at) => mail(`Student ${at}`)), next: 'b' };
        return { mails: [mail('Zoe Last')] };
      };
      const page = await routed.open('events/ev1/mail/people');
      await page.getByText('100 mails so far').waitFor();
      await press(page, 'Read more');
      await page.getByText('101 mails').waitFor();
      await row(page, 'Zoe Last').waitFor();
      expect(requests('listMails').map(({ cursor }) => cursor)).toEqual([undefined, 'a', 'b']);
    });

    it('is sent again with one tap', async () => {
      routed.answers.sendMailAgain = () => ({ status: 'owed' });
      const page = await routed.open('events/ev1/mail/people');
      await row(page, 'Rosa Lee').waitFor();
      routed.answers.listMails = () => ({ mails: [] });
      await press(page, 'Send again to Rosa Lee');
      await row(page, 'Rosa Lee').getByText('Waiting').waitFor();
      expect(requests('sendMailAgain')).toEqual([
        { event: 'ev1', registration: 're-Rosa Lee', group: 'gr2', name: 'reminder_ru55555555_20270225' },
      ]);
      expect(await row(page, 'Rosa Lee').getByRole('button').count()).toBe(0);
    });

    it('to an employer or organizer is sent again with the same tap, an organizer by the address', async () => {
      routed.answers.sendMailAgain = () => ({ status: 'owed' });
      routed.answers.liftSuppression = () => ({ status: 'lifted' });
      const page = await routed.open('events/ev1/mail/people');
      const addresses: string[] = [];
      page.on('request', (request) => addresses.push(request.url()));
      await row(page, 'Mercy Hospital').waitFor();
      routed.answers.listMails = () => ({ mails: [] });
      await press(page, 'Send again to Mercy Hospital');
      await row(page, 'Mercy Hospital').getByText('Waiting').waitFor();
      await press(page, 'This address works again: funder@outside.example');
      await inDialog(page, 'It works again');
      await press(page, 'Send again to funder@outside.example');
      await row(page, 'funder@outside.example').getByText('Waiting').waitFor();
      const attempt = expect.stringMatching(/^[\w-]{16,64}$/);
      expect(requests('sendMailAgain')).toEqual([
        { event: 'ev1', employer: 'em11111111', name: 'reminder_ru11111111_20270225', attempt },
        { event: 'ev1', email: 'funder@outside.example', name: 'summary', attempt },
      ]);
      expect(requests('liftSuppression')).toEqual([{ event: 'ev1', email: 'funder@outside.example' }]);
      expect(addresses.filter((address) => address.includes('outside.example'))).toEqual([]);
    });

    it('asks for the same once more where an answer was lost', async () => {
      routed.answers.sendMailAgain = () => tryAgain;
      const page = await routed.open('events/ev1/mail/people');
      await press(page, 'Send again to Mercy Hospital');
      await row(page, 'Mercy Hospital').getByText('Try again in a moment.').waitFor();
      routed.answers.sendMailAgain = () => ({ status: 'owed' });
      await press(page, 'Send again to Mercy Hospital');
      await row(page, 'Mercy Hospital').getByText('Waiting').waitFor();
      const [first, second] = requests('sendMailAgain').map(({ attempt }) => attempt);
      expect(first).toBe(second);
    });

    it('shows soon what became of it, by reading that one mail', async () => {
      routed.answers.sendMailAgain = () => ({ status: 'owed' });
      const page = await routed.open('events/ev1/mail/people');
      await row(page, 'Maya Okafor').waitFor();
      routed.answers.listMails = () => ({ mails: [mail('Maya Okafor', { at: '2027-02-26T00:06:00.000Z' })] });
      await press(page, 'Send again to Maya Okafor');
      await row(page, 'Maya Okafor').getByText('Waiting').waitFor();
      await row(page, 'Maya Okafor').getByText('4:06 PM').waitFor();
      await row(page, 'Maya Okafor').getByText('Delivered').waitFor();
      expect(requests('listMails').at(-1)).toEqual({
        ...{ event: 'ev1', name: 'reminder_ru11111111_20270225', registration: 're-Maya Okafor' },
      });
    });

    it('says why it is not sent again', async () => {
      routed.answers.sendMailAgain = () => ({
        status: 409,
        body: {
          ...{ refusal: 'unknown-mailing', message: 'This event has no such mailing to send.' },
          fields: [{ path: 'name', message: 'Expected a mail that is still worth sending' }],
        },
      });
      const page = await routed.open('events/ev1/mail/people');
      await press(page, 'Send again to Maya Okafor');
      await row(page, 'Maya Okafor').getByText('Expected a mail that is still worth sending').waitFor();
      await row(page, 'Maya Okafor').getByText('This event has no such mailing to send.').waitFor();
    });

    it('goes to an address again once someone says that it works', async () => {
      routed.answers.liftSuppression = () => ({ status: 'lifted' });
      const page = await routed.open('events/ev1/mail/people');
      await press(page, 'This address works again: bo.adams@students.example');
      expect(requests('liftSuppression')).toEqual([]);
      await inDialog(page, 'It works again');
      await row(page, 'Bo Adams').getByRole('button', { name: 'Send again to Bo Adams' }).waitFor();
      expect(requests('liftSuppression')).toEqual([{ event: 'ev1', registration: 're-Bo Adams' }]);
    });

    it.each([
      ['', 'The first is a confirmation'],
      ['?state=bounced', 'Try another mail or state.'],
    ])('says what it means that there is none (%s)', async (query, said) => {
      routed.answers.listMails = () => ({ mails: [] });
      const page = await routed.open(`events/ev1/mail/people${query}`);
      await page.getByText(said).waitFor();
    });

    it('is read again after it could not be', async () => {
      routed.answers.listMails = () => tryAgain;
      const page = await routed.open('events/ev1/mail/people');
      await page.getByText('Try again in a moment.').waitFor();
      routed.answers.listMails = () => ({ mails });
      await press(page, 'Try again');
      await row(page, 'Maya Okafor').waitFor();
    });
  });

  describe('the survey', () => {
    it('is shown as counts with their bars', async () => {
      const page = await routed.open('events/ev1/mail/survey', { role: 'viewer' });
      await page.getByText('64 answers. 78% found it useful').waitFor();
      const table = page.getByRole('table', { name: 'How useful was it?' });
      expect(await words(table.getByRole('row', { name: /5, very/ }))).toBe('5, very 29');
      await page.getByRole('table', { name: 'Will you take a next step?' }).getByText('Maybe').waitFor();
    });

    it('waits for ten answers', async () => {
      routed.answers.getSurvey = () => ({ answers: 0, useful: {}, nextStep: {} });
      const page = await routed.open('events/ev1/mail/survey');
      await page.getByRole('heading', { name: 'Fewer than ten answers so far' }).waitFor();
      expect(await page.getByRole('table').count()).toBe(0);
    });
  });

  describe('words in mails that answer people', () => {
    it('are written under Edit, with where answers go', async () => {
      const page = await routed.open('events/ev1/edit/mails');
      await page.getByLabel('Answers go to').fill('hello@network.example');
      await page.getByText('A place after waiting', { exact: true }).click();
      await page.getByLabel('A place after waiting note').fill('Good news!');
      await press(page, 'Save changes');
      await page.getByText('Saved', { exact: true }).waitFor();
      expect(routed.update()).toEqual({
        replyTo: 'hello@network.example',
        mailTexts: { confirmation: { en: 'Park behind the gym.' }, promoted: { en: 'Good news!' } },
      });
    });
  });

  it.each(['mail', 'mail/people', 'mail/survey', 'mail/rules/ru22222222', 'mail/rules/new', 'edit/mails'])(
    '%s is for everyone, and fits 320 pixels',
    async (path) => {
      for (const [width, colorScheme] of [
        [320, 'light'],
        [1280, 'dark'],
      ] as const) {
        const page = await routed.open(`events/ev1/${path}`, { width });
        await page.emulateMedia({ colorScheme });
        await page.locator('h2').first().waitFor();
        if (path.includes('rules')) await page.getByText('412 students').waitFor();
        expect(await accessibilityFaults(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
    },
  );
});

/** One letter after the other with no pause between, however slow the machine is. Runs in the page. */
function typeAtOnce(field: HTMLElement, text: string): void {
  for (const letter of text) {
    (field as HTMLTextAreaElement).value += letter;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
}
