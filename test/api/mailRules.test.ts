import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { organizerContract } from '#contract/organizer.ts';
import type { CareerEvent } from '#domain/event.ts';
import type { MailRule } from '#domain/mailRules.ts';
import { broughtForward } from '#functions/mailings/broughtForward.ts';
import { plannedMailings } from '#functions/mailings/plannedMailings.ts';
import { eventFaults, withChanges } from '#functions/organizer/eventChanges.ts';
import { Database } from '#store/database.ts';
import { lines, type TravelWorld, travelWorld } from './travelWorld.ts';

const losAngeles = {
  timeZone: 'America/Los_Angeles',
  startsAt: '2027-03-04T09:00',
  endsAt: '2027-03-04T12:00',
};
const start = '2027-02-01T17:00:00.000Z';

describe('an event’s rules', () => {
  let world: TravelWorld;
  beforeAll(async () => {
    world = await travelWorld(start);
  });
  afterAll(() => world.stop());

  async function published(): Promise<CareerEvent> {
    world.clock.moveTo(start);
    const event = await world.create({ ...losAngeles, sessions: [] });
    await world.publish(event);
    return event;
  }
  const given = ({ setAt: _, ...rule }: MailRule) => rule;
  async function readBack({ id }: CareerEvent): Promise<CareerEvent> {
    const event = await world.services.events.read(id, { fresh: true });
    if (!event) throw new Error('The event is gone');
    return event;
  }
  const changesOf = (mailRules: object[]) =>
    organizerContract.updateEvent.input.parse({ event: 'ev1', mailRules });

  const ofStart = { from: 'start', minutes: -60 };
  it.each([
    {
      ...{ what: 'a reminder counted from the end', path: 'mailRules.0.when' },
      rules: [{ kind: 'reminder', to: 'students', when: { from: 'end', minutes: -60 } }],
    },
    {
      ...{ what: 'educators who were missed', path: 'mailRules.0.to' },
      rules: [{ kind: 'missed-you', to: 'educators', when: { from: 'end', minutes: 60 } }],
    },
    {
      ...{ what: 'a session of another event', path: 'mailRules.0.audience.sessions.0' },
      rules: [{ kind: 'reminder', to: 'students', when: ofStart, audience: { sessions: ['0000000009'] } }],
    },
    {
      ...{ what: 'one id twice', path: 'mailRules.1.id' },
      rules: [1, 2].map(() => ({ id: '0000000009', kind: 'reminder', to: 'students', when: ofStart })),
    },
  ])('are refused with $what, at its field', async ({ rules, path }) => {
    const event = await published();
    const refused = eventFaults(withChanges(event, changesOf(rules), world.clock.read()));
    expect(refused?.fields?.map((field) => field.path)).toEqual([path]);
  });

  it('are set when they are new, at another time, or put on again; a note or an audience sets nothing', async () => {
    const event = await published();
    const [first, second, third, fourth] = event.mailRules as [MailRule, MailRule, MailRule, MailRule];
    world.clock.pass({ minutes: 60 });
    const now = world.clock.read().toISOString();
    await world.update(event, {
      mailRules: [
        {
          ...given(first),
          note: { en: 'Bring a friend.' },
          audience: { ...first.audience, locales: ['es'] },
        },
        { ...given(second), when: { from: 'start', days: -2, at: '16:00' } },
        { ...given(third), on: false },
        given(fourth),
        { kind: 'reminder', to: 'employers', on: true, when: { from: 'start', minutes: -30 } } as never,
      ],
    });
    const { mailRules } = await readBack(event);
    expect(mailRules.map(({ setAt }) => setAt)).toEqual([undefined, now, now, undefined, now]);
    world.clock.pass({ minutes: 60 });
    await world.update(event, { mailRules: mailRules.map((rule) => ({ ...given(rule), on: true })) });
    const put = (await readBack(event)).mailRules.map(({ setAt }) => setAt);
    expect(put).toEqual([undefined, now, world.clock.read().toISOString(), undefined, now]);
  });

  it('carry the words to students that were given as the event’s own', async () => {
    const event = await published();
    await world.update(event, {
      mailTexts: { confirmation: { en: 'Hello.' }, 'follow-up': { en: 'Write soon.' } },
    });
    const { mailTexts, mailRules } = await readBack(event);
    expect(mailTexts).toEqual({ confirmation: { en: 'Hello.' } });
    const notes = mailRules.filter(({ kind }) => kind === 'follow-up').map(({ to, note }) => [to, note.en]);
    expect(notes).toEqual([
      ['students', 'Write soon.'],
      ['educators', ''],
      ['employers', ''],
    ]);
  });

  it('of an event stored before there were any thank and miss its students at its end, once', async () => {
    const event = await published();
    const { services, clock } = world;
    const { mailRules: _, replyTo: __, ...old } = await readBack(event);
    const mailTexts = { ...old.mailTexts, 'follow-up': { en: 'Write soon.' } };
    const stored = new Database(services.config.tables, world.client);
    await stored.put('events', { pk: event.id, sk: 'event', ...old, mailTexts });
    for (const { name } of await services.schedules.all(event.id))
      await stored.delete('events', { pk: `schedule#${event.id}`, sk: name });
    for (const kind of ['follow-up', 'missed-you', 'summary'])
      await stored.put('events', {
        ...{
          pk: `schedule#${event.id}`,
          sk: kind,
          event: event.id,
          kind,
          job: 'mail',
          dueAt: event.endsAt,
          sent: 0,
        },
      });
    const [maya, ada, jun] = [
      await world.student(event, 'maya'),
      await world.student(event, 'ada'),
      await world.student(event, 'jun'),
    ];
    await world.comesIn(event, maya);
    await services.registrations.recordSent(event.id, jun.id, 'missed-you', 'm0', clock.read());
    expect((await readBack(event)).mailTexts['follow-up']).toBeUndefined();
    // The mailer finds the old entries at the end, and a minute later what stands for them now.
    for (const time of ['20:01', '20:10']) await world.until(`2027-03-04T${time}:00.000Z`);
    expect(lines(world.mailed(event))).toEqual([
      '2027-03-04 12:01 follow-up maya',
      '2027-03-04 12:01 missed-you ada',
      '2027-03-04 12:02 summary owner',
    ]);
    expect(ada.email).toBeDefined();
  });

  it('can be gone by now instead of at their time; what thanks or misses people waits for the end', async () => {
    const event = await published();
    const maya = await world.student(event, 'maya');
    world.clock.moveTo('2027-02-20T18:00:00.000Z');
    const { schedules } = world.services;
    const plan = plannedMailings(await readBack(event));
    const reminder = plan.find(({ kind, to }) => kind === 'reminder' && to === 'students');
    const thanks = plan.find(({ kind, to }) => kind === 'follow-up' && to === 'students');
    if (!reminder || !thanks) throw new Error('Both are there by default');
    for (const which of [reminder, thanks, reminder])
      await schedules.bringForward(event.id, which, world.clock.read());
    await world.until('2027-02-20T18:10:00.000Z');
    expect(lines(world.mailed(event))).toEqual(['2027-02-20 10:00 reminder maya']);
    await world.comesIn(event, maya);
    await world.until('2027-03-04T20:01:00.000Z');
    expect(lines(world.mailed(event)).filter((line) => line.includes('maya'))).toEqual([
      '2027-02-20 10:00 reminder maya',
      '2027-03-03 16:00 reminder maya',
      '2027-03-04 12:00 follow-up maya',
    ]);
  });

  it('brought forward are of use until the event begins, or for two weeks', async () => {
    const event = await readBack(await published());
    const [reminder] = plannedMailings(event).filter(
      ({ kind, to }) => kind === 'reminder' && to === 'students',
    );
    const forced = reminder && broughtForward(reminder, { forcedAt: '2027-03-01T00:00:00.000Z' }, event);
    expect(forced).toMatchObject({
      dueAt: '2027-03-01T00:00:00.000Z',
      usefulUntil: event.startsAt,
      past: false,
    });
  });
});
