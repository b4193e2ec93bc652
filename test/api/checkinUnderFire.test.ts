import { beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import { linkSecret, supervisorLinkVersion } from '#domain/links.ts';
import type { Caller } from '#test/support/caller.ts';
import { type FaultyWire, faultyWire } from '#test/support/faultyWire.ts';
import { diego, secretOf } from '#test/support/people.ts';
import { sealed } from '#test/support/sealing.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';
import { atTheFrontDoor, someoneElse, walkIn } from './frontDoor.ts';

describe('check-in under fire', () => {
  let turnout: Turnout;
  let shaky: Turnout;
  let wire: FaultyWire;
  let owner: Caller;
  let event: Answer<'readEvent'>;
  let door: Answer<'createStation'>;
  let front: string;
  let back: string;
  let lead: string;
  const {
    joined,
    supervising,
    ago,
    sent,
    verdicts,
    registered,
    stored,
    checkInAt,
    everyone,
    undo,
    blankBadges,
    bus,
  } = atTheFrontDoor((morning) => {
    ({ turnout, shaky, wire, owner, event, door, front, back, lead } = morning);
  });

  const phone = { waiting: 0, version: 'v' };
  const sync = (device: string) => turnout.someone().call('syncDevice', phone, device);

  const walkInAna = { ...walkIn, firstName: 'Ana', lastName: 'López', school: 'Lincoln High School' };
  const merge = (alone: string, onRoster: string) =>
    owner.get('mergeRegistrations', { event: event.id, alone, onRoster });
  const revoked = async (device: string) => {
    const { devices } = await owner.get('listDevices', { event: event.id });
    const lost = devices.find(({ id }) => device.slice(10, 20) === id)?.id;
    await owner.get('revokeDevice', { event: event.id, device: lost });
    return lost;
  };

  it('a sealed walk-in whose badge was taken, sent again as it is, answers no badge', async () => {
    const student = await registered();
    const { body: map } = await sync(lead);
    const content = { walkIn: { badge: student.badge, ...walkIn } };
    const stolen = await sealed(map.sealTo, content);
    const { body } = await sent(lead, [{ id: 'walk-in-1', at: ago(50), sealed: stolen }]);
    expect(body.results[0]).not.toHaveProperty('badge');
  });

  it('a scan that arrives while an undo folds is not lost', async () => {
    const student = await registered();
    await verdicts(front, { id: 'scan-early', at: ago(40), badge: student.badge });
    const held = wire.hold(
      ({ operation, body }) => operation === 'UpdateItem' && body.includes('REMOVE #checkIn'),
    );
    const undoing = sent(front, [undo(student.badge, 'scan-early', { scanned: 40 })], shaky);
    await held.arrived;
    // The other door's phone: its conditional set is refused (the undone one is earlier), and then it is held as well.
    const slow = await faultyWire(turnout.local.dynamodbEndpoint);
    const other = await startTurnout({ dynamodb: slow.endpoint, ses: turnout.local.sesEndpoint });
    other.clock.moveTo(turnout.clock.read().toISOString());
    const second = slow.hold(
      ({ operation, body }) =>
        operation === 'GetItem' && body.includes(student.registrationId) && body.includes('egistrations'),
    );
    const scanning = sent(back, [{ id: 'scan-later', at: ago(20), badge: student.badge }], other);
    await second.arrived;
    held.letGo();
    await undoing;
    second.letGo();
    const answer = await scanning;
    await other.stop();
    await slow.stop();
    expect([await checkInAt(student), answer.body.results[0]?.verdict]).toEqual([ago(20), 'welcome']);
  });

  it('an undo and a new scan of the badge in one upload: the new scan stands', async () => {
    const results = [];
    for (let time = 0; time < 40; time++) {
      const student = await registered({
        ...diego,
        firstName: `Diego ${'abcdefghijklmnopqrstuvwxyzabcdefghijklmnop'[time]}${time > 25 ? 'x' : ''}`,
      });
      await verdicts(front, { id: 'scan-early', at: ago(40), badge: student.badge });
      await sent(front, [
        undo(student.badge, 'scan-early', { scanned: 40 }),
        { id: 'scan-later', at: ago(20), badge: student.badge },
      ]);
      results.push(await checkInAt(student));
    }
    expect(results.filter((at) => at === undefined)).toEqual([]);
  });

  it('an undone scan of a blank that arrives after its undo and its walk-in checks nobody in', async () => {
    const [blank = ''] = await blankBadges();
    await verdicts(front, undo(blank, 'scan-blank', { scanned: 60, now: 55 }));
    await verdicts(lead, { id: 'walk-in-1', at: ago(50), walkIn: { badge: blank, ...walkIn } });
    await verdicts(front, { id: 'scan-blank', at: ago(60), badge: blank });
    const [one] = await everyone();
    expect(one?.checkIn?.at).toBe(ago(50));
  });

  it('a revoked supervisor’s phone in a rescue takes back nobody’s check-in with what it did after', async () => {
    const student = await registered();
    await verdicts(front, { id: 'scan-first', at: ago(40), badge: student.badge });
    const { body } = await sent(lead, [{ id: 'scan-lead', at: ago(30), badge: student.badge }]);
    const scan = body.results[0]?.since?.scan ?? '';
    const before = await checkInAt(student);
    const lost = await revoked(lead);
    turnout.clock.pass({ minutes: 5 });
    await owner.get('rescueScans', { event: event.id, device: lost });
    expect(scan).toContain('scan-first');
    await verdicts(lead, undo(student.badge, scan, { now: 5 }));
    expect(await checkInAt(student)).toBe(before);
    // The same, with a time that the thief made up.
    await verdicts(lead, undo(student.badge, scan, { now: 320, id: 'undo-backdated' }));
    expect(await checkInAt(student)).toBe(before);
  });

  it('a revoked supervisor’s phone in a rescue makes nobody confirmed with what it did after', async () => {
    const [blank = ''] = await blankBadges();
    const lost = await revoked(lead);
    turnout.clock.pass({ minutes: 5 });
    await owner.get('rescueScans', { event: event.id, device: lost });
    await verdicts(lead, { id: 'walk-in-1', at: ago(5), walkIn: { badge: blank, ...walkIn } });
    expect((await everyone()).filter(({ status, number }) => status === 'confirmed' && number)).toEqual([]);
  });

  it('a walk-in outside the hours is not said to be admitted, and takes no seat', async () => {
    const [blank = ''] = await blankBadges();
    turnout.clock.moveTo('2027-03-04T21:30:00.000Z');
    const said = await verdicts(lead, { id: 'walk-in-1', at: ago(5), walkIn: { badge: blank, ...walkIn } });
    expect([said, (await everyone()).map(({ number }) => number)]).toEqual([['not-open'], []]);
  });

  it('a walk-in taken back after the merge leaves the roster’s student registered', async () => {
    const { ana } = await bus();
    const [blank = ''] = await blankBadges();
    await verdicts(lead, { id: 'walk-in-1', at: ago(50), walkIn: { badge: blank, ...walkInAna } });
    const came = (await everyone()).find(({ walkIn: by }) => by);
    await merge(came?.id ?? '', ana);
    await verdicts(lead, undo(blank, 'walk-in-1', { scanned: 50 }));
    expect((await stored(came?.id ?? ''))?.status).toBe('confirmed');
  });

  it('a walk-in on something unreadable is undone when that is said', async () => {
    const badge = 'https://elsewhere.example/whatever';
    await verdicts(lead, { id: 'walk-in-1', at: ago(50), walkIn: { badge, ...walkIn } });
    expect(await verdicts(lead, undo(badge, 'walk-in-1', { scanned: 50 }))).toEqual(['undone']);
    const [one] = await everyone();
    expect([one?.status, one?.checkIn]).toEqual(['cancelled', undefined]);
  });

  it('a mistyped walk-in is taken back and made again on the same blank badge', async () => {
    const [blank = ''] = await blankBadges();
    await verdicts(lead, { id: 'walk-in-1', at: ago(50), walkIn: { badge: blank, ...walkIn } });
    await verdicts(lead, undo(blank, 'walk-in-1', { scanned: 50, now: 40 }));
    expect(
      await verdicts(lead, { id: 'walk-in-2', at: ago(30), walkIn: { badge: blank, ...someoneElse } }),
    ).toEqual(['admitted']);
    const { body } = await sent(front, [{ id: 'scan-blank', at: ago(5), badge: blank }]);
    expect(body.results[0]).toMatchObject({ verdict: 'already-in', attendee: { firstName: 'Priya' } });
  });

  describe('at a booth', () => {
    let boothLead: string;
    let boothPhone: string;
    let withBooth: Answer<'readEvent'>;
    beforeEach(async () => {
      withBooth = await owner.get('updateEvent', {
        event: event.id,
        employers: [{ name: 'Mercy Hospital' }],
      });
      const booth = await owner.get('createStation', {
        event: event.id,
        kind: 'booth',
        name: 'Mercy',
        employer: withBooth.employers[0]?.id,
      });
      boothPhone = await joined(booth.stationUrl);
      const link = { event: event.id, id: `${event.id}abc`, station: booth.id };
      await turnout.services.supervisorLinks.add(link, new Date('2027-03-05T00:00:00.000Z'));
      const mac = await turnout.services.keys.service();
      boothLead = await joined(
        `https://turnout.example/s/#${linkSecret('supervisor', link, supervisorLinkVersion, mac)}`,
      );
    });

    it('a class checked in is no visit of everyone', async () => {
      const { code, tags, badges } = await bus();
      await verdicts(boothLead, { id: 'bus-lincoln', at: ago(50), group: { code, present: tags } });
      const own = await turnout.someone().get('getRegistration', {}, secretOf(badges[0]?.manageUrl ?? ''));
      expect(own.visits).toEqual([]);
    });

    it('an educator’s slips don’t open their students’ visits', async () => {
      const { badges, secret } = await bus();
      await verdicts(boothPhone, { id: 'scan-booth', at: ago(50), badge: badges[0]?.badge ?? '' });
      const sheets = await turnout.someone().get('getSheets', {}, secret);
      const own = await turnout
        .someone()
        .get('getRegistration', {}, secretOf(sheets.badges[0]?.manageUrl ?? ''));
      expect(own.visits).toEqual([]);
    });
  });

  it('whoever loses a blank badge has no check-in by that badge’s scans', async () => {
    const [blank = ''] = await blankBadges();
    const other = await supervising();
    turnout.clock.pass({ minutes: 5 });
    // The later walk-in arrives first, then a scan of the blank badge from before it, then the earlier walk-in.
    await verdicts(other, { id: 'walk-in-2', at: ago(40), walkIn: { badge: blank, ...someoneElse } });
    await verdicts(front, { id: 'scan-blank', at: ago(45), badge: blank });
    await verdicts(lead, { id: 'walk-in-1', at: ago(50), walkIn: { badge: blank, ...walkIn } });
    const priya = (await everyone()).find(({ firstName }) => firstName === 'Priya');
    expect(priya?.checkIn?.at).toBe(ago(40));
    const { scans } = await owner.get('listScans', { event: event.id, registration: priya?.id });
    expect(scans.some(({ counts }) => counts)).toBe(true);
  });

  it('a walk-in sent three times at once takes one of the places', async () => {
    await owner.get('updateEvent', { event: event.id, capacity: 2 });
    for (let tick = 0; tick < 3; tick++) {
      turnout.clock.pass({ minutes: 3 });
      await turnout.local.tick();
    }
    expect((await turnout.services.pools.read(event.id, 'event'))?.dueAt).toBeUndefined();
    const [one, two] = await blankBadges();
    const entry = { id: 'walk-in-1', at: ago(50), walkIn: { badge: one, ...walkIn } };
    await Promise.all([verdicts(lead, entry), verdicts(lead, entry), verdicts(lead, entry)]);
    for (let tick = 0; tick < 3; tick++) {
      turnout.clock.pass({ minutes: 3 });
      await turnout.local.tick();
    }
    const { body } = await sent(lead, [
      { id: 'walk-in-2', at: ago(30), walkIn: { badge: two, ...someoneElse } },
    ]);
    expect(body.results[0]?.overCapacity).toBeUndefined();
  });

  it('the log of a walk-in and of an undone scan with the undo’s own id says so', async () => {
    const { badge, registrationId } = await registered();
    await verdicts(front, { id: 'scan-first', at: ago(40), badge });
    await verdicts(front, { ...undo(badge, 'scan-first', { scanned: 40 }), id: 'scan-first' });
    const { scans } = await owner.get('listScans', { event: event.id, registration: registrationId });
    const [kept] = scans;
    expect([kept?.counts, kept?.undone]).toEqual([false, true]);
  });

  it('a phone whose clock was 1970 when it scanned and right when it sent changes nothing for others', async () => {
    const student = await registered();
    await verdicts(back, { id: 'scan-right', at: ago(60), badge: student.badge });
    await verdicts(front, { id: 'scan-1970', at: '1970-01-01T00:00:10.000Z', badge: student.badge });
    expect(await checkInAt(student)).toBe(ago(60));
  });

  it('strange instants are refused or kept, never a fault', async () => {
    const student = await registered();
    for (const at of ['0000-01-01T00:00:00Z', '9999-12-31T23:59:59.999999999999Z', '2027-03-04T16:30Z']) {
      const { status } = await turnout.someone().call(
        'uploadScans',
        {
          sentAt: at,
          scans: [{ id: `scan-${at.slice(0, 4)}x`, at: '9999-12-31T23:59:59Z', badge: student.badge }],
        },
        front,
      );
      expect([200, 400, 422]).toContain(status);
    }
  });

  it('who came on a day from which the event was then moved has not come on the new day', async () => {
    const student = await registered();
    await verdicts(front, { id: 'scan-snow-day', at: ago(50), badge: student.badge });
    await owner.get('updateEvent', {
      event: event.id,
      startsAt: '2027-03-11T09:00',
      endsAt: '2027-03-11T12:00',
    });
    turnout.clock.moveTo('2027-03-11T17:30:00.000Z');
    const fresh = await joined(door.stationUrl);
    turnout.clock.pass({ minutes: 2 });
    expect(await verdicts(fresh, { id: 'scan-new-day', at: ago(5), badge: student.badge })).toEqual([
      'welcome',
    ]);
  });

  it('a steward’s word about when a scan was made is not believed against the log', async () => {
    const student = await registered();
    await verdicts(front, { id: 'scan-first', at: ago(400), badge: student.badge });
    expect(await verdicts(front, undo(student.badge, 'scan-first', { scanned: 15, now: 5 }))).toEqual([
      'too-late',
    ]);
  });

  it('a walk-in in a cancelled event is not said to be admitted', async () => {
    const [blank = ''] = await blankBadges();
    await owner.get('cancelEvent', { event: event.id, reason: 'Snow' });
    turnout.clock.pass({ seconds: 10 });
    const said = await verdicts(lead, { id: 'walk-in-1', at: ago(5), walkIn: { badge: blank, ...walkIn } });
    expect(said).not.toEqual(['admitted']);
  });

  it('someone undone by mistake after a walk-in can be let in again by any means', async () => {
    const [blank = ''] = await blankBadges();
    await verdicts(lead, { id: 'walk-in-1', at: ago(50), walkIn: { badge: blank, ...walkIn } });
    const other = await supervising();
    turnout.clock.pass({ minutes: 1 });
    const again = await sent(other, [{ id: 'scan-other', at: ago(20), badge: blank }]);
    const scan = again.body.results[0]?.since?.scan ?? '';
    await verdicts(other, undo(blank, scan, { now: 10 }));
    const [one] = await everyone();
    // The other's own scan of the badge stands: the person was there.
    expect([one?.status, one?.checkIn?.at]).toEqual(['confirmed', ago(20)]);
  });

  it('a steward’s scan of a blank with the walk-in undone has a verdict that says what to do', async () => {
    const [blank = ''] = await blankBadges();
    await verdicts(lead, { id: 'walk-in-1', at: ago(50), walkIn: { badge: blank, ...walkIn } });
    await verdicts(lead, undo(blank, 'walk-in-1', { scanned: 50, now: 40 }));
    expect(await verdicts(front, { id: 'scan-blank', at: ago(5), badge: blank })).toEqual(['blank-badge']);
  });

  it('notes no more undos of one registration than an honest day has, so that its item can’t be filled up', async () => {
    const { registrationId: id } = await registered();
    const { registrations } = turnout.services;
    for (let made = 0; made < 310; made++) await registrations.undo(event.id, id, `phone.made-up-${made}`);
    expect((await stored(id))?.undone?.size).toBe(300);
  });
});
