import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { type BuiltSite, buildSite } from '#test/support/builtSite.ts';
import type { Caller } from '#test/support/caller.ts';
import { maya, publishedEvent, secretOf } from '#test/support/people.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';
import { signIn } from './signIn.ts';

/** The organizer's pages for check-in on the real handlers, with volunteers' phones as callers. */
describe('the story of a morning at the stations', () => {
  let built: BuiltSite;
  let turnout: Turnout;
  let browser: Browser;
  let page: Page;
  let owner: Caller;
  let event: Answer<'readEvent'>;
  let door: Answer<'createStation'>;
  let badge = '';
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    built = await buildSite();
    turnout = await startTurnout({ site: built.folder });
    browser = await launchBrowser();
    owner = await turnout.owner();
    event = await publishedEvent(owner);
    const registered = await turnout.someone().get('registerStudent', { slug: event.slug, ...maya });
    if (!('badge' in registered)) throw new Error('Maya got no badge');
    badge = registered.badge;
    turnout.clock.moveTo('2027-03-04T16:50:00Z');
    owner = await turnout.owner();
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
  const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
  const confirm = (name: string) => page.getByRole('dialog').getByRole('button', { name }).click();

  /** A volunteer's phone opens a link. */
  async function join(url: string, name: string): Promise<Answer<'enrollDevice'>> {
    const attempt = name.toLowerCase().padEnd(26, '0');
    const joined = await turnout.someone().get('enrollDevice', { station: secretOf(url), name, attempt });
    tokens[name] = joined.device;
    return joined;
  }

  const sync = (name: string, waiting = 0) =>
    turnout.someone().call('syncDevice', { waiting, version: '0.4.0+test' }, tokens[name]);
  const scan = (name: string, id: string) =>
    turnout.someone().call(
      'uploadScans',
      {
        sentAt: turnout.clock.read().toISOString(),
        scans: [{ id, at: turnout.clock.read().toISOString(), badge }],
      },
      tokens[name],
    );

  it('creates a door for one phone, and lets a second one in by a tap', async () => {
    await open('/stations');
    await press('Create station');
    await page.getByRole('region', { name: 'Front door' }).waitFor();
    await press('Change Front door');
    await page.getByLabel('Phones').fill('1');
    await press('Save');
    await page.getByText('of 1 phone joined').waitFor();
    const { stations } = await owner.get('listStations', { event: event.id });
    expect(stations).toMatchObject([{ deviceLimit: 1 }]);
    door = stations[0] as typeof door;
    expect((await join(door.stationUrl, 'ann')).state).toBe('active');
    expect((await join(door.stationUrl, 'ben')).state).toBe('waiting');
    await page.getByText('1 phone wants to join').waitFor();
    await press('Let in ben');
    await page.getByText('2 of 1 phone joined').waitFor();
    expect((await sync('ben')).status).toBe(200);
  });

  it('makes a supervisor’s link that turns one phone into a supervisor’s', async () => {
    await press('Supervisor’s link for Front door');
    await confirm('Create a link');
    const url = await page.getByLabel('Supervisor’s link', { exact: true }).inputValue();
    expect((await join(url, 'cara')).role).toBe('supervisor');
    await confirm('Done');
  });

  it('sees each phone, revokes one, and takes in afterwards what it scanned', async () => {
    await sync('ann', 2);
    turnout.clock.pass({ minutes: 5 });
    await page.clock.setFixedTime(turnout.clock.read());
    await sync('ben');
    await open('/stations/phones');
    const row = (name: string) => page.getByRole('row', { name });
    await row('ann').getByText('2 scans').waitFor();
    await row('ann').getByText('Offline or asleep').waitFor();
    await row('cara').getByText('Never heard of since it joined').waitFor();
    await row('cara').getByText('Supervisor', { exact: true }).waitFor();
    await press('Revoke the phone of ann');
    await confirm('Revoke the phone');
    await page.getByText(/2 scans not handed in/).waitFor();
    expect((await scan('ann', 'entry-ann-1')).body.refusal).toBe('device-revoked');
    await press(/^Take in what it scanned before/);
    await confirm('Take it in');
    await page.getByText(/may hand in what it scanned before, until/).waitFor();
    expect((await scan('ann', 'entry-ann-1')).status).toBe(200);
  });

  it('shows a student’s log, and takes the check-in back', async () => {
    turnout.clock.pass({ minutes: 1 });
    expect((await scan('ben', 'entry-ben-1')).status).toBe(200);
    await open('/registrations');
    await press('Log of Maya Okafor');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('The check-in').waitFor();
    for (let left = 2; left > 0; left -= 1) {
      await dialog.getByRole('button', { name: /^Undo/ }).first().click();
      await confirm('Take it back');
      await dialog.getByText(/^Taken back\./).waitFor();
      await expect.poll(() => dialog.getByRole('button', { name: /^Undo/ }).count()).toBe(left - 1);
    }
    await dialog.getByText('Maya is not checked in any more').waitFor();
    await confirm('Done');
    const { registrations } = await owner.get('listRegistrations', { event: event.id });
    expect(registrations[0]?.checkedInAt).toBeUndefined();
  });

  it('prints blank badges with numbers that go on', async () => {
    await open('/stations/blank-badges');
    await page.getByLabel('How many').fill('8');
    await press('Make the badges');
    await page.getByText('Numbers 1 to 8 are ready.').waitFor();
    await press('Make more');
    await page.getByText('Numbers 9 to 16 are ready.').waitFor();
  });

  it('counts visits to a booth, and gives its contacts as a file', async () => {
    const employer = event.employers[0] ?? (await withEmployer());
    const booth = await owner.get('createStation', {
      event: event.id,
      kind: 'booth',
      name: 'Booth 1',
      employer: employer.id,
    });
    await join(booth.stationUrl, 'dana');
    expect((await scan('dana', 'entry-dana-1')).status).toBe(200);
    await open('/live');
    await page.getByRole('row', { name: new RegExp(`${employer.name}.*1.*0`) }).waitFor();
    await page.getByText('students of 18 or over who agreed').waitFor();
  });

  async function withEmployer() {
    const { employers } = await owner.get('updateEvent', {
      event: event.id,
      employers: [{ name: 'Cascade Medical Center' }],
    });
    event = await owner.get('readEvent', { event: event.id });
    const [first] = employers;
    if (!first) throw new Error('The employer was not kept');
    return first;
  }

  it('revokes every phone at once, and closes the door for good', async () => {
    await open('/stations/phones');
    await press('Revoke all');
    await confirm('Revoke all phones');
    await page.getByRole('heading', { name: 'No phone scans now' }).waitFor();
    expect((await sync('ben')).body.refusal).toBe('device-revoked');
    await open('/stations');
    await press('Close station Front door');
    await confirm('Close the station');
    await page.getByText('Closed stations (1)').waitFor();
    const late = await turnout
      .someone()
      .call('enrollDevice', { station: secretOf(door.stationUrl), name: 'Eve', attempt: 'e'.repeat(26) });
    expect(late.body.refusal).toBe('device-revoked');
  });
});
