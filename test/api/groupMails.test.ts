import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import type { Group } from '#domain/group.ts';
import { isLink } from '#domain/links.ts';
import type { Registration } from '#domain/registration.ts';
import type { MailKind } from '#domain/vocabulary.ts';
import { oweClasses } from '#functions/mailer/oweClasses.ts';
import { plannedMailings } from '#functions/mailings/plannedMailings.ts';
import { type LocalMail, startMail } from '#infra/local/mail.ts';
import type { Caller } from '#test/support/caller.ts';
import { type FaultyWire, faultyWire } from '#test/support/faultyWire.ts';
import { msRivera, unconfirmedGroup } from '#test/support/groups.ts';
import { publishedEvent } from '#test/support/people.ts';
import { type ReceivedMail, startTurnout, type Turnout } from '#test/support/turnout.ts';

const sam = { name: 'Sam Ortiz', email: 'ortiz@school.example' };
const kim = { name: 'Kim Lee', email: 'lee@school.example' };

describe('mails to a class’s educators', () => {
  let mail: LocalMail;
  /** Between Turnout and SES. */
  let post: FaultyWire;
  let turnout: Turnout;
  let owner: Caller;
  let event: Answer<'readEvent'>;
  let tests = 0;

  beforeAll(async () => {
    mail = await startMail(0, undefined);
    post = await faultyWire(mail.endpoint);
    turnout = await startTurnout({ ses: post.endpoint });
  });
  afterAll(async () => {
    await turnout.stop();
    await post.stop();
    await mail.stop();
  });
  beforeEach(async () => {
    post.decide(() => 'pass');
    // Each test has a day of its own, so that no one has had a share of mails.
    turnout.clock.pass({ minutes: 48 * 60 });
    owner = await turnout.owner();
    event = await publishedEvent(owner, {
      name: `Career Morning ${++tests}`,
      startsAt: at(60),
      endsAt: at(180),
      sessions: [],
    });
  });

  function at(minutes: number): string {
    return new Date(turnout.clock.read().getTime() + minutes * 60_000).toISOString();
  }
  async function pass(minutes: number): Promise<void> {
    turnout.clock.pass({ minutes });
    await turnout.local.tick();
  }
  /** A class that owes these mails, held unless said otherwise. */
  async function put(owes: MailKind[], changes: Partial<Group> = {}, id = '0123456789abc'): Promise<Group> {
    const group = unconfirmedGroup(event.id, id, msRivera, { confirmedAt: at(0), granted: 25, ...changes });
    await turnout.services.groups.create(group, owes, turnout.clock.read());
    await turnout.local.tick();
    return group;
  }
  async function owe(group: Group, kind: MailKind): Promise<void> {
    await turnout.services.groups.owe(group.event, group.id, kind, turnout.clock.read());
    await turnout.local.tick();
  }
  /** The mails about this test's event to anyone of a class, in the order they came. */
  async function received(): Promise<ReceivedMail[]> {
    return (await turnout.mails()).filter(
      ({ to, subject }) => to.endsWith('@school.example') && subject.includes(event.name),
    );
  }
  async function told(): Promise<string[]> {
    return (await received()).map(({ to, subject }) => `${to}: ${subject.replace(/:? .*/, '')}`).sort();
  }

  it('begin with the link that holds its places', async () => {
    const group = await put(['confirmation'], { confirmedAt: undefined, educators: [sam] } as Partial<Group>);
    const [first, ...others] = await received();
    expect(others).toEqual([]);
    expect(first?.to).toBe(msRivera.email);
    const [, secret = ''] = /Hold our 30 places:\n.*\/g\/#(\w+)/.exec(first?.text ?? '') ?? [];
    expect(isLink('group', secret, group, 1, await turnout.services.keys.service())).toBe(true);
  });

  it('bring the link again when its contact asks, and not when the tap overtook the first mail', async () => {
    const group = await put(['confirmation']);
    expect(await received()).toEqual([]);
    await owe(group, 'confirmation');
    expect((await received()).map(({ subject }) => subject)).toEqual([`Your class: ${event.name}`]);
  });

  it('go to each educator alone, once, although SES fails between two of them', async () => {
    let refused = 0;
    post.decide(({ body }) => (decoded(body).includes(sam.email) && ++refused <= 2 ? 'refuse' : 'pass'));
    await put(['promoted'], { educators: [sam, kim] });
    expect((await received()).map(({ to }) => to).sort()).toEqual([kim.email, msRivera.email]);
    await pass(10);
    await pass(10);
    const all = await received();
    expect(all.map(({ to }) => to).sort()).toEqual([kim.email, sam.email, msRivera.email].sort());
    for (const { to, text, html } of all) {
      expect(text).toContain('25 of 30 places are yours so far.');
      for (const other of [msRivera, sam, kim].filter(({ email }) => email !== to))
        expect(text + html).not.toContain(other.email);
    }
    await pass(60);
    expect(await received()).toHaveLength(3);
  });

  it('go to the others although one address can never be mailed', async () => {
    const group = await put(['changed'], { educators: [{ ...sam, email: 'öl@school.example' }, kim] });
    expect((await received()).map(({ to }) => to).sort()).toEqual([kim.email, msRivera.email]);
    const stored = await turnout.services.groups.read(group.event, group.id);
    expect(stored).toMatchObject({ owes: {}, sent: { changed: { at: expect.any(String) } }, failed: {} });
    // Nothing is owed, so it stands in no index, and no sweep looks at it again.
    expect(stored).not.toHaveProperty('mailShard');
    expect(stored).not.toHaveProperty('leaseUntil');
  });

  it('come once to an educator whose address is also the contact’s', async () => {
    await put(['changed'], { educators: [{ name: 'Ana', email: msRivera.email.toUpperCase() }] });
    expect(await received()).toHaveLength(1);
  });

  it('invite each educator the class is shared with, and nobody twice', async () => {
    const group = await put(['invitation'], { educators: [sam] });
    expect(await told()).toEqual([`${sam.email}: A`]);
    const shared = await turnout.services.groups.change(
      group,
      { educators: [sam, kim] },
      { owes: 'invitation', now: turnout.clock.read() },
    );
    expect(shared).not.toBeNull();
    await turnout.local.tick();
    expect(await told()).toEqual([`${kim.email}: A`, `${sam.email}: A`]);
    await owe(group, 'invitation');
    expect(await received()).toHaveLength(2);
  });

  it('invite an address three times a day, whoever shares whatever with it', async () => {
    for (const id of ['1', '2', '3', '4'])
      await put(['invitation'], { educators: [sam] }, `000000000000${id}`);
    expect(await received()).toHaveLength(3);
  });

  it('tell of the organizers’ look only while it lasts', async () => {
    await put(['waitlisted'], { students: 80 }, '000000000000a');
    await put(['waitlisted'], { students: 80, approvedUpTo: 83 }, '000000000000b');
    expect((await received()).map(({ subject }) => subject)).toEqual([
      `The organizers look at your class: ${event.name}`,
    ]);
  });

  it('speak the class’s language', async () => {
    await put(['promoted'], { locale: 'ar' });
    const [{ html, text } = { html: '', text: '' }] = await received();
    expect(html).toContain('<html lang="ar" dir="rtl"');
    expect(text).toContain('25 من أصل 30');
  });

  describe('after the event', () => {
    const row = (id: string, changes: Partial<Registration> = {}): Registration => ({
      event: event.id,
      id,
      kind: 'student',
      status: 'confirmed',
      number: 1,
      sessions: {},
      released: {},
      firstName: 'Noor',
      lastName: 'Haddad',
      school: 'Cascade High School',
      grade: '10',
      ageBand: '13-17',
      locale: 'en',
      interests: [],
      answers: {},
      group: '0123456789abc',
      attempt: id,
      badgeVersion: 1,
      linkVersion: 1,
      registeredAt: at(0),
      revision: 1,
      ...changes,
    });
    const checkIn = () => ({ at: at(60), scan: 'scan-0001', station: 'door' });

    it('each held class hears once how many of its own came, and no name', async () => {
      const { registrations, clock } = turnout.services;
      const rows = [
        row('0000000000001', { checkIn: checkIn() }),
        row('0000000000002', { checkIn: checkIn() }),
        row('0000000000003'),
        row('0000000000004', { status: 'waitlisted' }),
        row('0000000000005', { kind: 'chaperone', checkIn: checkIn() }),
        row('0000000000006', { group: 'another', checkIn: checkIn() }),
      ];
      for (const each of rows) await registrations.create(each, [], clock());
      const own = Object.fromEntries(rows.slice(0, 5).map(({ id }) => [id, 0]));
      await put([], { rows: own, educators: [sam] });
      await put([], { rows: { '0000000000008': 0 }, cancelledAt: at(0) }, '000000000000b');
      await put(
        [],
        { rows: { '0000000000009': 0 }, confirmedAt: undefined } as Partial<Group>,
        '000000000000c',
      );
      await put([], {}, '000000000000d');
      await pass(183);
      expect(await received()).toEqual([]);
      // By then it is past nine on the next morning, wherever the day began.
      await pass(36 * 60);
      await turnout.local.tick();
      const mails = await received();
      expect(mails.map(({ to }) => to).sort()).toEqual([sam.email, msRivera.email]);
      for (const { text, html } of mails) {
        expect(text).toContain('2 of 3 students on your roster came.');
        expect(text).toMatch(/^chaperones came +1$/m);
        expect(text + html).not.toMatch(/Noor|Haddad/);
      }
      // A run that crashed before it was noted as done begins again.
      const stored = await turnout.services.events.read(event.id);
      const planned =
        stored && plannedMailings(stored).find(({ kind, to }) => kind === 'follow-up' && to === 'educators');
      if (!planned) throw new Error('Educators are told by default how it went');
      const entry = await turnout.services.schedules.read(stored.id, planned.name);
      if (!entry) throw new Error('The mailing has an entry');
      await oweClasses(turnout.services, stored, planned, { ...entry, lease: '', dueAt: '', leftOver: '' });
      await pass(60);
      expect(await received()).toHaveLength(2);
    });

    it('a chaperone is told nothing that is for students', async () => {
      const { registrations, clock } = turnout.services;
      const email = 'chaperone@school.example';
      await registrations.create(
        row('0000000000007', { kind: 'chaperone', email, checkIn: checkIn() }),
        [],
        clock(),
      );
      await registrations.create(row('000000000000a', { kind: 'chaperone', email }), [], clock());
      for (const minutes of [183, 36 * 60, 12 * 60]) await pass(minutes);
      expect(await received()).toEqual([]);
    });
  });

  it('tell each class that heard of itself that the event is cancelled', async () => {
    await put([]);
    await put([], { cancelledAt: at(0) }, '000000000000b');
    await put([], { confirmedAt: undefined } as Partial<Group>, '000000000000c');
    await owner.get('cancelEvent', { event: event.id });
    await pass(1);
    await pass(1);
    expect((await received()).map(({ to, subject }) => [to, subject])).toEqual([
      [msRivera.email, `Cancelled: ${event.name}`],
    ]);
    await pass(60);
    expect(await received()).toHaveLength(1);
  });
});

/** What a SendRawEmail call is to send. */
function decoded(body: string): string {
  return Buffer.from(new URLSearchParams(body).get('RawMessage.Data') ?? '', 'base64').toString();
}
