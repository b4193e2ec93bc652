import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import type { CareerEvent } from '#domain/event.ts';
import { everyone } from '#domain/mailRules.ts';
import { mailState } from '#domain/mailState.ts';
import { sendScheduled } from '#functions/mailer/sendScheduled.ts';
import { plannedMailings } from '#functions/mailings/plannedMailings.ts';
import { recipientRecords } from '#functions/mailings/recipientRecords.ts';
import { ownerEmail } from '#infra/local/environment.ts';
import { employer, healthEvent } from '#test/mail/mailFacts.ts';
import type { Caller } from '#test/support/caller.ts';
import { healthcareMorning, publishedEvent } from '#test/support/people.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';
import { type MailerProcess, type MailWorld, mailWorld } from './mailWorld.ts';

type Mail = Answer<'listMails'>['mails'][number];
const funder = 'funder@outside.example';

describe('a mail to an employer or organizer, sent again', () => {
  let turnout: Turnout;
  let owner: Caller;
  let event: Answer<'readEvent'>;
  let stories = 0;

  beforeAll(async () => {
    turnout = await startTurnout();
  });
  afterAll(() => turnout.stop());
  /** Each story has a day of its own, later than the last one's: the mailer's clocks only go forward. */
  beforeEach(async () => {
    stories++;
    turnout.clock.moveTo(at(-1, '15:59:00'));
    owner = await turnout.owner();
    const day = at(0, '00:00:00').slice(0, 10);
    event = await publishedEvent(owner, {
      ...{ timeZone: 'America/Phoenix', startsAt: `${day}T10:00`, endsAt: `${day}T13:00`, sessions: [] },
      summaryTo: [ownerEmail, funder],
      employers: [
        { name: 'Mercy Hospital', contactEmail: `students${stories}@mercy.example` },
        { name: 'Riverbend Pharmacy', contactEmail: `jobs${stories}@riverbend.example` },
      ],
    });
  });

  /** A moment some days after the story's event begins, at 17:00 in UTC. */
  const at = (days: number, time: string) =>
    `${new Date(Date.UTC(2027, 2, 4 + 7 * stories + days)).toISOString().slice(0, 10)}T${time}.000Z`;
  const mercy = () => event.employers[0] ?? never();
  const never = (): never => {
    throw new Error('It is there');
  };
  const stored = async () => (await turnout.services.events.read(event.id, { fresh: true })) ?? never();
  /** Lets the employers’ reminder of the day before leave; answers its name. */
  async function reminded() {
    const { mailRules } = event;
    const rule = {
      kind: 'reminder',
      to: 'employers',
      on: true,
      audience: everyone,
      note: { en: '' },
    } as const;
    event = await owner.get('updateEvent', {
      ...{ event: event.id, revision: event.revision },
      mailRules: [
        ...mailRules.filter(({ to }) => to !== 'employers'),
        { ...rule, when: { from: 'start', days: -1, at: '09:00' } },
      ],
    });
    turnout.clock.moveTo(at(-1, '16:00:30'));
    await turnout.local.tick();
    const mailing = plannedMailings(await stored()).find(({ to }) => to === 'employers') ?? never();
    expect((await turnout.services.schedules.read(event.id, mailing.name))?.outcome).toBe('done');
    turnout.clock.pass({ minutes: 5 });
    return mailing.name;
  }
  /** Lets the summary leave, minutes after the end. */
  async function summarised() {
    turnout.clock.moveTo(at(0, '20:03:00'));
    owner = await turnout.owner();
    await turnout.local.tick();
    turnout.clock.pass({ minutes: 5 });
  }
  const list = async (name: string): Promise<Mail[]> =>
    (await owner.get('listMails', { event: event.id, name, cursor: 'p.' })).mails;
  const of = async (name: string, email: string) => (await list(name)).find((mail) => mail.email === email);
  const again = (whose: object, name: string) =>
    owner.call('sendMailAgain', { event: event.id, name, ...whose });
  const mailedTo = async (email: string) => (await turnout.mails()).filter(({ to }) => to === email).length;
  async function swept(): Promise<void> {
    turnout.clock.pass({ minutes: 1 });
    await turnout.local.tick();
  }

  it('goes to an employer once more, and not to the others', async () => {
    const name = await reminded();
    const { id, contactEmail } = mercy();
    expect(await of(name, contactEmail)).toMatchObject({ employer: id, mayBeSentAgain: true });
    const others = await mailedTo(`jobs${stories}@riverbend.example`);
    expect((await again({ employer: id }, name)).body).toEqual({ status: 'owed' });
    expect(await of(name, contactEmail)).toMatchObject({ state: 'waiting', mayBeSentAgain: false });
    await swept();
    expect(await mailedTo(contactEmail)).toBe(2);
    expect(await mailedTo(`jobs${stories}@riverbend.example`)).toBe(others);
    await expect.poll(async () => (await of(name, contactEmail))?.state).toBe('delivered');
    await swept();
    expect(await mailedTo(contactEmail)).toBe(2);
    expect(await turnout.services.schedules.read(event.id, name)).not.toHaveProperty('dueAt');
  });

  it('goes to an organizer, who is named by the address in the body', async () => {
    await summarised();
    const summaries = async () =>
      (await turnout.mails()).filter(({ to, subject }) => to === ownerEmail && !/sign/i.test(subject)).length;
    const before = await summaries();
    expect(await of('summary', ownerEmail)).toMatchObject({ mayBeSentAgain: true });
    expect((await again({ email: ownerEmail.toUpperCase() }, 'summary')).body).toEqual({ status: 'owed' });
    await swept();
    expect(await summaries()).toBe(before + 1);
  });

  it('is one more mail, however often and at once it is tapped', async () => {
    const name = await reminded();
    const { id, contactEmail } = mercy();
    const attempt = 'q2w3e4r5t6y7u8i9';
    const taps = await Promise.all(Array.from({ length: 5 }, () => again({ employer: id, attempt }, name)));
    expect(taps.map(({ body }) => body)).toEqual(taps.map(() => ({ status: 'owed' })));
    await swept();
    expect(await mailedTo(contactEmail)).toBe(2);
    // Its answer was lost, and the page asks again long after the mail left.
    expect((await again({ employer: id, attempt }, name)).body).toEqual({ status: 'owed' });
    await swept();
    expect(await mailedTo(contactEmail)).toBe(2);
    expect((await again({ employer: id, attempt: 'another-attempt-x' }, name)).status).toBe(200);
    await swept();
    expect(await mailedTo(contactEmail)).toBe(3);
  });

  it('goes to the address as it is now, and waits until a suppression is lifted', async () => {
    const name = await reminded();
    const { id } = mercy();
    const { organization } = await stored();
    const now = turnout.clock.read().toISOString();
    const bounced = { reason: 'bounced', at: now, sentAt: now } as const;
    await turnout.services.mailChoices.suppress(organization, mercy().contactEmail, bounced);
    expect(await of(name, mercy().contactEmail)).toMatchObject({ suppressed: true, mayBeSentAgain: false });
    expect((await again({ employer: id }, name)).body.refusal).toBe('address-suppressed');
    const lift = () => owner.call('liftSuppression', { event: event.id, employer: id });
    expect((await lift()).body).toEqual({ status: 'lifted' });
    expect((await lift()).body).toEqual({ status: 'lifted' });
    expect(await of(name, mercy().contactEmail)).toMatchObject({ suppressed: false, mayBeSentAgain: true });
    expect((await again({ employer: id }, name)).status).toBe(200);
    const contactEmail = `corrected${stories}@mercy.example`;
    const { employers } = event;
    await owner.get('updateEvent', {
      ...{ event: event.id, revision: (await stored()).revision },
      employers: employers.map((one) => (one.id === id ? { ...one, contactEmail } : one)),
    });
    await swept();
    expect(await mailedTo(contactEmail)).toBe(1);
  });

  it('lifts an organizer’s suppression by the address in the body', async () => {
    const { organization } = await stored();
    const now = turnout.clock.read().toISOString();
    await turnout.services.mailChoices.suppress(organization, funder, {
      reason: 'complained',
      at: now,
      sentAt: now,
    });
    turnout.clock.pass({ seconds: 1 });
    const lift = (email: string) => owner.call('liftSuppression', { event: event.id, email });
    expect((await lift('nobody@outside.example')).body.refusal).toBe('unknown-mailing');
    expect((await lift(funder)).body).toEqual({ status: 'lifted' });
    expect((await turnout.services.mailChoices.read(organization, funder)).suppressed).toBeUndefined();
  });

  describe('is refused, with the reason,', () => {
    const refused = async (whose: object, name: string) => {
      const { body } = await again(whose, name);
      const fields = body.fields as { path: string; message: string }[] | undefined;
      return [body.refusal, fields?.[0]?.message.split(': ')[1]];
    };
    it('once the event has begun, for a reminder', async () => {
      const name = await reminded();
      turnout.clock.moveTo(at(0, '17:00:01'));
      owner = await turnout.owner();
      expect(await of(name, mercy().contactEmail)).toMatchObject({ mayBeSentAgain: false });
      expect(await refused({ employer: mercy().id }, name)).toEqual([
        ...['unknown-mailing', 'the time in which it is of use is over'],
      ]);
    });

    it('before the end, for what tells how it was, where the event was put off since', async () => {
      await summarised();
      const day = at(5, '00:00:00').slice(0, 10);
      await owner.get('updateEvent', {
        ...{ event: event.id, revision: (await stored()).revision },
        ...{ startsAt: `${day}T10:00`, endsAt: `${day}T13:00` },
      });
      expect(await of('summary', ownerEmail)).toMatchObject({ mayBeSentAgain: false });
      expect(await refused({ email: ownerEmail }, 'summary')).toEqual([
        ...['unknown-mailing', 'the event is not over'],
      ]);
    });

    it('where its rule was switched off', async () => {
      const name = await reminded();
      const { mailRules } = event;
      await owner.get('updateEvent', {
        ...{ event: event.id, revision: (await stored()).revision },
        mailRules: mailRules.map(
          ({ setAt: _, ...rule }: (typeof mailRules)[number] & { setAt?: string }) => ({
            ...rule,
            on: rule.to !== 'employers',
          }),
        ),
      });
      expect(await refused({ employer: mercy().id }, name)).toEqual([
        ...['unknown-mailing', 'the event does not plan this mail any more'],
      ]);
    });

    it('where the employer was removed, or its address', async () => {
      const name = await reminded();
      const { id } = mercy();
      const [, pharmacy] = event.employers;
      await owner.get('updateEvent', {
        ...{ event: event.id, revision: (await stored()).revision },
        employers: [{ ...(pharmacy ?? never()), contactEmail: '' }],
      });
      expect(await refused({ employer: id }, name)).toEqual(['unknown-employer', undefined]);
      expect(await refused({ employer: pharmacy?.id }, name)).toEqual(['unknown-employer', undefined]);
    });

    it('where the summary goes to the organizer no more, or never did', async () => {
      expect(await refused({ email: 'someone@else.example' }, 'summary')).toEqual([
        'unknown-mailing',
        undefined,
      ]);
      expect(await refused({ email: ownerEmail }, 'summary')).toEqual([
        'unknown-mailing',
        'they never had it',
      ]);
    });

    it('where somebody outside has one summary: two would tell what each of them hides', async () => {
      await summarised();
      expect(await of('summary', funder)).toMatchObject({ mayBeSentAgain: false });
      expect(await refused({ email: funder }, 'summary')).toEqual([
        ...['unknown-mailing', 'people outside the organization get one summary, and this address had it'],
      ]);
    });

    it('where two are named, or nobody, or another event’s', async () => {
      const name = await reminded();
      const { id } = mercy();
      expect((await again({}, name)).body.refusal).toBe('unknown-registration');
      expect((await again({ employer: id, email: ownerEmail }, name)).body.refusal).toBe(
        'unknown-registration',
      );
      const elsewhere = await owner.get('createEvent', healthcareMorning);
      const { body } = await owner.call('sendMailAgain', { event: elsewhere.id, employer: id, name });
      expect(body.refusal).toBe('unknown-employer');
      expect((await again({ employer: id }, 'reminder_none_20270303')).body.refusal).toBe('unknown-mailing');
    });
  });

  it('is let go where the employer is removed before the mailer looks', async () => {
    const name = await reminded();
    const { id, contactEmail } = mercy();
    await again({ employer: id }, name);
    await owner.get('updateEvent', {
      ...{ event: event.id, revision: (await stored()).revision },
      employers: event.employers.slice(1),
    });
    await swept();
    expect(await mailedTo(contactEmail)).toBe(1);
    const entry = await turnout.services.schedules.read(event.id, name);
    expect(entry?.again).toEqual({});
    expect(entry).not.toHaveProperty('dueAt');
  });
});

