import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import type { Caller } from '#test/support/caller.ts';
import { heldClass, lincolnClass, registeredClass, rowsOfLincoln } from '#test/support/classes.ts';
import { type FaultyWire, faultyWire } from '#test/support/faultyWire.ts';
import { publishedEvent, secretOf } from '#test/support/people.ts';
import { cancel, newStudent, ownPage, passMinutes } from '#test/support/registering.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';

let turnout: Turnout;
let owner: Caller;
let event: Answer<'readEvent'>;
/** The same product on the same store, over a wire that can break. */
let faulty: Turnout;
let wire: FaultyWire;
beforeAll(async () => {
  turnout = await startTurnout();
  owner = await turnout.owner();
  wire = await faultyWire(turnout.local.dynamodbEndpoint);
  faulty = await startTurnout({ dynamodb: wire.endpoint, ses: turnout.local.sesEndpoint });
});
afterAll(async () => {
  await faulty.stop();
  await wire.stop();
  await turnout.stop();
});
beforeEach(async () => {
  turnout.clock.moveTo('2027-03-01T17:00:00.000Z');
  event = await publishedEvent(owner, { capacity: 10, sessions: [] });
});

const ask = <Id extends Parameters<Caller['get']>[0]>(id: Id, secret: string, request: object = {}) =>
  turnout.someone().get(id, request, secret);
const named = (...firstNames: string[]) =>
  firstNames.map((firstName) => ({ firstName, lastName: 'Osei', grade: '10' }));
async function registrations() {
  const listed = await owner.get('listRegistrations', { event: event.id });
  return listed.registrations.filter(({ status }) => status !== 'cancelled');
}
const confirmed = async () => (await registrations()).filter(({ status }) => status === 'confirmed').length;
/** Every number that a registration holds, to see that none is held twice. */
async function numbersHeld() {
  const held: (number | undefined)[] = [];
  for await (const { status, number } of turnout.services.registrations.all(event.id))
    if (status !== 'cancelled') held.push(number);
  return held;
}

