import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '#test/support/accessibility.ts';
import { screenshot } from '#test/support/screenshots.ts';
import { careerDay } from './careerDay.ts';
import { type Reply, type RoutedConsole, startRoutedConsole } from './routedConsole.ts';

const held = { ...careerDay, name: 'Lincoln Career Day 2027' };
const copy = {
  ...held,
  id: 'ev2',
  status: 'draft' as const,
  name: 'Lincoln Career Day 2028',
  startsAt: '2028-03-02T17:00:00.000Z',
  endsAt: '2028-03-02T20:00:00.000Z',
  closesAt: '2028-03-01T02:00:00.000Z',
  invitationCode: 'KM3T-9WRA',
};
const copied = { name: held.name, startsAt: held.startsAt, stations: 3, rulesOff: 1 };

/** Holding an event again, by keyboard alone. */
describe('copying an event in the console', () => {
  let routed: RoutedConsole;

  beforeAll(async () => {
    routed = await startRoutedConsole(held, '2027-03-05T17:00:00Z');
  });
  beforeEach(() => {
    routed.reset(held);
    routed.answers.listEvents = () => ({ events: [held, { ...held, id: 'ev0', name: 'Nurses’ Morning' }] });
    routed.answers.readEvent = ({ event }) => (event === copy.id ? copy : routed.event);
    routed.answers.copyEvent = () => ({ status: 201, body: { ...copy, copied } });
  });
  afterAll(() => routed?.stop());

  /** The button on an event's own page, or in the list the one of that event. */
  const action = (page: Page, of?: string) =>
    page.getByRole('button', { name: `Copy ${of ? `${of} ` : ''}to a new date`, exact: true });
  const dialog = (page: Page) => page.getByRole('dialog', { name: 'Copy to a new date' });
  const asked = () =>
    routed.asked.filter(({ operation }) => operation === 'copyEvent').map(({ request }) => request);
  async function open(page: Page, of?: string): Promise<void> {
    await action(page, of).focus();
    await page.keyboard.press('Enter');
    await dialog(page).waitFor();
  }
  async function tabTo(page: Page, name: string): Promise<void> {
    for (let presses = 0; presses < 30; presses += 1) {
      const on = await page.evaluate(() => document.activeElement?.textContent?.trim());
      if (on === name) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`The Tab key does not reach ${name}`);
  }

  it('suggests the same weekday a year later, and opens the draft with what to check', async () => {
    const page = await routed.open('events/ev1');
    await open(page);
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Lincoln Career Day 2028');
    expect(await page.getByLabel('Day it starts').inputValue()).toBe('2028-03-02');
    await dialog(page).getByText('Thursday, March 2, 2028: a Thursday again').waitFor();
    await tabTo(page, 'Copy event');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Copied from Lincoln Career Day 2027' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/console/events/ev2/edit');
    expect(asked()).toEqual([
      {
        ...{ event: 'ev1', startsOn: '2028-03-02', name: 'Lincoln Career Day 2028' },
        attempt: expect.stringMatching(/^[0-9a-f]{32}$/),
      },
    ]);
    await page.getByRole('link', { name: '1 employer', exact: true }).click();
    expect(new URL(page.url()).pathname).toBe('/console/events/ev2/edit/employers');
    await page.reload();
    await page.getByRole('heading', { name: /^Copied from/ }).waitFor();
    await page.getByRole('button', { name: 'Hide this note' }).press('Enter');
    expect(await page.getByRole('heading', { name: /^Copied from/ }).count()).toBe(0);
    await page.reload();
    await page.getByRole('heading', { name: 'Employers', exact: true }).waitFor();
    expect(await page.getByRole('heading', { name: /^Copied from/ }).count()).toBe(0);
  });

  it('is there in the list, for each event by its name', async () => {
    const page = await routed.open('');
    await open(page, 'Nurses’ Morning');
    await page.keyboard.press('Escape');
    expect(await dialog(page).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Nurses’ Morning');
    expect(new URL(page.url()).pathname).toBe('/console/');
  });

  it('says the weekday of another day, and takes it and another name', async () => {
    const page = await routed.open('events/ev1');
    await open(page);
    await page.getByLabel('Day it starts').fill('2028-03-04');
    await dialog(page).getByText('Saturday, March 4, 2028. It was on a Thursday').waitFor();
    await page.getByLabel('Name', { exact: true }).fill('  Spring Fair ');
    await page.getByLabel('Name', { exact: true }).press('Enter');
    await page.getByRole('heading', { name: /^Copied from/ }).waitFor();
    expect(asked()).toMatchObject([{ startsOn: '2028-03-04', name: 'Spring Fair' }]);
  });

  it('names what is missing and asks for nothing before', async () => {
    const page = await routed.open('events/ev1');
    await open(page);
    await page.getByLabel('Day it starts').fill('2027-03-04');
    await page.getByRole('button', { name: 'Copy event' }).press('Enter');
    await dialog(page).getByText('Choose a day that is still to come').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('copy-day');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel('Name', { exact: true }).fill('');
    await page.getByRole('button', { name: 'Copy event' }).press('Enter');
    await dialog(page).getByText('Give the event a name').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('copy-name');
    expect(asked()).toEqual([]);
  });

  it('tries one copy again, by the same attempt, until it is answered', async () => {
    let answers = 0;
    routed.answers.copyEvent = () =>
      ++answers < 3
        ? { status: 503, body: { refusal: 'try-again', message: 'That took too long. Please try again.' } }
        : { status: 201, body: { ...copy, copied } };
    const page = await routed.open('events/ev1');
    await open(page);
    for (let tap = 0; tap < 2; tap++) {
      await page.getByRole('button', { name: 'Copy event' }).press('Enter');
      await dialog(page).getByRole('alert').getByText('That took too long').waitFor();
    }
    await page.getByRole('button', { name: 'Copy event' }).press('Enter');
    await page.getByRole('heading', { name: /^Copied from/ }).waitFor();
    const [first, ...more] = asked().map(({ attempt }) => attempt);
    expect(more).toEqual([first, first]);
    await page.goBack();
    await open(page);
    await page.getByRole('button', { name: 'Copy event' }).press('Enter');
    await page.getByRole('heading', { name: /^Copied from/ }).waitFor();
    expect(asked().at(-1)?.attempt).not.toBe(first);
  });

  it('says which field was refused', async () => {
    routed.answers.copyEvent = () => ({
      status: 400,
      body: {
        refusal: 'invalid-input',
        message: '',
        fields: [{ path: 'startsOn', message: 'Expected a day like 2027-03-04' }],
      },
    });
    const page = await routed.open('events/ev1');
    await open(page);
    await page.getByRole('button', { name: 'Copy event' }).press('Enter');
    await dialog(page).getByText('Expected a day like 2027-03-04').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('copy-day');
  });

  it('says so where a part of the event does not fit the day', async () => {
    routed.answers.copyEvent = () => ({
      status: 400,
      body: {
        refusal: 'invalid-input',
        message: 'Something is not as expected.',
        fields: [{ path: 'closesAt', message: 'Expected a time after registration opens' }],
      },
    });
    const page = await routed.open('events/ev1');
    await open(page);
    await page.getByRole('button', { name: 'Copy event' }).press('Enter');
    await dialog(page).getByRole('alert').getByText('Expected a time after registration opens').waitFor();
  });

  it('keeps the year in the name to that of the day, until the name is given', async () => {
    const page = await routed.open('events/ev1');
    await open(page);
    const name = page.getByLabel('Name', { exact: true });
    await page.getByLabel('Day it starts').fill('2027-10-14');
    expect(await name.inputValue()).toBe('Lincoln Career Day 2027');
    await page.getByLabel('Day it starts').fill('');
    await page.getByLabel('Day it starts').fill('2029-03-01');
    expect(await name.inputValue()).toBe('Lincoln Career Day 2029');
    await name.fill('Career Day 2027 once more');
    await page.getByLabel('Day it starts').fill('2028-03-02');
    expect(await name.inputValue()).toBe('Career Day 2027 once more');
  });

  it('leads the keyboard to the copy', async () => {
    const page = await routed.open('');
    await open(page, 'Nurses’ Morning');
    await page.getByRole('button', { name: 'Copy event' }).press('Enter');
    await page.getByRole('heading', { name: /^Copied from/ }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  it('is published by keyboard, which stays in the page', async () => {
    routed.event = copy;
    routed.answers.publishEvent = () => (routed.event = { ...copy, status: 'published' });
    const page = await routed.open('events/ev2');
    await page.getByRole('button', { name: 'Publish' }).press('Enter');
    await page.getByText('Students can register now.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  it('leads nobody away who put it away meanwhile; asked once more, it is that copy', async () => {
    const { promise: later, resolve: answer } = Promise.withResolvers<Reply>();
    routed.answers.copyEvent = () => later;
    const page = await routed.open('events/ev1');
    await open(page);
    await page.getByRole('button', { name: 'Copy event' }).press('Enter');
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    answer({ status: 201, body: { ...copy, copied } });
    routed.answers.copyEvent = () => ({ status: 201, body: { ...copy, copied } });
    await open(page);
    expect(new URL(page.url()).pathname).toBe('/console/events/ev1');
    await page.getByRole('button', { name: 'Copy event' }).press('Enter');
    await page.getByRole('heading', { name: /^Copied from/ }).waitFor();
    const [first, ...more] = asked().map(({ attempt }) => attempt);
    expect(more).toEqual([first]);
  });

  it('is another one where that of a lost answer was cancelled meanwhile', async () => {
    const cancelled = { ...copy, copied, id: 'ev3', status: 'cancelled' };
    routed.answers.copyEvent = () => ({
      status: 201,
      body: asked().length === 1 ? cancelled : { ...copy, copied },
    });
    const page = await routed.open('events/ev1');
    await open(page);
    await page.getByRole('button', { name: 'Copy event' }).press('Enter');
    await page.getByRole('heading', { name: /^Copied from/ }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/console/events/ev2/edit');
    const [first, second] = asked().map(({ attempt }) => attempt);
    expect(second).not.toBe(first);
  });

  it('lets whoever’s session ended meanwhile sign in again, and is still there then', async () => {
    routed.answers.copyEvent = () => ({
      status: 401,
      body: { refusal: 'sign-in-needed', message: 'Please sign in.' },
    });
    const page = await routed.open('events/ev1');
    await open(page);
    await page.getByLabel('Day it starts').fill('2028-03-09');
    await page.getByRole('button', { name: 'Copy event' }).press('Enter');
    await page.getByLabel('E-mail address').click();
    await page.keyboard.type('maria@network.example');
    expect(await page.getByLabel('E-mail address').inputValue()).toBe('maria@network.example');
    routed.answers.copyEvent = () => ({ status: 201, body: { ...copy, copied } });
    // Signed in by the mailed link in another tab, and back in this one.
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await dialog(page).waitFor();
    expect(await page.getByLabel('Day it starts').inputValue()).toBe('2028-03-09');
    await page.getByRole('button', { name: 'Copy event' }).press('Enter');
    await page.getByRole('heading', { name: /^Copied from/ }).waitFor();
  });

  it('is not there for whoever only looks', async () => {
    const page = await routed.open('', { role: 'viewer' });
    await page.getByRole('link', { name: held.name }).waitFor();
    expect(await page.getByRole('button', { name: /^Copy/ }).count()).toBe(0);
    await page.getByRole('link', { name: held.name }).click();
    await page.getByRole('heading', { name: 'What is in it' }).waitFor();
    expect(await page.getByRole('button', { name: /^Copy/ }).count()).toBe(0);
  });

  it.each(['published', 'cancelled', 'draft'] as const)(
    'is there once for an event that is %s',
    async (status) => {
      routed.event = { ...held, status };
      const page = await routed.open('events/ev1');
      await page.getByRole('heading', { name: 'What is in it' }).waitFor();
      expect(await action(page).count()).toBe(1);
    },
  );

  it('fits 320 pixels, and is accessible in light and dark', async () => {
    const page = await routed.open('', { width: 320 });
    const sideways = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await action(page, held.name).waitFor();
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      expect(await accessibilityFaults(page)).toEqual([]);
    }
    await screenshot(page, 'console-copy-list', ['light', 'dark']);
    await open(page, held.name);
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      expect(await accessibilityFaults(page)).toEqual([]);
    }
    expect(await sideways()).toBe(0);
    await screenshot(page, 'console-copy-dialog', ['light', 'dark']);
    await page.getByRole('button', { name: 'Copy event' }).click();
    await page.getByRole('heading', { name: /^Copied from/ }).waitFor();
    await page.getByLabel('Name', { exact: true }).waitFor();
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      expect(await accessibilityFaults(page)).toEqual([]);
    }
    expect(await sideways()).toBe(0);
    await screenshot(page, 'console-copy-notice', ['light', 'dark']);
    await page.goto(page.url().replace('/ev2/edit', '/ev1'));
    await action(page).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await screenshot(page, 'console-copy-overview', ['light']);
  });
});
