import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Key } from '#store/database.ts';
import type { Debtor } from '#store/debts.ts';
import { unconfirmedGroup } from '#test/support/groups.ts';
import { type MailerProcess, type MailWorld, mailWorld } from './mailWorld.ts';

/** What owes mail in a story, to how many people, and what it is in the store. */
interface Owing {
  key: { event: string; id: string };
  stored: Key;
  people: number;
}

const stories: Record<string, (world: MailWorld, helper: MailerProcess) => Promise<Owing>> = {
  'a student': async (world) => {
    const { event, id } = await world.owing(['confirmation']);
    return { key: { event, id }, stored: { pk: event, sk: id }, people: 1 };
  },
  'a class with three educators': async (_, { services }) => {
    const id = `class${++classes}`;
    const group = unconfirmedGroup(
      'ev1',
      id,
      { name: 'Ana Rivera', email: `rivera-${id}@school.example` },
      {
        confirmedAt: '2027-03-01T17:00:00.000Z',
        educators: [
          { name: 'Kim Tran', email: `tran-${id}@school.example` },
          { name: 'Lou Diaz', email: `diaz-${id}@school.example` },
        ],
      },
    );
    await services.groups.create(group, ['changed'], services.clock());
    const pk = 'group#ev1';
    return { key: { event: pk, id }, stored: { pk, sk: id }, people: 3 };
  },
};
let classes = 0;

describe.each(Object.entries(stories))('mail owed to %s', (_, owing) => {
  let world: MailWorld;
  let helper: MailerProcess;
  /** More requests than one run makes. */
  const most = 60;

  beforeAll(async () => {
    world = await mailWorld();
    helper = await world.process();
  });
  afterAll(async () => {
    await world.stop();
  });

  const begin = async () => {
    world.carrier.taken.length = 0;
    world.lines.length = 0;
    return { owed: await owing(world, helper), sender: await world.process() };
  };
  const debtor = async ({ stored }: Owing) => {
    const { services } = helper;
    return stored.pk.startsWith('group#')
      ? services.groups.read('ev1', stored.sk)
      : services.registrations.read(stored.pk, stored.sk);
  };
  const settle = async (owed: Owing): Promise<Debtor | undefined> => {
    for (let look = 0; look < 5; look++) {
      world.clock.pass({ minutes: 2 });
      await helper.run();
      const item = await debtor(owed);
      if (item && Object.keys(item.owes).length === 0) return item;
    }
    return undefined;
  };
  const repeats = (owed: Owing) => world.carrier.taken.length - owed.people;
  const counted = () => world.lines.filter(({ mayRepeat }) => mayRepeat === 1).length;
  const everyone = () => new Set(world.carrier.taken.map(({ to }) => to)).size;

  it.each([
    ['before it arrives', false],
    ['after it arrived', true],
  ])(
    'is not lost by a crash at any request, %s; it repeats at most one mail, which is counted',
    async (_, arrives) => {
      let crashes = 0;
      for (let at = 1; at < most; at++) {
        const { owed, sender } = await begin();
        sender.crashAt(at, arrives);
        await sender.run([owed.key]);
        const reached = sender.requests.length >= at;
        const [request] = sender.requests.slice(at - 1);
        const story = `crashed at request ${at}, ${request}`;
        const takenBefore = world.carrier.taken.length;
        const item = await settle(owed);
        expect(item, story).toBeDefined();
        expect(Object.keys(item?.sent ?? {}), story).toHaveLength(1);
        expect(everyone(), story).toBe(owed.people);
        expect(repeats(owed), story).toBeLessThanOrEqual(takenBefore ? 1 : 0);
        expect(counted(), story).toBeGreaterThanOrEqual(repeats(owed));
        if (!reached) {
          expect(repeats(owed)).toBe(0);
          break;
        }
        crashes++;
      }
      expect(crashes).toBeGreaterThan(8);
      expect(crashes).toBeLessThan(most - 1);
    },
    240_000,
  );

  it.each([
    ['is refused', 'refuse'],
    ['is carried out, and its answer lost', 'lose'],
  ] as const)(
    'is sent once and at once, whichever request to the store %s',
    async (_, fate) => {
      for (let at = 1; at < most; at++) {
        const { owed, sender } = await begin();
        sender.requests = [];
        sender.decide(({ operation }) =>
          sender.requests.length === at && operation !== 'SendRawEmail' ? fate : 'pass',
        );
        await sender.run([owed.key]);
        const story = `request ${at}, ${sender.requests[at - 1]}`;
        expect(world.carrier.taken.length, story).toBe(owed.people);
        expect((await debtor(owed))?.owes, story).toEqual({});
        expect(counted(), story).toBe(0);
        if (sender.requests.length < at) break;
      }
    },
    240_000,
  );

  it('is not sent twice where the store fails for seconds just after the carrier took it', async () => {
    const { owed, sender } = await begin();
    let failures = 0;
    sender.decide(({ operation }) => {
      if (operation === 'SendRawEmail' || !sender.requests.includes('SendRawEmail')) return 'pass';
      return failures++ < 8 ? 'refuse' : 'pass';
    });
    await sender.run([owed.key]);
    await settle(owed);
    expect(world.carrier.taken).toHaveLength(owed.people);
  });
});
