import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import type { Caller } from '#test/support/caller.ts';
import { type FaultyWire, faultyWire, type WireRequest } from '#test/support/faultyWire.ts';
import { diego, healthcareMorning, secretOf } from '#test/support/people.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';

type Registered = Exclude<Answer<'registerStudent'>, { status: 'mailed' }>;

describe('a waitlist', () => {
  let turnout: Turnout;
  /** The same product on the same store, over a wire that can break. */
  let shaky: Turnout;
  let wire: FaultyWire;
  let owner: Caller;
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
    // One address gets so many sign-in links in a quarter of an hour, and no more.
    pass({ minutes: 15 });
    owner = await turnout.owner();
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
      pass({ seconds: 61 });
      await turnout.local.tick();
    }
  }
  function pass(time: { minutes?: number; seconds?: number }) {
    turnout.clock.pass(time);
    shaky.clock.moveTo(turnout.clock.read().toISOString());
  }
  const placesLeft = async () => (await turnout.someone().get('getEvent', { slug: event.slug })).placesLeft;
  async function subjectsTo(address: string): Promise<string[]> {
    await turnout.local.tick();
    return (await turnout.mails()).filter(({ to }) => to === address).map(({ subject }) => subject);
  }
  /** What moves this event's cutoff, as it crosses the wire. */
  const isSettling = ({ operation, body }: WireRequest) =>
    operation === 'UpdateItem' && body.includes(event.id) && body.includes(':cutoff');
  const isChange = ({ operation, body }: WireRequest) =>
    /^(?:Put|Update)Item$/.test(operation) && body.includes(event.id) && body.includes('changeId');

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
    const first = await register({ sessions: [panel] });
    const second = await register({ sessions: [panel], email: true });
    const address = `student${count}@students.example`;
    expect(second).toMatchObject({ status: 'confirmed', sessions: [{ id: panel, status: 'waiting' }] });
    await turnout.mail(({ to }) => to === address);
    await turnout.someone().get('changeRegistration', { sessions: [] }, secretOf(first.manageUrl));
    expect((await see(second)).sessions).toEqual([{ id: panel, status: 'confirmed' }]);
    // Who was in already is told how things stand now, not that a place at the event came free.
    await expect
      .poll(() => subjectsTo(address))
      .toEqual([
        expect.stringMatching(/^You’re registered/),
        expect.stringMatching(/^Your registration has changed/),
      ]);
  });

  it('gives a number lost in a crash to whoever waits, once it is a minute old', async () => {
    await register();
    wire.decide(({ operation }) => (operation === 'PutItem' ? 'refuse' : 'pass'));
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

  it('leaves nobody waiting beside an idle seat who registers while a settling is under way', async () => {
    const [first] = [await register(), await register()];
    wire.decide((request) => (isSettling(request) ? 'refuse' : 'pass'));
    await cancel(first, shaky);
    wire.decide(() => 'pass');
    pass({ seconds: 16 });
    // The settling has read who holds which number, and has not yet written what follows from it.
    const settling = wire.hold(isSettling);
    const settled = shaky.local.tick();
    await settling.arrived;
    const late = await register();
    expect(late.status).toBe('waitlisted');
    settling.letGo();
    await settled;
    await passMinutes(3);
    expect((await see(late)).status).toBe('confirmed');
  });

  it('makes good a cancellation that lands after someone else’s settling and then crashes', async () => {
    const [first, , third, fourth] = [await register(), await register(), await register(), await register()];
    const landing = wire.hold(isChange);
    const cancelled = cancel(first, shaky);
    await landing.arrived;
    await cancel(fourth);
    expect((await see(third)).status).toBe('waitlisted');
    landing.letGo((request) => (isSettling(request) ? 'refuse' : 'pass'));
    expect((await cancelled).status).toBe(200);
    expect((await see(third)).status).toBe('waitlisted');
    wire.decide(() => 'pass');
    await passMinutes(2);
    expect((await see(third)).status).toBe('confirmed');
  });

  it.each([
    {
      moment: 'between its reads of the pool and of the event',
      held: () => nth(2, ({ operation, body }) => operation === 'GetItem' && body.includes(event.id)),
    },
    { moment: 'before it writes', held: () => isSettling },
  ])('counts the capacity that was raised during a settling, $moment', async ({ held }) => {
    // Only the event's own pool is to be settled then, so that the order of the reads is known.
    await passMinutes(1);
    const [first, second] = [await register(), await register()];
    await cancel(first);
    pass({ seconds: 31 });
    const settling = wire.hold(held());
    const settled = shaky.local.tick();
    await settling.arrived;
    await owner.get('updateEvent', { event: event.id, capacity: 5 });
    settling.letGo();
    await settled;
    expect(await placesLeft()).toBe(4);
    await passMinutes(3);
    expect(await placesLeft()).toBe(4);
    expect((await see(second)).status).toBe('confirmed');
  });

  it('promotes nobody at a cancelled event', async () => {
    const [first, , third] = [await register(), await register(), await register({ email: true })];
    const address = `student${count}@students.example`;
    await owner.get('cancelEvent', { event: event.id });
    await cancel(first);
    await passMinutes(3);
    expect((await see(third)).status).toBe('waitlisted');
    expect(await subjectsTo(address)).toEqual([
      expect.stringMatching(/^You’re on the waitlist/),
      expect.stringMatching(/^Cancelled: /),
    ]);
  });

  it('promotes nobody at an event that is over', async () => {
    const inMinutes = (minutes: number) =>
      new Date(turnout.clock.read().getTime() + minutes * 60_000).toISOString();
    await owner.get('updateEvent', {
      event: event.id,
      startsAt: inMinutes(-60),
      endsAt: inMinutes(5),
      sessions: [],
    });
    const [first, , third] = [await register(), await register(), await register({ email: true })];
    const address = `student${count}@students.example`;
    wire.decide((request) => (isSettling(request) ? 'refuse' : 'pass'));
    expect((await cancel(first, shaky)).status).toBe(200);
    pass({ minutes: 5 });
    await passMinutes(3);
    expect((await see(third)).status).toBe('waitlisted');
    expect(await subjectsTo(address)).toEqual([expect.stringMatching(/^You’re on the waitlist/)]);
  });

  it('answers a change whose answer was lost after commit as the success it was', async () => {
    const student = await register();
    const losses = loseOnce();
    const { status, body } = await shaky
      .someone()
      .call('changeRegistration', { grade: '12', revision: 1 }, secretOf(student.manageUrl));
    expect({ status, grade: body.grade, revision: body.revision }).toEqual({
      status: 200,
      grade: '12',
      revision: 2,
    });
    expect(losses()).toBe(1);
  });

  it('answers a cancellation whose answer was lost after commit as the success it was, and moves on', async () => {
    const [first, , third] = [await register(), await register(), await register()];
    const losses = loseOnce();
    expect(await cancel(first, shaky)).toMatchObject({ status: 200, body: { status: 'cancelled' } });
    expect(losses()).toBe(1);
    expect((await see(third)).status).toBe('confirmed');
  });

  it.each([
    { operation: 'publishEvent' as const, changes: {}, expected: { status: 'published' } },
    { operation: 'updateEvent' as const, changes: { capacity: 7 }, expected: { capacity: 7 } },
    { operation: 'cancelEvent' as const, changes: {}, expected: { status: 'cancelled' } },
  ])(
    'answers $operation, its answer lost after commit, as the success it was',
    async ({ operation, changes, expected }) => {
      const draft = operation === 'publishEvent';
      if (draft) event = await owner.get('createEvent', healthcareMorning);
      const through = await shaky.owner();
      const losses = loseOnce();
      const answer = await through.call(operation, { event: event.id, ...changes });
      expect(answer).toMatchObject({ status: 200, body: { ...expected, revision: event.revision + 1 } });
      expect(losses()).toBe(1);
      expect(await owner.get('readEvent', { event: event.id })).toMatchObject(expected);
    },
  );

  it('looks full no longer than a settling when someone’s form is repeated', async () => {
    // What publishing left to settle is settled, so that only the repeats can have the pool looked at again.
    await passMinutes(1);
    await register({ email: true });
    const email = `student${count}@students.example`;
    for (const repeats of [1, 3]) {
      for (let time = 0; time < repeats; time++) await repeatForm(email);
      expect(await placesLeft()).toBe(0);
      pass({ seconds: 16 });
      await turnout.local.tick();
      expect(await placesLeft()).toBe(1);
    }
    expect((await register()).status).toBe('confirmed');
    expect((await register()).status).toBe('waitlisted');
  });

  it('has strangers cause the owner at most three mails a day, the first one included', async () => {
    const email = 'diego.nunez@students.example';
    await turnout.someone().get('registerStudent', { slug: event.slug, ...diego, email });
    const mailsAfter = async (repeats: number) => {
      for (let time = 0; time < repeats; time++) {
        await repeatForm(email);
        await turnout.local.tick();
      }
      return (await subjectsTo(email)).length;
    };
    expect(await mailsAfter(1)).toBe(2);
    expect(await mailsAfter(6)).toBe(3);
    pass({ minutes: 24 * 60 });
    expect(await mailsAfter(6)).toBe(6);
  });

  it.each(['createEvent', 'updateEvent'] as const)(
    'refuses a session of %s that would take the name of the event’s own pool',
    async (operation) => {
      const session = {
        title: 'Tour',
        startsAt: '2027-03-04T09:30',
        endsAt: '2027-03-04T10:00',
        capacity: 50,
      };
      const form = operation === 'createEvent' ? healthcareMorning : { event: event.id };
      const { status, body } = await owner.call(operation, {
        ...form,
        sessions: [{ ...session, id: 'event' }],
      });
      expect({ status, refusal: body.refusal, path: body.fields?.[0]?.path }).toEqual({
        status: 400,
        refusal: 'invalid-input',
        path: 'sessions.0.id',
      });
      expect(await placesLeft()).toBe(2);
    },
  );

  it.each([
    {
      title: 'whose numbers went to a repeated form',
      taking: async () => {
        await register({ email: true });
        const email = `student${count}@students.example`;
        await turnout
          .someone()
          .get('registerStudent', { slug: event.slug, ...diego, email, sessions: [panel] });
      },
    },
    {
      title: 'wished for by a student who waits for the event',
      taking: async () => {
        for (const sessions of [[], [], [panel]]) await register({ sessions });
      },
    },
  ])('does not leave a session looking full, $title', async ({ taking }) => {
    // Publishing leaves the pools due; only once they are let go does it show who marks them.
    await passMinutes(2);
    await taking();
    const left = async () =>
      (await turnout.someone().get('getEvent', { slug: event.slug })).sessions[0]?.placesLeft;
    expect(await left()).toBe(0);
    await passMinutes(4);
    expect(await left()).toBe(1);
  });

  /** Loses the answer to the next change of this event or its registrations; says how many were lost. */
  function loseOnce(): () => number {
    let lost = 0;
    wire.decide((request) => (lost === 0 && isChange(request) && ++lost ? 'lose' : 'pass'));
    return () => lost;
  }

  /** Someone other than the owner sends a form with the owner's name and address. */
  async function repeatForm(email: string): Promise<void> {
    const answer = await turnout.someone().get('registerStudent', { slug: event.slug, ...diego, email });
    expect(answer).toEqual({ status: 'mailed' });
  }
});

/** The nth request that is wanted. */
function nth(position: number, wanted: (request: WireRequest) => boolean): (request: WireRequest) => boolean {
  let seen = 0;
  return (request) => wanted(request) && ++seen === position;
}
