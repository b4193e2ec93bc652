import { describe, expect, it } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import { badgeTextIn } from '#domain/badge.ts';
import { sealBound } from '#domain/doorMap.ts';
import type { Caller } from '#test/support/caller.ts';
import type { FaultyWire } from '#test/support/faultyWire.ts';
import { diego, maya, secretOf } from '#test/support/people.ts';
import { sealed } from '#test/support/sealing.ts';
import type { Turnout } from '#test/support/turnout.ts';
import { atTheFrontDoor, type Entry, someoneElse, walkIn } from './frontDoor.ts';

describe('what is done at a door', () => {
  let turnout: Turnout;
  let shaky: Turnout;
  let wire: FaultyWire;
  let owner: Caller;
  let event: Answer<'readEvent'>;
  let front: string;
  let back: string;
  let lead: string;
  const {
    ago,
    sent,
    verdicts,
    supervising,
    registered,
    stored,
    checkInAt,
    everyone,
    blankBadges,
    undo,
    bus,
  } = atTheFrontDoor((morning) => {
    ({ turnout, shaky, wire, owner, event, front, back, lead } = morning);
  });

  describe('an undo', () => {
    it('takes back the check-in, keeps both in the log, and lets the student come in again', async () => {
      const { badge, ...student } = await registered();
      expect(await verdicts(front, { id: 'scan-wrong', at: ago(30), badge })).toEqual(['welcome']);
      expect(await verdicts(front, undo(badge, 'scan-wrong'))).toEqual(['undone']);
      expect(await checkInAt({ badge, ...student })).toBeUndefined();
      expect(await verdicts(front, { id: 'scan-right', at: ago(5), badge })).toEqual(['welcome']);
      const { scans } = await owner.get('listScans', {
        event: event.id,
        registration: student.registrationId,
      });
      expect(
        scans.map(({ kind, by, station, counts, undone }) => [kind, by, station, counts, undone]),
      ).toEqual([
        ['scan', 'Sam', 'Front door', true, false],
        ['undo', 'Sam', 'Front door', false, false],
        ['scan', 'Sam', 'Front door', false, true],
      ]);
    });

    it.each([
      { order: 'before its scan', at: [1, 0, 2] },
      { order: 'between its scan and a later one', at: [0, 1, 2] },
      { order: 'after a later one', at: [0, 2, 1] },
      { order: 'before both', at: [1, 2, 0] },
      { order: 'after both, the later first', at: [2, 0, 1] },
      { order: 'first, then the later', at: [2, 1, 0] },
    ])('that arrives $order leaves the later scan', async ({ at }) => {
      const student = await registered();
      const entries: [string, Entry][] = [
        [front, { id: 'scan-early', at: ago(40), badge: student.badge }],
        [front, undo(student.badge, 'scan-early', { scanned: 40 })],
        [back, { id: 'scan-later', at: ago(20), badge: student.badge }],
      ];
      for (const which of at) {
        const [device, entry] = entries[which] ?? (entries[0] as [string, Entry]);
        await verdicts(device, entry);
      }
      expect(await checkInAt(student)).toBe(ago(20));
    });

    it.each([
      { who: 'the same steward after a minute', by: 'front', scanned: 72, says: 'too-late' },
      { who: 'the same steward within a minute', by: 'front', scanned: 65, says: 'undone' },
      { who: 'a supervisor at any time', by: 'lead', scanned: 400, says: 'undone' },
    ])('by $who is $says', async ({ by, scanned, says }) => {
      const student = await registered();
      await verdicts(front, { id: 'scan-first', at: ago(scanned), badge: student.badge });
      const again = await sent(lead, [{ id: 'scan-by-lead', at: ago(5), badge: student.badge }]);
      const scan = by === 'lead' ? (again.body.results[0]?.since?.scan ?? '') : 'scan-first';
      expect(await verdicts(by === 'lead' ? lead : front, undo(student.badge, scan, { scanned }))).toEqual([
        says,
      ]);
      expect(await checkInAt(student)).toBe(says === 'undone' ? ago(5) : ago(scanned));
    });

    it('by a steward never touches another device’s scan, however it is named', async () => {
      const student = await registered();
      await verdicts(front, { id: 'scan-of-front', at: ago(30), badge: student.badge });
      const { body } = await sent(lead, [{ id: 'scan-by-lead', at: ago(5), badge: student.badge }]);
      const full = body.results[0]?.since?.scan ?? '';
      expect(full).toContain('scan-of-front');
      expect(await verdicts(back, undo(student.badge, 'scan-of-front'))).toEqual(['undone']);
      expect(await verdicts(back, undo(student.badge, full))).toEqual(['not-allowed']);
      expect(await checkInAt(student)).toBe(ago(30));
      const { body: told } = await sent(back, [{ id: 'scan-again', at: ago(1), badge: student.badge }]);
      expect(told.results[0]?.since).not.toHaveProperty('scan');
    });

    it('is an organizer’s at any time, and twice is once', async () => {
      const student = await registered();
      await verdicts(front, { id: 'scan-first', at: ago(500), badge: student.badge });
      const registration = student.registrationId;
      const { scans } = await owner.get('listScans', { event: event.id, registration });
      const scan = scans[0]?.id;
      for (let time = 0; time < 2; time++) {
        const after = await owner.get('undoScan', { event: event.id, registration, scan });
        expect(after.scans.map(({ kind, by }) => [kind, by])).toEqual([
          ['undo', 'owner@turnout.example'],
          ['scan', 'Sam'],
        ]);
      }
      expect(await checkInAt(student)).toBeUndefined();
      const { status, body } = await owner.call('undoScan', { event: event.id, registration, scan: 'x.y' });
      expect([status, body.refusal]).toEqual([404, 'unknown-scan']);
    });

    it('that crashed after any of its writes is whole once it is sent again', async () => {
      for (const crashAt of [1, 2, 3, 4]) {
        const student = await registered({ ...diego, firstName: `Diego ${'abcd'[crashAt - 1]}` });
        await verdicts(front, { id: 'scan-first', at: ago(40), badge: student.badge });
        await verdicts(back, { id: 'scan-later', at: ago(20), badge: student.badge });
        let writes = 0;
        wire.decide(({ operation }) =>
          /^(Put|Update)Item$/.test(operation) && ++writes >= crashAt ? 'refuse' : 'pass',
        );
        await sent(front, [undo(student.badge, 'scan-first', { scanned: 40 })], shaky);
        wire.decide(() => 'pass');
        expect(await verdicts(front, undo(student.badge, 'scan-first', { scanned: 40 }))).toEqual(['undone']);
        expect(await checkInAt(student)).toBe(ago(20));
      }
    });

    it('that crashed half way is finished by the next scan of the badge', async () => {
      const student = await registered();
      await verdicts(front, { id: 'scan-first', at: ago(40), badge: student.badge });
      // The undo is noted; whoever noted it is gone before the scans were folded again.
      await turnout.services.registrations.undo(
        event.id,
        student.registrationId,
        (await stored(student.registrationId))?.checkIn?.scan ?? '',
      );
      expect(await verdicts(back, { id: 'scan-later', at: ago(20), badge: student.badge })).toEqual([
        'welcome',
      ]);
      expect(await checkInAt(student)).toBe(ago(20));
    });
  });

  describe('a walk-in', () => {
    it('is let in on a blank badge by a supervisor, takes a place, and the badge is theirs from then on', async () => {
      const [blank = ''] = await blankBadges();
      expect(await verdicts(front, { id: 'scan-blank', at: ago(60), badge: blank })).toEqual(['blank-badge']);
      const { body } = await sent(lead, [
        { id: 'walk-in-1', at: ago(50), walkIn: { badge: blank, ...walkIn } },
      ]);
      expect(body.results).toEqual([
        {
          id: 'walk-in-1',
          verdict: 'admitted',
          attendee: { firstName: 'Tomás', lastInitial: 'R', school: 'Eastside High School', grade: '10' },
        },
      ]);
      const again = await sent(front, [{ id: 'scan-again', at: ago(5), badge: blank }]);
      expect(again.body.results[0]).toMatchObject({
        verdict: 'already-in',
        attendee: { firstName: 'Tomás' },
        since: { at: ago(50), station: 'Front door' },
      });
      turnout.clock.pass({ seconds: 10 });
      expect(await owner.get('getAttendance', { event: event.id })).toMatchObject({
        registered: 1,
        came: 1,
        walkIns: 1,
        overCapacity: 0,
      });
      const [registration] = await everyone();
      expect(registration).toMatchObject({ number: 1, status: 'confirmed', registeredAt: ago(60) });
    });

    it.each([
      { order: 'before', swap: false },
      { order: 'after', swap: true },
    ])(
      'came when the name was typed, whether the blank badge’s own reading arrives $order it',
      async ({ swap }) => {
        const [blank] = await blankBadges();
        const entries: Entry[] = [
          { id: 'scan-blank', at: ago(60), badge: blank },
          { id: 'walk-in-1', at: ago(50), walkIn: { badge: blank, ...walkIn } },
        ];
        for (const entry of swap ? entries.toReversed() : entries) await verdicts(lead, entry);
        expect((await everyone()).map(({ checkIn }) => checkIn?.at)).toEqual([ago(50)]);
      },
    );

    it('came when it was first handed in, though a crash kept its scan until it was sent again with another delay', async () => {
      const [blank] = await blankBadges();
      const entry = { id: 'walk-in-1', at: ago(50), walkIn: { badge: blank, ...walkIn } };
      wire.decide(({ operation, body }) =>
        operation === 'PutItem' && body.includes('stationKind') ? 'refuse' : 'pass',
      );
      await sent(lead, [entry], shaky);
      wire.decide(() => 'pass');
      expect((await everyone()).map(({ registeredAt, checkIn }) => [registeredAt, checkIn])).toEqual([
        [ago(50), undefined],
      ]);
      await verdicts(front, { id: 'scan-blank', at: ago(40), badge: blank });
      // Held up for twenty seconds on its way, it seems that much later.
      await turnout.someone().get('uploadScans', { sentAt: ago(20), scans: [entry] }, lead);
      expect((await everyone()).map(({ checkIn }) => checkIn?.at)).toEqual([ago(50)]);
    });

    it('is one person however often and through whichever lost answer it arrives', async () => {
      const [blank] = await blankBadges();
      const entry = { id: 'walk-in-1', at: ago(50), walkIn: { badge: blank, ...walkIn } };
      for (const lost of ['PutItem', 'UpdateItem']) {
        let losses = 0;
        wire.decide(({ operation }) => (operation === lost && losses++ === 0 ? 'lose' : 'pass'));
        expect((await sent(lead, [entry], shaky)).body.results[0]?.verdict).toBe('admitted');
      }
      wire.decide(() => 'pass');
      await Promise.all([verdicts(lead, entry), verdicts(lead, entry), verdicts(lead, entry)]);
      expect(await everyone()).toHaveLength(1);
    });

    it.each([1, 2, 3, 4, 5, 6])(
      'that crashed at its write %i is whole once it is sent again',
      async (crashAt) => {
        const [blank] = await blankBadges();
        const entry = { id: 'walk-in-1', at: ago(50), walkIn: { badge: blank, ...walkIn } };
        let writes = 0;
        wire.decide(({ operation }) =>
          /^(Put|Update)Item$/.test(operation) && ++writes >= crashAt ? 'refuse' : 'pass',
        );
        await sent(lead, [entry], shaky);
        wire.decide(() => 'pass');
        expect(await verdicts(lead, entry)).toEqual(['admitted']);
        const all = await everyone();
        expect(all.map(({ checkIn }) => checkIn?.at)).toEqual([ago(50)]);
      },
    );

    it.each([
      { order: 'the earlier first', swap: false },
      { order: 'the later first', swap: true },
    ])('keeps the blank badge that two were given if it was the earlier, $order', async ({ swap }) => {
      const [blank = ''] = await blankBadges();
      const other = await supervising();
      turnout.clock.pass({ minutes: 5 });
      const entries: [string, Entry][] = [
        [lead, { id: 'walk-in-1', at: ago(50), walkIn: { badge: blank, ...walkIn } }],
        [other, { id: 'walk-in-2', at: ago(40), walkIn: { badge: blank, ...someoneElse } }],
      ];
      for (const [device, entry] of swap ? entries.toReversed() : entries) await verdicts(device, entry);
      const { body } = await sent(front, [{ id: 'scan-blank', at: ago(5), badge: blank }]);
      expect(body.results[0]?.attendee?.firstName).toBe('Tomás');
      const answer = (await sent(other, [entries[1]?.[1] as Entry])).body.results[0];
      expect(answer).toMatchObject({ verdict: 'badge-taken', attendee: { firstName: 'Priya' } });
      const own = await sent(front, [{ id: 'scan-own', at: ago(1), badge: answer?.badge }]);
      expect(own.body.results[0]).toMatchObject({ verdict: 'already-in', attendee: { firstName: 'Priya' } });
      expect(await everyone()).toHaveLength(2);
    });

    it('beyond the places is the supervisor’s call and is recorded; places are never oversold by it', async () => {
      await owner.get('updateEvent', { event: event.id, capacity: 1 });
      const student = await registered();
      const [blank] = await blankBadges();
      const { body } = await sent(lead, [
        { id: 'walk-in-1', at: ago(50), walkIn: { badge: blank, ...walkIn } },
      ]);
      expect(body.results[0]).toMatchObject({ verdict: 'admitted', overCapacity: true });
      await turnout.someone().get('cancelRegistration', {}, secretOf(student.manageUrl));
      const next = await registered({ ...diego, firstName: 'Ada' });
      expect(next.status).toBe('confirmed');
      turnout.clock.pass({ seconds: 10 });
      expect(await owner.get('getAttendance', { event: event.id })).toMatchObject({
        overCapacity: 1,
        came: 1,
      });
    });

    it.each([
      { order: 'after', swap: false },
      { order: 'before', swap: true },
    ])('that is taken back $order it arrives gives its place back', async ({ swap }) => {
      const [blank = ''] = await blankBadges();
      const entries = [
        { id: 'walk-in-1', at: ago(50), walkIn: { badge: blank, ...walkIn } },
        undo(blank, 'walk-in-1', { scanned: 50, now: 40 }),
      ];
      for (const entry of swap ? entries.toReversed() : entries) await verdicts(lead, entry);
      const [registration] = await everyone();
      expect(registration?.checkIn).toBeUndefined();
      expect(registration?.status).toBe('cancelled');
      expect(registration).not.toHaveProperty('number');
    });

    it('needs a supervisor; a badge that is not blank is not theirs, and nobody is turned away for it', async () => {
      const student = await registered();
      const given = { badge: student.badge, ...walkIn };
      expect(await verdicts(front, { id: 'walk-in-0', at: ago(50), walkIn: given })).toEqual(['not-allowed']);
      expect(await everyone()).toHaveLength(1);
      const { body } = await sent(lead, [{ id: 'walk-in-1', at: ago(50), walkIn: given }]);
      expect(body.results[0]).toMatchObject({ verdict: 'badge-taken' });
      expect(badgeTextIn(body.results[0]?.badge ?? '')).not.toBeNull();
      expect((await stored(student.registrationId))?.firstName).toBe('Diego');
      expect(await checkInAt(student)).toBeUndefined();
    });
  });

  describe('a class', () => {
    const came = async () => (await everyone()).filter(({ checkIn }) => checkIn).length;

    it('is checked in at once by its own code, without those who were unticked, and its undo takes all back', async () => {
      const { code, tags, badges } = await bus();
      expect(await verdicts(front, { id: 'scan-code', at: ago(60), badge: code })).toEqual(['group-code']);
      const entry = { id: 'bus-lincoln', at: ago(50), group: { code, present: tags.slice(0, 2) } };
      expect(await verdicts(front, entry)).toEqual(['not-allowed']);
      for (let time = 0; time < 2; time++) {
        const { body } = await sent(lead, [entry]);
        expect(body.results[0]).toEqual({
          id: 'bus-lincoln',
          verdict: 'group-in',
          group: { school: 'Lincoln High School', came: 2, unknown: 0 },
        });
      }
      expect(await came()).toBe(2);
      expect(await verdicts(front, { id: 'scan-ana', at: ago(5), badge: badges[0]?.badge })).toEqual([
        'already-in',
      ]);
      expect(await verdicts(lead, undo(code, 'bus-lincoln', { scanned: 50 }))).toEqual(['undone']);
      // Ana was read at the door after the bus.
      expect(await came()).toBe(1);
    });

    it('counts tags that are nobody’s of it, and checks in whoever was at the door before as then', async () => {
      const { code, tags, badges } = await bus();
      await verdicts(front, { id: 'scan-ana', at: ago(90), badge: badges[0]?.badge });
      const present = [...tags, 'AAAAAAAAAAAAAAAA'];
      const { body } = await sent(lead, [{ id: 'bus-lincoln', at: ago(50), group: { code, present } }]);
      expect(body.results[0]?.group).toMatchObject({ came: 3, unknown: 1 });
      expect((await everyone()).map(({ checkIn }) => checkIn?.at).sort()).toEqual([
        ago(90),
        ago(50),
        ago(50),
      ]);
    });
  });

  it('checks in whom a supervisor found by name', async () => {
    const student = await registered(maya);
    const entry = { id: 'found-maya', at: ago(20), person: student.registrationId };
    expect(await verdicts(front, entry)).toEqual(['not-allowed']);
    const { body } = await sent(lead, [entry]);
    expect(body.results[0]).toMatchObject({ verdict: 'welcome', attendee: { firstName: 'Maya' } });
    expect(await checkInAt(student)).toBe(ago(20));
    expect(await verdicts(lead, { ...entry, id: 'found-none', person: 'zzzzzzzzzzzzz' })).toEqual([
      'unknown-badge',
    ]);
  });

  it('keeps scans from outside the hours, and they check nobody in', async () => {
    const student = await registered();
    turnout.clock.moveTo('2027-03-04T21:30:00.000Z');
    expect(await verdicts(front, { id: 'scan-late', at: ago(5), badge: student.badge })).toEqual([
      'not-open',
    ]);
    expect(await checkInAt(student)).toBeUndefined();
    expect(await turnout.services.scans.of(event.id, student.registrationId)).toHaveLength(1);
  });

  describe('a phone that was revoked', () => {
    it('has its scans rescued: those from before, which never move a check-in that is there', async () => {
      const [first, second] = [await registered(diego), await registered(maya)];
      const earlier = ago(120);
      await verdicts(back, { id: 'scan-second', at: ago(60), badge: second.badge });
      const { devices } = await owner.get('listDevices', { event: event.id });
      const lost = devices.find(({ id }) => front.includes(id))?.id;
      await owner.get('revokeDevice', { event: event.id, device: lost });
      turnout.clock.pass({ seconds: 60 });
      const after = ago(10);
      const entries = [
        { id: 'rescued-first', at: earlier, badge: first.badge },
        { id: 'rescued-second', at: earlier, badge: second.badge },
      ];
      expect((await sent(front, entries)).body.refusal).toBe('device-revoked');
      await owner.get('rescueScans', { event: event.id, device: lost });
      expect(await verdicts(front, ...entries)).toEqual(['welcome', 'already-in']);
      expect((await stored(first.registrationId))?.checkIn).toMatchObject({ at: earlier, rescued: true });
      expect(await checkInAt(second)).not.toBe(earlier);
      const third = await registered({ ...diego, firstName: 'Ada' });
      expect(await verdicts(front, { id: 'scan-after', at: after, badge: third.badge })).toEqual([
        'not-open',
      ]);
      expect(await checkInAt(third)).toBeUndefined();
      // Nor does it take anything back after it was lost.
      expect(await verdicts(front, undo(first.badge, 'rescued-first', { scanned: 30, now: 10 }))).toEqual([
        'not-allowed',
      ]);
      // Any other scan takes a rescued one's place, be it later.
      expect(await verdicts(back, { id: 'scan-first', at: ago(1), badge: first.badge })).toEqual(['welcome']);
      expect((await stored(first.registrationId))?.checkIn).not.toHaveProperty('rescued');
    });
  });

  it('tells whoever has only a sealed entry no name, no badge and no scan of others', async () => {
    const { sealTo } = await turnout.someone().get('syncDevice', { waiting: 0, version: '1' }, lead);
    const [student, [blank]] = [await registered(), await blankBadges()];
    await verdicts(front, { id: 'scan-first', at: ago(50), badge: student.badge });
    const sealedAs = async (id: string, content: object, token = lead) => {
      const [at, device] = [ago(20), token.slice(10, 20)];
      return { id, at, sealed: await sealed(sealTo, content, sealBound(device, { id, at })) };
    };
    const entries = [
      await sealedAs('sealed-scan', { badge: student.badge }),
      await sealedAs('sealed-walk-in', { walkIn: { badge: student.badge, ...walkIn } }),
    ];
    const { body } = await sent(lead, entries);
    expect(body.results).toEqual([
      { id: 'sealed-scan', verdict: 'already-in', since: { at: ago(50), station: 'Front door' } },
      { id: 'sealed-walk-in', verdict: 'badge-taken' },
    ]);
    const ofWalkIn = await sealedAs('sealed-again', { walkIn: { badge: blank, ...walkIn } });
    expect(await verdicts(lead, { ...ofWalkIn, id: 'another-id' })).toEqual(['unreadable']);
    const ofAnother = await sealedAs('sealed-theirs', { badge: student.badge }, lead);
    expect(await verdicts(front, ofAnother)).toEqual(['unreadable']);
  });

  it('names the field where an entry is not one', async () => {
    const faults = async (entry: object) =>
      (await sent(front, [{ id: 'entry-0001', at: ago(1), ...entry }])).body.fields;
    expect(await faults({})).toMatchObject([
      { path: 'scans.0', message: expect.stringContaining('exactly one') },
    ]);
    expect(await faults({ badge: 'a', person: 'a' })).toMatchObject([{ path: 'scans.0' }]);
    expect(await faults({ walkIn: { badge: 'a', ...walkIn, attested: false } })).toMatchObject([
      { path: 'scans.0.walkIn.attested', message: 'Expected true: 13 or over, or here with a school' },
    ]);
    expect(await verdicts(front, { id: 'sealed-01', at: ago(1), sealed: 'AAAA' })).toEqual(['unreadable']);
  });
});
