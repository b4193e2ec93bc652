import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Answer as ApiAnswer } from '#contract/contract.ts';
import type { Caller } from '#test/support/caller.ts';
import { heldClass, rowsOfLincoln } from '#test/support/classes.ts';
import { diego, maya, publishedEvent } from '#test/support/people.ts';
import { type Registered, sendForm } from '#test/support/registering.ts';
import { ScannerPhone } from '#test/support/scannerPhone.ts';
import { openStation, supervisorLink } from '#test/support/stations.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';

const weeksBefore = '2027-02-10T17:00:00.000Z';
const morning = '2027-03-04T16:00:00.000Z';
const afternoonAfter = '2027-03-05T09:00:00.000Z';

/** The engine of the scanner on phones of their own, with the real server. */
describe('a phone at the door', () => {
  let turnout: Turnout;
  let owner: Caller;
  let event: ApiAnswer<'readEvent'>;
  let mayas: Registered;
  let diegos: Registered;
  let north: ApiAnswer<'createStation'>;
  let south: ApiAnswer<'createStation'>;
  const phones: ScannerPhone[] = [];

  beforeEach(async () => {
    turnout = await startTurnout({ now: weeksBefore });
    owner = await turnout.owner();
    event = await publishedEvent(owner, { employers: [{ name: 'Harborview Imaging' }] });
    mayas = await registered(maya);
    diegos = await registered(diego);
    north = await openStation(owner, event.id, { name: 'North door' });
    south = await openStation(owner, event.id, { name: 'South door' });
    turnout.clock.moveTo(morning);
    owner = await turnout.owner();
  });
  afterEach(async () => {
    for (const phone of phones.splice(0)) phone.engine.stop();
    await turnout.stop();
  });

  async function registered(changes: object): Promise<Registered> {
    const { body } = await sendForm(turnout, event.slug, changes);
    if (!('badge' in body)) throw new Error('Nobody was registered');
    return body as Registered;
  }
  async function phoneAt(link: string): Promise<ScannerPhone> {
    const phone = await new ScannerPhone(turnout).join(link);
    phones.push(phone);
    return phone;
  }
  const supervisor = async (station = north) => phoneAt(await supervisorLink(owner, event.id, station.id));
  const checkInOf = async ({ registrationId }: Registered) => {
    const found = await turnout.services.registrations.read(event.id, registrationId);
    return found?.checkIn;
  };
  const blankBadges = async (count: number) =>
    (await owner.get('printBlankBadges', { event: event.id, count })).badges.map(({ badge }) => badge);
  const hers = { firstName: 'Maya', lastInitial: 'O', school: maya.school, grade: maya.grade };

  describe('that reads a badge', () => {
    test('answers from its own map at once, and the server confirms under the same entry', async () => {
      const phone = await phoneAt(north.stationUrl);
      expect(phone.engine.state()).toMatchObject({ known: 2, keeps: true, admitted: true, online: true });
      const answer = await phone.engine.read(mayas.badge);
      expect(answer).toMatchObject({ verdict: 'welcome', by: 'phone', attendee: hers });
      expect(answer.undoableUntil).toBe(Date.parse(morning) + 60_000);
      expect(await phone.confirmed(answer)).toMatchObject({ verdict: 'welcome', attendee: hers });
      expect(await checkInOf(mayas)).toMatchObject({ at: morning, station: north.id });
      expect(phone.engine.state()).toMatchObject({ made: 1, waiting: 0 });
    });

    test('knows without a network who is welcome, and who it let in itself, also after a restart', async () => {
      const phone = await phoneAt(north.stationUrl);
      phone.setNetwork('off');
      expect(await phone.engine.read(mayas.badge)).toMatchObject({ verdict: 'welcome', attendee: hers });
      const since = { at: morning, station: 'North door' };
      expect(await phone.engine.read(mayas.badge)).toMatchObject({ verdict: 'already-in', since });
      await phone.keeps(2);
      await phone.reload();
      expect(phone.engine.state()).toMatchObject({ known: 2, waiting: 2, made: 2, online: false });
      expect(await phone.engine.read(mayas.badge)).toMatchObject({ verdict: 'already-in', since });
      phone.setNetwork('on');
      await phone.delivered();
      expect(await checkInOf(mayas)).toMatchObject({ at: morning, station: north.id });
    });

    test('hears within seconds who came in elsewhere, when and where', async () => {
      const [one, other] = [await phoneAt(north.stationUrl), await phoneAt(south.stationUrl)];
      await one.confirmed(await one.engine.read(mayas.badge));
      await other.pass(10);
      other.setNetwork('off');
      expect(await other.engine.read(mayas.badge)).toMatchObject({
        verdict: 'already-in',
        since: { at: morning, station: 'North door' },
      });
    });

    test('is told by the server what it could not know, and remembers it', async () => {
      const [one, other] = [await phoneAt(north.stationUrl), await phoneAt(south.stationUrl)];
      await one.confirmed(await one.engine.read(mayas.badge));
      turnout.clock.pass({ seconds: 5 });
      const answer = await other.engine.read(mayas.badge);
      expect(answer.verdict).toBe('welcome');
      const since = { at: morning, station: 'North door' };
      expect(await other.confirmed(answer)).toMatchObject({ verdict: 'already-in', since });
      other.setNetwork('off');
      expect(await other.engine.read(mayas.badge)).toMatchObject({ verdict: 'already-in', since });
    });

    test('asks the server about a badge that its map lacks', async () => {
      const phone = await phoneAt(north.stationUrl);
      const newcomer = await registered({ ...maya, firstName: 'Nia', email: 'nia@students.example' });
      const answer = await phone.engine.read(newcomer.badge);
      expect(answer.verdict).toBe('checking');
      expect(await phone.confirmed(answer)).toMatchObject({
        verdict: 'welcome',
        attendee: { firstName: 'Nia' },
      });
    });

    test.each([
      [true, 'unverified'],
      [false, 'turned-away'],
    ])(
      'says so of one it can check with nobody, where admitsUnknown is %s',
      async (admitsUnknown, verdict) => {
        await owner.get('updateEvent', { event: event.id, revision: event.revision, admitsUnknown });
        const phone = await phoneAt(north.stationUrl);
        const newcomer = await registered({ ...maya, firstName: 'Nia', email: 'nia@students.example' });
        phone.setNetwork('off');
        expect(await phone.engine.read(newcomer.badge)).toMatchObject({ verdict });
        phone.setNetwork('on');
        await phone.delivered();
        expect(await checkInOf(newcomer)).toMatchObject({ station: north.id });
      },
    );

    test('waits three seconds for a server that does not answer, then says what it would without one', async () => {
      const phone = await phoneAt(north.stationUrl);
      const newcomer = await registered({ ...maya, firstName: 'Nia', email: 'nia@students.example' });
      phone.network = 'hanging';
      const { entry } = await phone.engine.read(newcomer.badge);
      await phone.pass(2);
      expect(phone.answers.map(({ verdict }) => verdict)).toEqual(['checking']);
      await phone.pass(1);
      expect(phone.answers.at(-1)).toMatchObject({ entry, verdict: 'unverified', by: 'phone' });
    });

    test.each([
      ['a word', 'not-badge', 'hello'],
      ['another station’s link', 'station-link', 'https://turnout.example/s/#secret'],
    ])('makes no entry of %s', async (_, verdict, text) => {
      const phone = await phoneAt(north.stationUrl);
      expect(await phone.engine.read(text)).toMatchObject({ verdict, by: 'phone' });
      expect(phone.engine.state()).toMatchObject({ made: 0, waiting: 0 });
    });

    test('shows the first name alone at a booth', async () => {
      const employer = event.employers[0]?.id;
      const booth = await openStation(owner, event.id, { kind: 'booth', name: 'Imaging', employer });
      const phone = await phoneAt(booth.stationUrl);
      const answer = await phone.engine.read(mayas.badge);
      expect(answer.attendee).toEqual({ firstName: 'Maya' });
      expect((await phone.confirmed(answer)).attendee).toEqual({ firstName: 'Maya' });
    });

    test('with a clock that says 1970 is open when the server is, and says when someone came in', async () => {
      const phone = new ScannerPhone(turnout);
      phone.wrongBy = -Date.parse(morning);
      phones.push(await phone.join(north.stationUrl));
      phone.setNetwork('off');
      expect(await phone.engine.read(mayas.badge)).toMatchObject({ verdict: 'welcome' });
      expect((await phone.engine.read(mayas.badge)).since?.at).toBe(morning);
    });
  });

  describe('that takes back what it did', () => {
    test('lets the student in again, here and at the server', async () => {
      const phone = await phoneAt(north.stationUrl);
      const answer = await phone.engine.read(mayas.badge);
      await phone.confirmed(answer);
      const undo = await phone.engine.undo(answer);
      expect(undo).toMatchObject({ verdict: 'undone', by: 'phone' });
      expect(await phone.confirmed(undo)).toMatchObject({ verdict: 'undone' });
      expect(await checkInOf(mayas)).toBeUndefined();
      expect(await phone.engine.read(mayas.badge)).toMatchObject({ verdict: 'welcome' });
    });

    test('does so without a network, in whatever order both arrive', async () => {
      const phone = await phoneAt(north.stationUrl);
      phone.setNetwork('off');
      await phone.engine.undo(await phone.engine.read(mayas.badge));
      await phone.keeps(2);
      await phone.reload();
      phone.setNetwork('on');
      await phone.delivered();
      expect(await checkInOf(mayas)).toBeUndefined();
    });

    test('may do so for a minute', async () => {
      const phone = await phoneAt(north.stationUrl);
      const answer = await phone.engine.read(mayas.badge);
      await phone.confirmed(answer);
      await phone.pass(61);
      expect(await phone.engine.undo(answer)).toMatchObject({ verdict: 'too-late' });
      expect(await checkInOf(mayas)).toBeDefined();
    });

    test('never what another device did, unless it is a supervisor’s', async () => {
      const [one, other] = [await phoneAt(north.stationUrl), await supervisor(south)];
      await one.confirmed(await one.engine.read(mayas.badge));
      turnout.clock.pass({ seconds: 5 });
      const answer = await other.confirmed(await other.engine.read(mayas.badge));
      expect(await one.engine.undo(answer, answer.since?.scan)).toMatchObject({ verdict: 'not-allowed' });
      const undo = await other.engine.undo(answer, answer.since?.scan);
      expect(await other.confirmed(undo)).toMatchObject({ verdict: 'undone' });
      // The supervisor's own reading counts now
      expect(await checkInOf(mayas)).toMatchObject({ station: south.id });
    });
  });

  describe('what waits', () => {
    test('is kept sealed: no badge, no name, and it is sent in clear by the page that made it only', async () => {
      const phone = await supervisor();
      const [blank = ''] = await blankBadges(1);
      phone.setNetwork('off');
      await phone.engine.read(mayas.badge);
      await phone.engine.admit(blank, {
        ...{ firstName: 'Zora', lastName: 'Quimby', school: 'Hill High', grade: '9', attested: true },
      });
      await phone.keeps(2);
      const kept = await phone.everythingKept();
      const code = mayas.badge.slice(mayas.badge.lastIndexOf('/') + 1);
      for (const secret of [code, code.toLowerCase(), 'Maya', 'Okafor', 'Zora', 'Quimby', 'Hill High']) {
        expect(kept).not.toContain(secret);
      }
      const entries = await phone.tables.rows('entries');
      expect(entries.map(({ value }) => Object.keys(value).toSorted())).toEqual([
        ['at', 'sealed'],
        ['at', 'sealed'],
      ]);
      await phone.reload();
      phone.setNetwork('on');
      await phone.delivered();
      const sent = phone.calls.findLast(({ operation }) => operation === 'uploadScans');
      expect(JSON.stringify(sent?.request)).toMatch(/"sealed"/);
      expect(JSON.stringify(sent?.request)).not.toMatch(/"badge"|Zora/);
      expect(await phone.tables.rows('entries')).toEqual([]);
    });

    test('is sent again where the answer was lost, and counts once', async () => {
      const phone = await phoneAt(north.stationUrl);
      phone.setNetwork('answers-lost');
      const answer = await phone.engine.read(mayas.badge);
      await phone.quiet();
      expect(phone.engine.state()).toMatchObject({ waiting: 1, online: false });
      phone.setNetwork('on');
      expect(await phone.confirmed(answer)).toMatchObject({ verdict: 'welcome' });
    });

    test('of a page that was closed is taken up by another that is open', async () => {
      const phone = await phoneAt(north.stationUrl);
      const [{ value } = { value: undefined }] = await phone.tables.rows('enrolments');
      phone.setNetwork('off');
      await phone.engine.read(mayas.badge);
      await phone.keeps(1);
      const [entry] = await phone.tables.rows('entries');
      if (!entry || !value) throw new Error('Nothing was kept');
      await phone.tables.write([{ table: 'entries', ...entry, name: 'of-another-tab', put: entry.value }]);
      await phone.pass(61);
      expect(phone.engine.state().waiting).toBe(2);
      phone.setNetwork('on');
      await phone.delivered();
    });

    test('of a revoked phone stays, sealed, without the map, until an organizer rescues it', async () => {
      const phone = await phoneAt(north.stationUrl);
      phone.setNetwork('off');
      await phone.engine.read(mayas.badge);
      const { devices } = await owner.get('listDevices', { event: event.id });
      const device = { event: event.id, device: devices[0]?.id };
      await owner.get('revokeDevice', device);
      phone.setNetwork('on');
      await phone.until(() => phone.engine.state().closed === 'device-revoked');
      await phone.quiet();
      expect(phone.engine.state()).toMatchObject({ known: 0, waiting: 1 });
      expect(await phone.tables.rows('parts')).toEqual([]);
      expect(await phone.tables.rows('arrivals')).toEqual([]);
      expect(await phone.engine.read(diegos.badge)).toMatchObject({ verdict: 'refused' });
      await phone.reload();
      expect(phone.engine.state()).toMatchObject({ closed: 'device-revoked', waiting: 1 });
      await owner.get('rescueScans', device);
      await phone.pass(61);
      await phone.delivered();
      expect(await checkInOf(mayas)).toMatchObject({ station: north.id });
    });

    test('of a station that was left is handed in by itself, then the device is signed off', async () => {
      const phone = await phoneAt(north.stationUrl);
      phone.setNetwork('off');
      await phone.engine.read(mayas.badge);
      await phone.engine.leave({ evenWaiting: false });
      expect(await phone.tables.rows('parts')).toEqual([]);
      expect(await phone.tables.rows('entries')).toHaveLength(1);
      phone.setNetwork('on');
      let waiting = -1;
      const stop = phone.handInEarlier((count) => {
        waiting = count;
      });
      await phone.until(() => waiting === 0);
      await phone.quiet();
      stop();
      expect(await phone.everythingKept()).toBe('[[],[],[],[],[],[]]');
      expect((await owner.get('listDevices', { event: event.id })).devices).toMatchObject([
        { state: 'left' },
      ]);
      expect(await checkInOf(mayas)).toMatchObject({ station: north.id });
    });

    test('goes too where the volunteer says so, and nothing at all is left', async () => {
      const phone = await phoneAt(north.stationUrl);
      phone.setNetwork('off');
      await phone.engine.read(mayas.badge);
      await phone.keeps(1);
      phone.network = 'on';
      await phone.engine.leave({ evenWaiting: true });
      expect(await phone.everythingKept()).toBe('[[],[],[],[],[],[]]');
      expect(await checkInOf(mayas)).toBeUndefined();
    });
  });

  describe('that joins', () => {
    test('joins once, though the answer was lost and the page was closed', async () => {
      const phone = new ScannerPhone(turnout);
      phone.network = 'answers-lost';
      expect(await phone.enrol(north.stationUrl)).toEqual({ kind: 'unreached' });
      phone.network = 'on';
      phones.push(await phone.join(north.stationUrl));
      expect((await owner.get('listDevices', { event: event.id })).devices).toHaveLength(1);
      expect(await phone.tables.rows('attempts')).toEqual([]);
    });

    test('waits where the station has its number, and begins once an organizer lets it in', async () => {
      const one = await openStation(owner, event.id, { name: 'Side door', deviceLimit: 1 });
      await phoneAt(one.stationUrl);
      const phone = new ScannerPhone(turnout);
      phones.push(phone);
      const answer = await phone.enrol(one.stationUrl);
      expect(answer).toMatchObject({ kind: 'enrolled', enrolled: { admitted: false } });
      phone.network = 'off';
      await phone.open();
      phone.setNetwork('on');
      await phone.quiet();
      expect(phone.engine.state()).toMatchObject({ admitted: false, known: 0, closed: undefined });
      const { devices } = await owner.get('listDevices', { event: event.id });
      const device = devices.find(({ state }) => state === 'waiting')?.id;
      await owner.get('admitDevice', { event: event.id, device });
      await phone.pass(6);
      expect(phone.engine.state()).toMatchObject({ admitted: true, known: 2 });
    });

    test('at another station hands in what waits of the first', async () => {
      const phone = await phoneAt(north.stationUrl);
      phone.setNetwork('off');
      await phone.engine.read(mayas.badge);
      await phone.keeps(1);
      phone.engine.stop();
      phone.network = 'on';
      await phone.join(south.stationUrl);
      expect(phone.engine.state().station.name).toBe('South door');
      const stop = phone.handInEarlier(() => undefined);
      await phone.quiet();
      stop();
      expect(await checkInOf(mayas)).toMatchObject({ station: north.id });
    });
  });

  describe('and its map', () => {
    test('goes twelve hours after the end, though there is no network', async () => {
      const phone = await phoneAt(north.stationUrl);
      phone.setNetwork('off');
      turnout.clock.moveTo(afternoonAfter);
      await phone.pass(61);
      expect(phone.engine.state()).toMatchObject({ known: 0, closed: 'event-over' });
      expect(await phone.tables.rows('parts')).toEqual([]);
      expect(await phone.tables.rows('arrivals')).toEqual([]);
    });

    test('goes before anyone reads a badge where the page was closed meanwhile', async () => {
      const phone = await phoneAt(north.stationUrl);
      phone.network = 'off';
      turnout.clock.moveTo(afternoonAfter);
      await phone.reload();
      expect(phone.engine.state()).toMatchObject({ known: 0, closed: 'event-over' });
    });

    test('is asked for once a minute, and arrivals every eight seconds without it', async () => {
      const phone = await phoneAt(north.stationUrl);
      await phone.pass(70);
      const asked = phone.calls
        .filter(({ operation }) => operation === 'syncDevice')
        .map(({ request }) => request as { mapToo: boolean; marks: string[] })
        .map(({ mapToo, marks }) => [mapToo, marks.length > 0]);
      expect(asked.length).toBeGreaterThan(7);
      expect(asked[0]).toEqual([true, false]);
      expect(asked.slice(1, 7)).toEqual(Array(6).fill([false, false]));
      expect(asked.filter(([mapToo]) => mapToo)).toEqual([
        [true, false],
        [true, true],
      ]);
    });

    test('is not asked for while the page is out of view', async () => {
      const phone = await phoneAt(north.stationUrl);
      phone.visible = false;
      const asked = phone.calls.length;
      await phone.pass(70);
      expect(phone.calls.length).toBe(asked);
    });
  });

  describe('of a supervisor', () => {
    test('opens a class by its own code and checks in those who came, without a network', async () => {
      turnout.clock.moveTo(weeksBefore);
      const { secret } = await heldClass(turnout, event.slug);
      await turnout.someone().get('addToRoster', { rows: rowsOfLincoln }, secret);
      const { code } = await turnout.someone().get('getGroup', {}, secret);
      turnout.clock.moveTo(morning);
      const phone = await supervisor();
      phone.setNetwork('off');
      expect(await phone.engine.read(code)).toMatchObject({ verdict: 'group-code' });
      const group = await phone.engine.openGroup(code);
      expect(group?.people.map(({ row, isIn }) => [row?.firstName, isIn])).toEqual([
        ['Ben', false],
        ['Chloé', false],
        ['Ana', false],
      ]);
      const present = group?.people.slice(0, 2).map(({ tag }) => tag) ?? [];
      const answer = await phone.engine.checkInGroup(code, present);
      expect(answer).toMatchObject({ verdict: 'group-in', group: { came: 2, unknown: 0 } });
      const again = await phone.engine.openGroup(code);
      expect(again?.people.map(({ isIn }) => isIn)).toEqual([true, true, false]);
      phone.setNetwork('on');
      const group_ = { school: 'Lincoln High School', came: 2, unknown: 0 };
      expect(await phone.confirmed(answer)).toMatchObject({ verdict: 'group-in', group: group_ });
      const undo = await phone.engine.undo(answer);
      expect(await phone.confirmed(undo)).toMatchObject({ verdict: 'undone' });
      expect((await phone.engine.openGroup(code))?.people.some(({ isIn }) => isIn)).toBe(false);
    });

    test('has no class for any other code', async () => {
      const phone = await supervisor();
      expect(await phone.engine.openGroup(mayas.badge)).toBeNull();
    });

    test('gives a blank badge to a walk-in, once', async () => {
      const [blank = ''] = await blankBadges(1);
      const phone = await supervisor();
      expect(await phone.engine.read(blank)).toMatchObject({ verdict: 'blank-badge' });
      const form = { firstName: 'Zora', lastName: 'Quimby', school: 'Hill High', grade: '9' } as const;
      const answer = await phone.engine.admit(blank, { ...form, attested: true });
      expect(answer).toMatchObject({
        verdict: 'admitted',
        attendee: { firstName: 'Zora', lastInitial: 'Q', school: 'Hill High', grade: '9' },
      });
      expect(await phone.confirmed(answer)).toMatchObject({ verdict: 'admitted' });
      expect(await phone.engine.read(blank)).toMatchObject({ verdict: 'already-in' });
    });

    test('finds someone by name, and checks them in', async () => {
      turnout.clock.moveTo('2027-03-04T17:30:00.000Z');
      const phone = await supervisor();
      const found = await phone.engine.search({ lastName: 'Oka', firstInitial: 'M' });
      if (!found.ok) throw new Error(found.refusal.message);
      const [person] = found.value.people;
      const answer = await phone.engine.checkInPerson(person?.person ?? '', { firstName: 'Maya' });
      expect(answer).toMatchObject({ verdict: 'checking', attendee: { firstName: 'Maya' } });
      expect(await phone.confirmed(answer)).toMatchObject({ verdict: 'welcome' });
    });

    test('is told that it could not be reached where it searches without a network', async () => {
      const phone = await supervisor();
      phone.setNetwork('off');
      expect(await phone.engine.resolveCode('ABCD-EFGH')).toMatchObject({
        ok: false,
        refusal: { refusal: 'try-again' },
      });
    });
  });
});
