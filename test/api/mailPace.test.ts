import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { shares } from '#domain/sendingPace.ts';
import { Slots } from '#functions/mailer/slots.ts';
import { type MailerProcess, type MailWorld, mailWorld } from './mailWorld.ts';

describe('the pace of mail', () => {
  let world: MailWorld;
  let sender: MailerProcess;
  let other: MailerProcess;

  beforeAll(async () => {
    world = await mailWorld();
  });
  afterAll(async () => {
    await world.stop();
  });
  beforeEach(async () => {
    world.carrier.quota = { perSecond: 10, perDay: 50_000, sentLastDay: 0 };
    world.clock.pass({ minutes: 10 });
    [sender, other] = [await world.process(), await world.process()];
  });

  /** The instants at which slots come, in seconds from now, as the clock that a pause moves says. */
  const comings = async (slots: Slots, count: number): Promise<number[]> => {
    const from = world.clock.read().getTime();
    const came: number[] = [];
    for (let at = 0; at < count; at++) {
      expect(await slots.next()).toBeUndefined();
      came.push((world.clock.read().getTime() - from) / 1000);
    }
    return came;
  };

  it('of bulk mail is seven tenths of what the carrier takes, whichever process sends', async () => {
    const came = [
      ...(await comings(sender.services.bulkSlots, 35)),
      ...(await comings(other.services.bulkSlots, 35)),
    ];
    expect(came.at(34)).toBeCloseTo(34 / 7, 1);
    expect(came.at(-1)).toBeCloseTo(35 / 7, 1);
  });

  it('costs one write for as many bulk mails as leave in a second', async () => {
    sender.decide(() => 'pass');
    await comings(sender.services.bulkSlots, 70);
    expect(sender.requests.filter((operation) => operation === 'UpdateItem')).toHaveLength(10);
  });

  it('costs one write for all prompt mails that wait at this moment', async () => {
    sender.decide(() => 'pass');
    const { promptSlots } = sender.services;
    await Promise.all(Array.from({ length: 12 }, () => promptSlots.next()));
    expect(sender.requests.filter((operation) => operation === 'UpdateItem')).toHaveLength(1);
  });

  it('of a mail that a person waits for is not slowed by bulk mail that is ahead', async () => {
    const { mailPace, promptSlots } = sender.services;
    for (let block = 0; block < 20; block++) await mailPace.reserve('bulk', 7, 10, world.clock.read());
    expect((await comings(promptSlots, 1))[0]).toBeLessThan(0.5);
  });

  it('gives no slot twice, however many reserve at once, and if answers are lost', async () => {
    const seen = new Set<string>();
    other.decide(({ operation, body }) => {
      if (operation !== 'UpdateItem' || seen.has(body)) return 'pass';
      return seen.add(body).size % 3 === 0 ? 'lose' : 'pass';
    });
    const reserved = await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        (index % 2 ? sender : other).services.mailPace.reserve('bulk', 3, 10, world.clock.read()),
      ),
    );
    const slots = reserved.flatMap((one) => one.slots).sort((one, two) => one - two);
    expect(slots.length).toBeGreaterThan(9);
    const pauses = slots.slice(1).map((slot, index) => slot - (slots[index] ?? 0));
    expect(Math.min(...pauses)).toBeGreaterThan(1000 / (10 * shares.bulk) - 1);
  });

  it('of bulk mail ends at seven tenths of the day, counted as it goes, and goes on when there is more', async () => {
    world.carrier.quota = { perSecond: 100, perDay: 100, sentLastDay: 60 };
    const slots = new Slots(sender.services, 'bulk');
    await comings(slots, 10);
    const until = await slots.next();
    expect(until?.getTime()).toBeGreaterThan(world.clock.read().getTime() + 60_000);
    expect(await sender.services.promptSlots.next()).toBeUndefined();
    world.carrier.quota = { perSecond: 100, perDay: 100, sentLastDay: 65 };
    world.clock.moveTo(until?.toISOString() ?? '');
    await comings(slots, 5);
    expect(await slots.next()).toBeInstanceOf(Date);
  });

  it('is not counted by the day where the carrier has no such limit', async () => {
    world.carrier.quota = { perSecond: 10, perDay: -1, sentLastDay: 400_000 };
    await comings(sender.services.bulkSlots, 3);
  });

  it('crawls where the carrier does not say what it takes, and people hear of it', async () => {
    world.lines.length = 0;
    sender.decide(({ operation }) => (operation === 'GetSendQuota' ? 'refuse' : 'pass'));
    const came = await comings(sender.services.bulkSlots, 3);
    expect(came.at(-1)).toBeCloseTo(2 / 0.7, 1);
    expect(world.lines).toContainEqual(
      expect.objectContaining({ mailer: 'quota unknown', error: expect.any(String) }),
    );
    sender.decide(() => 'pass');
    world.clock.pass({ minutes: 1 });
    expect((await comings(sender.services.bulkSlots, 8)).at(-1)).toBeLessThan(1.5);
  });

  it('keeps the rate it last heard of when the carrier says nothing for a while', async () => {
    await comings(sender.services.bulkSlots, 1);
    sender.decide(({ operation }) => (operation === 'GetSendQuota' ? 'refuse' : 'pass'));
    world.clock.pass({ minutes: 10 });
    expect((await comings(sender.services.bulkSlots, 8)).at(-1)).toBeCloseTo(1, 1);
  });

  it('slows down in every process once the carrier asks one for less', async () => {
    const until = new Date(world.clock.read().getTime() + 5_000);
    await sender.services.promptSlots.holdUntil(until);
    expect((await comings(other.services.promptSlots, 1))[0]).toBeCloseTo(5, 1);
    expect(await comings(other.services.bulkSlots, 1)).toEqual([0]);
  });
});
