import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import { eventPool } from '#domain/registration.ts';
import type { Caller } from '#test/support/caller.ts';
import { publishedEvent } from '#test/support/people.ts';
import {
  cancel,
  change,
  newStudent,
  ownPage,
  passMinutes,
  sendForm,
  sessionAt,
} from '#test/support/registering.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';

let turnout: Turnout;
let owner: Caller;
let event: Answer<'readEvent'>;
beforeAll(async () => {
  turnout = await startTurnout();
  owner = await turnout.owner();
});
afterAll(() => turnout.stop());

const stored = async () => {
  const { registrations } = await owner.get('listRegistrations', { event: event.id });
  return registrations;
};
const register = (changes = {}) => newStudent(turnout, event.slug, changes);
const refusalOf = async (changes = {}) => (await sendForm(turnout, event.slug, changes)).body.refusal;

describe('an event without a waitlist', () => {
  beforeEach(async () => {
    event = await publishedEvent(owner, { capacity: 2, waitlist: false, sessions: [] });
  });

  it('says that it is full, keeps nothing of who came too late, and no place from anyone', async () => {
    await register();
    await register();
    expect(await refusalOf()).toBe('event-full');
    expect(await refusalOf({ email: 'late@students.example' })).toBe('event-full');
    expect(await stored()).toHaveLength(2);
    expect(await turnout.someone().get('getEvent', { slug: event.slug })).toMatchObject({
      ...{ full: true, waitlist: false, placesLeft: 0 },
    });
  });

  it('gives a place that comes free to whoever registers next', async () => {
    const [first] = [await register(), await register()];
    expect(await refusalOf()).toBe('event-full');
    await passMinutes(turnout, 3);
    await cancel(turnout, first);
    expect((await register()).status).toBe('confirmed');
    expect(await refusalOf()).toBe('event-full');
    expect((await stored()).filter(({ status }) => status === 'confirmed')).toHaveLength(2);
  });

  it('gives it even while others keep trying', async () => {
    const [first] = [await register(), await register()];
    for (let knock = 0; knock < 6; knock++) {
      expect(await refusalOf()).toBe('event-full');
      await passMinutes(turnout, 1);
    }
    await cancel(turnout, first);
    const answers: unknown[] = [];
    for (let knock = 0; knock < 12; knock++) {
      answers.push(await refusalOf());
      turnout.clock.pass({ seconds: 20 });
      if (knock % 3 === 2) await turnout.local.tick();
    }
    expect(answers.filter((refusal) => refusal === undefined)).toHaveLength(1);
  });

  it('lets exactly as many in as there are places when forty come at once', async () => {
    await owner.get('updateEvent', { event: event.id, capacity: 17 });
    const answers = await Promise.all(Array.from({ length: 40 }, () => sendForm(turnout, event.slug)));
    const told = Map.groupBy(answers, ({ body }) => body.refusal ?? body.status);
    expect([...told].map(([words, all]) => [words, all.length]).sort()).toEqual([
      ['confirmed', 17],
      ['event-full', 23],
    ]);
    await passMinutes(turnout, 4);
    expect((await stored()).map(({ status }) => status)).toEqual(Array(17).fill('confirmed'));
  });

  it('answers whoever got the last place the same when the answer was lost', async () => {
    await register();
    const form = {
      attempt: 'the-attempt-for-the-last-place',
      email: 'last@students.example',
      firstName: 'Lena',
    };
    const told = await register(form);
    expect(await register(form)).toEqual(told);
    const again = { ...form, attempt: 'another-attempt-by-someone' };
    expect(await refusalOf(again)).toBe('event-full');
    await turnout.local.tick();
    const mails = (await turnout.mails()).filter(({ to }) => to === form.email);
    expect(mails.map(({ text }) => text.includes(told.manageUrl))).toEqual([true, true]);
  });

  it('takes up nobody anew who cancelled, once it is full', async () => {
    const form = { email: 'back@students.example', firstName: 'Bao' };
    const told = await register(form);
    await register();
    await cancel(turnout, told);
    await register();
    expect(await refusalOf(form)).toBe('event-full');
    expect((await ownPage(turnout, told)).status).toBe('cancelled');
  });

  it('lets who waits keep their place in line when the waitlist is switched off later', async () => {
    await owner.get('updateEvent', { event: event.id, waitlist: true });
    const [first] = [await register(), await register()];
    const waiting = await register();
    await owner.get('updateEvent', { event: event.id, waitlist: false });
    expect(await refusalOf()).toBe('event-full');
    await cancel(turnout, first);
    expect((await ownPage(turnout, waiting)).status).toBe('confirmed');
  });
});

describe('a session without a waitlist', () => {
  let panel = '';
  let tour = '';
  beforeEach(async () => {
    event = await publishedEvent(owner, {
      capacity: 20,
      sessions: [
        sessionAt('Panel', '09:30', '10:00', { capacity: 1, waitlist: false }),
        sessionAt('Tour', '10:30', '11:00', { capacity: 1 }),
      ],
    });
    [panel = '', tour = ''] = event.sessions.map(({ id }) => id);
  });

  it('is dropped from a registration once it is full, and the event’s place and other sessions stay', async () => {
    await register({ sessions: [panel] });
    const late = await register({ sessions: [panel, tour] });
    expect(late).toMatchObject({ status: 'confirmed', sessions: [{ id: tour, status: 'confirmed' }] });
    expect((await ownPage(turnout, late)).sessions).toEqual([{ id: tour, status: 'confirmed' }]);
  });

  it('refuses a change to it once it is full, names it, and leaves everything as it was', async () => {
    const first = await register({ sessions: [panel] });
    const late = await register({ sessions: [tour] });
    const { status, body } = await change(turnout, late, { sessions: [tour, panel], grade: '12' });
    expect(status).toBe(409);
    expect(body).toMatchObject({ refusal: 'session-full', fields: [{ path: 'sessions.1' }] });
    expect(await ownPage(turnout, late)).toMatchObject({ grade: '11', sessions: [{ id: tour }] });
    await passMinutes(turnout, 3);
    await change(turnout, first, { sessions: [] });
    const moved = await change(turnout, late, { sessions: [tour, panel] });
    expect(moved.body.sessions).toMatchObject([{ id: panel, status: 'confirmed' }, { id: tour }]);
  });

  it('gives a place that comes free even while others keep trying', async () => {
    const first = await register({ sessions: [panel] });
    const late = await register();
    const tries = () => change(turnout, late, { sessions: [panel] });
    for (let knock = 0; knock < 6; knock++) {
      expect((await tries()).body.refusal).toBe('session-full');
      await passMinutes(turnout, 1);
    }
    await change(turnout, first, { sessions: [] });
    const answers: unknown[] = [];
    for (let knock = 0; knock < 12; knock++) {
      answers.push((await tries()).body.refusal);
      turnout.clock.pass({ seconds: 20 });
      if (knock % 3 === 2) await turnout.local.tick();
    }
    expect(answers.at(-1)).toBeUndefined();
  });

  it('is not given to more than it holds when twenty want it at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => register({ sessions: [panel] })));
    expect(answers.every(({ status }) => status === 'confirmed')).toBe(true);
    expect(answers.filter(({ sessions }) => sessions.length)).toHaveLength(1);
    const pool = await turnout.services.pools.read(event.id, eventPool);
    expect(pool?.issued).toBe(20);
  });
});
