import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import type { Caller } from '#test/support/caller.ts';
import { heldClass, lincolnClass, registeredClass, rowsOfLincoln } from '#test/support/classes.ts';
import { atTheStart, enrolled } from '#test/support/devices.ts';
import { diego, healthcareMorning, secretOf } from '#test/support/people.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';

type Registered = Exclude<Answer<'registerStudent'>, { status: 'mailed' }>;

describe('a class', () => {
  let turnout: Turnout;
  let owner: Caller;
  let event: Answer<'readEvent'>;
  let count = 0;

  beforeAll(async () => {
    turnout = await startTurnout();
  });
  afterAll(() => turnout.stop());

  beforeEach(async () => {
    turnout.clock.pass({ minutes: 15 });
    owner = await turnout.owner();
    event = await published({ capacity: 10 });
  });

  async function published(changes: object): Promise<Answer<'readEvent'>> {
    const { id } = await owner.get('createEvent', { ...healthcareMorning, sessions: [], ...changes });
    return owner.get('publishEvent', { event: id });
  }
  const ask = <Id extends Parameters<Caller['get']>[0]>(id: Id, secret: string, request: object = {}) =>
    turnout.someone().get(id, request, secret);
  const refused = async (id: Parameters<Caller['call']>[0], secret: string, request: object = {}) =>
    (await turnout.someone().call(id, request, secret)).body.refusal;
  async function student(): Promise<Registered> {
    count++;
    const form = { slug: event.slug, ...diego, firstName: `Student ${count}` };
    return (await turnout.someone().get('registerStudent', form)) as Registered;
  }
  const see = (registration: Registered) =>
    turnout.someone().get('getRegistration', {}, secretOf(registration.manageUrl));
  async function passMinutes(minutes: number) {
    for (let minute = 0; minute < minutes; minute++) {
      turnout.clock.pass({ seconds: 61 });
      await turnout.local.tick();
    }
  }
  const roster = async (secret: string) => (await ask('listRoster', secret)).rows;

  describe('holds places', () => {
    it('once its contact taps the mailed link, and not before', async () => {
      const secret = await registeredClass(turnout, event.slug);
      expect(await ask('getGroup', secret)).toMatchObject({
        status: 'unconfirmed',
        places: { asked: 4, held: 0, granted: 0, named: 0 },
      });
      expect((await turnout.someone().get('getEvent', { slug: event.slug })).placesLeft).toBe(10);
      expect(await ask('confirmGroup', secret)).toMatchObject({
        status: 'held',
        places: { asked: 4, held: 4, granted: 4, named: 0 },
      });
      expect((await turnout.someone().get('getEvent', { slug: event.slug })).placesLeft).toBe(6);
    });

    it('once, however often and by how many the link is tapped', async () => {
      const secret = await registeredClass(turnout, event.slug);
      await Promise.all(Array.from({ length: 5 }, () => turnout.someone().call('confirmGroup', {}, secret)));
      await passMinutes(4);
      expect(await ask('confirmGroup', secret)).toMatchObject({ places: { held: 4, granted: 4 } });
      expect((await turnout.someone().get('getEvent', { slug: event.slug })).placesLeft).toBe(6);
    });

    it('is the same class when its form is sent again', async () => {
      const attempt = 'the-very-same-attempt';
      const form = { slug: event.slug, ...lincolnClass, attempt };
      await Promise.all([1, 2, 3].map(() => turnout.someone().get('registerGroup', form)));
      await turnout.someone().get('registerGroup', form);
      expect((await owner.get('listGroups', { event: event.id })).groups).toHaveLength(1);
    });

    it('in the same line as everyone, and partly where there are fewer', async () => {
      for (let registered = 0; registered < 8; registered++) await student();
      const { secret, group } = await heldClass(turnout, event.slug);
      expect(group.places).toEqual({ asked: 4, held: 4, granted: 2, named: 0 });
      const later = await student();
      expect(later.status).toBe('waitlisted');
      expect((await see(later)).placeInLine).toBe(3);

      await owner.get('updateEvent', { event: event.id, capacity: 11 });
      expect((await ask('getGroup', secret)).places).toMatchObject({ held: 4, granted: 3 });
      await owner.get('updateEvent', { event: event.id, capacity: 13 });
      expect((await ask('getGroup', secret)).places).toMatchObject({ granted: 4 });
      expect((await see(later)).status).toBe('confirmed');
    });

    it('only as many as there are, where the event has no waitlist', async () => {
      event = await published({ capacity: 3, waitlist: false });
      const { group } = await heldClass(turnout, event.slug);
      expect(group.places).toMatchObject({ asked: 4, held: 3, granted: 3 });
      const body = { slug: event.slug, ...lincolnClass };
      expect((await turnout.someone().call('registerGroup', body)).body.refusal).toBe('event-full');
    });

    it('above sixty once an organizer approves', async () => {
      event = await published({ capacity: 200 });
      const { secret, group } = await heldClass(turnout, event.slug, { students: 70, chaperones: 5 });
      expect(group).toMatchObject({ status: 'awaiting-approval', places: { asked: 75, held: 0 } });
      const [listed] = (await owner.get('listGroups', { event: event.id })).groups;
      const approved = await owner.get('approveGroup', { event: event.id, group: listed?.id });
      expect(approved).toMatchObject({ status: 'held', places: { asked: 75, held: 75, granted: 75 } });
      await owner.get('approveGroup', { event: event.id, group: listed?.id });
      expect(await ask('getGroup', secret)).toMatchObject({ status: 'held', places: { held: 75 } });

      await ask('changeGroup', secret, { students: 90 });
      expect(await ask('getGroup', secret)).toMatchObject({
        status: 'awaiting-approval',
        places: { held: 75 },
      });
    });

    it('more or fewer, as its educator says until the cut-off', async () => {
      const { secret } = await heldClass(turnout, event.slug);
      expect((await ask('changeGroup', secret, { students: 6 })).places).toMatchObject({
        held: 7,
        granted: 7,
      });
      expect((await ask('changeGroup', secret, { students: 2, chaperones: 0 })).places).toMatchObject({
        held: 2,
      });
      await passMinutes(3);
      expect((await turnout.someone().get('getEvent', { slug: event.slug })).placesLeft).toBe(8);
      turnout.clock.moveTo('2027-03-03T17:00:01.000Z');
      expect(await refused('changeGroup', secret, { students: 3 })).toBe('group-closed');
      turnout.clock.moveTo('2027-03-01T20:00:00.000Z');
    });

    it('until a date, after which those without a name go to the line within a minute', async () => {
      await owner.get('updateEvent', { event: event.id, capacity: 4, groupHoldUntil: '2027-03-03T12:00' });
      const { secret, group } = await heldClass(turnout, event.slug);
      // Two days from the confirmation at least, whatever the organizer set.
      const confirmed = turnout.clock.read().getTime();
      expect(group.heldUntil).toBe(new Date(confirmed + 2 * 86_400_000).toISOString());
      await ask('addToRoster', secret, { rows: rowsOfLincoln.slice(0, 1) });
      const waiting = [await student(), await student(), await student(), await student()];
      expect(waiting.map(({ status }) => status)).toEqual(Array(4).fill('waitlisted'));
      turnout.clock.moveTo(group.heldUntil);
      await turnout.local.tick();
      expect(await Promise.all(waiting.map(async (one) => (await see(one)).status))).toEqual([
        ...Array(3).fill('confirmed'),
        'waitlisted',
      ]);
      expect(await ask('getGroup', secret)).toMatchObject({
        status: 'hold-over',
        places: { named: 1, granted: 1 },
      });
      expect((await roster(secret))[0]).toMatchObject({ status: 'confirmed' });
      turnout.clock.moveTo(new Date(confirmed + 60_000).toISOString());
    });
  });

  describe('has a roster', () => {
    it('whose rows take its places first and new ones after that, or visibly wait', async () => {
      for (let registered = 0; registered < 5; registered++) await student();
      const { secret } = await heldClass(turnout, event.slug, { students: 2, chaperones: 1 });
      const rows = ['Ana', 'Ben', 'Chloé', 'Duc', 'Eli', 'Fay'].map((firstName) => ({
        ...{ firstName, lastName: 'Osei', grade: '10' },
      }));
      const answer = await ask('addToRoster', secret, { rows });
      expect(answer.rows.map(({ outcome, status }) => `${outcome} ${status}`)).toEqual([
        ...Array(5).fill('added confirmed'),
        'added waitlisted',
      ]);
      expect(answer.group.places).toMatchObject({ named: 6, held: 6, granted: 5 });
    });

    it('that asks for everyone on it, in however many pieces and however often it is sent', async () => {
      event = await published({ capacity: 200 });
      const { secret, group } = await heldClass(turnout, event.slug);
      const rows = Array.from({ length: 150 }, (_, index) => ({
        firstName: `Student${String.fromCharCode(65 + (index % 26))}`,
        lastName: `Class${String.fromCharCode(65 + Math.floor(index / 26))}`,
        grade: '10',
      }));
      const pieces = [rows.slice(0, 100), rows.slice(100), rows.slice(100), rows.slice(0, 100)];
      const asked: number[] = [];
      for (const piece of pieces)
        asked.push((await ask('addToRoster', secret, { rows: piece })).group.places.asked);
      expect(asked).toEqual([100, 150, 150, 150]);
      expect(await ask('getGroup', secret)).toMatchObject({
        status: 'awaiting-approval',
        places: { held: 60, named: 60 },
      });

      await owner.get('approveGroup', { event: event.id, group: group.id });
      const corrected = [{ ...rows[70], firstName: 'Corrected' }, ...rows.slice(71, 100)];
      await ask('addToRoster', secret, { rows: corrected });
      const done = await ask('addToRoster', secret, { rows: rows.slice(100) });
      expect(done.group).toMatchObject({ status: 'held', places: { asked: 150, named: 140 } });
      expect(done.rows.map(({ outcome }) => outcome)).toEqual(Array(50).fill('added'));
    });

    it('that no longer asks for those turned away once its educator asks for fewer', async () => {
      event = await published({ capacity: 200 });
      const { secret } = await heldClass(turnout, event.slug);
      const rows = Array.from({ length: 100 }, (_, index) => ({
        firstName: `Student${String.fromCharCode(65 + (index % 26))}`,
        lastName: `Class${String.fromCharCode(65 + Math.floor(index / 26))}`,
        grade: '10',
      }));
      expect((await ask('addToRoster', secret, { rows })).group.places.asked).toBe(100);
      expect((await ask('changeGroup', secret, { students: 69 })).places.asked).toBe(70);
      const late = { firstName: 'Zoe', lastName: 'Park', grade: '10' };
      const answer = await ask('addToRoster', secret, { rows: [late] });
      expect(answer.rows).toMatchObject([{ outcome: 'awaits-approval' }]);
      expect(answer.group.places.asked).toBe(70);
    });

    it('that takes no good row less because of a faulty one, and names what is wrong', async () => {
      const { secret } = await heldClass(turnout, event.slug);
      const answer = await ask('addToRoster', secret, {
        rows: [
          rowsOfLincoln[0],
          { firstName: '=cmd()', lastName: 'Hacker', grade: '10' },
          { firstName: 'Ines', lastName: '', grade: '13' },
          { firstName: 'Kim', lastName: 'Young', grade: '7', email: 'kim@students.example' },
          rowsOfLincoln[1],
        ],
      });
      expect(answer.rows.map(({ outcome }) => outcome)).toEqual([
        'added',
        'refused',
        'refused',
        'refused',
        'added',
      ]);
      expect(answer.rows.map(({ fields }) => fields && [...new Set(fields.map(({ path }) => path))])).toEqual(
        [undefined, ['firstName'], ['lastName', 'grade'], ['email'], undefined],
      );
    });

    it('on which the same row is the same person, whoever sends it and however often', async () => {
      const { secret } = await heldClass(turnout, event.slug);
      const answers = await Promise.all(
        Array.from({ length: 4 }, () =>
          turnout.someone().call('addToRoster', { rows: rowsOfLincoln }, secret),
        ),
      );
      expect(answers.some(({ status }) => status === 200)).toBe(true);
      await ask('addToRoster', secret, { rows: rowsOfLincoln });
      const rows = await roster(secret);
      expect(rows.map(({ firstName }) => firstName)).toEqual(['Ben', 'Chloé', 'Ana']);
      const registrations = (await owner.get('listRegistrations', { event: event.id })).registrations;
      expect(registrations).toHaveLength(3);
      await passMinutes(4);
      expect((await turnout.someone().get('getEvent', { slug: event.slug })).placesLeft).toBe(6);
    });

    it('on which two students can have one name', async () => {
      const { secret } = await heldClass(turnout, event.slug);
      const ana = rowsOfLincoln[0];
      const answer = await ask('addToRoster', secret, { rows: [ana, { ...ana, twin: 2 }] });
      expect(answer.rows.map(({ outcome }) => outcome)).toEqual(['added', 'added']);
      expect(await roster(secret)).toHaveLength(2);
    });

    it('whose places stay with it when someone is taken off, while it holds places', async () => {
      const { secret } = await heldClass(turnout, event.slug);
      const { rows } = await ask('addToRoster', secret, { rows: rowsOfLincoln });
      const removed = await ask('removeRow', secret, { row: rows[1]?.id });
      expect(removed.group.places).toMatchObject({ held: 4, named: 2 });
      expect(await refused('removeRow', secret, { row: rows[1]?.id })).toBe('unknown-row');
      const added = await ask('addToRoster', secret, {
        rows: [{ firstName: 'Zoe', lastName: 'Park', grade: '10' }, rowsOfLincoln[1]],
      });
      expect(added.group.places).toMatchObject({ held: 4, named: 4, granted: 4 });
      expect(await roster(secret)).toHaveLength(4);
    });

    it('that its educators correct, and from which they learn who came', async () => {
      const { secret } = await heldClass(turnout, event.slug);
      const { rows } = await ask('addToRoster', secret, { rows: rowsOfLincoln });
      const row = rows[0]?.id;
      expect(await ask('changeRow', secret, { row, firstName: 'Anna', subgroup: 'Blue' })).toMatchObject({
        firstName: 'Anna',
        lastName: 'López',
        subgroup: 'Blue',
        came: false,
      });
      const faults = { row, grade: '8', email: 'anna@students.example' };
      expect((await turnout.someone().call('changeRow', faults, secret)).body.fields).toMatchObject([
        { path: 'email' },
      ]);
      const { badges } = await ask('getSheets', secret);
      const badge = badges.find(({ id }) => id === row)?.badge;
      await scanned(badge);
      expect((await roster(secret)).find(({ id }) => id === row)).toMatchObject({ came: true });
    });

    it('closes with the class, which gives back every place at once', async () => {
      await owner.get('updateEvent', { event: event.id, capacity: 4 });
      const { secret } = await heldClass(turnout, event.slug);
      await ask('addToRoster', secret, { rows: rowsOfLincoln });
      const waiting = [await student(), await student(), await student(), await student()];
      expect(await ask('cancelGroup', secret)).toMatchObject({ status: 'cancelled' });
      for (const one of waiting) expect((await see(one)).status).toBe('confirmed');
      expect(await ask('cancelGroup', secret)).toMatchObject({ status: 'cancelled' });
      expect(await refused('addToRoster', secret, { rows: rowsOfLincoln })).toBe('group-cancelled');
      expect(await roster(secret)).toEqual([]);
    });
  });

  async function scanned(badge: string | undefined) {
    const station = await owner.get('createStation', { event: event.id, kind: 'door', name: 'Door' });
    count++;
    return atTheStart(turnout, event, async () => {
      // One after the other.
      turnout.clock.pass({ seconds: count });
      const { device } = await enrolled(turnout, station.stationUrl);
      const at = turnout.clock.read().toISOString();
      const scans = [{ id: `scan-of-a-badge-${count}`, badge, at }];
      return (await turnout.someone().get('uploadScans', { sentAt: at, scans }, device)).results[0];
    });
  }

  describe('is given sessions by rule', () => {
    const panels = ['Nursing', 'Imaging', 'Emergency'].map((title) => ({
      ...{ title, startsAt: '2027-03-04T09:30', endsAt: '2027-03-04T10:15', capacity: 6 },
    }));
    const tours = ['Lab tour', 'Ward tour'].map((title) => ({
      ...{ title, startsAt: '2027-03-04T10:30', endsAt: '2027-03-04T11:00', capacity: 6 },
    }));
    const rows = Array.from({ length: 12 }, (_, index) => ({
      firstName: `Student${String.fromCharCode(65 + index)}`,
      ...{ lastName: 'Class', grade: '10', ...(index < 5 && { subgroup: 'Team One' }) },
    }));

    const idOf = (title: string) => event.sessions.find((session) => session.title === title)?.id;
    const inSession = async (secret: string, title: string) =>
      (await roster(secret)).filter(({ sessions }) => sessions.some(({ id }) => id === idOf(title)));

    it('evenly, whole subgroups together, never over capacity', async () => {
      event = await published({ capacity: 20, sessions: [...panels, ...tours] });
      const { secret } = await heldClass(turnout, event.slug, { students: 12 });
      await ask('addToRoster', secret, { rows });
      expect(await ask('giveSessions', secret)).toMatchObject({ given: 24, without: 0 });
      for (const { title } of panels) expect((await inSession(secret, title)).length).toBeGreaterThan(2);
      for (const { title } of tours) expect(await inSession(secret, title)).toHaveLength(6);
      const team = (await roster(secret)).filter(({ subgroup }) => subgroup === 'Team One');
      expect(new Set(team.map(({ sessions }) => JSON.stringify(sessions))).size).toBe(1);
      expect((await ask('giveSessions', secret)).given).toBe(0);

      const late = { firstName: 'Zoe', lastName: 'Class', grade: '10', subgroup: 'Team One' };
      await ask('addToRoster', secret, { rows: [late] });
      const zoe = async () => (await roster(secret)).find(({ firstName }) => firstName === 'Zoe');
      expect((await zoe())?.sessions).toEqual([]);
      await ask('giveSessions', secret);
      // The tours are full by now; the team's panel has one place left.
      const panel = team[0]?.sessions.filter(({ id }) => panels.some(({ title }) => idOf(title) === id));
      expect((await zoe())?.sessions).toEqual(panel);
    });

    it('in the order of preference, and what was left out to nobody', async () => {
      event = await published({ capacity: 20, sessions: [...panels, ...tours] });
      const { secret } = await heldClass(turnout, event.slug, { students: 12 });
      await ask('addToRoster', secret, { rows });
      const preferences = [idOf('Imaging'), idOf('Nursing')];
      expect(await ask('giveSessions', secret, { preferences })).toMatchObject({ given: 12, without: 0 });
      expect(await inSession(secret, 'Imaging')).toHaveLength(6);
      expect(await inSession(secret, 'Nursing')).toHaveLength(6);
      // The order stays the class's until it says otherwise.
      expect(await ask('giveSessions', secret)).toMatchObject({ given: 0, group: { preferences } });
      expect(await ask('giveSessions', secret, { preferences: [] })).toMatchObject({ given: 12 });
      for (const { title } of tours) expect(await inSession(secret, title)).toHaveLength(6);
    });

    it('by its own wishes where a row or its subgroup has any', async () => {
      event = await published({ capacity: 20, sessions: [...panels, ...tours] });
      const { secret } = await heldClass(turnout, event.slug, { students: 12 });
      const wishing = [
        { ...rows[0], preferences: [idOf('Lab tour')] },
        ...rows.slice(1, 10),
        // What an organizer took off the program is no wish.
        { ...rows[10], preferences: ['g0ne'] },
        { ...rows[11], preferences: [idOf('Emergency')] },
      ];
      await ask('addToRoster', secret, { rows: wishing });
      const preferences = [idOf('Imaging')];
      expect(await ask('giveSessions', secret, { preferences })).toMatchObject({ given: 12, without: 0 });
      expect((await inSession(secret, 'Lab tour')).map(({ subgroup }) => subgroup)).toEqual(
        Array(5).fill('Team One'),
      );
      expect(await inSession(secret, 'Imaging')).toHaveLength(6);
      expect(await inSession(secret, 'Emergency')).toMatchObject([{ firstName: rows[11]?.firstName }]);
    });

    it('as far as there is room, and says who is without', async () => {
      event = await published({ capacity: 20, sessions: [{ ...panels[0], capacity: 4 }] });
      const { secret } = await heldClass(turnout, event.slug, { students: 12 });
      await ask('addToRoster', secret, { rows });
      expect(await ask('giveSessions', secret)).toMatchObject({ given: 4, without: 8 });
    });
  });

  describe('is printed', () => {
    it('with a badge, a private link and a typed code for each, all of which open the right page', async () => {
      const { secret } = await heldClass(turnout, event.slug);
      await ask('addToRoster', secret, {
        rows: [
          ...rowsOfLincoln,
          { kind: 'chaperone', firstName: 'Rosa', lastName: 'Delgado', grade: 'other' },
        ],
      });
      const { badges } = await ask('getSheets', secret);
      expect(badges).toHaveLength(4);
      for (const { firstName, manageUrl, slipCode, badge, kind } of badges) {
        const own = await ask('getRegistration', secretOf(manageUrl));
        expect(own).toMatchObject({ firstName, badge, kind, group: { school: lincolnClass.school } });
        const typed = slipCode.toUpperCase().replace(/(.{4})/g, '$1-');
        const opened = await turnout.someone().get('openSlip', { code: typed });
        expect(opened.manageUrl).toBe(manageUrl);
      }
      expect((await turnout.someone().call('openSlip', { code: '000000000000' })).body.refusal).toBe(
        'unknown-slip',
      );
    });
  });

  describe('and a student who registered alone as well', () => {
    it('are a pair that only organizers see, and merge into one registration', async () => {
      const { secret } = await heldClass(turnout, event.slug);
      const { rows } = await ask('addToRoster', secret, { rows: rowsOfLincoln });
      const alone = (await turnout.someone().get('registerStudent', {
        ...{ slug: event.slug, ...diego, ...rowsOfLincoln[0], email: 'ana@students.example' },
      })) as Registered;
      expect(alone.status).toBe('confirmed');
      expect(JSON.stringify(await roster(secret))).not.toContain('ana@students.example');

      const { pairs } = await owner.get('listPairs', { event: event.id });
      expect(pairs).toMatchObject([
        {
          alone: { id: alone.registrationId },
          onRoster: { id: rows[0]?.id, group: { school: lincolnClass.school } },
        },
      ]);
      const pair = { alone: alone.registrationId, onRoster: rows[0]?.id };
      const { badges } = await ask('getSheets', secret);
      await owner.get('mergeRegistrations', { event: event.id, ...pair });
      await owner.get('mergeRegistrations', { event: event.id, ...pair });

      const printed = badges.find(({ id }) => id === rows[0]?.id);
      // The slip is in the educator's hands, too, so it opens nothing that the student entered alone.
      expect(await refused('getRegistration', secretOf(printed?.manageUrl ?? ''))).toBe('link-unknown');
      const slip = await turnout.someone().call('openSlip', { code: printed?.slipCode });
      expect(slip.body.refusal).toBe('unknown-slip');
      expect(await scanned(printed?.badge)).toMatchObject({
        verdict: 'welcome',
        attendee: { firstName: 'Ana' },
      });
      expect(await scanned(alone.badge)).toMatchObject({ verdict: 'already-in' });
      expect((await roster(secret)).filter(({ came }) => came)).toHaveLength(1);
      expect((await owner.get('listPairs', { event: event.id })).pairs).toEqual([]);
      expect(await ask('getGroup', secret)).toMatchObject({ places: { held: 4, named: 3 } });
      const { registrations } = await owner.get('listRegistrations', { event: event.id });
      expect(registrations.filter(({ firstName }) => firstName === 'Ana')).toHaveLength(1);
      expect(await owner.get('getAttendance', { event: event.id })).toMatchObject({
        registered: 3,
        came: 1,
        cancelled: 0,
      });
    });

    it('keep the better place of the two', async () => {
      await owner.get('updateEvent', { event: event.id, capacity: 4 });
      const { secret } = await heldClass(turnout, event.slug);
      const { rows } = await ask('addToRoster', secret, { rows: rowsOfLincoln });
      const alone = (await turnout.someone().get('registerStudent', {
        ...{ slug: event.slug, ...diego, ...rowsOfLincoln[0] },
      })) as Registered;
      expect(alone.status).toBe('waitlisted');
      const pair = { alone: alone.registrationId, onRoster: rows[0]?.id };
      await owner.get('mergeRegistrations', { event: event.id, ...pair });
      expect((await see(alone)).status).toBe('confirmed');
      await passMinutes(4);
      const waiting = await student();
      expect(waiting.status).toBe('waitlisted');
    });
  });

  it('answers nobody but its educators', async () => {
    const { secret } = await heldClass(turnout, event.slug);
    const other = await registeredClass(turnout, event.slug);
    const { rows } = await ask('addToRoster', secret, { rows: rowsOfLincoln });
    expect(await refused('getGroup', 'x')).toBe('link-unknown');
    const forged = `${secret.slice(0, -1)}${secret.endsWith('0') ? '1' : '0'}`;
    expect(await refused('listRoster', forged)).toBe('link-unknown');
    await ask('confirmGroup', other);
    expect(await refused('removeRow', other, { row: rows[0]?.id })).toBe('unknown-row');
    expect(await refused('getRegistration', secret)).toBe('link-unknown');
  });
});
