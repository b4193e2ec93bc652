import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import { badgeText, groupCodeText } from '#domain/badge.ts';
import { blankId } from '#domain/blankBadge.ts';
import { rowLength } from '#domain/doorMap.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import type { Caller } from '#test/support/caller.ts';
import { heldClass, rowsOfLincoln } from '#test/support/classes.ts';
import { diego, maya, publishedEvent, secretOf } from '#test/support/people.ts';
import { PhoneMap } from '#test/support/phoneMap.ts';
import { type Registered, sendForm } from '#test/support/registering.ts';
import { join, openStation, supervisorLink } from '#test/support/stations.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';

const weeksBefore = '2027-02-10T17:00:00.000Z';
const morning = '2027-03-04T16:00:00.000Z';

describe('what a scanner is told', () => {
  let turnout: Turnout;
  let owner: Caller;
  let event: Answer<'readEvent'>;
  let mayas: Registered;
  let diegos: Registered;
  let door: Answer<'createStation'>;
  let phone: PhoneMap;
  let at: { door: string; booth: string; supervisor: string };

  beforeEach(async () => {
    turnout = await startTurnout({ now: weeksBefore });
    owner = await turnout.owner();
    event = await publishedEvent(owner, { employers: [{ name: 'Harborview Imaging' }] });
    mayas = await registered(maya);
    diegos = await registered(diego);
    door = await openStation(owner, event.id);
    const employer = event.employers[0]?.id;
    const booth = await openStation(owner, event.id, { kind: 'booth', name: 'Imaging', employer });
    const supervisors = await supervisorLink(owner, event.id, door.id);
    turnout.clock.moveTo(morning);
    at = {
      door: await join(turnout, door.stationUrl),
      booth: await join(turnout, booth.stationUrl),
      supervisor: await join(turnout, supervisors),
    };
    phone = new PhoneMap(turnout, at.door);
  });
  afterEach(() => turnout.stop());

  async function registered(changes: object): Promise<Registered> {
    const { body } = await sendForm(turnout, event.slug, changes);
    if (!('badge' in body)) throw new Error('Nobody was registered');
    return body as Registered;
  }
  const stored = async (id: string) => {
    const found = await turnout.services.registrations.read(event.id, id);
    if (!found) throw new Error('The registration is missing');
    return found;
  };
  const change = async (id: string, changes: object) =>
    turnout.services.registrations.change(await stored(id), changes, { now: turnout.clock.read() });
  const checkIn = async (id: string, scan: string, atSecond = 0) =>
    turnout.services.registrations.checkIn(
      event.id,
      id,
      {
        at: new Date(turnout.clock.read().getTime() - atSecond * 1000).toISOString(),
        scan,
        station: door.id,
      },
      (await stored(id)).badgeVersion,
      turnout.clock.read(),
    );
  const badgeOf = async (id: string, version = 1) => {
    const mac = await turnout.services.keys.badge(event.id);
    if (!mac) throw new Error('The event has no key');
    return badgeText(id, version, mac);
  };
  const blank = async (number: number) => {
    const id = blankId(await turnout.services.keys.service(), event.id, number);
    return { id, badge: await badgeOf(id) };
  };
  /** Until the server reads who is at the event anew. */
  const later = () => turnout.clock.pass({ minutes: 1 });

  it('opens with the badge itself: first name, last initial, school, grade and status', async () => {
    const [answer] = await phone.sync();
    expect(answer).toMatchObject({ role: 'steward', more: false, parts: 16 });
    expect(answer?.station).toEqual({ id: door.id, kind: 'door', name: 'Front door' });
    expect(answer?.event).toMatchObject({ name: event.name, admitsUnknown: true });
    expect(await phone.open(mayas.badge)).toEqual({
      kind: 'student',
      status: 'confirmed',
      firstName: 'Maya',
      lastInitial: 'O',
      school: 'Cascade High School',
      grade: '10',
    });
    expect(await phone.open(diegos.badge)).toMatchObject({ firstName: 'Diego', lastInitial: 'N' });
  });

  it('says when scans count and when the map must be gone', async () => {
    expect(await phone.ask()).toMatchObject({
      now: morning,
      opensAt: '2027-03-04T15:00:00.000Z',
      closesAt: '2027-03-04T21:00:00.000Z',
      expiresAt: '2027-03-05T08:00:00.000Z',
    });
  });

  it('tells a booth the first name and the status, nothing else', async () => {
    const booth = new PhoneMap(turnout, at.booth);
    const [answer] = await booth.sync();
    expect(answer?.changed.flatMap(({ schools }) => schools)).toEqual([]);
    expect(await booth.open(mayas.badge)).toEqual({
      kind: 'student',
      status: 'confirmed',
      firstName: 'Maya',
    });
  });

  it('names nobody to whoever has no badge', async () => {
    await turnout.services.registrations.change(
      await stored(mayas.registrationId),
      { accommodations: 'A sign language interpreter' },
      { now: turnout.clock.read() },
    );
    await checkIn(mayas.registrationId, 'device.scan-of-maya');
    for (const device of [at.door, at.booth, at.supervisor]) {
      const text = JSON.stringify(await new PhoneMap(turnout, device).sync());
      const decoded = text.replace(/"([A-Za-z0-9+/=]{24,})"/g, (_, base64: string) =>
        Buffer.from(base64, 'base64').toString('latin1'),
      );
      expect(text + decoded).not.toMatch(/Maya|Okafor|Diego|Núñez|students\.example|interpreter/);
      expect(text).not.toContain(mayas.registrationId);
      expect(text).not.toContain(mayas.badge.slice(-26));
    }
  });

  it('sends nothing of the map again that the phone has', async () => {
    await phone.sync();
    later();
    const [again] = await phone.sync();
    expect(again).toMatchObject({ changed: [], groups: [], groupsGone: [], arrivals: [], more: false });
  });

  it('sends nothing of the map to a phone that asks who came in alone', async () => {
    await checkIn(mayas.registrationId, 'scan-of-maya');
    const form = { waiting: 0, version: '1', mapToo: false, groupMarks: ['abcdefgh'] };
    const answer = await turnout.someone().get('syncDevice', form, at.supervisor);
    expect(answer).toMatchObject({ changed: [], groups: [], groupsGone: [], more: false });
    expect(answer.arrivals).toHaveLength(1);
  });

  it('sends one part after one change', async () => {
    for (let student = 0; student < 30; student++) await registered(diego);
    await phone.sync();
    const { size } = phone;
    await change(mayas.registrationId, { grade: '11' });
    later();
    const [answer] = await phone.sync();
    expect(answer?.changed).toHaveLength(1);
    expect(await phone.open(mayas.badge)).toMatchObject({ grade: '11' });
    expect(phone.size).toBe(size);
  });

  it('sends what the marks of another kind of station don’t stand for', async () => {
    await phone.sync();
    const marks = Array.from({ length: 16 }, (_, part) => phone.rows.get(part)?.mark ?? '');
    const { changed } = await new PhoneMap(turnout, at.booth).ask({ marks });
    expect(changed).toHaveLength(16);
  });

  it('sends every part to a phone whose map is cut into another number of them', async () => {
    await phone.sync();
    const marks = Array.from({ length: 8 }, (_, part) => phone.rows.get(part)?.mark ?? '');
    expect((await phone.ask({ marks })).changed).toHaveLength(16);
  });

  it('sends every part anew once there are more of them', async () => {
    await phone.sync();
    await turnout.services.blanks.print(event.id, 300);
    later();
    const [answer] = await phone.sync();
    expect(answer).toMatchObject({ parts: 32, more: false });
    expect(answer?.changed).toHaveLength(32);
    expect(await phone.open(mayas.badge)).toMatchObject({ firstName: 'Maya' });
  });

  it('sends a large map in several answers of whole parts, in their order', async () => {
    await turnout.services.blanks.print(event.id, 7_000);
    const answers = await phone.sync();
    expect(answers.map(({ more }) => more)).toEqual([true, true, false]);
    const parts = answers.flatMap(({ changed }) => changed.map(({ part }) => part));
    expect(parts).toEqual(Array.from({ length: 512 }, (_, part) => part));
    for (const { changed } of answers) {
      const rows = changed.reduce(
        (sum, part) => sum + Buffer.from(part.rows, 'base64').length / rowLength,
        0,
      );
      expect(rows).toBeLessThan(3_060);
      expect(JSON.stringify(changed).length).toBeLessThan(2_000_000);
    }
    expect(phone.size).toBe(7_002);
    expect(await phone.open((await blank(7_000)).badge)).toEqual({ kind: 'blank' });
  });

  it('knows who waits and who cancelled', async () => {
    await turnout.someone().get('cancelRegistration', {}, secretOf(diegos.manageUrl));
    await change(mayas.registrationId, { status: 'waitlisted' });
    await phone.sync();
    expect(await phone.open(diegos.badge)).toMatchObject({ status: 'cancelled' });
    expect(await phone.open(mayas.badge)).toMatchObject({ status: 'waitlisted' });
  });

  it('opens with a badge that was reissued, and no longer with the one before', async () => {
    await phone.sync();
    await change(mayas.registrationId, { badgeVersion: 2 });
    later();
    await phone.sync();
    expect(await phone.open(mayas.badge)).toBeUndefined();
    expect(await phone.open(await badgeOf(mayas.registrationId, 2))).toMatchObject({ firstName: 'Maya' });
  });

  it('opens the survivor’s row with the badge of a registration that was merged into it', async () => {
    await change(diegos.registrationId, { status: 'cancelled', mergedInto: mayas.registrationId });
    await change(mayas.registrationId, { mergedFrom: [diegos.registrationId] });
    await checkIn(mayas.registrationId, 'device.scan-merged');
    await phone.sync();
    expect(await phone.open(diegos.badge)).toMatchObject({ firstName: 'Maya', status: 'confirmed' });
    expect(await phone.arrivalOf(diegos.badge)).toMatchObject({ at: morning });
  });

  it('knows blank badges as blank, and one that was given to a walk-in as that one’s', async () => {
    const { blanks } = turnout.services;
    await blanks.print(event.id, 2);
    const [one, two] = [await blank(1), await blank(2)];
    const walkIn = { device: 'someone', station: door.id, blank: one.id, overCapacity: false };
    await change(diegos.registrationId, { walkIn });
    await blanks.claim(event.id, one.id, { registration: diegos.registrationId, at: morning });
    await checkIn(diegos.registrationId, 'device.scan-walk-in');
    await phone.sync();
    expect(await phone.open(two.badge)).toEqual({ kind: 'blank' });
    expect(await phone.open(one.badge)).toMatchObject({ firstName: 'Diego', lastInitial: 'N' });
    expect(await phone.open(diegos.badge)).toEqual(await phone.open(one.badge));
    expect(await phone.arrivalOf(one.badge)).toMatchObject({ station: door.id });
    expect(await phone.arrivalOf(diegos.badge)).toMatchObject({ station: door.id });
  });

  it('goes on after a walk-in who was given something that is no blank badge', async () => {
    const walkIn = { device: 'someone', station: door.id, blank: '', overCapacity: false };
    await change(diegos.registrationId, { walkIn });
    await checkIn(diegos.registrationId, 'device.scan-walk-in');
    await phone.sync();
    expect(await phone.arrivalOf(diegos.badge)).toMatchObject({ station: door.id });
  });

  it('doesn’t take a blank badge for the walk-in’s who lost it to an earlier one', async () => {
    const { blanks } = turnout.services;
    await blanks.print(event.id, 1);
    const { id, badge } = await blank(1);
    const walkIn = { device: 'someone', station: door.id, blank: id, overCapacity: false };
    await change(diegos.registrationId, { walkIn });
    await blanks.claim(event.id, id, { registration: mayas.registrationId, at: morning });
    await checkIn(diegos.registrationId, 'device.scan-later-walk-in');
    await phone.sync();
    expect(await phone.open(badge)).toMatchObject({ firstName: 'Maya' });
    expect(await phone.arrivalOf(badge)).toBeUndefined();
    expect(await phone.arrivalOf(diegos.badge)).toBeDefined();
  });

  describe('of who came in', () => {
    it('is when and where, and that it was undone', async () => {
      await phone.sync();
      await checkIn(mayas.registrationId, 'device.scan-1', 5);
      await phone.sync();
      expect(await phone.arrivalOf(mayas.badge)).toEqual({
        at: new Date(Date.parse(morning) - 5_000).toISOString(),
        station: door.id,
      });
      await turnout.services.registrations.undo(event.id, mayas.registrationId, 'device.scan-1');
      await turnout.services.registrations.replaceCheckIn(
        await stored(mayas.registrationId),
        undefined,
        turnout.clock.read(),
      );
      await phone.sync();
      expect(await phone.arrivalOf(mayas.badge)).toBeUndefined();
    });

    it('comes once, and again when a check-in moves to an earlier scan', async () => {
      await checkIn(mayas.registrationId, 'device.scan-2', 5);
      later();
      await phone.sync();
      expect((await phone.ask()).arrivals).toEqual([]);
      await checkIn(mayas.registrationId, 'device.scan-3', 500);
      expect((await phone.ask()).arrivals).toHaveLength(1);
    });

    it('is learned even if the index shows it late', async () => {
      const { since } = await lateWrite();
      turnout.clock.pass({ seconds: 4 });
      const { arrivals } = await phone.ask({ since });
      expect(arrivals).toHaveLength(1);
    });

    /** A write that carries a time before a reading, and lands after it. */
    async function lateWrite(): Promise<{ since: string }> {
      const before = turnout.clock.read();
      turnout.clock.pass({ seconds: 14 });
      await phone.sync();
      const { registrations } = turnout.services;
      const checkedIn = { at: morning, scan: 'device.scan-late', station: door.id };
      await registrations.checkIn(event.id, mayas.registrationId, checkedIn, 1, before);
      return { since: phone.since };
    }

    it('comes 2,000 at a time', async () => {
      const { arrivals } = turnout.services;
      const copied = await stored(mayas.registrationId);
      for (let index = 0; index < 2_100; index += 50)
        await Promise.all(Array.from({ length: 50 }, (_, more) => arrivalLike(copied, index + more)));
      later();
      const told = async (cursor: string) => {
        const { arrivals: some, ...rest } = await arrivals.since(event.id, cursor, turnout.clock.read());
        return { ids: some.map(({ id }) => id), ...rest };
      };
      const first = await told('');
      expect([first.ids.length, first.more]).toEqual([2_000, true]);
      const second = await told(first.next);
      expect([second.ids.length, second.more]).toEqual([100, false]);
      expect(new Set([...first.ids, ...second.ids]).size).toBe(2_100);
      const third = await told(second.next);
      expect([third.ids.length, third.more]).toEqual([0, false]);
    });

    /** Seven carry the same moment: of thousands that do, the embedded store's index loses one now and then. */
    async function arrivalLike(copied: StoredRegistration, index: number): Promise<void> {
      const id = blankId(await turnout.services.keys.service(), 'arrivals', index);
      const checkedIn = { at: morning, scan: `device.scan-${index}`, station: door.id };
      const known = new Date(Date.parse(morning) + Math.floor(index / 7)).toISOString();
      const like: StoredRegistration = {
        ...{ ...copied, id, checkIn: checkedIn },
        ...{ arrivalsOf: event.id, arrivalKnownAt: known },
      };
      await turnout.services.registrations.create(like, [], turnout.clock.read());
    }

    it.each([
      ...['nonsense', '~~', `${'9'.repeat(24)}`, '2027-03-04T16:00:00.000Z~x~y'],
      ...['0000-01-01T00:00:00.000Z', '1970-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'],
      '2027-02-31T16:00:00.000Z',
      '2027-03-04T16:00:00.000Z~0000-00-00T00:00:00.000Z~0000000000000',
      '2027-03-04T16:00:00.000Z~0001-01-01T00:00:00.000Z~0000000000000',
      '2027-03-04T16:00:00.000Z~ZZZZZZZZZZZZZZZZZZZZZZZZ~0000000000000',
    ])('begins anew after the cursor %s, which isn’t ours', async (since) => {
      await checkIn(mayas.registrationId, 'device.scan-4');
      expect((await phone.ask({ since })).arrivals).toHaveLength(1);
    });

    it('is no booth’s business', async () => {
      await checkIn(mayas.registrationId, 'device.scan-5');
      const booth = new PhoneMap(turnout, at.booth);
      expect(await booth.ask()).toMatchObject({ arrivals: [], next: '' });
    });
  });

  describe('of classes', () => {
    let code: string;
    let secret: string;

    beforeEach(async () => {
      turnout.clock.moveTo(weeksBefore);
      const held = await heldClass(turnout, event.slug);
      secret = held.secret;
      await turnout.someone().get('addToRoster', { rows: rowsOfLincoln }, secret);
      const mac = await turnout.services.keys.badge(event.id);
      const [group] = await Array.fromAsync(turnout.services.groups.all(event.id));
      if (!mac || !group) throw new Error('There is no class');
      code = groupCodeText(group.id, mac);
      turnout.clock.moveTo(morning);
      phone = new PhoneMap(turnout, at.supervisor);
    });

    it('is, for a supervisor with the class’s own code, each person’s row', async () => {
      await phone.sync();
      const group = await phone.openGroup(code);
      expect(group).toMatchObject({ school: 'Lincoln High School', grade: '10' });
      const people = await Promise.all((group?.members ?? []).map((member) => phone.openMember(member)));
      expect(people).toMatchObject([
        { firstName: 'Ben', lastInitial: 'C', school: 'Lincoln High School' },
        { firstName: 'Chloé', lastInitial: 'D' },
        { firstName: 'Ana', lastInitial: 'L' },
      ]);
    });

    it('is nothing for a steward, and goes from a phone that has some', async () => {
      const steward = new PhoneMap(turnout, at.door);
      await phone.sync();
      const groupMarks = [...phone.classes.keys()];
      expect(groupMarks).toHaveLength(1);
      expect(await steward.ask({ groupMarks })).toMatchObject({ groups: [], groupsGone: groupMarks });
    });

    it('comes again with whoever left it, and the older row goes', async () => {
      await phone.sync();
      const [before] = phone.classes.keys();
      const group = await phone.openGroup(code);
      turnout.clock.moveTo(weeksBefore);
      const { rows } = await turnout.someone().get('listRoster', {}, secret);
      await turnout.someone().get('removeRow', { row: rows[0]?.id, revision: rows[0]?.revision }, secret);
      turnout.clock.moveTo(morning);
      later();
      const [answer] = await phone.sync();
      expect(answer).toMatchObject({ groupsGone: [before], groups: { length: 1 } });
      expect((await phone.openGroup(code))?.members).toHaveLength((group?.members.length ?? 0) - 1);
      expect((await phone.ask()).groups).toEqual([]);
    });

    it('is not what a merged row’s person is in twice', async () => {
      const [group] = await Array.fromAsync(turnout.services.groups.all(event.id));
      const [row] = Object.keys(group?.rows ?? {});
      if (!group || !row) throw new Error('The class has nobody');
      await change(row, { status: 'cancelled', mergedInto: mayas.registrationId });
      await turnout.services.groups.change(
        group,
        { rows: { ...group.rows, [mayas.registrationId]: 0 } },
        { now: turnout.clock.read() },
      );
      await phone.sync();
      expect((await phone.openGroup(code))?.members).toHaveLength(3);
    });
  });

  describe('ends', () => {
    it('with an event that was cancelled', async () => {
      turnout.clock.moveTo('2027-03-04T15:30:00.000Z');
      owner = await turnout.owner();
      await owner.get('cancelEvent', { event: event.id });
      turnout.clock.pass({ seconds: 5 });
      await turnout.services.events.read(event.id, { fresh: true });
      const { status, body } = await syncAs(at.door);
      expect({ status, refusal: body.refusal }).toEqual({ status: 409, refusal: 'event-cancelled' });
    });

    it('half a day after the event', async () => {
      turnout.clock.moveTo('2027-03-05T07:59:59.000Z');
      expect((await syncAs(at.door)).status).toBe(200);
      turnout.clock.moveTo('2027-03-05T08:00:00.000Z');
      expect((await syncAs(at.door)).status).toBeGreaterThanOrEqual(400);
    });
  });

  it('is noted with what the phone says of itself', async () => {
    await phone.ask({ waiting: 7, version: '3.1' });
    const devices = await turnout.services.devices.all(event.id);
    expect(devices).toContainEqual(expect.objectContaining({ waiting: 7, version: '3.1' }));
  });

  it('names the fault in what it is asked', async () => {
    const faulty = { marks: [7], groupMarks: ['too-long-a-mark'], since: 'x'.repeat(300), waiting: -1 };
    const { status, body } = await turnout.someone().call('syncDevice', faulty, at.door);
    expect(status).toBe(400);
    expect(body.fields?.map(({ path }) => path)).toEqual([
      ...['marks.0', 'groupMarks.0', 'since', 'waiting', 'version'],
    ]);
  });

  const syncAs = (device: string) =>
    turnout.someone().call('syncDevice', { waiting: 0, version: 'test' }, device);
});
