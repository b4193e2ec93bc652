import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import type { Caller } from '#test/support/caller.ts';
import { enrolled } from '#test/support/devices.ts';
import { type FaultyWire, faultyWire } from '#test/support/faultyWire.ts';
import { diego, publishedEvent, secretOf } from '#test/support/people.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';

type Registered = Exclude<Answer<'registerStudent'>, { status: 'mailed' }>;

/** In the station's hours. */
const enrolledAt = '2027-03-04T16:00:00.000Z';

describe('check-in as a fold of the scans', () => {
  let turnout: Turnout;
  /** The same product on the same store, over a wire that can break. */
  let shaky: Turnout;
  let wire: FaultyWire;
  let owner: Caller;
  let event: Answer<'readEvent'>;
  let student: Registered;
  let front: string;
  let back: string;

  beforeAll(async () => {
    turnout = await startTurnout({ now: enrolledAt });
    owner = await turnout.owner();
    event = await publishedEvent(owner);
    wire = await faultyWire(turnout.local.dynamodbEndpoint);
    shaky = await startTurnout({ dynamodb: wire.endpoint, ses: turnout.local.sesEndpoint });
    front = await enroll('Front door');
    back = await enroll('Back door');
  });
  afterAll(async () => {
    await shaky.stop();
    await wire.stop();
    await turnout.stop();
  });
  beforeEach(async () => {
    wire.decide(() => 'pass');
    turnout.clock.pass({ minutes: 5 });
    shaky.clock.moveTo(turnout.clock.read().toISOString());
    student = (await turnout.someone().get('registerStudent', { slug: event.slug, ...diego })) as Registered;
  });

  async function enroll(name: string): Promise<string> {
    const station = await owner.get('createStation', { event: event.id, kind: 'door', name });
    return (await enrolled(turnout, station.stationUrl)).device;
  }

  /** A moment of this test, in seconds before now. */
  const ago = (seconds: number) => new Date(turnout.clock.read().getTime() - seconds * 1000).toISOString();
  const upload = (device: string, id: string, at: string, { through = turnout, sentAt = ago(0) } = {}) =>
    through.someone().call('uploadScans', { sentAt, scans: [{ id, badge: student.badge, at }] }, device);
  const checkIn = async () =>
    (await turnout.services.registrations.read(event.id, student.registrationId))?.checkIn;
  const scans = () => turnout.services.scans.of(event.id, student.registrationId);

  it('counts the same scan once, sent ten times over', async () => {
    for (let time = 0; time < 10; time++) {
      const { body } = await upload(front, 'scan-ten-times', ago(30));
      expect(body.results[0]).toMatchObject({ verdict: 'welcome' });
    }
    expect(await scans()).toHaveLength(1);
    expect(await checkIn()).toMatchObject({ scan: expect.stringMatching(/\.scan-ten-times$/), at: ago(30) });
  });

  it('counts the same scan once, sent ten times at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => upload(front, 'scan-at-once', ago(30))),
    );
    expect(answers.map(({ body }) => body.results[0]?.verdict)).toEqual(Array(10).fill('welcome'));
    expect(await scans()).toHaveLength(1);
  });

  it.each([
    { order: 'the earlier one first', first: 60, second: 20 },
    { order: 'the later one first', first: 20, second: 60 },
  ])('keeps the earliest of two devices’ scans, $order', async ({ first, second }) => {
    await upload(front, `scan-at-${first}`, ago(first));
    await upload(back, `scan-at-${second}`, ago(second));
    expect(await checkIn()).toMatchObject({ scan: expect.stringMatching(/\.scan-at-60$/), at: ago(60) });
    expect(await scans()).toHaveLength(2);
  });

  it('ends with one check-in after a crash between append and update, and a retry', async () => {
    wire.decide(({ operation }) => (operation === 'UpdateItem' ? 'refuse' : 'pass'));
    const crashed = await upload(front, 'scan-crashed', ago(40), { through: shaky });
    expect(crashed.status).toBeGreaterThanOrEqual(500);
    expect(await scans()).toHaveLength(1);
    expect(await checkIn()).toBeUndefined();

    wire.decide(() => 'pass');
    turnout.clock.pass({ minutes: 5 });
    const retried = await upload(front, 'scan-crashed', ago(340), { sentAt: ago(0) });
    expect(retried.body.results[0]).toMatchObject({ verdict: 'welcome' });
    expect(await scans()).toHaveLength(1);
    expect(await checkIn()).toMatchObject({ scan: expect.stringMatching(/\.scan-crashed$/), at: ago(340) });
  });

  it.each(['PutItem', 'UpdateItem'])(
    'ends the same when the answer to its %s is lost after commit',
    async (lost) => {
      let losses = 0;
      wire.decide(({ operation }) => (operation === lost && losses++ === 0 ? 'lose' : 'pass'));
      const { body } = await upload(front, 'scan-answer-lost', ago(40), { through: shaky });
      expect(losses).toBeGreaterThan(1);
      expect(body.results[0]).toMatchObject({ verdict: 'welcome' });
      expect(await scans()).toHaveLength(1);
      expect(await checkIn()).toMatchObject({
        scan: expect.stringMatching(/\.scan-answer-lost$/),
        at: ago(40),
      });
    },
  );

  it('corrects a device’s clock by what it says when sending, and clamps what is left', async () => {
    const wrong = '1970-01-01T00:10:00.000Z';
    await upload(front, 'scan-of-1970', '1970-01-01T00:09:30.000Z', { sentAt: wrong });
    expect(await checkIn()).toMatchObject({ at: ago(30) });
    await upload(back, 'scan-before-enrolment', '1969-01-01T00:00:00.000Z', { sentAt: wrong });
    expect(Date.parse((await checkIn())?.at ?? '')).toBeGreaterThanOrEqual(Date.parse(enrolledAt));
  });

  it('keeps scans of waiting and cancelled students, and says what they are', async () => {
    await turnout.someone().get('cancelRegistration', {}, secretOf(student.manageUrl));
    const { body } = await upload(front, 'scan-cancelled', ago(10));
    expect(body.results[0]).toMatchObject({ verdict: 'cancelled', attendee: { firstName: 'Diego' } });
    expect(await scans()).toHaveLength(1);
  });

  it('tells an older badge, another event’s and a forgery apart', async () => {
    const { registrations } = turnout.services;
    const stored = await registrations.read(event.id, student.registrationId);
    if (!stored) throw new Error('The registration is missing');
    await registrations.change(stored, { badgeVersion: 2 }, { now: turnout.clock.read() });
    expect((await upload(front, 'scan-replaced', ago(10))).body.results[0]).toEqual({
      id: 'scan-replaced',
      verdict: 'replaced',
    });
    expect(await checkIn()).toBeUndefined();

    const neighbour = await publishedEvent(await turnout.owner(), {
      startsAt: '2027-03-05T09:00',
      endsAt: '2027-03-05T12:00',
    });
    const guest = (await turnout
      .someone()
      .get('registerStudent', { slug: neighbour.slug, ...diego })) as Registered;
    const last = guest.badge.at(-1) === '0' ? '4' : '0';
    const readings = [
      guest.badge,
      `${guest.badge.slice(0, -1)}${last}`,
      'https://elsewhere.example/',
      '0'.repeat(26),
    ];
    const { results } = await turnout.someone().get(
      'uploadScans',
      {
        sentAt: ago(0),
        scans: readings.map((badge, index) => ({ id: `reading-${index}`, badge, at: ago(0) })),
      },
      front,
    );
    expect(results.map(({ verdict }) => verdict)).toEqual([
      'other-event',
      'unknown-badge',
      'unknown-badge',
      'unknown-badge',
    ]);
  });

  it('shows a booth the first name only', async () => {
    owner = await turnout.owner();
    const { employers } = await owner.get('updateEvent', {
      event: event.id,
      employers: [{ name: 'Harborview Imaging' }],
    });
    const booth = await owner.get('createStation', {
      event: event.id,
      kind: 'booth',
      name: 'Imaging booth',
      employer: employers[0]?.id,
    });
    const { device } = await enrolled(turnout, booth.stationUrl);
    const { body } = await upload(device, 'scan-at-booth', ago(5));
    expect(body.results[0]).toEqual({
      id: 'scan-at-booth',
      verdict: 'welcome',
      attendee: { firstName: 'Diego' },
    });
    expect(await checkIn()).toBeUndefined();
  });
});
