import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '#test/support/accessibility.ts';
import { careerDay } from './careerDay.ts';
import { group, groups, pairs, registrations, schools, students } from './consoleAnswers.ts';
import { ownerEmail, type RoutedConsole, startRoutedConsole } from './routedConsole.ts';

/** What an organizer sets up, by keyboard alone. */
describe('the organizer’s pages for registration', () => {
  let routed: RoutedConsole;

  beforeAll(async () => {
    routed = await startRoutedConsole(careerDay, '2027-02-01T17:00:00Z');
  });
  beforeEach(() => routed.reset(careerDay));
  afterAll(() => routed?.stop());

  /** Reaches a control by the Tab key, as someone without a mouse does. */
  async function reach(page: Page, control: Locator): Promise<void> {
    await control.waitFor();
    for (let presses = 0; presses < 150; presses += 1) {
      if (await control.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`The Tab key does not reach ${control}`);
  }

  async function toggle(page: Page, name: string | RegExp): Promise<void> {
    await reach(page, page.getByRole('checkbox', { name }));
    await page.keyboard.press('Space');
  }

  async function type(page: Page, control: Locator, text: string): Promise<void> {
    await reach(page, control);
    await page.keyboard.press('Control+A');
    await page.keyboard.type(text);
  }

  async function press(page: Page, name: string | RegExp): Promise<void> {
    await reach(page, page.getByRole('button', { name }));
    await page.keyboard.press('Enter');
  }

  async function save(page: Page): Promise<void> {
    await press(page, 'Save changes');
    await page.getByText('Saved', { exact: true }).waitFor();
  }

  /** Date fields differ with the browser's language, so the value is set as its picker would. */
  async function choose(page: Page, label: string, value: string): Promise<void> {
    const field = page.getByLabel(label, { exact: true });
    await reach(page, field);
    await field.fill(value);
  }

  describe('registration', () => {
    it('takes places, waitlists and times, exactly as set', async () => {
      const page = await routed.open('events/ev1/edit/registration');
      await type(page, page.getByLabel('Places at the event'), '250');
      await toggle(page, /^Waitlist for the event/);
      await type(page, page.getByLabel('Places in Imaging, hands on'), '24');
      await toggle(page, 'Waitlist for Imaging, hands on');
      await choose(page, 'Opens', '2027-02-08T08:00');
      await choose(page, 'Closes', '2027-03-03T18:00');
      await save(page);
      const { sessions, ...changes } = routed.update();
      expect(changes).toEqual({
        capacity: 250,
        waitlist: false,
        opensAt: '2027-02-08T08:00',
        closesAt: '2027-03-03T18:00',
      });
      expect(sessions).toMatchObject([
        { id: 'se11111111', capacity: 40, waitlist: true, startsAt: '2027-03-04T09:30' },
        { id: 'se22222222', capacity: 24, waitlist: false, startsAt: '2027-03-04T10:00' },
      ]);
      expect(await page.getByLabel('Opens', { exact: true }).inputValue()).toBe('2027-02-08T08:00');
    });

    it('says what holds while a time is left open, and leaves it open again', async () => {
      routed.event = { ...careerDay, takesGroups: true, closesAt: '2027-03-03T18:00:00.000Z' };
      const page = await routed.open('events/ev1/edit/registration');
      await page.getByText('as soon as the event is published').waitFor();
      await page.getByText('a week before the start, Thursday, February 25, 2027 at 9:00 AM').waitFor();
      await page.getByText('a day before the start, Wednesday, March 3, 2027 at 9:00 AM').waitFor();
      await press(page, 'Leave open: Closes');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('closesAt');
      await page.getByText('at the end of the event, Thursday, March 4, 2027 at 12:00 PM').waitFor();
      await save(page);
      expect(routed.update()).toEqual({ opensAt: '', closesAt: '' });
    });

    it('makes up an invitation code and the link that carries it', async () => {
      const page = await routed.open('events/ev1/edit/registration');
      await toggle(page, /^By invitation only/);
      const code = await page.getByLabel('Invitation code').inputValue();
      expect(code).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/);
      expect(await page.getByLabel('Link with the code in it').inputValue()).toBe(
        `${careerDay.registerUrl}?code=${code}`,
      );
      await save(page);
      expect(routed.update()).toEqual({ invitationCode: code });
    });

    it('does not let an invitation go without a code', async () => {
      const page = await routed.open('events/ev1/edit/registration');
      await toggle(page, /^By invitation only/);
      await type(page, page.getByLabel('Invitation code'), ' ');
      await press(page, 'Save changes');
      const summary = page.locator('[role=alert]:focus');
      await summary.waitFor();
      expect(await summary.innerText()).toContain('Invitation code: Type a code, or have one made up');
      expect(routed.asked.some(({ operation }) => operation === 'updateEvent')).toBe(false);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('invitationCode');
    });

    it('lets educators register classes, until the times that are set', async () => {
      const page = await routed.open('events/ev1/edit/registration');
      await toggle(page, /^Educators may register classes/);
      await choose(page, 'Places wait for names until', '2027-02-20T12:00');
      await choose(page, 'Educators can change their class until', '2027-03-01T17:00');
      await save(page);
      expect(routed.update()).toEqual({
        takesGroups: true,
        groupHoldUntil: '2027-02-20T12:00',
        groupChangesUntil: '2027-03-01T17:00',
      });
      expect(await page.getByLabel('Link for educators').inputValue()).toBe(
        'https://turnout.example/g/?event=lincoln-career-day',
      );
    });

    it('asks for accommodations, and names who reads them', async () => {
      const page = await routed.open('events/ev1/edit/registration');
      await toggle(page, /^Ask what students need to take part/);
      await page.getByText('deleted seven days after the event, on Thursday, March 11, 2027').waitFor();
      await press(page, `Add me, ${ownerEmail}`);
      const field = page.getByLabel('Who may read it');
      await field.focus();
      await page.keyboard.press('Control+End');
      await page.keyboard.type('\nsam@network.example');
      await save(page);
      expect(routed.update()).toEqual({
        asksAccommodations: true,
        accommodationsFor: [ownerEmail, 'sam@network.example'],
      });
    });

    it('leads to the field that the API found fault with', async () => {
      routed.answers.updateEvent = () => ({
        status: 400,
        body: {
          refusal: 'invalid-input',
          message: 'Some of what was sent is not as expected.',
          fields: [{ path: 'accommodationsFor.1', message: 'Expected an e-mail address' }],
        },
      });
      routed.event = { ...careerDay, asksAccommodations: true, accommodationsFor: [ownerEmail] };
      const page = await routed.open('events/ev1/edit/registration');
      await type(page, page.getByLabel('Who may read it'), `${ownerEmail}\nsam`);
      await press(page, 'Save changes');
      await page.getByRole('link', { name: 'Who may read it: Expected an e-mail address' }).waitFor();
      expect(await page.getByLabel('Who may read it').getAttribute('aria-invalid')).toBe('true');
    });

    it('names the session that no longer fits where the form does not show it', async () => {
      routed.answers.updateEvent = () => ({
        status: 400,
        body: {
          refusal: 'invalid-input',
          message: '',
          fields: [{ path: 'sessions.0.endsAt', message: 'Expected a time within the event' }],
        },
      });
      const page = await routed.open('events/ev1/edit');
      await type(page, page.getByLabel('Name', { exact: true }), 'A shorter day');
      await press(page, 'Save changes');
      await page.getByText('A day as a nurse: Expected a time within the event').waitFor();
    });
  });

  describe('questions', () => {
    it('are put to students of some sessions and schools, and seen as students see them', async () => {
      const page = await routed.open('events/ev1/edit/questions');
      await press(page, 'Add a question');
      await page.keyboard.type('T-shirt size');
      const kind = page.locator('[id="questions.1.kind"]');
      await reach(page, kind);
      await kind.selectOption('choices');
      await type(page, page.locator('[id="questions.1.options"]'), 'Small\nLarge');
      await toggle(page, /^Ask only some students/);
      await page.getByText('Nothing is ticked yet, so everyone is asked').waitFor();
      await toggle(page, 'Imaging, hands on');
      await toggle(page, 'Stadium High School');
      await reach(page, page.locator('summary', { hasText: 'See how students are asked' }).last());
      await page.keyboard.press('Enter');
      const preview = page.getByRole('group', { name: 'T-shirt size (optional)' });
      await reach(page, preview.getByRole('checkbox', { name: 'Small' }));
      await page.keyboard.press('Enter');
      expect(routed.asked.some(({ operation }) => operation === 'updateEvent')).toBe(false);
      expect(await accessibilityFaults(page)).toEqual([]);
      await save(page);
      const { questions, ...others } = routed.update();
      expect(others).toEqual({});
      expect(questions).toEqual([
        careerDay.questions[0],
        {
          kind: 'choices',
          label: { en: 'T-shirt size' },
          required: false,
          options: [{ en: 'Small' }, { en: 'Large' }],
          askedOf: { sessions: ['se22222222'], schools: ['Stadium High School'] },
        },
      ]);
    });
  });

  describe('languages', () => {
    it('take Arabic from right to left, and leave Spanish as it was', async () => {
      const page = await routed.open('events/ev1/edit/languages/ar');
      await page.getByText('1 of 15 texts in Arabic').waitFor();
      const field = page.getByLabel('Description in Arabic').first();
      expect(await field.getAttribute('dir')).toBe('rtl');
      expect(await field.getAttribute('lang')).toBe('ar');
      await type(page, field, 'تعرّف على أصحاب المهن.');
      await page.getByText('2 of 15 texts in Arabic').waitFor();
      const option = page.getByLabel('Option in Arabic').first();
      await type(page, option, 'العمل');
      await save(page);
      const { translations, questions, ...others } = routed.update();
      expect(others).toEqual({});
      expect(translations).toEqual({
        es: careerDay.translations?.es,
        ar: { name: 'يوم المهن في لينكولن', description: 'تعرّف على أصحاب المهن.' },
      });
      expect(questions).toMatchObject([
        { options: [{ en: 'Work', es: 'Trabajar', ar: 'العمل' }, { en: 'College' }] },
      ]);
    });

    it('tell a screen reader the English text with each field', async () => {
      const page = await routed.open('events/ev1/edit/languages');
      const field = page.getByLabel('Title in Spanish').nth(1);
      await field.waitFor();
      const described = await field.evaluate((element) =>
        (element.getAttribute('aria-describedby') ?? '')
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent),
      );
      expect(described).toEqual(['Imaging, hands on']);
    });

    it('ask before something typed is left behind, and can show what is missing alone', async () => {
      const page = await routed.open('events/ev1/edit/languages');
      await type(
        page,
        page.getByLabel('Description in Spanish').first(),
        'Conoce a quienes hacen el trabajo.',
      );
      await page.getByRole('link', { name: 'Arabic', exact: true }).press('Enter');
      await page.getByRole('heading', { name: 'Leave without saving?' }).waitFor();
      await page.keyboard.press('Escape');
      await save(page);
      await toggle(page, /^Show only texts without Spanish/);
      expect(await page.getByLabel('Name in Spanish').count()).toBe(0);
      expect(await page.getByLabel('Place in Spanish').count()).toBe(1);
    });

    it('show a fault at its text, whatever the role is called', async () => {
      const page = await routed.open('events/ev1/edit/languages');
      routed.answers.updateEvent = () => ({
        status: 400,
        body: {
          refusal: 'invalid-input',
          message: '',
          fields: [
            {
              path: 'translations.es.roles.Nursing assistant.title',
              message: 'Expected at most 120 characters',
            },
          ],
        },
      });
      await type(page, page.getByLabel('Role in Spanish'), 'Auxiliar');
      await press(page, 'Save changes');
      await page.locator('[role=alert]:focus').waitFor();
      await reach(page, page.getByRole('link', { name: 'Role in Spanish: Expected at most 120 characters' }));
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
    });
  });

  describe('classes', () => {
    it('wait for approval in sight, and are approved once a person has read what that does', async () => {
      const approved = group('gr1', { school: 'Stadium High School' });
      routed.answers = { listGroups: () => ({ groups }), approveGroup: () => approved };
      const page = await routed.open('events/ev1/classes');
      await page.getByRole('link', { name: 'Classes 1 waiting for approval' }).waitFor();
      await press(page, 'Approve Stadium High School');
      const dialog = page.getByRole('dialog');
      expect(await dialog.innerText()).toContain('takes 96 places');
      expect(await dialog.innerText()).toContain('Tom Ortiz hears of it by mail');
      expect(routed.asked.some(({ operation }) => operation === 'approveGroup')).toBe(false);
      await reach(page, dialog.getByRole('button', { name: 'Approve' }));
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: 'Classes', exact: true }).waitFor();
      expect(routed.asked.at(-1)).toEqual({
        operation: 'approveGroup',
        request: { event: 'ev1', group: 'gr1' },
      });
    });

    it('are declined with a warning, and say why it failed', async () => {
      routed.answers = {
        listGroups: () => ({ groups }),
        declineGroup: () => ({
          status: 409,
          body: { refusal: 'changed-meanwhile', message: 'Someone changed this meanwhile.' },
        }),
      };
      const page = await routed.open('events/ev1/classes');
      await press(page, 'Cancel this class: Wilson Middle School');
      const dialog = page.getByRole('dialog');
      expect(await dialog.innerText()).toContain('The 23 people on its roster lose their places');
      await reach(page, dialog.getByRole('button', { name: 'Cancel the class' }));
      await page.keyboard.press('Enter');
      await dialog.getByText('Someone changed this meanwhile.').waitFor();
      await reach(page, dialog.getByRole('button', { name: 'Keep the class' }));
      await page.keyboard.press('Enter');
      await page.getByRole('region', { name: 'Wilson Middle School' }).waitFor();
    });

    it('say how far they are, and add up lunches, buses and times for the day', async () => {
      routed.answers = { listGroups: () => ({ groups }) };
      const page = await routed.open('events/ev1/classes');
      const lincoln = page.getByRole('region', { name: 'Lincoln High School' });
      await lincoln.waitFor();
      const text = await lincoln.innerText();
      expect(text).toContain('18 of 30 places so far, 12 waiting in line');
      expect(text).toContain('By bus, Thursday, March 4, 2027 at 8:45 AM');
      const totals = await page.getByRole('region', { name: 'All classes together' }).innerText();
      expect(totals.replaceAll(/\s+/g, ' ')).toContain('lunches 30 to order bus 1 to park');
      expect(totals).toContain('2 more classes are not counted yet');
    });

    it('come by a link for educators, or by switching them on', async () => {
      routed.event = { ...careerDay, takesGroups: true };
      const taking = await routed.open('events/ev1/classes');
      expect(await taking.getByLabel('Link for educators').inputValue()).toMatch(
        /\/g\/\?event=lincoln-career-day$/,
      );
      routed.event = careerDay;
      const closed = await routed.open('events/ev1/classes');
      await closed.getByRole('link', { name: 'Let educators register classes' }).press('Enter');
      await closed.getByRole('heading', { name: 'Registration', exact: true }).waitFor();
    });

    it('are only looked at by a viewer', async () => {
      routed.answers = { listGroups: () => ({ groups }) };
      const page = await routed.open('events/ev1/classes', { role: 'viewer' });
      await page.getByText('Stadium High School').first().waitFor();
      expect(await page.getByRole('button').allInnerTexts()).toEqual(['Sign out', 'Refresh']);
    });
  });

  describe('registrations', () => {
    it('stand in the order of last names, and in others by their headings', async () => {
      routed.answers = { listRegistrations: () => ({ registrations }), listGroups: () => ({ groups }) };
      const page = await routed.open('events/ev1/registrations');
      const names = async () =>
        (await page.locator('tbody th').allInnerTexts()).map((text) => text.split('\n')[0]?.trim());
      await page.getByText('Bo Adams').waitFor();
      expect(await names()).toEqual(['Bo Adams', 'Rosa Lee Chaperone', 'Ana Núñez', 'Maya Okafor']);
      expect(await page.getByRole('row', { name: /Bo Adams/ }).innerText()).toContain('Class of Rosa Lee');
      await press(page, /^School/);
      expect((await names()).at(-1)).toBe('Ana Núñez');
      await press(page, /^School/);
      expect((await names())[0]).toBe('Ana Núñez');
      expect(await page.getByRole('columnheader', { name: /^School/ }).getAttribute('aria-sort')).toBe(
        'descending',
      );
    });

    it('of one person are merged, and those of two people put aside', async () => {
      routed.answers = { listPairs: () => ({ pairs }), mergeRegistrations: () => ({ registration: 're2' }) };
      const page = await routed.open('events/ev1/registrations/pairs');
      await press(page, 'Two people: Sam Lin');
      await page.getByText('1 pair is put aside on this computer').waitFor();
      await press(page, 'Merge Maya Okafor');
      const dialog = page.getByRole('dialog');
      expect(await dialog.innerText()).toContain('Both badges and both private links open one registration');
      await reach(page, dialog.getByRole('button', { name: 'Merge' }));
      await page.keyboard.press('Enter');
      await page.getByText('Maya Okafor has one registration now.').waitFor();
      expect(routed.asked.at(-1)).toEqual({
        operation: 'mergeRegistrations',
        request: { event: 'ev1', alone: 're1', onRoster: 're2' },
      });
      await page.reload();
      await page.getByText('1 pair is put aside').waitFor();
    });

    it('count schools that look the same under one name', async () => {
      routed.answers = { listSchools: () => ({ schools }), mergeSchools: () => routed.event };
      const page = await routed.open('events/ev1/registrations/schools');
      const likely = page.getByRole('form', { name: /Lincoln HS/ });
      await reach(page, likely.getByRole('checkbox', { name: /Lincon/ }));
      await page.keyboard.press('Space');
      await reach(page, likely.getByRole('button', { name: 'Merge' }));
      await page.keyboard.press('Enter');
      await page.getByText('2 spellings count as Lincoln High School now.').waitFor();
      expect(routed.asked.find(({ operation }) => operation === 'mergeSchools')?.request).toEqual({
        event: 'ev1',
        spellings: ['lincoln high school', 'Lincoln HS'],
        into: 'Lincoln High School',
      });
    });

    it('count ticked schools under a name of the organizer’s own, and keep one on the list', async () => {
      routed.answers = { listSchools: () => ({ schools }), mergeSchools: () => routed.event };
      const page = await routed.open('events/ev1/registrations/schools');
      await toggle(page, /^Foss/);
      await type(
        page,
        page.getByRole('form', { name: '1 school ticked' }).getByLabel('Count them as'),
        'Foss High School',
      );
      await page.keyboard.press('Enter');
      await page.getByText('2 spellings count as Foss High School now.').waitFor();
      await press(page, 'Add to your list: Wilson Middle School');
      await page.getByText('Wilson Middle School is on your list now.').waitFor();
      expect(routed.update()).toEqual({ schools: [...careerDay.schools, 'Wilson Middle School'] });
    });

    it('show what students need to those named for it alone', async () => {
      const answer = () => ({ students, deletedOn: '2027-03-11T20:00:00.000Z' });
      routed.answers = { listAccommodations: answer };
      const other = await routed.open('events/ev1/registrations');
      await other.getByRole('link', { name: 'Schools' }).waitFor();
      expect(await other.getByRole('link', { name: 'Accommodations' }).count()).toBe(0);
      routed.event = { ...careerDay, asksAccommodations: true, accommodationsFor: [ownerEmail] };
      const named = await routed.open('events/ev1/registrations');
      await named.getByRole('link', { name: 'Accommodations' }).press('Enter');
      await named.getByText('Is there a lift to Room 12?').waitFor();
      await named.getByText('deleted on Thursday, March 11, 2027').waitFor();
    });
  });

  describe('the overview', () => {
    it('says that registration is full and how many wait', async () => {
      routed.answers = {
        getEvent: () => ({ ...careerDay, registration: 'open', full: true, placesLeft: 0 }),
        getAttendance: () => ({ registered: 300, waitlisted: 12 }),
      };
      const page = await routed.open('events/ev1');
      await page.getByText('Full, with 12 waiting').waitFor();
    });

    it('shares the link with a language and the invitation code', async () => {
      routed.event = { ...careerDay, invitationCode: 'KM3T-9WRA' };
      const page = await routed.open('events/ev1');
      const link = page.getByLabel('Student’s link');
      await link.waitFor();
      expect(await link.inputValue()).toBe(`${careerDay.registerUrl}?code=KM3T-9WRA`);
      await page.getByLabel('It opens in').selectOption('es');
      await toggle(page, /^With the invitation code in it/);
      expect(await link.inputValue()).toBe(`${careerDay.registerUrl}?lang=es`);
    });
  });

  const everyPage = [
    'events/ev1',
    'events/ev1/edit/registration',
    'events/ev1/edit/sessions',
    'events/ev1/edit/questions',
    'events/ev1/edit/mails',
    'events/ev1/edit/languages/ar',
    'events/ev1/classes',
    'events/ev1/registrations',
    'events/ev1/registrations/pairs',
    'events/ev1/registrations/schools',
    'events/ev1/registrations/accommodations',
    'events/ev1/poster',
  ];

  it.each(everyPage)('%s has no accessibility fault, and fits 320 pixels', async (path) => {
    routed.event = {
      ...careerDay,
      invitationCode: 'KM3T-9WRA',
      takesGroups: true,
      asksAccommodations: true,
      accommodationsFor: [ownerEmail],
      opensAt: '2027-01-10T16:00:00.000Z',
    };
    routed.answers = {
      listGroups: () => ({ groups }),
      listPairs: () => ({ pairs }),
      listSchools: () => ({ schools }),
      listRegistrations: () => ({ registrations }),
      listAccommodations: () => ({ students, deletedOn: '2027-03-11T20:00:00.000Z' }),
    };
    for (const width of [320, 1280]) {
      const page = await routed.open(path, { width });
      await page.getByRole('heading').nth(1).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await accessibilityFaults(page)).toEqual([]);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(beyond).toBeLessThanOrEqual(0);
      await page.context().close();
    }
  });
});
