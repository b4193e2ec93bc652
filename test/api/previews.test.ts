import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import { exampleRegistration } from '#domain/exampleRegistration.ts';
import type { MailTopic } from '#domain/mailTopics.ts';
import { plannedMailings } from '#functions/mailings/plannedMailings.ts';
import { ownerEmail } from '#infra/local/environment.ts';
import { Database } from '#store/database.ts';
import type { Caller } from '#test/support/caller.ts';
import { heldClass, rowsOfLincoln } from '#test/support/classes.ts';
import { healthcareMorning, maya, publishedEvent } from '#test/support/people.ts';
import { newStudent, type Registered, sessionAt } from '#test/support/registering.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';

const reminder = {
  kind: 'reminder',
  to: 'students',
  when: { from: 'start', days: -1, at: '16:00' },
  note: { en: 'Bring <b>water</b>.', es: 'Trae agua.' },
};
const followUp = { ...reminder, kind: 'follow-up', when: { from: 'end', days: 1, at: '08:00' } };
const hospital = {
  name: 'Mercy Hospital',
  booth: '12',
  nextSteps: 'Apply for the summer program.',
  contactEmail: 'students@mercy.example',
};

describe('a mail to be looked at before it is sent', () => {
  let turnout: Turnout;
  let owner: Caller;
  let event: Answer<'readEvent'>;

  beforeAll(async () => {
    turnout = await startTurnout();
    owner = await turnout.owner();
  });
  afterAll(() => turnout.stop());
  beforeEach(async () => {
    turnout.clock.moveTo('2027-03-01T17:00:00.000Z');
    event = await publishedEvent(owner, {
      employers: [hospital],
      sessions: [sessionAt('Panel', '09:30', '10:00'), sessionAt('Ultrasound lab', '10:30', '11:00')],
    });
  });

  let students = 0;
  const student = (changes: object = {}): Promise<Registered> => {
    students++;
    return newStudent(turnout, event.slug, {
      ...maya,
      email: `look${students}@students.example`,
      ...changes,
    });
  };
  const preview = (request: object) => owner.get('previewMail', { event: event.id, ...request });
  const tried = (request: object) => owner.call('previewMail', { event: event.id, ...request });

  it('is filled from somebody who would get it, in the language asked for, and says when it leaves', async () => {
    await student();
    await student({ locale: 'es', firstName: 'Sofía' });
    const en = await preview({ rule: reminder });
    expect(en).toMatchObject({
      filledFrom: 'someone-real',
      ...{ recipients: 2, byLocale: { en: 1, es: 1 }, past: false, dueAt: '2027-03-04T00:00:00.000Z' },
    });
    expect(en.text).toContain('Maya');
    expect(en.text).toContain('Bring <b>water</b>.');
    expect(en.html).toContain('Bring &lt;b');
    expect(en.html).not.toContain('<b>water');
    const es = await preview({ rule: reminder, locale: 'es' });
    expect(es.text).toContain('Sofía');
    expect(es.text).toContain('Trae agua.');
  });

  it('is made up for an event that nobody has registered for, a draft too', async () => {
    const draft = await owner.get('createEvent', healthcareMorning);
    for (const locale of ['en', 'es', 'ar'] as const) {
      const shown = await owner.get('previewMail', { event: draft.id, rule: reminder, locale });
      expect(shown).toMatchObject({ filledFrom: 'made-up', recipients: 0, byLocale: {}, past: false });
      expect(shown.html).toContain(`lang="${locale}"`);
    }
  });

  it.each([
    ...(['confirmation', 'waitlisted', 'promoted', 'changed', 'cancelled', 'summary'] as const).map(
      (kind) => ({
        what: kind,
        request: { kind },
      }),
    ),
    ...(['students', 'educators', 'employers'] as const).flatMap((to) => [
      { what: `reminder to ${to}`, request: { rule: { ...reminder, to } } },
      { what: `follow-up to ${to}`, request: { rule: { ...followUp, to } } },
    ]),
    { what: 'missed-you', request: { rule: { ...followUp, kind: 'missed-you' } } },
  ])('can be each that an event sends: $what, with people and without', async ({ request }) => {
    expect((await tried(request)).status).toBe(200);
    const { secret } = await heldClass(turnout, event.slug);
    await turnout.someone().get('addToRoster', { rows: rowsOfLincoln }, secret);
    await student();
    const shown = await preview(request);
    expect(shown.subject).not.toBe('');
    expect(shown.html).toContain('<html');
    expect(shown.html).not.toContain('cid:');
    expect(shown.filledFrom).toBe('someone-real');
  });

  it('shows the badge as a picture in the page, of a badge that nobody has', async () => {
    const { registrationId } = await student();
    const { html } = await preview({ kind: 'confirmation' });
    const [, picture = ''] = /src="data:image\/svg\+xml;base64,([^"]+)"/.exec(html) ?? [];
    expect(Buffer.from(picture, 'base64').toString()).toMatch(/^<svg/);
    expect(html.toLowerCase()).not.toContain(registrationId);
  });

  it.each([
    { rule: followUp },
    { rule: reminder },
    { kind: 'confirmation' },
    { rule: { ...reminder, to: 'educators' } },
  ])('has links that open nothing', async (request) => {
    await student();
    await heldClass(turnout, event.slug);
    const { html, text } = await preview(request);
    const secrets = [
      ...new Set([...(html + text).matchAll(/#([0-9a-hjkmnp-tv-z]{40,})/g)].map(([, one]) => one)),
    ];
    expect(secrets.length).toBeGreaterThan(0);
    for (const secret of secrets) {
      for (const id of ['getRegistration', 'getExplored', 'getGroup', 'getHandout'] as const)
        expect((await turnout.someone().call(id, {}, secret)).body.refusal).toBe('link-unknown');
      expect((await turnout.someone().call('openSurvey', { token: secret })).body.refusal).toBe(
        'link-unknown',
      );
    }
    if (!('rule' in request && request.rule?.to === 'educators')) expect(text).toContain(exampleRegistration);
  });

  it('of a follow-up shows booths before anybody was at one, and then the real ones', async () => {
    const { registrationId: id } = await student();
    expect((await preview({ rule: followUp })).text).toContain('Apply for the summer program.');
    const [panel] = event.sessions;
    const scan = { event: event.id, registration: id, kind: 'scan' as const, at: '2027-03-04T17:40:00.000Z' };
    const by = { station: 'station', device: 'phone', badgeVersion: 1, open: true };
    await turnout.services.scans.append({
      ...scan,
      ...by,
      id: 'p.1',
      stationKind: 'session',
      stationOf: panel?.id ?? '',
    });
    const checkIn = { at: scan.at, scan: 'p.0', station: 'station' };
    await turnout.services.registrations.checkIn(event.id, id, checkIn, 1, turnout.clock.read());
    const came = await preview({ rule: followUp });
    expect(came).toMatchObject({ recipients: 1, filledFrom: 'someone-real' });
    expect(came.text).toContain(panel?.title);
  });

  it('counts nobody for a time that has passed', async () => {
    await student();
    const rule = { ...reminder, when: { from: 'start', days: -14, at: '16:00' } };
    expect(await preview({ rule })).toMatchObject({ past: true, recipients: 0 });
  });

  it('counts those whom the rule means alone', async () => {
    const [panel] = event.sessions;
    await student();
    await student({ sessions: [panel?.id] });
    const audience = (changes: object) => ({ rule: { ...reminder, audience: changes } });
    expect(await preview(audience({ sessions: [panel?.id] }))).toMatchObject({ recipients: 1 });
    expect(await preview(audience({ locales: ['ar'] }))).toMatchObject({
      recipients: 0,
      filledFrom: 'someone-real',
    });
    expect(await preview({ rule: { ...reminder, to: 'employers' } })).toMatchObject({
      recipients: 1,
      byLocale: { en: 1 },
    });
  });

  describe('counts those alone who will get it, and says why the others will not:', () => {
    const organization = async () => (await turnout.services.events.read(event.id))?.organization ?? '';
    const suppress = async (email: string, reason: 'bounced' | 'complained' = 'bounced') => {
      const at = turnout.clock.read().toISOString();
      await turnout.services.mailChoices.suppress(await organization(), email, { reason, at, sentAt: at });
    };
    const decline = async (email: string, topic: MailTopic) => {
      const { mailChoices } = turnout.services;
      await mailChoices.decline(await mailChoices.keyOf(await organization(), email), [topic]);
    };
    const addressOf = (back: number) => `look${students - back}@students.example`;

    it('students', async () => {
      for (let count = 0; count < 5; count++) await student();
      await suppress(addressOf(0).toUpperCase());
      await suppress(addressOf(1), 'complained');
      await decline(addressOf(2), 'reminders');
      await decline(addressOf(3), 'after-event');
      expect(await preview({ rule: reminder })).toMatchObject({
        ...{ recipients: 2, byLocale: { en: 2 }, leftOut: { bounced: 1, complained: 1, declined: 1 } },
      });
      turnout.clock.pass({ seconds: 1 });
      await turnout.services.mailChoices.lift(await organization(), addressOf(0), turnout.clock.read());
      const { mailChoices } = turnout.services;
      await mailChoices.choose(await mailChoices.keyOf(await organization(), addressOf(2)), []);
      expect(await preview({ rule: reminder })).toMatchObject({ recipients: 4, leftOut: { complained: 1 } });
    });

    it('whoever had it already', async () => {
      const { registrationId } = await student();
      await student();
      turnout.clock.pass({ minutes: 1 });
      const stored = await turnout.services.events.read(event.id, { fresh: true });
      const mailing = plannedMailings(stored ?? never()).find(
        (one) => one.rule?.to === 'students' && !one.past,
      );
      const name = mailing?.name ?? never();
      await turnout.services.registrations.recordSent(
        event.id,
        registrationId,
        name,
        'm',
        turnout.clock.read(),
      );
      expect(await preview({ name })).toMatchObject({ recipients: 1, leftOut: { had: 1 } });
    });

    it('educators of classes, each address', async () => {
      const { group } = await heldClass(turnout, event.slug);
      expect(await preview({ rule: { ...reminder, to: 'educators' } })).toMatchObject({ recipients: 1 });
      await suppress((await turnout.services.groups.read(event.id, group.id))?.contact.email ?? '');
      const shown = await preview({ rule: { ...reminder, to: 'educators' } });
      expect(shown).toMatchObject({ recipients: 0, leftOut: { bounced: 1 } });
    });

    it('employers and organizers', async () => {
      const to = 'employers';
      await decline(hospital.contactEmail, 'after-event');
      expect(await preview({ rule: { ...reminder, to } })).toMatchObject({ recipients: 1, leftOut: {} });
      expect(await preview({ rule: { ...followUp, to } })).toMatchObject({
        ...{ recipients: 0, leftOut: { declined: 1 } },
      });
      const before = (await preview({ kind: 'summary' })).recipients;
      await decline(ownerEmail, 'summaries');
      expect(await preview({ kind: 'summary' })).toMatchObject({
        ...{ recipients: before - 1, leftOut: { declined: 1 } },
      });
    });

    it('organizers, of whom those outside the organization get one summary', async () => {
      const [summary, settled] = ['summary', 'summary_settled'] as const;
      const summaryTo = [ownerEmail, 'funder@outside.example'];
      const { mailChoices } = turnout.services;
      await mailChoices.choose(await mailChoices.keyOf(await organization(), ownerEmail), []);
      const { revision } = event;
      await owner.get('updateEvent', { event: event.id, revision, summaryTo });
      for (const name of [summary, settled])
        expect(await preview({ name })).toMatchObject({ recipients: 2, leftOut: {} });
      const { schedules } = turnout.services;
      const now = turnout.clock.read();
      await schedules.plan(event.id, { name: summary, kind: 'summary', dueAt: now.toISOString() });
      const entry = (await schedules.lease({ pk: `schedule#${event.id}`, sk: summary }, now)) ?? never();
      for (const email of summaryTo) {
        const sent = { at: now.toISOString(), message: 'm' };
        await schedules.record(entry, await mailChoices.keyOf(await organization(), email), { sent }, now);
      }
      await schedules.finish(entry, 'done', now);
      expect(await preview({ name: settled })).toMatchObject({ recipients: 1, leftOut: { had: 1 } });
      expect(await preview({ name: summary })).toMatchObject({ recipients: 0, leftOut: { had: 2 } });
    });

    it('everyone who hears of a change', async () => {
      await student();
      await student();
      await suppress(addressOf(0));
      turnout.clock.pass({ minutes: 1 });
      await owner.get('updateEvent', {
        ...{ event: event.id, revision: event.revision },
        place: { ...event.place, name: 'Elsewhere' },
      });
      const { mailings } = await owner.get('listMailings', { event: event.id });
      const news = mailings.find(({ kind }) => kind === 'changed');
      expect(await preview({ name: news?.name })).toMatchObject({
        ...{ recipients: 2, leftOut: { bounced: 1 } },
      });
    });

    it('by reading the organization’s list, and no address by itself', async () => {
      for (let count = 0; count < 12; count++) await student();
      await suppress(addressOf(0));
      const read = vi.spyOn(Database.prototype, 'get');
      const many = vi.spyOn(Database.prototype, 'getMany');
      await preview({ rule: reminder });
      const ofChoices = [
        ...read.mock.calls.map(([, key]) => key),
        ...many.mock.calls.flatMap(([, keys]) => keys),
      ];
      read.mockRestore();
      many.mockRestore();
      expect(ofChoices.filter(({ pk }) => pk.startsWith('suppressed#'))).toEqual([]);
    });
  });

  it('is of a mailing that the event plans, by its name, and of no other', async () => {
    expect((await tried({ name: 'reminder_none_20270101' })).body).toMatchObject({
      ...{ refusal: 'invalid-input', fields: [{ path: 'name' }] },
    });
    expect((await tried({ name: 'summary', kind: 'summary' })).status).toBe(400);
    expect(await preview({ name: 'summary' })).toMatchObject({ past: false });
  });

  const never = (): never => {
    throw new Error('It is there');
  };

  it.each([
    { fault: {}, path: 'rule' },
    { fault: { rule: reminder, kind: 'summary' }, path: 'rule' },
    { fault: { rule: { ...reminder, when: { from: 'end', days: 1, at: '08:00' } } }, path: 'rule.when' },
    { fault: { rule: { ...followUp, kind: 'missed-you', to: 'employers' } }, path: 'rule.to' },
    {
      fault: { rule: { ...reminder, audience: { sessions: ['0000000000'] } } },
      path: 'rule.audience.sessions.0',
    },
    { fault: { kind: 'sign-in' }, path: 'kind' },
    { fault: { rule: { ...reminder, note: { en: 'x'.repeat(2001) } } }, path: 'rule.note.en' },
  ])('is refused where $path is none, and so is the test of it', async ({ fault, path }) => {
    for (const id of ['previewMail', 'sendTestMail'] as const) {
      const { status, body } = await owner.call(id, { event: event.id, ...fault });
      expect(status).toBe(400);
      expect(body.fields).toEqual([expect.objectContaining({ path })]);
    }
  });

  it('holds hostile names as text', async () => {
    await student({ school: 'A & B School' });
    const { html } = await preview({
      rule: { ...reminder, note: { en: '<script>alert(1)</script> {{x}}' } },
    });
    expect(html).not.toContain('<script');
  });

  describe('sent to oneself', () => {
    const send = (request: object) => owner.call('sendTestMail', { event: event.id, ...request });

    it('is the same mail, marked as a test', async () => {
      await student();
      const request = { rule: { ...reminder, note: { en: `Only here ${event.id}` } } };
      const shown = await preview(request);
      expect((await send(request)).body).toEqual({ status: 'mailed', to: ownerEmail });
      const mail = await turnout.mail(
        ({ to, text }) => to === ownerEmail && text.includes(`Only here ${event.id}`),
      );
      expect(mail.subject).toContain(shown.subject);
      expect(mail.subject).not.toBe(shown.subject);
    });

    it('comes twenty times an hour at most', async () => {
      turnout.clock.pass({ minutes: 120 });
      const sent: number[] = [];
      for (let time = 0; time < 21; time++) sent.push((await send({ kind: 'summary' })).status);
      expect(sent.filter((status) => status === 200)).toHaveLength(20);
      expect(sent.at(-1)).toBe(429);
      turnout.clock.pass({ minutes: 61 });
      expect((await send({ kind: 'summary' })).status).toBe(200);
    });

    it('goes to nobody else, and nothing of a student is kept for it', async () => {
      const asked = { to: 'someone@else.example', email: 'someone@else.example', kind: 'confirmation' };
      const { body } = await send(asked);
      expect(body).toEqual({ status: 'mailed', to: ownerEmail });
    });
  });

  it.each(['previewMail', 'sendTestMail'] as const)('%s is for organizers of the event', async (id) => {
    const request = { event: event.id, kind: 'summary' };
    expect((await turnout.someone().call(id, request)).body.refusal).toBe('sign-in-needed');
    expect((await owner.call(id, { ...request, event: '0000000000' })).body.refusal).toBe('unknown-event');
  });
});
