import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import { badgeTextIn, groupCodeText } from '#domain/badge.ts';
import { mapSalt, rowKeys } from '#functions/checkin/map/rowKeys.ts';
import { privateLink } from '#functions/registration/links.ts';
import type { Caller } from '#test/support/caller.ts';
import { heldClass, rowsOfLincoln } from '#test/support/classes.ts';
import { enrolled } from '#test/support/devices.ts';
import { type FaultyWire, faultyWire } from '#test/support/faultyWire.ts';
import { publishedEvent, secretOf } from '#test/support/people.ts';
import { newStudent, ownPage, passMinutes, type Registered } from '#test/support/registering.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';

const ana = { firstName: 'Ana', lastName: 'López', school: 'Lincoln High School', grade: '10' };
const asWalkIn = { ...ana, attested: true };
const nia = { firstName: 'Nia', lastName: 'Haddad', school: 'Riverside High School', grade: '9' };

describe('a student with two registrations', () => {
  let turnout: Turnout;
  /** The same product on the same store, over a wire that can break. */
  let shaky: Turnout;
  let wire: FaultyWire;
  let owner: Caller;
  let event: Answer<'readEvent'>;
  let front: string;
  let lead: string;
  let booth: string;
  let entries = 0;

  beforeAll(async () => {
    turnout = await startTurnout({ now: '2027-03-04T16:30:00.000Z' });
    wire = await faultyWire(turnout.local.dynamodbEndpoint);
    shaky = await startTurnout({ dynamodb: wire.endpoint, ses: turnout.local.sesEndpoint });
    owner = await turnout.owner();
  });
  afterAll(async () => {
    await shaky.stop();
    await wire.stop();
    await turnout.stop();
  });
  beforeEach(async () => {
    wire.decide(() => 'pass');
    turnout.clock.moveTo('2027-03-04T16:30:00.000Z');
    event = await publishedEvent(owner, { sessions: [], capacity: 30, employers: [{ name: 'Mercy' }] });
    const door = await owner.get('createStation', { event: event.id, kind: 'door', name: 'Door' });
    const [employer] = event.employers;
    const stand = { event: event.id, kind: 'booth', name: 'Mercy', employer: employer?.id };
    ({ device: front } = await enrolled(turnout, door.stationUrl));
    ({ device: booth } = await enrolled(turnout, (await owner.get('createStation', stand)).stationUrl));
    const { url } = await owner.get('createSupervisorLink', { event: event.id, station: door.id });
    ({ device: lead } = await enrolled(turnout, url));
    turnout.clock.pass({ minutes: 10 });
    shaky.clock.moveTo(turnout.clock.read().toISOString());
  });

  const ago = (seconds: number) => new Date(turnout.clock.read().getTime() - seconds * 1000).toISOString();
  /** Sends one entry; answers what is said to it, and its id. */
  async function sent(device: string, seconds: number, content: object, through = turnout) {
    const id = `entry-of-a-merge-${++entries}`;
    const { body } = await through
      .someone()
      .call('uploadScans', { sentAt: ago(0), scans: [{ id, at: ago(seconds), ...content }] }, device);
    return { id, said: body.results?.[0] };
  }
  const undo = (badge: string, scan: string, seconds: number) => ({
    undoes: { badge, scan, at: ago(seconds) },
  });
  const read = (id: string) => turnout.services.registrations.read(event.id, id);
  const cameAt = async ({ registrationId }: Registered) => (await read(registrationId))?.checkIn?.at;
  const alone = (changes: object = {}) => newStudent(turnout, event.slug, { ...ana, ...changes });
  const merge = (one: string, row: string) =>
    owner.get('mergeRegistrations', { event: event.id, alone: one, onRoster: row });
  const listed = async () =>
    (await owner.get('listPairs', { event: event.id })).pairs.map((pair) => [
      pair.alone.id,
      pair.onRoster.id,
    ]);
  async function tagOf(badge: string): Promise<string> {
    const salt = mapSalt(await turnout.services.keys.service(), event.id);
    return rowKeys(badgeTextIn(badge) ?? '', salt).tag.toString('base64');
  }
  async function blankBadge(): Promise<string> {
    const { badges } = await owner.get('printBlankBadges', { event: event.id, count: 1 });
    return badges[0]?.badge ?? '';
  }
  /** The registration that a walk-in's entry made. */
  async function walkedIn(seconds = 50) {
    const badge = await blankBadge();
    const { id: entry, said } = await sent(lead, seconds, { walkIn: { badge, ...asWalkIn } });
    for await (const { id, walkIn } of turnout.services.registrations.all(event.id))
      if (walkIn) return { id, badge, entry, said };
    throw new Error('The walk-in was not put down');
  }

  /** A class that named its students two weeks before, Ana among them. */
  async function lincoln() {
    const now = turnout.clock.read().toISOString();
    turnout.clock.moveTo('2027-02-20T17:00:00.000Z');
    const { secret, group } = await heldClass(turnout, event.slug);
    const { rows } = await turnout.someone().get('addToRoster', { rows: rowsOfLincoln }, secret);
    const { badges } = await turnout.someone().get('getSheets', {}, secret);
    turnout.clock.moveTo(now);
    const mac = await turnout.services.keys.badge(event.id);
    if (!mac) throw new Error('The event has no badge key');
    const row = rows[0]?.id ?? '';
    const badge = badges.find(({ id }) => id === row)?.badge ?? '';
    return { secret, badges, row, badge, code: groupCodeText(group.id, mac) };
  }

  describe('one of them a roster’s', () => {
    it('has not come once the class’s arrival is taken back, be that after the merge', async () => {
      const { code, badges, row } = await lincoln();
      const student = await alone();
      const present = await Promise.all(badges.map(({ badge }) => tagOf(badge)));
      const { id } = await sent(lead, 50, { group: { code, present } });
      await merge(student.registrationId, row);
      expect(await cameAt(student)).toBe(ago(50));
      await sent(lead, 10, undo(code, id, 50));
      expect(await cameAt(student)).toBeUndefined();
    });

    it('has not come once an organizer takes the scan of the row back', async () => {
      const { row, badge } = await lincoln();
      const student = await alone();
      await sent(front, 50, { badge });
      await merge(student.registrationId, row);
      const { scans } = await owner.get('listScans', { event: event.id, registration: row });
      await owner.get('undoScan', { event: event.id, registration: row, scan: scans[0]?.id });
      expect(await cameAt(student)).toBeUndefined();
    });

    it('has not come by a scan whose undo arrives between the steps of the merge', async () => {
      const { row, badge } = await lincoln();
      const student = await alone();
      const { id } = await sent(front, 40, { badge });
      const slow = wire.hold(
        ({ operation, body }) => operation === 'UpdateItem' && body.includes('ADD #undone'),
      );
      const undoing = sent(front, 10, undo(badge, id, 40), shaky);
      await slow.arrived;
      await merge(student.registrationId, row);
      slow.letGo();
      await undoing;
      expect(await cameAt(student)).toBeUndefined();
    });

    it('came by the next scan where an undo was stopped before it folded the others', async () => {
      const { row, badge } = await lincoln();
      const student = await alone();
      const { id } = await sent(front, 40, { badge });
      await sent(lead, 30, { badge });
      wire.decide(({ body }) =>
        body.includes('REMOVE #checkIn') || body.includes('#checkIn.#scan = :undone') ? 'refuse' : 'pass',
      );
      await sent(front, 10, undo(badge, id, 40), shaky);
      wire.decide(() => 'pass');
      expect((await read(row))?.checkIn?.at).toBe(ago(40));
      await merge(student.registrationId, row);
      expect(await cameAt(student)).toBe(ago(30));
    });

    it('is told to doors as in, by the badge that came with the merge too', async () => {
      const { row, badge } = await lincoln();
      const student = await alone();
      await sent(front, 50, { badge: student.badge });
      const sync = (since?: string) =>
        turnout.someone().get('syncDevice', { waiting: 0, version: 'v', ...(since && { since }) }, front);
      turnout.clock.pass({ minutes: 3 });
      const { next } = await sync();
      turnout.clock.pass({ minutes: 3 });
      await merge(student.registrationId, row);
      turnout.clock.pass({ minutes: 3 });
      expect((await sync(next)).arrivals.map(({ tag }) => tag)).toContain(await tagOf(badge));
    });

    it('keeps the roster’s seat when they came as a walk-in beyond the places', async () => {
      const { row } = await lincoln();
      const seat = (await read(row))?.number;
      await owner.get('updateEvent', { event: event.id, capacity: 4 });
      for (let others = 0; others < 3; others++) await newStudent(turnout, event.slug);
      const { id, said } = await walkedIn();
      expect(said).toMatchObject({ overCapacity: true });
      await merge(id, row);
      const { status, number, walkIn } = (await read(id)) ?? {};
      expect([status, number, walkIn?.overCapacity]).toEqual(['confirmed', seat, false]);
    });

    describe('who turns out to be somebody else, and starts over', () => {
      it('has nothing of the roster’s badge, and the roster’s student stands as named, off the roster', async () => {
        const { secret, row, badge } = await lincoln();
        const student = await alone({ email: 'ana@students.example' });
        await merge(student.registrationId, row);
        await sent(booth, 50, { badge });
        await sent(front, 60, { badge });
        const right = await turnout.someone().get('startOver', nia, secretOf(student.manageUrl));
        const own = await ownPage(turnout, right);
        expect([own.visits, own.group, own.status]).toEqual([[], undefined, 'confirmed']);
        const { said } = await sent(front, 1, { badge });
        expect(said).toMatchObject({ verdict: 'cancelled', attendee: { firstName: 'Ana' } });
        expect(await cameAt(student)).toBeUndefined();
        const roster = async () =>
          (await turnout.someone().get('listRoster', {}, secret)).rows
            .map(({ firstName }) => firstName)
            .sort();
        expect(await roster()).toEqual(['Ben', 'Chloé']);
        turnout.clock.moveTo('2027-02-20T17:00:00.000Z');
        const again = await turnout.someone().get('addToRoster', { rows: rowsOfLincoln }, secret);
        expect(again.rows[0]).toMatchObject({ outcome: 'added', id: row, status: 'confirmed' });
        expect(await roster()).toHaveLength(3);
      });

      it('leaves a walk-in inside, beyond the places, with the blank badge', async () => {
        const student = await alone();
        const { id, badge } = await walkedIn();
        await merge(student.registrationId, id);
        const right = await turnout.someone().get('startOver', nia, secretOf(student.manageUrl));
        const { said } = await sent(front, 1, { badge });
        expect(said).toMatchObject({ verdict: 'already-in', attendee: { firstName: 'Ana' } });
        expect(await cameAt(right)).toBeUndefined();
        expect((await read(id))?.walkIn?.overCapacity).toBe(true);
      });

      it('has nothing of a blank badge either', async () => {
        const { row } = await lincoln();
        const { id, badge } = await walkedIn();
        await merge(id, row);
        const made = await read(id);
        if (!made) throw new Error('The walk-in is gone');
        const link = await privateLink(turnout.services, made);
        await turnout.someone().get('startOver', nia, secretOf(link));
        expect((await sent(front, 1, { badge })).said).toMatchObject({ verdict: 'blank-badge' });
      });

      it('waits while an organizer’s merge is under way', async () => {
        const { row } = await lincoln();
        const student = await alone();
        wire.decide(({ body }) => (body.includes('cancelled') && body.includes(row) ? 'refuse' : 'pass'));
        const organizer = shaky.someone();
        for (const cookie of owner.cookies) organizer.cookies.set(...cookie);
        const pair = { event: event.id, alone: student.registrationId, onRoster: row };
        expect((await organizer.call('mergeRegistrations', pair)).status).not.toBe(200);
        wire.decide(() => 'pass');
        const startOver = () => turnout.someone().call('startOver', nia, secretOf(student.manageUrl));
        expect((await startOver()).body).toMatchObject({ refusal: 'changed-meanwhile' });
        await merge(student.registrationId, row);
        expect((await startOver()).status).toBe(200);
      });
    });
  });

  describe('one of them a walk-in’s', () => {
    it('is listed, and has come once merged, by the one made before and whichever badge', async () => {
      const student = await alone({ email: 'ana@students.example' });
      const { id, badge, said } = await walkedIn();
      expect(said).toMatchObject({ verdict: 'admitted' });
      expect(await listed()).toEqual([[student.registrationId, id]]);
      await merge(student.registrationId, id);
      await merge(student.registrationId, id);
      expect(await listed()).toEqual([]);
      expect(await ownPage(turnout, student)).toMatchObject({ email: 'ana@students.example' });
      for (const either of [badge, student.badge])
        expect((await sent(front, 1, { badge: either })).said).toMatchObject({ verdict: 'already-in' });
      expect(await owner.get('getAttendance', { event: event.id })).toMatchObject({
        ...{ registered: 1, came: 1, missed: 0, walkIns: 0, cancelled: 0 },
      });
    });

    it('gives the walk-in’s place back', async () => {
      await owner.get('updateEvent', { event: event.id, capacity: 2 });
      const student = await alone();
      const { id } = await walkedIn();
      const waiting = await newStudent(turnout, event.slug);
      expect(waiting.status).toBe('waitlisted');
      await merge(student.registrationId, id);
      await passMinutes(turnout, 4);
      expect((await ownPage(turnout, waiting)).status).toBe('confirmed');
    });

    it('who waited in line stands beyond the places, as they came', async () => {
      await owner.get('updateEvent', { event: event.id, capacity: 1 });
      await newStudent(turnout, event.slug);
      const student = await alone();
      expect(student.status).toBe('waitlisted');
      const { id } = await walkedIn();
      await merge(student.registrationId, id);
      expect(await read(student.registrationId)).toMatchObject({
        status: 'confirmed',
        walkIn: { overCapacity: true },
      });
      expect(await owner.get('getAttendance', { event: event.id })).toMatchObject({
        ...{ came: 1, overCapacity: 1, waitlisted: 0 },
      });
    });

    it('has not come once the walk-in is taken back', async () => {
      const student = await alone();
      const { id, badge, entry } = await walkedIn();
      await merge(student.registrationId, id);
      await sent(lead, 10, undo(badge, entry, 50));
      expect([await cameAt(student), (await ownPage(turnout, student)).status]).toEqual([
        undefined,
        'confirmed',
      ]);
    });

    it('and who came by the one made before is listed as no pair: those are two people', async () => {
      const student = await alone();
      await sent(front, 60, { badge: student.badge });
      const { id } = await walkedIn();
      expect(await listed()).toEqual([]);
      const pair = { event: event.id, alone: student.registrationId, onRoster: id };
      expect((await owner.call('mergeRegistrations', pair)).body.refusal).toBe('not-a-pair');
    });

    it('and the third a roster’s is one in the end, who is of the class and mailed', async () => {
      const { secret, row } = await lincoln();
      const student = await alone({ email: 'ana@students.example' });
      const { id } = await walkedIn();
      await merge(student.registrationId, row);
      expect(await listed()).toEqual([[student.registrationId, id]]);
      await merge(student.registrationId, id);
      expect(await read(student.registrationId)).toMatchObject({ email: 'ana@students.example' });
      const { rows } = await turnout.someone().get('listRoster', {}, secret);
      expect(rows.filter(({ came }) => came).map(({ firstName }) => firstName)).toEqual(['Ana']);
    });
  });
});