describe('a mail to an employer, asked for once more in a world that breaks', () => {
  let world: MailWorld;
  /** One that never breaks. */
  let helper: MailerProcess;
  let events = 0;
  beforeAll(async () => {
    world = await mailWorld();
    helper = await world.process();
  });
  afterAll(() => world.stop());

  const most = 40;
  /** An event whose employers had their reminder, as far as the carrier took it, and one of them is to have it again. */
  async function asked(fate: Parameters<typeof world.carrier.decide>[0] = () => 'accept') {
    world.carrier.decide(fate);
    const sender = await world.process();
    const { services } = sender;
    const later = (hours: number) => new Date(world.clock.read().getTime() + hours * 3_600_000).toISOString();
    const rule = { id: 'r1', kind: 'reminder', to: 'employers', on: true, audience: everyone } as const;
    const event: CareerEvent = healthEvent({
      id: `few${++events}`,
      slug: `few-${events}`,
      ...{ startsAt: later(480), endsAt: later(484) },
      publishedAt: '2027-01-10T12:00:00.000Z',
      employers: [
        employer({ id: 'e1', contactEmail: `one${events}@mercy.example` }),
        employer({ id: 'e2', contactEmail: `two${events}@mercy.example` }),
      ],
      mailRules: [{ ...rule, note: { en: '' }, when: { from: 'start', minutes: -480 * 60 } }],
    });
    await services.events.create(event);
    await services.keys.makeBadgeKey(event.id);
    const mailing = plannedMailings(event).find(({ to }) => to === 'employers');
    if (!mailing) throw new Error('It is planned');
    await services.schedules.plan(event.id, mailing);
    /** What a sweep does with this entry. */
    const look = ({ services }: MailerProcess) =>
      sendScheduled(
        services,
        { pk: `schedule#${event.id}`, sk: mailing.name },
        world.clock.read().getTime() + 240_000,
      );
    const read = () => helper.services.schedules.read(event.id, mailing.name);
    await look(sender);
    world.clock.pass({ minutes: 1 });
    const entry = await read();
    if (!entry) throw new Error('It is there');
    expect(entry.recipients.e1).toHaveProperty('sent');
    await services.schedules.askAgain(entry, 'e1', 'attempt', world.clock.read());
    world.clock.pass({ seconds: 1 });
    world.lines.length = 0;
    const to = `one${events}@mercy.example`;
    const taken = () => world.carrier.taken.filter((mail) => mail.to === to).length - 1;
    return { sender, look, read, taken, to, name: mailing.name, event };
  }
  const mayRepeat = () => world.lines.filter((line) => line.mayRepeat === 1).length;

  it.each([
    ['before it arrives', false],
    ['after it arrived', true],
  ])('is not lost by a crash at any request, %s; at most one repeats, and is counted', async (_, arrives) => {
    for (let at = 1; at < most; at++) {
      const { sender, look, read, taken } = await asked();
      sender.crashAt(at, arrives);
      await look(sender).catch(() => {});
      const story = `crashed at request ${at}, ${sender.requests[at - 1]}`;
      const reached = sender.requests.length >= at;
      const before = taken();
      for (let looks = 0; looks < 3; looks++) {
        world.clock.pass({ minutes: 5 });
        await look(helper);
      }
      const entry = await read();
      expect(entry?.again, story).toEqual({});
      expect(entry, story).not.toHaveProperty('dueAt');
      expect(entry?.recipients.e1, story).toMatchObject({ again: 'attempt' });
      expect(taken(), story).toBeGreaterThanOrEqual(1);
      expect(taken(), story).toBeLessThanOrEqual(before ? 2 : 1);
      expect(mayRepeat(), story).toBeGreaterThanOrEqual(taken() - 1);
      if (!reached) {
        expect(taken()).toBe(1);
        expect(at).toBeGreaterThan(6);
        break;
      }
    }
  });

  it('is not repeated where SES told of it before the crashed sender’s successor looks', async () => {
    const { sender, look, read, taken, name, event } = await asked();
    sender.decide(({ operation }) =>
      sender.requests.includes('SendRawEmail') && operation !== 'SendRawEmail' ? 'refuse' : 'pass',
    );
    sender.requests = [];
    await look(sender).catch(() => {});
    expect(taken()).toBe(1);
    const place = await helper.services.mailOutcomes.find({ event: event.id, item: 'e1', mail: name });
    const sent = { at: world.clock.read().toISOString(), message: 'ses-told' };
    if (place) await helper.services.mailOutcomes.keep(place, { sent });
    world.clock.pass({ minutes: 6 });
    await look(helper);
    expect(taken()).toBe(1);
    expect((await read())?.again).toEqual({});
    expect((await read())?.recipients.e1).toEqual({ sent, again: 'attempt' });
  });

  it('is tried again with longer and longer pauses, and given up in the end', async () => {
    const { sender, look, read, to, name } = await asked();
    world.carrier.decide(() => 'broken');
    world.carrier.handed.length = 0;
    for (let hours = 0; hours < 20 && (await read())?.dueAt; hours++) {
      await look(sender);
      world.clock.pass({ minutes: 67 });
    }
    expect(world.carrier.handed.filter((mail) => mail.to === to)).toHaveLength(15);
    const entry = await read();
    if (!entry) throw new Error('It is there');
    const { recipients, again, dueAt } = entry;
    expect([again, dueAt, recipients.e1?.failed]).toEqual([{}, undefined, 'ServiceUnavailable']);
    // Where it went now may be another address than the one that it reached before.
    expect(mailState(recipientRecords(entry, 'e1'), name)).toBe('failed');
  });

  it('is counted as one that may repeat where the answer to the first try was lost', async () => {
    const { sender, look, read, taken } = await asked();
    world.carrier.decide(() => 'taken-cut');
    await look(sender);
    world.carrier.decide(() => 'accept');
    for (let looks = 0; looks < 2; looks++) {
      world.clock.pass({ minutes: 1 });
      await look(sender);
    }
    expect((await read())?.again).toEqual({});
    expect(taken()).toBeGreaterThan(1);
    expect(mayRepeat()).toBe(1);
  });

  it('does not wait with the rest of its mailing where the event was put off meanwhile', async () => {
    const { sender, look, taken, read, event } = await asked(({ to }) =>
      to.startsWith('two') ? 'broken' : 'accept',
    );
    const later = (instant: string) => new Date(Date.parse(instant) + 2 * 3_600_000).toISOString();
    const { startsAt, endsAt, revision } = event;
    const moved = { startsAt: later(startsAt), endsAt: later(endsAt), revision: revision + 1 };
    expect(await sender.services.events.replace({ ...event, ...moved })).toBe(true);
    world.carrier.decide(() => 'broken');
    await look(sender);
    expect((await read())?.again?.e1?.tries).toBe(1);
    world.carrier.decide(() => 'accept');
    world.clock.pass({ minutes: 1 });
    await look(sender);
    expect(taken()).toBe(1);
    expect(await read()).toMatchObject({ again: {}, dueAt: expect.any(String) });
    expect(await read()).not.toHaveProperty('recipients.e2');
  });

  it('asked for while the mailing is still on its way is not forgotten when that ends', async () => {
    const { sender, look, read, taken, name, event } = await asked();
    const { schedules } = sender.services;
    world.clock.pass({ seconds: 1 });
    const now = world.clock.read();
    const held = await schedules.lease({ pk: `schedule#${event.id}`, sk: name }, now);
    if (!held) throw new Error('It is due');
    await schedules.finish(held, 'done', now);
    expect(await read()).toMatchObject({ dueAt: expect.any(String), doneAt: now.toISOString() });
    await look(sender);
    expect(taken()).toBe(1);
    expect(await read()).not.toHaveProperty('dueAt');
  });

  it.each([
    ['the later one', 'summary_settled', 'summary'],
    ['the first one again', 'summary', 'summary_settled'],
  ] as const)(
    'is no second summary of somebody outside, who had the other while %s was counted',
    async (_, name, other) => {
      const sender = await world.process();
      const now = world.clock.read();
      const outsider = `outsider${events}@outside.example`;
      const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString();
      const event = healthEvent({
        ...{ id: `few${++events}`, slug: `few-${events}`, startsAt: ago(40), endsAt: ago(36) },
        ...{ publishedAt: '2027-01-10T12:00:00.000Z', mailRules: [], summaryTo: [outsider] },
      });
      const { services } = sender;
      const { schedules, mailChoices, mailOutcomes, registrations } = helper.services;
      await services.events.create(event);
      await services.keys.makeBadgeKey(event.id);
      const look = (name: string) =>
        sendScheduled(services, { pk: `schedule#${event.id}`, sk: name }, now.getTime() + 240_000);
      world.carrier.decide(() => 'accept');
      // The first did not go there, and could by now.
      const at = ago(1);
      await mailChoices.suppress(event.organization, outsider, { reason: 'bounced', at, sentAt: at });
      for (const one of plannedMailings(event)) await schedules.plan(event.id, one);
      await look('summary');
      await mailChoices.lift(event.organization, outsider, now);
      const part = await mailChoices.keyOf(event.organization, outsider);
      const first = await schedules.read(event.id, 'summary');
      expect(first?.recipients[part]?.failed).toBe('suppressed');
      if (first && name === 'summary') await schedules.askAgain(first, part, 'attempt', now);
      // There is more to tell than the first summary did.
      const late = { ...(await world.owing([])), event: event.id, registeredAt: ago(39) };
      await registrations.create(late, [], now);
      const summaries = () => world.carrier.taken.filter(({ to }) => to === outsider).length;
      const before = summaries();
      let isCounting = false;
      sender.decide(async ({ operation, body }) => {
        if (operation !== 'Query' || isCounting || !body.includes('registrations')) return 'pass' as const;
        isCounting = true;
        const place = await mailOutcomes.find({ event: event.id, item: part, mail: other });
        if (place) await mailOutcomes.keep(place, { sent: { at: now.toISOString(), message: 'other' } });
        return 'pass' as const;
      });
      await look(name);
      expect(isCounting).toBe(true);
      expect((await schedules.read(event.id, other))?.recipients[part]).toHaveProperty('sent');
      expect(await schedules.read(event.id, name)).not.toHaveProperty('dueAt');
      expect(summaries()).toBe(before);
    },
  );
});