describe('two educators of one class', () => {
  it('who send different rows at the same moment lose none of them', async () => {
    const { secret } = await heldClass(turnout, event.slug);
    const both = await Promise.all([
      turnout.someone().call('addToRoster', { rows: named('Ana', 'Ben', 'Cleo', 'Dov') }, secret),
      turnout.someone().call('addToRoster', { rows: named('Eli', 'Fay', 'Gus', 'Hana') }, secret),
    ]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(both.flatMap(({ body }) => body.rows.map(({ outcome }) => outcome))).toEqual(
      Array(8).fill('added'),
    );
    expect(await confirmed()).toBe(8);
    const held = await numbersHeld();
    expect(new Set(held).size).toBe(held.length);
  });

  it('who take off and put on at the same moment never give one place to two', async () => {
    await owner.get('updateEvent', { event: event.id, capacity: 4 });
    const { secret } = await heldClass(turnout, event.slug);
    const { rows } = await ask('addToRoster', secret, { rows: named('Ana', 'Ben', 'Cleo', 'Dov') });
    await Promise.all([
      ...rows.map(({ id }) => turnout.someone().call('removeRow', { row: id }, secret)),
      turnout.someone().call('addToRoster', { rows: named('Eli', 'Fay') }, secret),
      turnout.someone().call('addToRoster', { rows: named('Gus', 'Hana', 'Ana') }, secret),
      turnout.someone().call('changeGroup', { students: 2 }, secret),
    ]);
    await passMinutes(turnout, 4);
    expect(await confirmed()).toBeLessThanOrEqual(4);
    const held = await numbersHeld();
    expect(new Set(held).size).toBe(held.length);
  });
});

describe('a student of a class', () => {
  it('who cancels by the slip leaves the place to the class, for whoever it names next', async () => {
    await owner.get('updateEvent', { event: event.id, capacity: 4 });
    const { secret } = await heldClass(turnout, event.slug);
    await ask('addToRoster', secret, { rows: named('Ana', 'Ben', 'Cleo', 'Dov') });
    const waiting = await newStudent(turnout, event.slug);
    const [slip] = (await ask('getSheets', secret)).badges;
    await cancel(turnout, { manageUrl: slip?.manageUrl ?? '' });
    await passMinutes(turnout, 3);
    expect((await ownPage(turnout, waiting)).status).toBe('waitlisted');
    const { rows } = await ask('addToRoster', secret, { rows: named('Zoe') });
    expect(rows).toMatchObject([{ outcome: 'added', status: 'confirmed' }]);
    expect(await confirmed()).toBe(4);
  });
});

describe('a class whose student registered alone and was merged', () => {
  /** The class is full, Ana waits alone, and gets the class's place. */
  async function mergedClass() {
    await owner.get('updateEvent', { event: event.id, capacity: 4 });
    const { secret } = await heldClass(turnout, event.slug);
    const { rows } = await ask('addToRoster', secret, { rows: rowsOfLincoln });
    const alone = await newStudent(turnout, event.slug, {
      ...{ firstName: 'Ana', lastName: 'López', email: 'ana@students.example' },
    });
    const pair = { event: event.id, alone: alone.registrationId, onRoster: rows[0]?.id };
    await owner.get('mergeRegistrations', pair);
    return { secret, alone, row: rows[0]?.id ?? '' };
  }

  it('gives that place to nobody else once the row is taken off', async () => {
    const { secret, alone, row } = await mergedClass();
    await ask('removeRow', secret, { row });
    expect((await ownPage(turnout, alone)).status).toBe('confirmed');
    await ask('addToRoster', secret, { rows: named('Yara', 'Zoe') });
    await passMinutes(turnout, 3);
    const held = await numbersHeld();
    expect(new Set(held).size).toBe(held.length);
    expect(await confirmed()).toBeLessThanOrEqual(4);
  });

  it('still has the student on its roster when its hold is over', async () => {
    const { secret, alone } = await mergedClass();
    const { heldUntil } = await ask('getGroup', secret);
    turnout.clock.moveTo(heldUntil);
    await passMinutes(turnout, 2);
    const { rows } = await ask('listRoster', secret);
    expect(rows.map(({ firstName }) => firstName).sort()).toEqual(['Ana', 'Ben', 'Chloé']);
    expect((await ownPage(turnout, alone)).status).toBe('confirmed');
  });

  it('never shows its educator what the student entered alone', async () => {
    const { secret } = await mergedClass();
    const seen = await Promise.all([
      ask('listRoster', secret),
      ask('getSheets', secret),
      ask('getGroup', secret),
    ]);
    expect(JSON.stringify(seen)).not.toContain('ana@students.example');
  });

  it('goes without the student, who keeps the place, when it is cancelled', async () => {
    const { secret, alone } = await mergedClass();
    await ask('cancelGroup', secret);
    await passMinutes(turnout, 3);
    expect((await ownPage(turnout, alone)).status).toBe('confirmed');
    expect(await confirmed()).toBe(1);
  });

  it('refuses to merge what is no pair', async () => {
    const { alone, row } = await mergedClass();
    const merge = (one: string, other: string) =>
      owner.call('mergeRegistrations', { event: event.id, alone: one, onRoster: other });
    const { secret } = await heldClass(turnout, event.slug, { students: 1, chaperones: 0 });
    const { rows } = await ask('addToRoster', secret, { rows: named('Kim') });
    const someone = await newStudent(turnout, event.slug);
    for (const [one, other] of [
      [someone.registrationId, someone.registrationId],
      [someone.registrationId, row],
      [rows[0]?.id ?? '', someone.registrationId],
      [alone.registrationId, rows[0]?.id ?? ''],
    ] as const)
      expect((await merge(one, other)).body.refusal).toBe('not-a-pair');
    expect((await merge('0000000000000', row)).body.refusal).toBe('unknown-registration');
  });
});

describe('a class that comes late', () => {
  it('either is refused at once or can still tap the mailed link', async () => {
    turnout.clock.moveTo('2027-03-04T16:00:00.000Z');
    const form = { slug: event.slug, ...lincolnClass };
    const { status } = await turnout.someone().call('registerGroup', form);
    if (status !== 201) return;
    const secret = await registeredClass(turnout, event.slug);
    const { body } = await turnout.someone().call('confirmGroup', {}, secret);
    expect(body.refusal).toBeUndefined();
  });

  it('holds no more than sixty places without an organizer’s word, not even by its roster', async () => {
    event = await publishedEvent(owner, { capacity: 500, sessions: [] });
    const { secret, group } = await heldClass(turnout, event.slug, { students: 150, chaperones: 0 });
    expect(group).toMatchObject({ status: 'awaiting-approval', places: { held: 0 } });
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const rows = Array.from({ length: 90 }, (_, index) => ({
      ...{
        firstName: `N${letters[index % 26]}${letters[Math.floor(index / 26)]}`,
        lastName: 'Osei',
        grade: '10',
      },
    }));
    await turnout.someone().call('addToRoster', { rows }, secret);
    expect(await confirmed()).toBeLessThanOrEqual(60);
  });
});

describe('a roster whose answer is lost', () => {
  it.each(['lose', 'refuse'] as const)(
    'is whole when it is sent again, whichever store call failed, and takes no place twice (%s)',
    async (fate) => {
      const { secret } = await heldClass(turnout, event.slug, { students: 8, chaperones: 0 });
      let reachedTheEnd = false;
      let sent = 0;
      for (let index = 0; index < 20 && !reachedTheEnd; index += 2) {
        let calls = 0;
        wire.decide(() => (calls++ >= index ? fate : 'pass'));
        const rows = named(...['Ana', 'Ben', 'Cleo', 'Dov', 'Eli', 'Fay', 'Gus', 'Hana'].slice(0, ++sent));
        const first = await faulty.someone().call('addToRoster', { rows }, secret);
        reachedTheEnd = calls <= index;
        if (reachedTheEnd) expect(first.status).toBe(200);
        wire.decide(() => 'pass');
        const again = await faulty.someone().get('addToRoster', { rows }, secret);
        expect(again.rows.every(({ outcome }) => outcome === 'added' || outcome === 'known')).toBe(true);
      }
      expect(reachedTheEnd).toBe(true);
      await passMinutes(turnout, 4);
      const held = await numbersHeld();
      expect(new Set(held).size).toBe(held.length);
      expect((await ask('listRoster', secret)).rows).toHaveLength(Math.min(sent, 8));
      expect((await turnout.someone().get('getEvent', { slug: event.slug })).placesLeft).toBe(2);
    },
    120_000,
  );
});

describe('a crash in the middle', () => {
  const letters = 'abcdefghijkl';
  /** Carries out a story again and again, each time with one more store call that arrives before the wire breaks. */
  async function crashing(story: (round: number, breakAfter: (calls: number) => void) => Promise<boolean>) {
    for (let round = 0; round < 60; round += 3) {
      let calls = 0;
      const broke = await story(round, (allowed) => {
        wire.decide(() => (calls++ >= allowed ? 'refuse' : 'pass'));
      });
      if (!broke) return;
    }
    throw new Error('The story never came to its end');
  }

  it('of a merge leaves no place to two once it is made again, and none idle', async () => {
    await crashing(async (round, breakAfter) => {
      event = await publishedEvent(owner, { capacity: 3, sessions: [] });
      const { secret } = await heldClass(turnout, event.slug, { students: 2, chaperones: 0 });
      const { rows } = await ask('addToRoster', secret, { rows: rowsOfLincoln.slice(0, 2) });
      await newStudent(turnout, event.slug);
      const alone = await newStudent(turnout, event.slug, { firstName: 'Ana', lastName: 'López' });
      const pair = { event: event.id, alone: alone.registrationId, onRoster: rows[0]?.id };
      const organizer = faulty.someone();
      for (const cookie of owner.cookies) organizer.cookies.set(...cookie);
      breakAfter(round);
      const { status } = await organizer.call('mergeRegistrations', pair);
      wire.decide(() => 'pass');
      await owner.get('mergeRegistrations', pair);
      await passMinutes(turnout, 4);
      const held = await numbersHeld();
      expect({ round, held: new Set(held).size }).toEqual({ round, held: held.length });
      expect({ round, confirmed: await confirmed() }).toEqual({ round, confirmed: 3 });
      expect((await ownPage(turnout, alone)).status).toBe('confirmed');
      return status !== 200;
    });
  });

  it('of a cancelled class is made good within the minute, and every place is handed on', async () => {
    await crashing(async (round, breakAfter) => {
      event = await publishedEvent(owner, { capacity: 3, sessions: [] });
      const { secret } = await heldClass(turnout, event.slug, { students: 3, chaperones: 0 });
      await ask('addToRoster', secret, { rows: rowsOfLincoln.slice(0, 2) });
      const waiting = [];
      for (const letter of letters.slice(0, 3))
        waiting.push(await newStudent(turnout, event.slug, { firstName: `Wa${letter}` }));
      breakAfter(round);
      const { status } = await faulty.someone().call('cancelGroup', {}, secret);
      wire.decide(() => 'pass');
      if ((await ask('getGroup', secret)).status !== 'cancelled') await ask('cancelGroup', secret);
      await passMinutes(turnout, 3);
      const places = await Promise.all(waiting.map(async (one) => (await ownPage(turnout, one)).status));
      expect({ round, places }).toEqual({ round, places: Array(3).fill('confirmed') });
      expect(await confirmed()).toBe(3);
      return status !== 200;
    });
  });
});

describe('an educator’s link', () => {
  it('is not a student’s, and opens nothing that is told to organizers', async () => {
    const { secret } = await heldClass(turnout, event.slug);
    const { rows } = await ask('addToRoster', secret, { rows: rowsOfLincoln });
    const [badge] = (await ask('getSheets', secret)).badges;
    const own = await ask('getRegistration', secretOf(badge?.manageUrl ?? ''));
    expect(own.registrationId).toBe(rows[0]?.id && badge?.id);
    expect(JSON.stringify(await ask('getGroup', secret))).not.toMatch(/attempt|linkVersion|"rows"|numbers/);
  });
});
