import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MailName } from '#domain/mailNames.ts';
import type { Registration } from '#domain/registration.ts';
import { Debts } from '#store/debts.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import type { Fate } from '#test/support/carrier.ts';
import { type MailerProcess, type MailWorld, mailWorld, reminder } from './mailWorld.ts';

type Student = Registration & { email: string };

/** Longer than a lease, and than the pauses after a few failures. */
const soon = { minutes: 61 };

describe('owed mail', () => {
  let world: MailWorld;
  let sender: MailerProcess;

  beforeAll(async () => {
    world = await mailWorld({ timeoutMs: 4_000 });
  });
  afterAll(async () => {
    await world.stop();
  });
  beforeEach(async () => {
    world.carrier.decide(() => 'accept');
    world.carrier.handed.length = 0;
    world.carrier.taken.length = 0;
    world.lines.length = 0;
    sender = await world.process();
    world.clock.pass({ minutes: 5 });
  });

  const stored = async ({ event, id }: Student): Promise<StoredRegistration> => {
    const read = await sender.services.registrations.read(event, id);
    if (!read) throw new Error('The registration is gone');
    return read;
  };
  const sweep = async (after: { minutes?: number; seconds?: number } = soon) => {
    world.clock.pass(after);
    await sender.run();
  };
  const takenBy = ({ email }: Student) => world.carrier.taken.filter(({ to }) => to === email);
  const fates = (...first: Fate[]) => {
    const left = [...first];
    world.carrier.decide(() => left.shift() ?? 'accept');
  };
  const counted = () => world.lines.filter(({ mayRepeat }) => mayRepeat === 1).length;
  const settled = { owes: {}, sent: { confirmation: { message: expect.stringMatching(/^ses-/) } } };

  it('leaves nothing behind once it is sent: no lease, no tries, no place in the index', async () => {
    const maya = await world.owing(['confirmation']);
    fates('broken');
    await sender.run([maya]);
    await sweep();
    const item = await stored(maya);
    expect(item).toMatchObject(settled);
    const ofDebts = ['mailShard', 'mailDueAt', 'wake', 'lease', 'leaseUntil', 'leftOver', 'unsure', 'tries'];
    expect(Object.keys(item).filter((name) => ofDebts.includes(name))).toEqual([]);
  });

  it('names event, person, mail and debt to the carrier, so that what it tells can be noted', async () => {
    const maya = await world.owing(['confirmation']);
    const { owes } = await stored(maya);
    await sender.run([maya]);
    expect(world.carrier.taken[0]?.tags).toEqual({
      event: maya.event,
      item: maya.id,
      mail: 'confirmation',
      debt: owes.confirmation,
    });
  });

  describe('when the carrier', () => {
    it.each<[string, Fate[], { handed: number; taken: number; counted: number }]>([
      ['breaks down twice', ['broken', 'broken'], { handed: 3, taken: 1, counted: 1 }],
      ['never answers, and did not take it', ['silent'], { handed: 2, taken: 1, counted: 1 }],
      ['never answers, and took it', ['taken-silent'], { handed: 2, taken: 2, counted: 1 }],
      ['cuts the line before it takes it', ['cut'], { handed: 2, taken: 1, counted: 1 }],
      ['cuts the line after it took it', ['taken-cut'], { handed: 2, taken: 2, counted: 1 }],
      [
        'never answers, and then says it is too fast',
        ['taken-silent', 'too-fast'],
        { handed: 3, taken: 2, counted: 1 },
      ],
      [
        'never answers, and then breaks down for sure',
        ['taken-silent', 'broken', 'cut'],
        { handed: 4, taken: 2, counted: 1 },
      ],
      ['asks for a slower pace', ['too-fast', 'too-fast'], { handed: 3, taken: 1, counted: 0 }],
    ])('%s, the mail comes, and a repeat is counted', async (_, first, expected) => {
      const maya = await world.owing(['confirmation']);
      fates(...first);
      await sender.run([maya]);
      for (let look = 0; look < first.length; look++) await sweep();
      expect(await stored(maya)).toMatchObject(settled);
      expect({
        handed: world.carrier.handed.length,
        taken: takenBy(maya).length,
        counted: counted(),
      }).toEqual(expected);
      expect(new Set(world.carrier.handed.map(({ id }) => id)).size).toBe(1);
    });

    it('asks for a slower pace, the others wait, too, and none has used up a try', async () => {
      const students = [await world.owing(['confirmation']), await world.owing(['confirmation'])];
      fates('too-fast', 'too-fast', 'too-fast', 'too-fast', 'too-fast', 'too-fast');
      await sender.run(students);
      const items = await Promise.all(students.map(stored));
      expect(items.map(({ tries = 0 }) => tries)).toEqual([0, 0]);
      await sweep({ minutes: 1 });
      await sweep({ minutes: 1 });
      expect(world.carrier.taken).toHaveLength(2);
      expect(counted()).toBe(0);
    });

    it('carries no more today, mail waits an hour, as often as it takes, and the alarm hears of it', async () => {
      const maya = await world.owing(['confirmation']);
      world.carrier.decide(() => 'too-many');
      await sender.run([maya]);
      for (let hour = 0; hour < 20; hour++) await sweep();
      expect(world.carrier.handed).toHaveLength(21);
      expect(await stored(maya)).toMatchObject({ owes: { confirmation: expect.any(String) }, tries: 0 });
      expect(world.lines.filter(({ error }) => error === 'the day is full')).toHaveLength(21);
      world.carrier.decide(() => 'accept');
      await sweep();
      expect(takenBy(maya)).toHaveLength(1);
    });

    it('carries no more today, a sign-in is tried each minute, since it is soon worth nothing', async () => {
      await sender.services.signIns.create(
        {
          ...{ id: 'signin1', email: 'owner@turnout.example', organizationName: 'Evergreen' },
          ...{ browser: 'b', code: 'c' },
        },
        { owes: true, now: world.clock.read() },
      );
      fates('too-many');
      await sweep({ seconds: 61 });
      expect(world.carrier.taken).toHaveLength(0);
      await sweep({ seconds: 61 });
      expect(world.carrier.taken.map(({ to }) => to)).toEqual(['owner@turnout.example']);
    });

    it('rejects one address, that is given up with its reason, at once, and holds up nobody', async () => {
      const [maya, diego] = [await world.owing(['confirmation']), await world.owing(['confirmation'])];
      world.carrier.decide(({ to }) => (to === maya.email ? 'rejected' : 'accept'));
      await sender.run([maya, diego]);
      await sweep();
      expect(await stored(maya)).toMatchObject({ owes: {}, failed: { confirmation: 'MessageRejected' } });
      expect(await stored(diego)).toMatchObject(settled);
      expect(world.carrier.handed).toHaveLength(2);
    });

    it('fails for good, a mail is given up after fifteen tries, with the reason', async () => {
      const maya = await world.owing(['confirmation']);
      world.carrier.decide(() => 'broken');
      await sender.run([maya]);
      for (let look = 0; look < 20; look++) await sweep({ minutes: 70 });
      expect(world.carrier.handed).toHaveLength(15);
      expect(await stored(maya)).toMatchObject({ owes: {}, failed: { confirmation: 'ServiceUnavailable' } });
    });
  });

  describe('to an address', () => {
    it('that mails came back from is not sent, and says so, until that is lifted', async () => {
      const maya = await world.owing(['confirmation']);
      const { mailChoices, registrations, clock } = sender.services;
      const now = clock().toISOString();
      await mailChoices.suppress('org1', maya.email, { reason: 'bounced', at: now, sentAt: now });
      await sender.run([maya]);
      expect(await stored(maya)).toMatchObject({ owes: {}, failed: { confirmation: 'suppressed' } });
      await mailChoices.lift('org1', maya.email, clock());
      await registrations.owe(maya.event, maya.id, 'confirmation', clock());
      await sweep();
      expect(takenBy(maya)).toHaveLength(1);
    });

    it('whose owner asked for no such mail is not sent it, but all others', async () => {
      const maya = await world.owing([reminder, 'confirmation']);
      const { mailChoices } = sender.services;
      await mailChoices.decline(await mailChoices.keyOf('org1', maya.email), ['reminders']);
      await sender.run([maya]);
      expect(await stored(maya)).toMatchObject({ ...settled, failed: { [reminder]: 'declined' } });
      expect(takenBy(maya).map(({ tags }) => tags.mail)).toEqual(['confirmation']);
    });
  });

  it('says nothing any more that is out of date, and why', async () => {
    const maya = await world.owing(['promoted'], { status: 'waitlisted' });
    await sender.run([maya]);
    expect((await stored(maya)).failed.promoted).toMatch(/^overtaken: /);
    expect(world.carrier.handed).toEqual([]);
  });

  describe('while one is on its way', () => {
    /** Runs the sender with its first mail held before the carrier, does something else, and lets it go on. */
    const meanwhile = async (student: Student, work: () => Promise<unknown>) => {
      const [arrived, going] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      world.carrier.decide(async (): Promise<Fate> => {
        arrived.resolve();
        await going.promise;
        return 'accept';
      });
      const run = sender.run([student]);
      await arrived.promise;
      await work();
      going.resolve();
      await run;
    };

    it.each<[string, MailName]>([
      ['another', 'cancelled'],
      ['the same anew', 'confirmation'],
    ])('%s comes to be owed, and is sent at once', async (_, name) => {
      const maya = await world.owing(['confirmation']);
      const { registrations, clock } = sender.services;
      await meanwhile(maya, () => registrations.owe(maya.event, maya.id, name, clock()));
      const { owes, sent, failed } = await stored(maya);
      expect(owes).toEqual({});
      // The event stands, so word of a cancellation is sent as it is; nothing waits for the sweep.
      expect({ ...sent, ...failed }).toHaveProperty(name);
      expect(world.carrier.handed.length).toBe(2);
    });

    it('nobody else sends it: not the sweep, not the stream', async () => {
      const maya = await world.owing(['confirmation']);
      const other = await world.process();
      world.clock.pass({ minutes: 2 });
      await meanwhile(maya, () => Promise.all([other.run(), other.run([maya])]));
      expect(takenBy(maya)).toHaveLength(1);
      expect(counted()).toBe(0);
    });

    it('the carrier’s own word that it took it settles the debt, and nothing is sent again', async () => {
      const maya = await world.owing(['confirmation']);
      const { owes } = await stored(maya);
      const { debts, clock } = sender.services;
      await meanwhile(maya, () =>
        debts.paid(
          'registrations',
          { pk: maya.event, sk: maya.id },
          { name: 'confirmation', debt: owes.confirmation ?? '', message: 'ses-told' },
          clock(),
        ),
      );
      await sweep();
      expect(takenBy(maya)).toHaveLength(1);
      expect(await stored(maya)).toMatchObject({ owes: {}, sent: { confirmation: { message: 'ses-told' } } });
    });
  });

  it('is sent once, however many mailers look at it at once', async () => {
    const students: Student[] = [];
    for (let count = 0; count < 20; count++) students.push(await world.owing(['confirmation']));
    const others = [await world.process(), await world.process()];
    world.clock.pass({ minutes: 2 });
    await Promise.all([
      sender.run(),
      sender.run(students),
      ...others.flatMap((other) => [other.run(), other.run(students.toReversed())]),
    ]);
    await sweep();
    expect(world.carrier.taken.map(({ to }) => to).sort()).toEqual(students.map(({ email }) => email).sort());
    expect(counted()).toBe(0);
  });

  it('is found although the index names items that are gone, or owe nothing', async () => {
    const [maya, paid] = [await world.owing(['confirmation']), await world.owing([])];
    const { debts } = sender.services;
    const real = Debts.prototype.due.bind(debts);
    debts.due = async function* (table, now) {
      yield { pk: paid.event, sk: 'nobody' };
      yield { pk: paid.event, sk: paid.id };
      yield* real(table, now);
    };
    await sweep();
    expect(takenBy(maya)).toHaveLength(1);
    expect(await sender.services.registrations.read(paid.event, 'nobody')).toBeUndefined();
    expect(await stored(paid)).not.toHaveProperty('lease');
    expect(world.lines.filter(({ error }) => error !== undefined)).toEqual([]);
  });
});
