import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OperationId } from '#contract/routes.ts';
import { accessibilityFaults } from '#test/support/accessibility.ts';
import { readQr } from '#test/support/readQr.ts';
import { careerDay } from './careerDay.ts';
import {
  blanks,
  phone,
  phones,
  registrations,
  scans,
  station,
  stationFigures,
  stations,
} from './consoleAnswers.ts';
import { type RoutedConsole, startRoutedConsole } from './routedConsole.ts';

/** The organizer's side of check-in, at ten past nine on the day. */
describe('the organizer’s pages for check-in', () => {
  let routed: RoutedConsole;

  beforeAll(async () => {
    routed = await startRoutedConsole(careerDay, '2027-03-04T17:10:00Z');
  });
  beforeEach(() => {
    routed.reset(careerDay);
    routed.answers = {
      listStations: () => ({ stations }),
      listDevices: () => ({ devices: phones }),
    };
  });
  afterAll(() => routed?.stop());

  const requests = (operation: OperationId) =>
    routed.asked.filter((asked) => asked.operation === operation).map(({ request }) => request);
  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).press('Enter');
  const confirm = (page: Page, name: string) =>
    page.getByRole('dialog').getByRole('button', { name }).press('Enter');

  describe('stations', () => {
    it('say how long their link works, and how many phones have joined', async () => {
      const page = await routed.open('events/ev1/stations');
      const door = page.getByRole('region', { name: 'Front door' });
      await door.getByText('Works now, until 12:00').waitFor();
      await door.getByText('3 of 5 phones joined').waitFor();
      expect(await page.getByRole('region', { name: 'Side door' }).count()).toBe(0);
    });

    it('take another name and number of phones in place', async () => {
      routed.answers.updateStation = ({ name, deviceLimit }) =>
        station('st11111111', { name: String(name), deviceLimit: Number(deviceLimit) });
      const page = await routed.open('events/ev1/stations');
      await press(page, 'Change Front door');
      const form = page.getByRole('form', { name: 'Change Front door' });
      await form.getByLabel('Name').fill('Main door');
      await form.getByLabel('Phones').fill('12');
      await page.keyboard.press('Enter');
      await page.getByText('3 of 12 phones joined').waitFor();
      expect(requests('updateStation')).toEqual([
        { event: 'ev1', station: 'st11111111', name: 'Main door', deviceLimit: 12 },
      ]);
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.textContent))
        .toBe('Change Main door');
    });

    it('keep what was typed where the number is not one', async () => {
      routed.answers.updateStation = () => ({
        status: 400,
        body: {
          refusal: 'invalid-input',
          message: '',
          fields: [{ path: 'deviceLimit', message: 'Expected a whole number of devices' }],
        },
      });
      const page = await routed.open('events/ev1/stations');
      await press(page, 'Change Front door');
      await page.getByLabel('Phones').fill('a few');
      await page.keyboard.press('Enter');
      await page.getByText('Expected a whole number of devices').waitFor();
      expect(await page.getByLabel('Phones').inputValue()).toBe('a few');
    });

    it('close only after saying what that does', async () => {
      routed.answers.revokeStation = () => station('st11111111', { revoked: true });
      const page = await routed.open('events/ev1/stations');
      await press(page, 'Close station Front door');
      await page.getByRole('dialog').getByText('every phone that joined by it stop working').waitFor();
      expect(requests('revokeStation')).toEqual([]);
      await confirm(page, 'Close the station');
      await page.getByText('Closed stations (2)').waitFor();
    });

    it('make a supervisor’s link that is shown once, with a code that holds it', async () => {
      const url = 'https://turnout.example/s/#abcdefghjkmnpqrstvwxyz0123456789';
      routed.answers.createSupervisorLink = () => ({ url });
      const page = await routed.open('events/ev1/stations');
      await press(page, 'Supervisor’s link for Front door');
      await confirm(page, 'Create a link');
      await page.getByText('Works for one phone, once. Never post it').waitFor();
      expect(await page.getByLabel('Supervisor’s link', { exact: true }).inputValue()).toBe(url);
      const code = page.getByRole('img', { name: 'QR code for a supervisor at Front door' });
      expect(await readQr(await code.screenshot())).toBe(url);
      await confirm(page, 'Done');
      expect(await page.content()).not.toContain(url);
    });

    it('offer no supervisor’s link at a booth', async () => {
      const page = await routed.open('events/ev1/stations');
      const booth = page.getByRole('region', { name: 'Booth 4' });
      await booth.getByRole('button', { name: 'Close station Booth 4' }).waitFor();
      expect(await booth.getByRole('button', { name: /Supervisor’s link/ }).count()).toBe(0);
    });

    it('show their code on a screen, with how many joined and without a way to let more in', async () => {
      const page = await routed.open('events/ev1/stations');
      await page.getByRole('link', { name: 'Show code of Front door' }).press('Enter');
      const code = page.getByRole('img', { name: 'QR code of Front door' });
      expect(await readQr(await code.screenshot())).toBe(stations[0]?.stationUrl);
      await page.getByText('4 phones have joined').waitFor();
      await page.getByText('1 phone waits').waitFor();
      expect(await page.getByRole('button', { name: /Let in/ }).count()).toBe(0);
    });

    it('print on one page, with three steps and the hours', async () => {
      const page = await routed.open('events/ev1/stations/st22222222');
      await page.getByRole('img', { name: 'QR code of Imaging, hands on' }).waitFor();
      expect(await page.locator('.poster-steps > li').count()).toBe(3);
      await page.getByText(/^Works on Thursday, March 4, 2027 from 7:00/).waitFor();
      expect(pagesIn(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
    });

    it('say that there is none yet, and where to begin', async () => {
      routed.answers = {};
      const page = await routed.open('events/ev1/stations');
      await page.getByText('Start with the door').waitFor();
    });
  });

  describe('phones', () => {
    it('that want to join are let in with one tap, wherever the organizer is', async () => {
      routed.answers.admitDevice = () => phone('de5', { name: 'Eve Late', state: 'active' });
      for (const path of ['events/ev1/stations', 'events/ev1/live']) {
        const page = await routed.open(path);
        await page.getByText('1 phone wants to join').waitFor();
        await press(page, 'Let in Eve Late');
        await expect.poll(() => page.getByText('wants to join').count()).toBe(0);
      }
      expect(requests('admitDevice')).toHaveLength(2);
    });

    it('stand out where they were never heard of, are quiet or run an older version', async () => {
      const page = await routed.open('events/ev1/stations/phones');
      const row = (name: string) => page.getByRole('row', { name });
      await row('Dan Silent').getByText('Never heard of since it joined').waitFor();
      await row('Carla Quiet').getByText('Offline or asleep').waitFor();
      await row('Carla Quiet').getByText('14 scans').waitFor();
      await row('Carla Quiet').getByText('Older').waitFor();
      expect(await row('Ben Ruiz').getByText('Older').count()).toBe(0);
      await row('Ada Wells').getByText('Supervisor').waitFor();
    });

    it('are revoked one by one, after a question that tells what is still on them', async () => {
      routed.answers.revokeDevice = () =>
        phone('de2', { name: 'Carla Quiet', state: 'revoked', waiting: 14 });
      const page = await routed.open('events/ev1/stations/phones');
      await press(page, 'Revoke the phone of Carla Quiet');
      await page.getByRole('dialog').getByText('14 scans were still on it').waitFor();
      await confirm(page, 'Revoke the phone');
      await page.getByText('Phones that scan no more (3)').waitFor();
      expect(requests('revokeDevice')).toEqual([{ event: 'ev1', device: 'de2' }]);
    });

    it('are revoked all at once', async () => {
      routed.answers.revokeDevices = () => ({
        devices: phones.map((each) => ({ ...each, state: 'revoked' })),
      });
      const page = await routed.open('events/ev1/stations/phones');
      await press(page, 'Revoke all');
      await page.getByRole('dialog').getByText('4 phones stop scanning').waitFor();
      await confirm(page, 'Revoke all phones');
      await page.getByRole('heading', { name: 'No phone scans now' }).waitFor();
    });

    it('are turned away all at once where made-up ones wait, and have nothing to take in then', async () => {
      const waiting = [1, 2, 3].map((made) =>
        phone(`made${made}`, { name: `Made ${made}`, state: 'waiting' }),
      );
      routed.answers.listDevices = () => ({ devices: waiting });
      routed.answers.revokeDevices = () => ({
        devices: waiting.map((each) => ({ ...each, state: 'revoked' })),
      });
      const page = await routed.open('events/ev1/stations/phones');
      await press(page, 'Revoke all');
      await page.getByRole('dialog').getByText('3 phones that wait are turned away').waitFor();
      await confirm(page, 'Revoke all phones');
      await page.getByText('Phones that scan no more (3)').click();
      await page.getByText('Turned away').first().waitFor();
      expect(await page.getByRole('button', { name: /Take in what it scanned before/ }).count()).toBe(0);
    });

    it('hand in what they scanned before they were revoked, if an organizer says so', async () => {
      routed.answers.rescueScans = () =>
        phone('de6', {
          name: 'Finn Lost',
          state: 'revoked',
          waiting: 3,
          rescueUntil: '2027-03-04T18:10:00.000Z',
        });
      const page = await routed.open('events/ev1/stations/phones');
      await press(page, 'Take in what it scanned before on the phone of Finn Lost');
      await confirm(page, 'Take it in');
      await page.getByText(/may hand in what it scanned before, until 10:10/).waitFor();
      expect(requests('rescueScans')).toEqual([{ event: 'ev1', device: 'de6' }]);
    });

    it('are read again every five seconds while the page is seen', async () => {
      const page = await routed.open('events/ev1/stations/phones');
      await page.getByRole('row', { name: 'Ben Ruiz' }).waitFor();
      const before = requests('listDevices').length;
      await expect.poll(() => requests('listDevices').length).toBeGreaterThan(before);
    });

    it('are said to be out of date while the server does not answer, and stay', async () => {
      const page = await routed.open('events/ev1/stations/phones');
      await page.getByRole('row', { name: 'Ben Ruiz' }).waitFor();
      routed.answers.listDevices = () => ({
        status: 503,
        body: { refusal: 'try-again', message: 'Try again.' },
      });
      await page.getByText('This list is not up to date').waitFor();
      await page.getByRole('row', { name: 'Ben Ruiz' }).waitFor();
    });
  });

  describe('blank badges', () => {
    it('are made and printed on as many sheets as they need, without an empty page', async () => {
      routed.answers.printBlankBadges = ({ count }) => ({ badges: blanks(41, Number(count)) });
      const page = await routed.open('events/ev1/stations/blank-badges');
      await page.getByLabel('Paper').selectOption('letter');
      await page.getByLabel('How many').fill('20');
      await page.keyboard.press('Enter');
      await page.getByText('Numbers 41 to 60 are ready.').waitFor();
      expect(requests('printBlankBadges')).toEqual([{ event: 'ev1', count: 20 }]);
      await page.getByRole('button', { name: 'Print 3 sheets' }).waitFor();
      expect(pagesIn(await page.pdf({ preferCSSPageSize: true }))).toBe(3);
      await page.getByLabel('Paper').selectOption('a4');
      await page.getByLabel('Labels').selectOption('avery-l7173');
      await page.getByRole('button', { name: 'Print 2 sheets' }).waitFor();
      expect(pagesIn(await page.pdf({ preferCSSPageSize: true }))).toBe(2);
    });

    it('hold the badge’s own text, its number and its short code', async () => {
      routed.answers.printBlankBadges = () => ({ badges: blanks(7, 1) });
      const page = await routed.open('events/ev1/stations/blank-badges');
      await press(page, 'Make the badges');
      const label = page.locator('.label').first();
      expect(await label.innerText()).toMatch(/Lincoln Career Day[\s\S]*K7QW-0007[\s\S]*No\. 7/);
      expect(await readQr(await label.screenshot())).toBe(blanks(7, 1)[0]?.badge);
    });

    it('say what was expected where too many are asked for', async () => {
      routed.answers.printBlankBadges = () => ({
        status: 400,
        body: {
          refusal: 'invalid-input',
          message: '',
          fields: [{ path: 'count', message: 'Expected at most 300 badges at a time' }],
        },
      });
      const page = await routed.open('events/ev1/stations/blank-badges');
      await page.getByLabel('How many').fill('900');
      await page.keyboard.press('Enter');
      await page.getByText('Expected at most 300 badges at a time').waitFor();
    });
  });

  describe('a registration’s log', () => {
    it('shows what happened at the stations, and takes a scan back after a question', async () => {
      routed.answers.listRegistrations = () => ({ registrations });
      routed.answers.listScans = () => ({ scans });
      routed.answers.undoScan = () => ({
        scans: scans.map((scan) => (scan.counts ? { ...scan, counts: false, undone: true } : scan)),
      });
      const page = await routed.open('events/ev1/registrations');
      const row = page.getByRole('row', { name: 'Ana Núñez' });
      await row.getByText('9:05').waitFor();
      await press(page, 'Log of Ana Núñez');
      const dialog = page.getByRole('dialog');
      await dialog.getByText('The check-in').waitFor();
      await dialog.getByText('From a revoked phone').waitFor();
      await dialog.getByText('Scan taken back, that of 8:58').waitFor();
      expect(await dialog.getByRole('button', { name: /^Undo/ }).count()).toBe(2);
      await dialog.getByRole('button', { name: /^Undo “Badge scanned” at 9:05/ }).press('Enter');
      await dialog.getByText('Ana is not checked in then').waitFor();
      expect(requests('undoScan')).toEqual([]);
      await confirm(page, 'Take it back');
      await dialog.getByText('Taken back. Ana is not checked in any more.').waitFor();
      expect(requests('undoScan')).toEqual([{ event: 'ev1', registration: 're7', scan: 'de1.e3' }]);
      await confirm(page, 'Done');
      await row.getByText('Not yet').waitFor();
    });

    it('is for those who may change things', async () => {
      routed.answers.listRegistrations = () => ({ registrations });
      const page = await routed.open('events/ev1/registrations', { role: 'viewer' });
      await page.getByRole('row', { name: 'Ana Núñez' }).waitFor();
      expect(await page.getByRole('button', { name: /^Log of/ }).count()).toBe(0);
    });
  });

  describe('the day’s figures', () => {
    beforeEach(() => {
      routed.answers.getStationFigures = () => stationFigures;
    });

    it('tell who came to each session, in the order of time, and who visited each booth', async () => {
      const page = await routed.open('events/ev1/live');
      const sessions = page.getByRole('table', { name: 'Sessions' });
      await sessions.waitFor();
      expect(await sessions.locator('tbody tr').allInnerTexts()).toEqual([
        expect.stringMatching(/A day as a nurse\s+31\s+40/),
        expect.stringMatching(/Imaging, hands on\s+18\s+20/),
      ]);
      await page.getByRole('row', { name: /Cascade Medical Center.*64.*3/ }).waitFor();
      await page.getByText('students of 18 or over who agreed').waitFor();
    });

    it('give each employer’s contacts as a file, to those who may', async () => {
      routed.answers.exportContacts = () => 'first name,last name,email\r\nSam,Lin,sam@students.example\r\n';
      const page = await routed.open('events/ev1/live');
      const download = page.waitForEvent('download');
      await press(page, /Download CSV of contacts for Cascade Medical Center/);
      const file = await download;
      expect(file.suggestedFilename()).toBe('lincoln-career-day-contacts-cascade-medical-center.csv');
      expect(await readFile(await file.path(), 'utf8')).toContain('Sam,Lin,sam@students.example');
      expect(requests('exportContacts')).toEqual([{ event: 'ev1', employer: 'em11111111' }]);
      const viewer = await routed.open('events/ev1/live', { role: 'viewer' });
      await viewer.getByRole('table', { name: 'Booths' }).waitFor();
      expect(await viewer.getByRole('button', { name: /Download CSV/ }).count()).toBe(0);
      expect(requests('listDevices').length).toBeGreaterThan(0);
    });

    it('say beside the walk-ins how many came beyond the places', async () => {
      const figures = {
        registered: 300,
        came: 304,
        missed: 0,
        walkIns: 9,
        overCapacity: 4,
        waitlisted: 0,
        cancelled: 0,
      };
      routed.answers.getAttendance = () => ({
        at: '2027-03-04T17:10:00.000Z',
        ...figures,
        bySchool: [],
        byGrade: [],
        arrivals: [],
      });
      const page = await routed.open('events/ev1/live');
      await page.getByText('4 of them beyond the places').waitFor();
    });
  });

  it('asks of the organizer what becomes of a badge that a phone alone cannot find', async () => {
    const page = await routed.open('events/ev1/edit/registration');
    expect(await page.getByRole('radio', { name: /^Let them in, and mark it/ }).isChecked()).toBe(true);
    await page.getByRole('radio', { name: /^Turn them away/ }).check();
    await press(page, 'Save changes');
    await page.getByText('Saved', { exact: true }).waitFor();
    expect(routed.update()).toEqual({ admitsUnknown: false });
  });

  /** A page, and the button that is tapped there first. */
  const everyPage: [path: string, tap: string][] = [
    ['events/ev1/stations', 'Change Front door'],
    ['events/ev1/stations', 'Supervisor’s link for Front door'],
    ['events/ev1/stations/phones', 'Take in what it scanned before on the phone of Finn Lost'],
    ['events/ev1/stations/phones', ''],
    ['events/ev1/stations/blank-badges', 'Make the badges'],
    ['events/ev1/stations/st11111111', ''],
    ['events/ev1/stations/st11111111/code', ''],
    ['events/ev1/registrations', 'Log of Ana Núñez'],
    ['events/ev1/live', ''],
  ];

  it.each(everyPage)('%s [%s] has no accessibility fault and fits 320 pixels', async (path, tap) => {
    routed.answers = {
      ...routed.answers,
      listRegistrations: () => ({ registrations }),
      listScans: () => ({ scans }),
      getStationFigures: () => stationFigures,
      printBlankBadges: () => ({ badges: blanks(1, 3) }),
    };
    for (const width of [320, 1280]) {
      const page = await routed.open(path, { width });
      await page.getByRole('heading').first().waitFor();
      if (tap) await press(page, tap);
      await page.waitForLoadState('networkidle');
      expect(await accessibilityFaults(page)).toEqual([]);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(beyond).toBeLessThanOrEqual(0);
      await page.context().close();
    }
  });
});

/** Pages of a PDF as browsers write them. */
function pagesIn(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}
