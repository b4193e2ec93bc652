import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import { type FaultyWire, faultyWire } from '#test/support/faultyWire.ts';
import { diego, healthcareMorning, secretOf } from '#test/support/people.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';

type Registered = Exclude<Answer<'registerStudent'>, { status: 'mailed' }>;

describe('a waitlist', () => {
  let turnout: Turnout;
  /** The same product on the same store, over a wire that can break. */
  let shaky: Turnout;
  let wire: FaultyWire;
  let event: Answer<'readEvent'>;
  let panel: string;
  let count = 0;

  beforeAll(async () => {
    turnout = await startTurnout();
    await turnout.owner();
    wire = await faultyWire(turnout.local.dynamodbEndpoint);
    shaky = await startTurnout({ dynamodb: wire.endpoint, ses: turnout.local.sesEndpoint });
  });
  afterAll(async () => {
    await shaky.stop();
    await wire.stop();
    await turnout.stop();
  });

  /** An event with two places, and a panel with one. */
  beforeEach(async () => {
    wire.decide(() => 'pass');
    const owner = await turnout.owner();
    const { id } = await owner.get('createEvent', {
      ...healthcareMorning,
      capacity: 2,
      sessions: [{ title: 'Panel', startsAt: '2027-03-04T09:30', endsAt: '2027-03-04T10:30', capacity: 1 }],
    });
    event = await owner.get('publishEvent', { event: id });
    panel = event.sessions[0]?.id ?? '';
  });

  async function register({ sessions = [] as string[], email = false } = {}): Promise<Registered> {
    count++;
    const address = email ? { email: `student${count}@students.example` } : {};
    return (await turnout
      .someone()
      .get('registerStudent', { slug: event.slug, ...diego, ...address, sessions })) as Registered;
  }
  const see = (registration: Registered) =>
    turnout.someone().get('getRegistration', {}, secretOf(registration.manageUrl));
  const cancel = (registration: Registered, through = turnout) =>
    through.someone().call('cancelRegistration', {}, secretOf(registration.manageUrl));
  async function passMinutes(minutes: number) {
    for (let minute = 0; minute < minutes; minute++) {
      turnout.clock.pass({ seconds: 61 });
      await turnout.local.tick();
    }
  }

  it('moves on at once when someone cancels, in order, with a mail', async () => {
    const [first, , third, fourth] = [
      await register(),
      await register(),
      await register({ email: true }),
      await register(),
    ];
    expect([third.status, fourth.status]).toEqual(['waitlisted', 'waitlisted']);
    const address = `student${count - 1}@students.example`;
    await turnout.mail(({ to }) => to === address);
    await cancel(first);
    expect((await see(third)).status).toBe('confirmed');
    expect((await see(fourth)).status).toBe('waitlisted');
    await expect
      .poll(async () =>
        (await turnout.mails()).filter(({ to }) => to === address).map(({ subject }) => subject),
      )
      .toHaveLength(2);
  });

  it('frees one place only, however often a cancellation is repeated', async () => {
    const [first, , third, fourth] = [await register(), await register(), await register(), await register()];
    for (let time = 0; time < 3; time++) await cancel(first);
    await passMinutes(3);
    expect([(await see(third)).status, (await see(fourth)).status]).toEqual(['confirmed', 'waitlisted']);
  });

  it('moves on when the organizer raises the capacity, and takes no seat when it is lowered', async () => {
    const students = [await register(), await register(), await register()];
    const owner = await turnout.owner();
    await owner.get('updateEvent', { event: event.id, capacity: 3 });
    expect(await Promise.all(students.map(async (student) => (await see(student)).status))).toEqual(
      Array(3).fill('confirmed'),
    );
    await owner.get('updateEvent', { event: event.id, capacity: 1 });
    await passMinutes(3);
    expect(await Promise.all(students.map(async (student) => (await see(student)).status))).toEqual(
      Array(3).fill('confirmed'),
    );
    expect((await register()).status).toBe('waitlisted');
  });

  it('keeps the wishes of who waits for the event, and takes the sessions’ places with the seat', async () => {
    const [first, second] = [await register({ sessions: [panel] }), await register()];
    const third = await register({ sessions: [panel] });
    expect(third.sessions).toEqual([{ id: panel, status: 'waiting' }]);
    await cancel(second);
    expect(await see(third)).toMatchObject({
      status: 'confirmed',
      sessions: [{ id: panel, status: 'waiting' }],
    });
    await cancel(first);
    await passMinutes(3);
    expect((await see(third)).sessions).toEqual([{ id: panel, status: 'confirmed' }]);
  });

  it('has a line for each session, which moves on when someone leaves the session', async () => {
    const [first, second] = [await register({ sessions: [panel] }), await register({ sessions: [panel] })];
    expect(second).toMatchObject({ status: 'confirmed', sessions: [{ id: panel, status: 'waiting' }] });
    await turnout.someone().get('changeRegistration', { sessions: [] }, secretOf(first.manageUrl));
    expect((await see(second)).sessions).toEqual([{ id: panel, status: 'confirmed' }]);
  });

  it('gives a number lost in a crash to whoever waits, once it is a minute old', async () => {
    await register();
    wire.decide(({ operation }) => (operation === 'PutItem' ? 'refuse' : 'pass'));
    shaky.clock.moveTo(turnout.clock.read().toISOString());
    const crashed = await shaky.someone().call('registerStudent', { slug: event.slug, ...diego });
    expect(crashed.status).toBeGreaterThanOrEqual(500);
    const waiting = await register();
    expect(waiting.status).toBe('waitlisted');
    await turnout.local.tick();
    expect((await see(waiting)).status).toBe('waitlisted');
    await passMinutes(3);
    expect((await see(waiting)).status).toBe('confirmed');
  });

  it.each([
    {
      crash: 'after the cancellation, before anything is handed on',
      refuses: (body: string) => body.includes('"cutoff"') || body.includes(':cutoff'),
    },
    {
      crash: 'after the cutoff moved, before the next student has the seat',
      refuses: (body: string) => body.includes('"confirmed"'),
    },
  ])('is made good by the scheduler when a process crashes $crash', async ({ refuses }) => {
    const [first, , third] = [await register(), await register(), await register({ email: true })];
    shaky.clock.moveTo(turnout.clock.read().toISOString());
    wire.decide(({ operation, body }) => (operation === 'UpdateItem' && refuses(body) ? 'refuse' : 'pass'));
    expect((await cancel(first, shaky)).status).toBe(200);
    expect((await see(first)).status).toBe('cancelled');
    expect((await see(third)).status).toBe('waitlisted');
    await passMinutes(2);
    expect((await see(third)).status).toBe('confirmed');
  });

  it('takes a cancelled person up anew with a new number, at the end of the line', async () => {
    const first = await register({ email: true });
    const email = `student${count}@students.example`;
    const [, third] = [await register(), await register()];
    await cancel(first);
    expect((await see(third)).status).toBe('confirmed');
    const again = await turnout.someone().get('registerStudent', { slug: event.slug, ...diego, email });
    expect(again).toEqual({ status: 'mailed' });
    expect(await see(first)).toMatchObject({ status: 'waitlisted', registrationId: first.registrationId });
  });
});
