import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import { ownerEmail } from '#infra/local/environment.ts';
import { type LocalMail, startMail } from '#infra/local/mail.ts';
import type { Caller } from '#test/support/caller.ts';
import { enrolled, joining } from '#test/support/devices.ts';
import { type FaultyWire, faultyWire, type WireRequest } from '#test/support/faultyWire.ts';
import { diego, healthcareMorning, maya, publishedEvent, secretOf } from '#test/support/people.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';

type Registered = Exclude<Answer<'registerStudent'>, { status: 'mailed' }>;

const ada = { ...maya, firstName: 'Ada', email: 'ada@students.example' };
const jun = { ...maya, firstName: 'Jun', email: 'jun@students.example' };
const lena = { ...maya, firstName: 'Lena', email: 'lena@students.example' };

describe('the life of an event', () => {
  let mail: LocalMail;
  /** Between Turnout and SES. */
  let post: FaultyWire;
  let turnout: Turnout;
  /** Between the store and a second Turnout on it. */
  let wire: FaultyWire;
  let shaky: Turnout;
  let owner: Caller;
  let event: Answer<'readEvent'>;
  let day = 0;

  beforeAll(async () => {
    mail = await startMail(0, undefined);
    post = await faultyWire(mail.endpoint);
    turnout = await startTurnout({ ses: post.endpoint });
    await turnout.owner();
    wire = await faultyWire(turnout.local.dynamodbEndpoint);
    shaky = await startTurnout({ dynamodb: wire.endpoint, ses: mail.endpoint });
  });
  afterAll(async () => {
    await shaky.stop();
    await wire.stop();
    await turnout.stop();
    await post.stop();
    await mail.stop();
  });

  /** Each test has a day of its own, three days after the last one, with an event from nine to twelve. */
  beforeEach(async () => {
    wire.decide(() => 'pass');
    post.decide(() => 'pass');
    day++;
    await go('08:00');
    owner = await turnout.owner();
    event = await publishedEvent(owner, {
      name: `Career Morning ${day}`,
      timeZone: 'UTC',
      startsAt: at('09:00'),
      endsAt: at('12:00'),
      sessions: [],
    });
  });

  /** A time of this test's day; hours beyond 24 are of the days after it, negative ones of those before. */
  function at(time: string): string {
    const [hours, minutes] = time.split(':').map(Number);
    return new Date(Date.UTC(2027, 2, day * 3, hours, minutes)).toISOString();
  }
  function minuteBefore(time: string): string {
    const [hours = 0] = time.split(':').map(Number);
    return `${hours - 1}:59`;
  }
  /** Moves the clock, and lets a minute's schedules run. */
  async function go(time: string): Promise<void> {
    for (const each of [turnout, shaky]) each.clock.moveTo(at(time));
    await turnout.local.tick();
  }
  const register = async (student: object) =>
    (await turnout.someone().get('registerStudent', { slug: event.slug, ...student })) as Registered;
  const cancel = ({ manageUrl }: Registered) =>
    turnout.someone().get('cancelRegistration', {}, secretOf(manageUrl));
  async function checkIn(badge: string): Promise<void> {
    const station = await owner.get('createStation', { event: event.id, kind: 'door', name: 'Main door' });
    const { device } = await enrolled(turnout, station.stationUrl);
    const now = turnout.clock.read().toISOString();
    await turnout
      .someone()
      .get('uploadScans', { sentAt: now, scans: [{ id: 'scan-0001', badge, at: now }] }, device);
  }
  /** Maya comes, Ada does not. */
  async function mayaComesAdaDoesNot(): Promise<void> {
    const [mayas] = [await register(maya), await register(ada)];
    await checkIn(mayas.badge);
    // Their confirmations are out before a test decides what becomes of further mail.
    await turnout.local.tick();
  }
  /** Who was told what about this event by mail, in no particular order; confirmations and the like aside. */
  async function told(kind: RegExp): Promise<string[]> {
    return (await turnout.mails())
      .filter(({ subject }) => kind.test(subject) && subject.endsWith(event.name))
      .map(({ to }) => to)
      .sort();
  }
  const theEnd = /^(?:Thank you for coming|We missed you|Attendance summary)/;
  const theCancellation = /^Cancelled: /;
  const everyone = [ada.email, maya.email, ownerEmail];
  const isEventWrite = ({ operation, body }: WireRequest) =>
    operation === 'PutItem' && body.includes(event.id) && body.includes('changeId');
  const isPlan = ({ operation, body }: WireRequest) =>
    operation === 'UpdateItem' && body.includes(`schedule#${event.id}`);

  describe('before it is published', () => {
    let draft: Answer<'createEvent'>;
    beforeEach(async () => {
      draft = await owner.get('createEvent', {
        ...healthcareMorning,
        startsAt: at('09:00'),
        endsAt: at('12:00'),
      });
    });

    it('is unknown to students, as a draft', async () => {
      const asked = [
        await turnout.someone().call('getEvent', { slug: draft.slug }),
        await turnout.someone().call('registerStudent', { slug: draft.slug, ...diego }),
      ];
      expect(asked.map(({ status, body }) => [status, body.refusal])).toEqual([
        [404, 'event-draft'],
        [404, 'event-draft'],
      ]);
    });

    it('is not published any more once it is over', async () => {
      await go('12:00');
      const { status, body } = await owner.call('publishEvent', { event: draft.id });
      expect([status, body.refusal]).toEqual([409, 'event-over']);
      expect((await owner.get('readEvent', { event: draft.id })).status).toBe('draft');
    });

    it('may not take another event’s address', async () => {
      const { status, body } = await owner.call('createEvent', { ...healthcareMorning, slug: event.slug });
      expect([status, body.refusal, body.fields?.[0]?.path]).toEqual([409, 'slug-taken', 'slug']);
      expect((await turnout.someone().get('getEvent', { slug: event.slug })).name).toBe(event.name);
    });
  });

  describe('its sessions', () => {
    const session = { title: 'Panel', capacity: 20 };

    it.each([
      { fault: 'starts before it', startsAt: '08:59', endsAt: '10:00', path: 'sessions.0.startsAt' },
      { fault: 'ends after it', startsAt: '11:00', endsAt: '12:01', path: 'sessions.0.endsAt' },
      { fault: 'ends before it starts', startsAt: '11:00', endsAt: '10:00', path: 'sessions.0.endsAt' },
    ])('are refused when one $fault', async ({ startsAt, endsAt, path }) => {
      const sessions = [{ ...session, startsAt: at(startsAt), endsAt: at(endsAt) }];
      const times = { startsAt: at('09:00'), endsAt: at('12:00') };
      const answers = [
        await owner.call('createEvent', { ...healthcareMorning, ...times, sessions }),
        await owner.call('updateEvent', { event: event.id, sessions }),
      ];
      expect(answers.map(({ body }) => [body.refusal, body.fields?.map((field) => field.path)])).toEqual(
        Array(2).fill(['invalid-input', [path]]),
      );
    });

    it.each([
      { move: 'the start past one', changes: { startsAt: '10:30' }, path: 'sessions.0.startsAt' },
      {
        move: 'start and end ahead of one',
        changes: { startsAt: '08:30', endsAt: '10:30' },
        path: 'sessions.0.endsAt',
      },
    ])('hold the event: moving $move is refused', async ({ changes, path }) => {
      const sessions = [{ ...session, startsAt: at('10:00'), endsAt: at('11:00') }];
      await owner.get('updateEvent', { event: event.id, sessions });
      const moved = Object.fromEntries(Object.entries(changes).map(([name, time]) => [name, at(time)]));
      const { body } = await owner.call('updateEvent', { event: event.id, ...moved });
      expect([body.refusal, body.fields?.map((field) => field.path)]).toEqual(['invalid-input', [path]]);
    });

    it('do not keep the organizer from ending the event now', async () => {
      const sessions = [{ ...session, startsAt: at('11:00'), endsAt: at('12:00') }];
      await owner.get('updateEvent', { event: event.id, sessions });
      await mayaComesAdaDoesNot();
      await go('10:30');
      await owner.get('updateEvent', { event: event.id, endsAt: at('10:30') });
      await go('10:32');
      expect(await told(theEnd)).toEqual([ownerEmail]);
      await go('32:00');
      expect(await told(theEnd)).toEqual(everyone);
    });
  });

  describe('when it is cancelled', () => {
    it('tells everyone once, who waits and who cancelled and came back too, and nobody who left', async () => {
      await owner.get('updateEvent', { event: event.id, capacity: 2 });
      const [mayas, , lenas] = [
        await register(maya),
        await register(ada),
        await register(lena),
        await register(jun),
      ];
      await cancel(lenas);
      await cancel(mayas);
      expect(await register(maya)).toEqual({ status: 'mailed' });
      await turnout.local.tick();
      expect(await turnout.someone().get('getRegistration', {}, secretOf(mayas.manageUrl))).toMatchObject({
        status: 'waitlisted',
      });
      await go('08:10');
      await owner.get('cancelEvent', { event: event.id });
      for (const time of ['08:11', '08:12', '12:02', '32:00']) await go(time);
      expect(await told(theCancellation)).toEqual([ada.email, jun.email, maya.email]);
      expect(await told(theEnd)).toEqual([]);
    });

    it('tells everyone when it is repeated after a crash before the event was written', async () => {
      await register(maya);
      const through = await shaky.owner();
      wire.decide((request) => (isEventWrite(request) ? 'refuse' : 'pass'));
      expect((await through.call('cancelEvent', { event: event.id })).status).toBeGreaterThanOrEqual(500);
      await go('08:01');
      expect(await told(theCancellation)).toEqual([]);
      await owner.get('cancelEvent', { event: event.id });
      for (const time of ['08:02', '08:03']) await go(time);
      expect(await told(theCancellation)).toEqual([maya.email]);
    });

    it.each([
      { crash: 'then is repeated after a crash', crashes: true },
      { crash: 'without a crash', crashes: false },
    ])('tells everyone when it is written only after the mailer looked, $crash', async ({ crashes }) => {
      await register(maya);
      const through = await shaky.owner();
      const writing = wire.hold(isEventWrite);
      const answer = through.call('cancelEvent', { event: event.id });
      await writing.arrived;
      await go('08:01');
      writing.letGo((request) => (crashes && isPlan(request) ? 'refuse' : 'pass'));
      expect((await answer).status < 500).toBe(!crashes);
      if (crashes) {
        await go('08:02');
        expect(await told(theCancellation)).toEqual([]);
        await owner.get('cancelEvent', { event: event.id });
      }
      for (const time of ['08:03', '08:04']) await go(time);
      expect(await told(theCancellation)).toEqual([maya.email]);
    });
  });

  describe('when its end is moved', () => {
    beforeEach(mayaComesAdaDoesNot);
    const end = (time: string, through = owner) =>
      through.call('updateEvent', { event: event.id, endsAt: at(time) });

    it.each([
      { moves: 'later', ends: ['14:00'], silent: ['12:02', '14:01'], end: '14:02', morning: '32:00' },
      { moves: 'earlier', ends: ['10:00'], silent: ['10:01'], end: '10:02', morning: '32:00' },
      {
        ...{ moves: 'to the next day', ends: ['36:00'], silent: ['12:02', '32:00', '36:01'] },
        ...{ end: '36:02', morning: '56:00' },
      },
      {
        ...{ moves: 'to the next day, then back', ends: ['36:00', '13:00'], silent: ['12:02', '13:01'] },
        ...{ end: '13:02', morning: '32:00' },
      },
      {
        ...{ moves: 'earlier, then later', ends: ['10:00', '13:00'], silent: ['10:02', '13:01'] },
        ...{ end: '13:02', morning: '32:00' },
      },
      {
        ...{ moves: 'later, then earlier', ends: ['14:00', '11:00'], silent: ['11:01'] },
        ...{ end: '11:02', morning: '32:00' },
      },
    ])(
      '$moves, takes the summary along to its end, and follow-ups and missed-yous to the morning after',
      async ({ ends, silent, end: after, morning }) => {
        for (const time of ends) expect((await end(time)).status).toBe(200);
        for (const time of silent) {
          await go(time);
          expect(await told(theEnd)).toEqual([]);
        }
        await go(after);
        expect(await told(theEnd)).toEqual([ownerEmail]);
        await go(minuteBefore(morning));
        expect(await told(theEnd)).toEqual([ownerEmail]);
        await go(morning);
        expect(await told(theEnd)).toEqual(everyone);
      },
    );

    it('later, and earlier again after the mailer looked, takes them along', async () => {
      expect((await end('16:00')).status).toBe(200);
      await go('12:02');
      expect((await end('13:00')).status).toBe(200);
      await go('13:01');
      expect(await told(theEnd)).toEqual([]);
      await go('13:02');
      expect(await told(theEnd)).toEqual([ownerEmail]);
      await go('32:00');
      expect(await told(theEnd)).toEqual(everyone);
    });

    it('while the mailer looks at the old end, takes them along', async () => {
      const through = await shaky.owner();
      await go('11:59');
      const writing = wire.hold(isEventWrite);
      const answer = end('11:30', through);
      await writing.arrived;
      await turnout.local.tick();
      writing.letGo();
      expect((await answer).status).toBe(200);
      await turnout.local.tick();
      expect(await told(theEnd)).toEqual([ownerEmail]);
      await go('32:00');
      expect(await told(theEnd)).toEqual(everyone);
    });

    it.each([
      { direction: 'later', to: '14:00' },
      { direction: 'earlier', to: '11:00' },
    ])('$direction by a change that is refused as changed meanwhile, stays as it was', async ({ to }) => {
      const through = await shaky.owner();
      // It has read the event, and plans its mail only once another change is made.
      const planning = wire.hold(isPlan);
      const refused = end(to, through);
      await planning.arrived;
      await owner.get('updateEvent', { event: event.id, description: 'Bring water.' });
      planning.letGo();
      expect(await refused).toMatchObject({ status: 409, body: { refusal: 'changed-meanwhile' } });
      for (const time of ['11:02', '12:01']) {
        await go(time);
        expect(await told(theEnd)).toEqual([]);
      }
      await go('12:02');
      expect(await told(theEnd)).toEqual([ownerEmail]);
      await go('32:00');
      expect(await told(theEnd)).toEqual(everyone);
    });

    it.each([
      { ago: 'more than 24 hours ago', endsAt: '-16:00', refused: true },
      { ago: 'within the last 24 hours', endsAt: '-15:00', refused: false },
    ])('to $ago: refused is $refused', async ({ endsAt, refused }) => {
      const { status, body } = await owner.call('updateEvent', {
        event: event.id,
        startsAt: at('-20:00'),
        endsAt: at(endsAt),
      });
      await turnout.local.tick();
      if (refused) {
        expect([status, body.refusal]).toEqual([400, 'invalid-input']);
        expect(body.fields?.map(({ path }) => path)).toEqual(['endsAt']);
        expect(await told(theEnd)).toEqual([]);
      } else {
        expect(status).toBe(200);
        expect(await told(theEnd)).toEqual(everyone);
      }
    });
  });

  describe('after its end', () => {
    beforeEach(mayaComesAdaDoesNot);

    it('mails each follow-up, missed-you and summary once, however many mailers run and however often', async () => {
      for (const time of ['12:02', '12:03', '12:05', '32:00', '32:01', '36:00']) {
        await Promise.all([go(time), shaky.local.tick(), shaky.local.tick()]);
      }
      expect(await told(/^Thank you for coming/)).toEqual([maya.email]);
      expect(await told(/^We missed you/)).toEqual([ada.email]);
      expect(await told(/^Attendance summary/)).toEqual([ownerEmail]);
    });

    it('owes the follow-up that could not be sent, holds up nobody else, and sends it once', async () => {
      let tries = 0;
      post.decide(({ operation, body }) => {
        const isMayas =
          operation === 'SendRawEmail' &&
          new URLSearchParams(body).get('Destinations.member.1') === maya.email;
        // The first try is the mailing's own, the second that of the debt it left.
        return isMayas && ++tries <= 2 ? 'refuse' : 'pass';
      });
      await go('12:02');
      await go('32:00');
      expect(await told(theEnd)).toEqual([ada.email, ownerEmail]);
      for (const time of ['32:02', '32:03', '32:30']) await go(time);
      expect(await told(theEnd)).toEqual(everyone);
      expect(tries).toBe(3);
    });

    it('sends the summary that could not be sent later, once', async () => {
      let tries = 0;
      post.decide(({ operation, body }) => {
        const isOwners =
          operation === 'SendRawEmail' &&
          new URLSearchParams(body).get('Destinations.member.1') === ownerEmail;
        return isOwners && ++tries === 1 ? 'refuse' : 'pass';
      });
      await go('12:02');
      expect(await told(theEnd)).toEqual([]);
      await go('12:03');
      expect(await told(theEnd)).toEqual([ownerEmail]);
      for (const time of ['12:04', '12:05', '32:00', '32:01']) await go(time);
      expect(await told(theEnd)).toEqual(everyone);
    });

    it('enrolls devices until then, and none after that', async () => {
      const station = await owner.get('createStation', { event: event.id, kind: 'door', name: 'Back door' });
      const enroll = () => turnout.someone().call('enrollDevice', joining(station.stationUrl));
      await go('11:59');
      const last = await enroll();
      expect(last.body.device).toBeTruthy();
      await go('12:00');
      const late = await enroll();
      expect([late.status, late.body.refusal]).toEqual([409, 'event-over']);
    });
  });
});
