import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import type { MailName } from '#domain/mailNames.ts';
import { type Heard, mailState } from '#domain/mailState.ts';
import { plannedMailings } from '#functions/mailings/plannedMailings.ts';
import { shownMailing } from '#functions/organizer/mails/shownMailings.ts';
import { Database } from '#store/database.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import type { ScheduleEntry } from '#store/schedules.ts';
import type { Caller } from '#test/support/caller.ts';
import { heldClass, rowsOfLincoln } from '#test/support/classes.ts';
import { type FaultyWire, faultyWire } from '#test/support/faultyWire.ts';
import { healthcareMorning, maya, publishedEvent } from '#test/support/people.ts';
import { newStudent, type Registered } from '#test/support/registering.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';

type Mail = Answer<'listMails'>['mails'][number];

describe('the mails of an event', () => {
  let turnout: Turnout;
  let owner: Caller;
  let event: Answer<'readEvent'>;
  /** Beside the product, so that what the mailer would do later can be noted now. */
  let database: Database;
  let wire: FaultyWire;
  let shaky: Turnout;

  beforeAll(async () => {
    turnout = await startTurnout();
    owner = await turnout.owner();
    database = new Database(turnout.services.config.tables);
    wire = await faultyWire(turnout.local.dynamodbEndpoint);
    shaky = await startTurnout({ dynamodb: wire.endpoint, ses: turnout.local.sesEndpoint });
  });
  afterAll(async () => {
    await shaky.stop();
    await wire.stop();
    await turnout.stop();
  });
  beforeEach(async () => {
    wire.decide(() => 'pass');
    turnout.clock.moveTo('2027-03-01T17:00:00.000Z');
    event = await publishedEvent(owner, {
      summaryTo: ['director@evergreen.example', 'funder@outside.example'],
      employers: [
        { name: 'Mercy Hospital', contactEmail: 'students@mercy.example' },
        { name: 'Riverbend Pharmacy', contactEmail: 'jobs@riverbend.example' },
      ],
    });
  });

  const at = (time: string) => `2027-03-01T${time}:00.000Z`;
  let students = 0;
  const student = (changes: object = {}) => {
    students++;
    const email = `student${students}@students.example`;
    return newStudent(turnout, event.slug, { ...maya, email, ...changes });
  };
  /** Waits until the mailer has sent what registering owes, so that it changes nothing later. */
  async function settled(...all: Registered[]): Promise<void> {
    for (const { registrationId } of all)
      await expect.poll(async () => standing(await stored(registrationId))).toBe('delivered');
  }
  /** The mail carrier tells each time anew that a mail was delivered; one sent again counts from then on. */
  const standing = (registration: StoredRegistration | undefined) =>
    registration && mailState(registration, 'confirmation');
  const stored = (id: string) => turnout.services.registrations.read(event.id, id);
  const reminder = async (): Promise<MailName> => {
    const read = await turnout.services.events.read(event.id, { fresh: true });
    const [name] = plannedMailings(read ?? never()).flatMap(({ kind, to, past, name }) =>
      kind === 'reminder' && to === 'students' && !past ? name : [],
    );
    return name ?? never();
  };
  const never = (): never => {
    throw new Error('It is there');
  };

  /** Notes on a registration, or a class, what became of a mail. */
  async function note(
    key: { pk: string; sk: string },
    name: MailName,
    { sent, failed, heard }: { sent?: string; failed?: string; heard?: Heard },
  ): Promise<void> {
    const set = async (record: string, value: unknown) => {
      if (record === 'heard')
        await database.update('registrations', key, {
          update: 'SET #heard = if_not_exists(#heard, :none)',
          values: { none: {} },
        });
      await database.update('registrations', key, {
        update: 'SET #record.#name = :value',
        names: { record, name },
        values: { value },
      });
    };
    if (sent) await set('sent', { at: sent, message: `message-${name}` });
    if (failed) await set('failed', failed);
    if (heard) await set('heard', heard);
  }
  const noteOf = (
    { registrationId }: Registered,
    name: MailName,
    what: { sent?: string; failed?: string; heard?: Heard },
  ) => note({ pk: event.id, sk: registrationId }, name, what);

  const list = async (request: object = {}): Promise<Mail[]> => {
    const mails: Mail[] = [];
    let cursor: string | undefined;
    do {
      const page = await owner.get('listMails', { event: event.id, ...request, ...(cursor && { cursor }) });
      mails.push(...page.mails);
      cursor = page.next;
    } while (cursor);
    return mails;
  };

  describe('to single people', () => {
    it('are listed with how each stands, when, and why', async () => {
      const one = await student();
      await settled(one);
      await noteOf(one, 'reminder_a_20270225', { sent: at('10:00'), heard: told('delivered', '10:01') });
      await noteOf(one, 'reminder_b_20270226', {
        sent: at('11:00'),
        heard: { ...told('bounced', '11:01'), reason: 'Transient MailboxFull' },
      });
      await noteOf(one, 'follow-up_c', { failed: 'MessageRejected' });
      await noteOf(one, 'missed-you_d', { failed: 'overtaken: came after all' });
      await noteOf(one, 'reminder_e_20270227', { failed: 'declined' });
      await turnout.services.registrations.owe(
        event.id,
        one.registrationId,
        'changed_20270301',
        turnout.clock.read(),
      );
      const mails = await list();
      const about = {
        registration: one.registrationId,
        who: 'Maya Okafor',
        email: `student${students}@students.example`,
      };
      expect(mails).toEqual(
        expect.arrayContaining([
          {
            ...about,
            name: 'confirmation',
            kind: 'confirmation',
            state: 'delivered',
            at: expect.any(String),
            mayBeSentAgain: true,
            suppressed: false,
          },
          expect.objectContaining({ name: 'reminder_a_20270225', state: 'delivered', at: at('10:01') }),
          expect.objectContaining({
            name: 'reminder_b_20270226',
            state: 'bounced',
            reason: 'Transient MailboxFull',
          }),
          expect.objectContaining({
            name: 'follow-up_c',
            kind: 'follow-up',
            state: 'failed',
            reason: 'MessageRejected',
          }),
          expect.objectContaining({ name: 'missed-you_d', state: 'withdrawn', reason: 'came after all' }),
          expect.objectContaining({ name: 'reminder_e_20270227', state: 'declined', mayBeSentAgain: false }),
        ]),
      );
    });

    const told = (state: Heard['state'], time: string): Heard => ({ state, at: at(time) });

    it('are found by name, kind and state', async () => {
      const [one, other] = [await student(), await student()];
      await settled(one, other);
      await noteOf(one, 'reminder_a_20270225', { sent: at('10:00') });
      await noteOf(other, 'reminder_a_20270225', { failed: 'MessageRejected' });
      await noteOf(other, 'reminder_b_20270226', { sent: at('11:00') });
      const names = async (request: object) =>
        (await list(request)).map(({ name, state }) => `${name} ${state}`).sort();
      expect(await names({ name: 'reminder_a_20270225' })).toEqual([
        'reminder_a_20270225 failed',
        'reminder_a_20270225 sent',
      ]);
      expect(await names({ kind: 'confirmation' })).toEqual([
        'confirmation delivered',
        'confirmation delivered',
      ]);
      expect(await names({ kind: 'reminder', state: 'sent' })).toEqual([
        'reminder_a_20270225 sent',
        'reminder_b_20270226 sent',
      ]);
      expect(await names({ name: 'reminder_constructor' })).toEqual([]);
    });

    it('come page by page, each once, students, classes, employers and organizers alike', async () => {
      const { group } = await heldClass(turnout, event.slug);
      await note({ pk: `group#${event.id}`, sk: group.id }, 'reminder_a_20270225', { sent: at('09:00') });
      const keyOf = (email: string) => turnout.services.mailChoices.keyOf('evergreen-career-network', email);
      const [mercy] = event.employers;
      await database.put('events', {
        ...{
          pk: `schedule#${event.id}`,
          sk: 'follow-up_c',
          event: event.id,
          name: 'follow-up_c',
          kind: 'follow-up',
        },
        recipients: {
          [mercy?.id ?? '']: { sent: { at: at('12:00'), message: 'm' } },
          '0000000000': { failed: 'gone' },
        },
        heard: { [mercy?.id ?? '']: { state: 'delivered', at: at('12:01') } },
        ...{ sent: 1, left: 0 },
      });
      expect(await keyOf('x@y.example')).toMatch(/^\w+$/);
      const many = 230;
      for (let index = 0; index < many; index++)
        await turnout.services.registrations.create(
          {
            ...((await stored((await oneOf()).registrationId)) ?? never()),
            id: `t${String(index).padStart(12, '0')}`,
          },
          [],
          turnout.clock.read(),
        );
      for (let index = 0; index < many; index++)
        await note({ pk: event.id, sk: `t${String(index).padStart(12, '0')}` }, 'reminder_a_20270225', {
          sent: at('10:00'),
        });
      const first = await owner.get('listMails', { event: event.id, kind: 'reminder' });
      expect(first.mails).toHaveLength(200);
      expect(first.next).toMatch(/^r\./);
      const all = await list({ kind: 'reminder' });
      expect(all).toHaveLength(many + 1);
      expect(new Set(all.map(({ registration, group }) => registration ?? group)).size).toBe(many + 1);
      expect(await list({ kind: 'follow-up' })).toEqual([
        {
          ...{
            who: 'Mercy Hospital',
            employer: mercy?.id,
            email: 'students@mercy.example',
            name: 'follow-up_c',
            kind: 'follow-up',
          },
          ...{ state: 'delivered', at: at('12:01'), mayBeSentAgain: false, suppressed: false },
        },
      ]);
    });

    let first: Registered | undefined;
    beforeEach(() => {
      first = undefined;
    });
    async function oneOf(): Promise<Registered> {
      first ??= await student();
      return first;
    }

    it('of one student or class alone are read without the others’', async () => {
      const [one, other] = [await student(), await student()];
      const { group } = await heldClass(turnout, event.slug);
      await settled(one, other);
      expect((await list({ registration: one.registrationId })).map((mail) => mail.registration)).toEqual([
        one.registrationId,
      ]);
      expect(await list({ registration: one.registrationId, state: 'bounced' })).toEqual([]);
      expect(new Set((await list({ group: group.id })).map((mail) => mail.group))).toEqual(
        new Set([group.id]),
      );
      expect(await list({ registration: '0000000000' })).toEqual([]);
    });

    it.each(['p.-1', 'p.NaN', 'g.zzzz', 'x', 'r.\u0000', '..', 'p.99999999999999999999'])(
      'survive a cursor nobody gave: “%s”',
      async (cursor) => {
        expect((await owner.call('listMails', { event: event.id, cursor })).status).toBe(200);
      },
    );

    it('are for organizers alone, of their own events', async () => {
      for (const id of ['listMails', 'listMailings', 'getSurvey'] as const) {
        expect((await turnout.someone().call(id, { event: event.id })).body.refusal).toBe('sign-in-needed');
        expect((await owner.call(id, { event: '0000000000' })).body.refusal).toBe('unknown-event');
      }
    });
  });

  describe('sending one again', () => {
    const again = (whose: object, name: string, through = owner) =>
      through.call('sendMailAgain', { event: event.id, name, ...whose });

    it('mails the badge once more', async () => {
      const one = await student();
      await settled(one);
      const before = (await stored(one.registrationId))?.sent.confirmation?.message;
      expect((await again({ registration: one.registrationId }, 'confirmation')).body).toEqual({
        status: 'owed',
      });
      await settled(one);
      expect((await stored(one.registrationId))?.sent.confirmation?.message).not.toBe(before);
      const mails = (await turnout.mails()).filter(({ to }) => to === `student${students}@students.example`);
      expect(mails).toHaveLength(2);
    });

    it('is one more mail, however many organizers tap at once', async () => {
      const one = await student();
      await settled(one);
      const email = `student${students}@students.example`;
      const mailed = async () => (await turnout.mails()).filter(({ to }) => to === email).length;
      const before = await mailed();
      const taps = await Promise.all(
        Array.from({ length: 6 }, () =>
          turnout.services.registrations.oweAgain(
            event.id,
            one.registrationId,
            'confirmation',
            turnout.clock.read(),
          ),
        ),
      );
      expect(taps).toHaveLength(6);
      await settled(one);
      await turnout.local.tick();
      await expect.poll(mailed).toBe(before + 1);
      expect((await stored(one.registrationId))?.owes).toEqual({});
    });

    it('of a class goes to its educators', async () => {
      const { group } = await heldClass(turnout, event.slug);
      const key = { group: group.id };
      await expect
        .poll(async () => (await turnout.services.groups.read(event.id, group.id))?.owes)
        .toEqual({});
      expect((await again(key, 'confirmation')).body).toEqual({ status: 'owed' });
    });

    it.each([
      { name: 'reminder_never_20270101', what: 'a mail that was never owed' },
      { name: 'follow-up_gone', what: 'a mail of a rule that is no more' },
      { name: 'waitlisted', what: 'what is no longer true' },
      { name: 'promoted_constructor', what: 'a name that every object has' },
    ])('refuses $what', async ({ name }) => {
      const one = await student();
      await settled(one);
      await noteOf(one, 'follow-up_gone', { sent: at('10:00') });
      await noteOf(one, 'waitlisted', { sent: at('10:00') });
      expect((await again({ registration: one.registrationId }, name)).body.refusal).toBe('unknown-mailing');
      expect((await stored(one.registrationId))?.owes).toEqual({});
    });

    it('refuses what its reader asked not to be sent, until the reader asks otherwise', async () => {
      const one = await student();
      await settled(one);
      const name = await reminder();
      await noteOf(one, name, { failed: 'declined' });
      const { mailChoices } = turnout.services;
      const hash = await mailChoices.keyOf(
        (await organization()) ?? '',
        `student${students}@students.example`,
      );
      await mailChoices.decline(hash, ['reminders']);
      const [listed] = await list({ name });
      expect(listed).toMatchObject({ state: 'declined', mayBeSentAgain: false, suppressed: false });
      expect((await again({ registration: one.registrationId }, name)).body.refusal).toBe('unknown-mailing');
      await mailChoices.choose(hash, []);
      turnout.clock.pass({ seconds: 1 });
      expect((await again({ registration: one.registrationId }, name)).body).toEqual({ status: 'owed' });
    });

    it('refuses an address that mails came back from, until that is lifted', async () => {
      const one = await student();
      await settled(one);
      await turnout.services.mailChoices.suppress(
        (await organization()) ?? '',
        `Student${students}@students.example`,
        {
          ...{ reason: 'bounced', at: at('18:00'), sentAt: at('18:00') },
        },
      );
      const whose = { registration: one.registrationId };
      const listed = async () => (await list({ kind: 'confirmation' }))[0];
      expect(await listed()).toMatchObject({ suppressed: true, mayBeSentAgain: false });
      expect((await again(whose, 'confirmation')).body.refusal).toBe('address-suppressed');
      const lift = () => owner.call('liftSuppression', { event: event.id, ...whose });
      expect((await lift()).body).toEqual({ status: 'lifted' });
      expect((await lift()).body).toEqual({ status: 'lifted' });
      expect(await listed()).toMatchObject({ suppressed: false, mayBeSentAgain: true });
      expect((await again(whose, 'confirmation')).body).toEqual({ status: 'owed' });
    });

    it.each(['sendMailAgain', 'liftSuppression'] as const)('%s names one person who is there', async (id) => {
      const one = await student();
      const ask = (whose: object) => owner.call(id, { event: event.id, name: 'confirmation', ...whose });
      expect((await ask({})).body.refusal).toBe('unknown-registration');
      expect((await ask({ registration: one.registrationId, group: one.registrationId })).body.refusal).toBe(
        'unknown-registration',
      );
      expect((await ask({ registration: '0000000000000' })).body.refusal).toBe('unknown-registration');
      expect((await ask({ group: one.registrationId })).body.refusal).toBe('unknown-group');
      expect((await ask({ registration: 'event' })).body.refusal).toBe('unknown-registration');
      const elsewhere = await publishedEvent(owner);
      expect(
        (
          await owner.call(id, {
            event: elsewhere.id,
            name: 'confirmation',
            registration: one.registrationId,
          })
        ).body.refusal,
      ).toBe('unknown-registration');
    });

    it('that broke off is repeated without harm', async () => {
      const one = await student();
      await settled(one);
      wire.decide(({ operation, body }) =>
        operation === 'UpdateItem' && body.includes('noTries') ? 'lose' : 'pass',
      );
      const through = await shaky.services.registrations
        .oweAgain(event.id, one.registrationId, 'confirmation', turnout.clock.read())
        .then(
          () => 'done',
          () => 'failed',
        );
      expect(['done', 'failed']).toContain(through);
      expect(Object.keys((await stored(one.registrationId))?.owes ?? {})).toEqual(['confirmation']);
      const debt = (await stored(one.registrationId))?.owes.confirmation;
      expect((await again({ registration: one.registrationId }, 'confirmation')).body).toEqual({
        status: 'owed',
      });
      const later = (await stored(one.registrationId))?.owes.confirmation;
      expect([debt, undefined]).toContain(later);
    });

    const organization = async () => (await turnout.services.events.read(event.id))?.organization;
  });

  describe('to many', () => {
    const mailings = () => owner.get('listMailings', { event: event.id });

    it('are listed with what is due next first', async () => {
      const { mailings: all } = await mailings();
      const toCome = all.filter(({ state }) => state === 'planned').map(({ dueAt }) => dueAt);
      expect(toCome.length).toBeGreaterThan(3);
      expect(toCome).toEqual(toCome.toSorted());
      expect(all.map(({ state }) => state)).toEqual(
        all
          .map(({ state }) => state)
          .toSorted((one, other) => Number(one === 'past') - Number(other === 'past')),
      );
      const summary = all.find(({ name }) => name === 'summary');
      expect(summary).toEqual({
        ...{ name: 'summary', kind: 'summary', to: 'organizers', dueAt: '2027-03-04T20:02:00.000Z' },
        ...{ state: 'planned', left: 0, counts: {} },
      });
    });

    it('count how each mail stands, apart from those that answer what someone did', async () => {
      const [one, other, third] = [await student(), await student(), await student()];
      await settled(one, other, third);
      const name = await reminder();
      await noteOf(one, name, { sent: at('10:00') });
      await noteOf(other, name, { sent: at('10:00'), heard: { state: 'bounced', at: at('10:05') } });
      await noteOf(third, name, { failed: 'suppressed' });
      const { mailings: all, answered } = await mailings();
      expect(all.find((mailing) => mailing.name === name)?.counts).toEqual({
        sent: 1,
        bounced: 1,
        suppressed: 1,
      });
      expect(answered).toEqual([{ kind: 'confirmation', counts: { delivered: 3 } }]);
    });

    it('are counted once, however many watch', async () => {
      const before = await mailings();
      const one = await student();
      await settled(one);
      expect((await mailings()).at).toBe(before.at);
      turnout.clock.pass({ seconds: 6 });
      expect((await mailings()).answered).toEqual([{ kind: 'confirmation', counts: { delivered: 1 } }]);
    });

    it('tell of a rule that is no more what it sent', async () => {
      await database.put('events', {
        ...{ pk: `schedule#${event.id}`, sk: 'reminder_gone_20270220', event: event.id },
        ...{ name: 'reminder_gone_20270220', kind: 'reminder', sent: 4, left: 1, recipients: {} },
        ...{ doneAt: '2027-02-20T10:00:00.000Z', outcome: 'missed' },
      });
      const { mailings: all } = await mailings();
      expect(all.find(({ name }) => name === 'reminder_gone_20270220')).toMatchObject({
        ...{ state: 'missed', left: 1, to: 'students', doneAt: '2027-02-20T10:00:00.000Z' },
      });
    });

    it.each([
      { share: 'turn', state: 'waiting-for-turn' },
      { share: 'day', state: 'waiting-for-quota' },
    ] as const)(
      'that wait for their share of mail ($share) say so, and until when',
      async ({ share, state }) => {
        const name = await reminder();
        const { schedules } = turnout.services;
        await schedules.bringForward(event.id, { name, kind: 'reminder' }, turnout.clock.read());
        const key = { pk: `schedule#${event.id}`, sk: name };
        const entry = (await schedules.lease(key, turnout.clock.read())) ?? never();
        const until = new Date(turnout.clock.read().getTime() + 600_000);
        await schedules.putOff(entry, until, share);
        const found = async () => (await mailings()).mailings.find((one) => one.name === name);
        expect(await found()).toMatchObject({ state, waitsUntil: until.toISOString() });
        turnout.clock.pass({ minutes: 10 });
        expect(await found()).toMatchObject({ state: 'sending' });
        expect(await found()).not.toHaveProperty('waitsUntil');
      },
    );

    it('are counted the more seldom the larger the event is, so that watching costs the same', async () => {
      const { liveFigures } = turnout.services;
      const at = turnout.clock.read().toISOString();
      const counted = (looked: number) => ({ at, looked, students: {}, classes: {} });
      const isStale = async () => (await liveFigures.read('mails', event.id, turnout.clock.read())).mine;
      await liveFigures.store('mails', event.id, counted(600));
      turnout.clock.pass({ seconds: 4 });
      expect(await isStale()).toBe(false);
      turnout.clock.pass({ seconds: 1 });
      expect(await isStale()).toBe(true);
      await liveFigures.store('mails', event.id, counted(50_000));
      turnout.clock.pass({ seconds: 190 });
      expect(await isStale()).toBe(false);
      turnout.clock.pass({ seconds: 10 });
      expect(await isStale()).toBe(true);
    });

    it('on their way show what has left since everybody was counted last', async () => {
      const name = await reminder();
      const { schedules, liveFigures } = turnout.services;
      await schedules.bringForward(event.id, { name, kind: 'reminder' }, turnout.clock.read());
      const entry =
        (await schedules.lease({ pk: `schedule#${event.id}`, sk: name }, turnout.clock.read())) ?? never();
      const figures = { looked: 50_000, students: { [name]: { delivered: 30, bounced: 1 } }, classes: {} };
      await liveFigures.store('mails', event.id, { at: turnout.clock.read().toISOString(), ...figures });
      await schedules.progress(entry, { sent: 100 }, turnout.clock.read());
      const found = async () => (await mailings()).mailings.find((one) => one.name === name)?.counts;
      expect(await found()).toEqual({ delivered: 30, bounced: 1, sent: 69 });
      turnout.clock.pass({ seconds: 5 });
      await schedules.finish(entry, 'done', turnout.clock.read());
      expect(await found()).toEqual({ delivered: 30, bounced: 1, sent: 69 });
      // Whoever was counted since is known: some of them were merged with others.
      turnout.clock.pass({ seconds: 5 });
      await liveFigures.store('mails', event.id, { at: turnout.clock.read().toISOString(), ...figures });
      expect(await found()).toEqual({ delivered: 30, bounced: 1 });
    });

    it('to employers count who is to get it once more as waiting, and not as sent besides', async () => {
      const at = turnout.clock.read().toISOString();
      const sent = { at, message: 'm' };
      const entry: ScheduleEntry = {
        ...{ event: event.id, name: 'reminder_r1', kind: 'reminder', dueAt: at, sent: 2, left: 0 },
        recipients: { e1: { sent }, e2: { sent } },
        again: { e1: { id: 'attempt', at, tries: 0 } },
      };
      const planned = {
        name: entry.name,
        kind: entry.kind,
        to: 'employers',
        dueAt: at,
        past: false,
      } as const;
      const nobody = { at, students: {}, classes: {} };
      const { counts } = shownMailing(planned, entry, nobody, turnout.clock.read());
      expect(counts).toEqual({ waiting: 1, sent: 1 });
    });

    it('can be sent ahead of their time; twice is once', async () => {
      const name = await reminder();
      const send = () => owner.call('sendMailing', { event: event.id, name });
      const [first, ...rest] = await Promise.all([send(), send(), send()]);
      expect([first?.status, ...rest.map(({ status }) => status)]).toEqual([200, 200, 200]);
      const entry = await turnout.services.schedules.read(event.id, name);
      expect(entry?.forcedAt).toBe(turnout.clock.read().toISOString());
      turnout.clock.pass({ seconds: 10 });
      const { body } = await send();
      expect(body).toMatchObject({ name, dueAt: entry?.forcedAt });
      expect((await turnout.services.schedules.read(event.id, name))?.forcedAt).toBe(entry?.forcedAt);
    });

    it.each(['follow-up', 'missed-you', 'summary'])(
      'that tell how it was cannot be sent before it was: %s',
      async (kind) => {
        const { mailings: all } = await mailings();
        const mailing = all.find((one) => one.kind === kind);
        const send = () => owner.call('sendMailing', { event: event.id, name: mailing?.name });
        expect((await send()).body.refusal).toBe('unknown-mailing');
        turnout.clock.moveTo('2027-03-04T20:00:01.000Z');
        owner = await turnout.owner();
        expect((await send()).status).toBe(200);
      },
    );

    it.each(['reminder_none_20270101', 'confirmation', 'summary_none'])(
      'refuse a name the event does not plan: %s',
      async (name) => {
        expect((await owner.call('sendMailing', { event: event.id, name })).body.refusal).toBe(
          'unknown-mailing',
        );
        expect(await turnout.services.schedules.read(event.id, name as MailName)).toBeUndefined();
      },
    );

    it('of a draft are none', async () => {
      const draft = await owner.get('createEvent', healthcareMorning);
      expect((await owner.get('listMailings', { event: draft.id })).mailings).toEqual([]);
    });
  });

  it('of students whom an educator entered are listed only where there is an address', async () => {
    const { secret } = await heldClass(turnout, event.slug);
    await turnout.someone().get('addToRoster', { rows: rowsOfLincoln }, secret);
    expect((await list()).filter(({ registration }) => registration)).toEqual([]);
  });
});
