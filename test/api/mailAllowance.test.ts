import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import { ownerEmail } from '#infra/local/environment.ts';
import { type LocalMail, startMail } from '#infra/local/mail.ts';
import type { Debtor } from '#store/debts.ts';
import { type FaultyWire, faultyWire } from '#test/support/faultyWire.ts';
import { unconfirmedGroup } from '#test/support/groups.ts';
import { diego, maya, publishedEvent, secretOf } from '#test/support/people.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';

const dayMinutes = 24 * 60;

describe('mails that strangers can cause', () => {
  let mail: LocalMail;
  /** Between Turnout and SES. */
  let post: FaultyWire;
  let turnout: Turnout;
  let event: Answer<'readEvent'>;
  let address = '';
  let tests = 0;

  beforeAll(async () => {
    mail = await startMail(0, undefined);
    post = await faultyWire(mail.endpoint);
    turnout = await startTurnout({ ses: post.endpoint });
    event = await publishedEvent(await turnout.owner(), {
      startsAt: '2027-06-01T09:00',
      endsAt: '2027-06-01T12:00',
      sessions: [],
    });
  });
  afterAll(async () => {
    await turnout.stop();
    await post.stop();
    await mail.stop();
  });
  beforeEach(() => {
    post.decide(() => 'pass');
    address = `family${++tests}@students.example`;
  });

  const register = async (firstName: string, email = address) => {
    const answer = await turnout
      .someone()
      .get('registerStudent', { ...maya, slug: event.slug, firstName, email });
    if (!('manageUrl' in answer)) throw new Error(`${firstName} is registered already`);
    return answer;
  };
  const siblings = async (...names: string[]) => {
    const registered = [];
    for (const name of names) {
      registered.push(await register(name));
      await turnout.local.tick();
    }
    return registered;
  };
  async function pass(minutes: number): Promise<void> {
    turnout.clock.pass({ minutes });
    await turnout.local.tick();
  }
  /** Who is greeted in the mails this address has, in the order they came. */
  async function greeted(): Promise<string[]> {
    return (await turnout.mails())
      .filter(({ to }) => to.toLowerCase() === address)
      .map(({ text }) => /^Hi (.*),$/m.exec(text)?.[1] ?? '?');
  }

  it('are three a day at one address; the fourth comes the next day, and none is lost', async () => {
    await siblings('Ana', 'Bea', 'Cleo', 'Dov');
    expect((await greeted()).sort()).toEqual(['Ana', 'Bea', 'Cleo']);
    await pass(dayMinutes - 10);
    expect(await greeted()).toHaveLength(3);
    await pass(11);
    expect((await greeted()).sort()).toEqual(['Ana', 'Bea', 'Cleo', 'Dov']);
    await pass(dayMinutes);
    expect(await greeted()).toHaveLength(4);
  });

  it('are counted for the address however it is spelled', async () => {
    await siblings('Ana', 'Bea');
    const loud = address.replace('family', 'FAMILY');
    await register('Cleo', loud);
    await register('Dov', loud);
    await turnout.local.tick();
    expect(await greeted()).toHaveLength(3);
  });

  it('count once each, however often SES refuses them', async () => {
    post.decide(({ operation }) => (operation === 'SendRawEmail' ? 'refuse' : 'pass'));
    await siblings('Ana', 'Bea', 'Cleo');
    await turnout.local.tick();
    for (let hour = 0; hour < 2; hour++) await pass(61);
    expect(await greeted()).toEqual([]);
    post.decide(() => 'pass');
    await pass(61);
    expect((await greeted()).sort()).toEqual(['Ana', 'Bea', 'Cleo']);
  });

  it('wait without using up the tries that a mail has', async () => {
    const [, , , dov] = await siblings('Ana', 'Bea', 'Cleo', 'Dov');
    await pass(61);
    const stored = await turnout.services.registrations.read(event.id, dov?.registrationId ?? '');
    expect(stored).toMatchObject({ owes: { confirmation: expect.any(String) }, tries: 0 });
  });

  it('are those, too, that the link causes, which whoever typed the address was given at once', async () => {
    const [, , cleo] = await siblings('Ana', 'Bea', 'Cleo');
    await turnout.someone().get('cancelRegistration', {}, secretOf(cleo?.manageUrl ?? ''));
    await turnout.local.tick();
    const toCleo = async () =>
      (await turnout.mails()).filter(({ to, text }) => to === address && text.includes('Hi Cleo,'));
    expect(await toCleo()).toHaveLength(1);
    await pass(dayMinutes + 1);
    expect((await toCleo()).at(-1)?.subject).toContain('cancelled');
  });

  it('are counted together for classes and students', async () => {
    const { groups, clock } = turnout.services;
    for (const id of ['one', 'two', 'three', 'four']) {
      const group = unconfirmedGroup(event.id, `${address.split('@')[0]}-${id}`, {
        name: `Teacher ${id}`,
        email: address,
      });
      await groups.create(group, ['confirmation'], clock());
      await turnout.local.tick();
    }
    await siblings('Ana');
    await turnout.local.tick();
    expect((await greeted()).sort()).toEqual(['Teacher one', 'Teacher three', 'Teacher two']);
    await pass(dayMinutes + 1);
    expect(await greeted()).toHaveLength(5);
  });

  it('say nothing any more that became untrue while they waited', async () => {
    const full = await publishedEvent(await turnout.owner(), {
      name: 'Small Morning',
      startsAt: '2027-06-01T09:00',
      endsAt: '2027-06-01T12:00',
      capacity: 1,
      sessions: [],
    });
    const seated = await turnout.someone().get('registerStudent', { ...diego, slug: full.slug });
    await siblings('Ana', 'Bea', 'Cleo');
    await turnout
      .someone()
      .get('registerStudent', { ...maya, slug: full.slug, firstName: 'Dov', email: address });
    await turnout.local.tick();
    if (!('manageUrl' in seated)) throw new Error('Nobody took the one place');
    await turnout.someone().get('cancelRegistration', {}, secretOf(seated.manageUrl));
    await pass(1);
    await pass(dayMinutes + 1);
    const aboutDov = (await turnout.mails()).filter(
      ({ to, text }) => to === address && /^Hi Dov,$/m.test(text),
    );
    expect(aboutDov.map(({ subject }) => subject)).toEqual(['A place is yours: Small Morning']);
  });

  it('never reach anyone after the event', async () => {
    const late = await publishedEvent(await turnout.owner(), {
      startsAt: at(60),
      endsAt: at(120),
      sessions: [],
    });
    for (const firstName of ['Ana', 'Bea', 'Cleo', 'Dov'])
      await turnout.someone().get('registerStudent', { ...maya, slug: late.slug, firstName, email: address });
    await turnout.local.tick();
    await pass(dayMinutes + 1);
    const subjects = (await turnout.mails()).filter(({ to }) => to === address).map(({ subject }) => subject);
    expect(subjects.filter((subject) => subject.startsWith('You’re registered'))).toHaveLength(3);
  });

  it('make nothing wait along that came to be owed while they were looked at', async () => {
    const { groups, debts, clock } = turnout.services;
    const group = unconfirmedGroup(event.id, 'abcdefghjkmnp', { name: 'Kim', email: address });
    await groups.create(group, [], clock());
    await groups.owe(group.event, group.id, 'changed', new Date(clock().getTime() + 120_000));
    const key = { pk: `group#${group.event}`, sk: group.id };
    const leased = await debts.lease<Debtor>('registrations', key, clock());
    if (!leased) throw new Error('The class owes nothing, or is taken');
    const left = { ...leased.owes };
    const at = new Date(clock().getTime() + 86_400_000);
    await groups.owe(group.event, group.id, 'promoted', clock());
    expect(await debts.putOff('registrations', leased, { left, at, failed: false, unsure: [] })).toBe(false);
    const all = { ...(await groups.read(group.event, group.id))?.owes };
    expect(Object.keys(all).sort()).toEqual(['changed', 'promoted']);
    expect(await debts.putOff('registrations', leased, { left: all, at, failed: false, unsure: [] })).toBe(
      true,
    );
  });

  it('are counted without keeping the address', async () => {
    await siblings('Ana');
    await turnout.local.tick();
    const store = new DynamoDBClient({ endpoint: turnout.local.dynamodbEndpoint });
    const { Items = [] } = await store.send(new ScanCommand({ TableName: process.env.ACCESS_TABLE }));
    const counted = Items.filter(({ pk }) => pk?.S?.startsWith('allowance#'));
    expect(counted.length).toBeGreaterThan(0);
    const text = JSON.stringify(counted);
    expect(text).not.toContain('students.example');
    expect(text).not.toContain(ownerEmail);
  });

  function at(minutes: number): string {
    return new Date(turnout.clock.read().getTime() + minutes * 60_000).toISOString();
  }
});
