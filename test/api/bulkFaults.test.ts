import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CareerEvent } from '#domain/event.ts';
import { sendScheduled } from '#functions/mailer/sendScheduled.ts';
import { planMailings } from '#functions/mailings/planMailings.ts';
import { plannedMailings } from '#functions/mailings/plannedMailings.ts';
import { healthEvent } from '#test/mail/mailFacts.ts';
import { type MailerProcess, type MailWorld, mailWorld } from './mailWorld.ts';

/** So many have a place at each event, and an address. */
const people = 4;
/** More requests than one run makes. */
const most = 90;

describe('a reminder to many', () => {
  let world: MailWorld;
  let helper: MailerProcess;
  let events = 0;
  beforeAll(async () => {
    world = await mailWorld({ timeoutMs: 4_000 });
    helper = await world.process();
  });
  afterAll(() => world.stop());

  /** An event of its own whose reminder is due now, to a few students. */
  async function due(): Promise<{ event: CareerEvent; key: { pk: string; sk: string } }> {
    const { services } = helper;
    const template = await services.events.read('ev1');
    const today = world.clock.read().toISOString().slice(0, 10);
    const startsAt = new Date(Date.parse(`${today}T17:00:00.000Z`) + 40 * 86_400_000).toISOString();
    const event = healthEvent({
      ...template,
      ...{
        id: `bulk${++events}`,
        startsAt,
        endsAt: new Date(Date.parse(startsAt) + 7_200_000).toISOString(),
      },
      mailRules: (template?.mailRules ?? []).map((rule) => ({
        ...rule,
        when: { from: 'start' as const, minutes: -minutesUntil(startsAt, world.clock.read()) },
      })),
    });
    await services.events.create(event);
    await services.keys.makeBadgeKey(event.id);
    for (let number = 0; number < people; number++) await world.owing([], { event: event.id });
    await planMailings(services, event);
    const reminder = plannedMailings(event).find(({ kind }) => kind === 'reminder');
    world.carrier.taken.length = 0;
    world.carrier.handed.length = 0;
    world.lines.length = 0;
    world.carrier.decide(() => 'accept');
    return { event, key: { pk: `schedule#${event.id}`, sk: reminder?.name ?? '' } };
  }
  const run = async (process: MailerProcess, key: { pk: string; sk: string }) => {
    const until = world.clock.read().getTime() + 270_000;
    await sendScheduled(process.services, key, until).catch(() => undefined);
  };
  /** Lets minutes go by, with a mailer that works, until nothing is left to do. */
  async function settle(event: CareerEvent, key: { pk: string; sk: string }): Promise<boolean> {
    for (let look = 0; look < 8; look++) {
      world.clock.pass({ minutes: 2 });
      await run(helper, key);
      for await (const { pk, sk } of helper.services.debts.due('registrations', world.clock.read()))
        if (pk === event.id) await helper.run([{ event: pk, id: sk }]);
      const entry = (await helper.services.schedules.all(event.id)).find(({ name }) => name === key.sk);
      if (entry?.doneAt && (await sentTo(event, key.sk)) === people) return true;
    }
    return false;
  }
  async function sentTo(event: CareerEvent, name: string): Promise<number> {
    let sent = 0;
    for await (const one of helper.services.registrations.all(event.id))
      if ((one.sent as Record<string, unknown>)[name] && !Object.keys(one.owes).length) sent++;
    return sent;
  }
  const everyone = () => new Set(world.carrier.taken.map(({ to }) => to)).size;
  const repeats = () => world.carrier.taken.length - everyone();
  const counted = () => world.lines.filter(({ mayRepeat }) => mayRepeat === 1).length;

  it('is sent to each of them once', async () => {
    const { event, key } = await due();
    await run(await world.process(), key);
    expect([everyone(), repeats(), counted(), await sentTo(event, key.sk)]).toEqual([people, 0, 0, people]);
  });

  it('is sent once, however many mailers look at it at once', async () => {
    const { event, key } = await due();
    const processes = await Promise.all([1, 2, 3, 4].map(() => world.process()));
    await Promise.all(processes.map((process) => run(process, key)));
    expect(await settle(event, key)).toBe(true);
    expect([everyone(), repeats()]).toEqual([people, 0]);
  });

  it.each([
    ['before it arrives', false],
    ['after it arrived', true],
  ])(
    'is lost to nobody by a crash at any request, %s; what repeats is counted',
    async (_, arrives) => {
      for (let at = 1; at < most; at++) {
        const { event, key } = await due();
        const sender = await world.process();
        sender.crashAt(at, arrives);
        await run(sender, key);
        const reached = sender.requests.length >= at;
        const story = `crashed at request ${at}, ${sender.requests[at - 1]}`;
        expect(await settle(event, key), story).toBe(true);
        expect(everyone(), story).toBe(people);
        expect(repeats(), story).toBeLessThanOrEqual(counted());
        if (!reached) {
          expect(at).toBeGreaterThan(15);
          return;
        }
      }
      throw new Error('A run makes fewer requests than that');
    },
    240_000,
  );

  it.each([
    ['breaks', 'broken', 0],
    ['says nothing', 'silent', 0],
    ['takes it and says nothing', 'taken-silent', 1],
    ['asks for a slower pace', 'too-fast', 0],
  ] as const)('reaches everyone where the carrier %s at one of them', async (_, fate, repeated) => {
    const { event, key } = await due();
    let handed = 0;
    world.carrier.decide(() => (++handed === 3 ? fate : 'accept'));
    await run(await world.process(), key);
    expect(await settle(event, key)).toBe(true);
    expect([everyone(), repeats()]).toEqual([people, repeated]);
    expect(counted()).toBeGreaterThanOrEqual(repeated);
  });

  it('waits for the next share of mails once the day’s is used up, and goes on where it stopped', async () => {
    const { event, key } = await due();
    let handed = 0;
    world.carrier.decide(() => (++handed > 2 ? 'too-many' : 'accept'));
    await run(await world.process(), key);
    const entry = await helper.services.schedules.read(event.id, key.sk as never);
    expect(entry?.quotaFrom).toBeDefined();
    world.carrier.decide(() => 'accept');
    world.clock.pass({ minutes: 70 });
    expect(await settle(event, key)).toBe(true);
    expect([everyone(), repeats()]).toEqual([people, 0]);
  });

  it('stops as soon as another mailer has it, after a pause as long as a lease', async () => {
    const { event, key } = await due();
    const slow = await world.process();
    let requests = 0;
    slow.decide(({ operation }) => {
      // The whole process stands still for two minutes in front of its third mail.
      if (operation === 'SendRawEmail' && ++requests === 3) {
        world.clock.pass({ minutes: 2 });
        return run(helper, key).then(() => 'pass' as const);
      }
      return 'pass';
    });
    await run(slow, key);
    expect(await settle(event, key)).toBe(true);
    expect(everyone()).toBe(people);
    expect(repeats()).toBeLessThanOrEqual(counted());
  });
});

function minutesUntil(instant: string, now: Date): number {
  return Math.ceil((Date.parse(instant) - now.getTime()) / 60_000);
}
