import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '#test/support/accessibility.ts';
import { diego, maya, publishedEvent } from '#test/support/people.ts';
import { isTooWide, type StudentBrowser, startStudentBrowser } from './studentBrowser.ts';

const session = (title: string, hour: number, waitlist: boolean) => ({
  title,
  description: '',
  room: '',
  startsAt: `2027-03-04T${String(hour).padStart(2, '0')}:00`,
  endsAt: `2027-03-04T${String(hour).padStart(2, '0')}:30`,
  capacity: 1,
  waitlist,
});

/** What there is when there is no place. */
describe('when places are taken', () => {
  let students: StudentBrowser;
  beforeAll(async () => {
    students = await startStudentBrowser();
  });
  afterAll(async () => {
    await students?.stop();
  });

  async function sessionsEvent() {
    const sessions = [session('Workshop', 9, true), session('Tour', 10, false), session('Panel', 11, true)];
    return publishedEvent(students.owner, { sessions, questions: [], interests: [] });
  }

  it.each([
    ['en', 'Full: you can wait for a place', 'Full, and there is no waitlist'],
    ['es', 'Llena: puedes esperar un lugar', 'Llena, y no tiene lista de espera'],
    ['ar', 'ممتلئة: يمكنك انتظار مكان', 'ممتلئة، وليس لها قائمة انتظار'],
  ] as const)(
    'a full session can be waited for, or cannot be chosen and says why: %s',
    async (locale, wait, why) => {
      const event = await sessionsEvent();
      const [workshop, tour] = event.sessions;
      await students.registered(event.slug, { ...diego, sessions: [workshop?.id, tour?.id] });
      const page = await students.open(`/e/${event.slug}`, { locale });
      await page.locator('input[value="13-17"]').focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('Enter');
      await page.locator('#firstName').fill('Ana');
      await page.locator('#lastName').fill('Ruiz');
      await page.locator('#school').fill('Lincoln');
      await page.locator('#grade').selectOption('9');
      await page.keyboard.press('Enter');
      await page.locator('#email').press('Enter');
      const choice = (title: string) => page.getByRole('checkbox', { name: new RegExp(title) });
      await choice('Workshop').waitFor();
      expect(await page.getByText(wait).count()).toBeGreaterThan(0);
      expect(await choice('Workshop').isEnabled()).toBe(true);
      expect(await choice('Tour').isDisabled()).toBe(true);
      expect(await page.locator('label', { has: choice('Tour') }).innerText()).toContain(why);
      expect(await choice('Panel').isEnabled()).toBe(true);
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await isTooWide(page)).toBe(false);
      await page.context().close();
    },
  );

  it('one’s own session stays to be chosen on the own page, full or not', async () => {
    const event = await sessionsEvent();
    const [, tour] = event.sessions;
    const { manageUrl } = await students.registered(event.slug, { ...diego, sessions: [tour?.id] });
    const page = await students.open(manageUrl);
    await page.getByRole('button', { name: 'Change my details' }).click();
    expect(await page.getByRole('checkbox', { name: /Tour/ }).isChecked()).toBe(true);
    expect(await page.getByRole('checkbox', { name: /Tour/ }).isEnabled()).toBe(true);
    await page.context().close();
  });

  it('the own page says the place in line, in the event and in each session', async () => {
    const event = await sessionsEvent();
    const [workshop] = event.sessions;
    await students.registered(event.slug, { ...diego, sessions: [workshop?.id] });
    await students.registered(event.slug, { ...diego, firstName: 'Eli', sessions: [workshop?.id] });
    const { manageUrl } = await students.registered(event.slug, { ...maya, sessions: [workshop?.id] });
    const page = await students.open(manageUrl);
    await page.getByText('You are number 2 in line').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.context().close();
  });

  it('whoever waits is told of a place without doing anything, while the page is looked at', async () => {
    const event = await publishedEvent(students.owner, { capacity: 1 });
    const first = await students.registered(event.slug, diego);
    const { manageUrl } = await students.registered(event.slug, maya);
    const page = await students.open('about:blank');
    await page.clock.install();
    await page.goto(manageUrl);
    await page.getByText('You are number 1 in line').waitFor();
    const place = await students.open(first.manageUrl);
    await place.getByRole('button', { name: 'Cancel my registration' }).click();
    await place.getByRole('dialog').getByRole('button', { name: 'Yes, cancel it' }).click();
    await place.getByRole('heading', { name: 'Your registration is cancelled' }).waitFor();
    await students.turnout.local.tick();
    await expect
      .poll(async () => {
        await page.clock.fastForward(31_000);
        return page.getByText('Good news: you have a place now.').count();
      })
      .toBe(1);
    expect(await page.getByText('in line').count()).toBe(0);
    await page.context().close();
    await place.context().close();
  });

  it('nobody is asked to join a line that does not exist', async () => {
    const event = await publishedEvent(students.owner, { capacity: 1, waitlist: false });
    await students.registered(event.slug, diego);
    const page = await students.open(`/e/${event.slug}`);
    await page.getByRole('heading', { name: 'All places are taken' }).waitFor();
    expect(await page.getByRole('button', { name: /waitlist|Register/ }).count()).toBe(0);
    expect(await page.getByRole('radio').count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.context().close();
  });

  it('when registration opens and closes is said with day and hour, as the event’s clocks show them', async () => {
    const later = await publishedEvent(students.owner, { opensAt: '2027-03-02T08:00' });
    const soon = await publishedEvent(students.owner, { closesAt: '2027-03-03T17:00' });
    const closed = await publishedEvent(students.owner, { closesAt: '2027-02-26T17:00' });
    for (const [{ slug }, said] of [
      [later, /opens on Tuesday, March 2, 2027 at 8:00.AM/],
      [soon, /open until Wednesday, March 3, 2027, 5:00.PM/],
      [closed, /closed on Friday, February 26, 2027 at 5:00.PM/],
    ] as const) {
      const page = await students.open(`/e/${slug}`);
      await page.getByText(said).waitFor();
      expect(await page.getByRole('radio').count()).toBe(slug === soon.slug ? 3 : 0);
      await page.context().close();
    }
  });

  it('and no page broke or met the security policy', () => {
    expect(students.troubles).toEqual([]);
  });
});
