import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import { eventPool } from '#domain/registration.ts';
import { ownerEmail } from '#infra/local/environment.ts';
import type { Caller } from '#test/support/caller.ts';
import { healthcareMorning, maya, publishedEvent } from '#test/support/people.ts';
import { join, openStation } from '#test/support/stations.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';

const nextYear = '2028-03-02';

let turnout: Turnout;
let owner: Caller;
beforeAll(async () => {
  turnout = await startTurnout();
  owner = await turnout.owner();
});
afterAll(() => turnout.stop());

const copied = (event: { id: string }, changes: object = {}, by = owner) =>
  by.get('copyEvent', { event: event.id, startsOn: nextYear, ...changes });

const ownOfEach = ['id', 'slug', 'registerUrl', 'createdAt', 'revision', 'status'];
const ofTheDay = ['startsAt', 'endsAt', 'opensAt', 'closesAt', 'groupHoldUntil', 'groupChangesUntil'];
/** What an organizer wrote, as far as the day says nothing about it. */
const written = ({ mailRules, sessions, ...event }: Answer<'readEvent'>) => ({
  ...without(event, [...ownOfEach, ...ofTheDay]),
  mailRules: mailRules.map((rule) => without(rule, ['setAt'])),
  sessions: sessions.map((session) => without(session, ofTheDay)),
});
const without = (thing: object, names: string[]) =>
  Object.fromEntries(Object.entries(thing).filter(([name]) => !names.includes(name)));

describe('copying', () => {
  let source: Answer<'readEvent'>;
  beforeAll(async () => {
    source = await publishedEvent(owner);
  });

  it.each(['draft', 'cancelled'])('is possible of an event that is %s', async (status) => {
    const event = await owner.get('createEvent', { ...healthcareMorning, name: status });
    if (status === 'cancelled') {
      await owner.get('publishEvent', { event: event.id });
      await owner.get('cancelEvent', { event: event.id });
    }
    expect(await copied(event, { startsOn: '2027-09-09' })).toMatchObject({ status: 'draft', name: status });
  });

  it('makes a new invitation code, and leaves an open event open', async () => {
    const invited = await publishedEvent(owner, { invitationCode: 'nurses-2027' });
    expect((await copied(invited)).invitationCode).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/);
    expect((await copied(source)).invitationCode).toBe('');
  });

  it('turns mails off that were for single classes, and says how many', async () => {
    const [rule, ...rules] = source.mailRules;
    await owner.get('updateEvent', {
      event: source.id,
      mailRules: [{ ...rule, audience: { ...rule?.audience, groups: ['0123456789'] } }, ...rules],
    });
    const copy = await copied(source);
    expect(copy.mailRules[0]).toMatchObject({ id: rule?.id, on: false, audience: { groups: [] } });
    expect(copy.mailRules.slice(1).every(({ on }) => on)).toBe(true);
    expect(copy.copied.rulesOff).toBe(1);
  });

  it('leaves out who may read accommodations and is no member any more; whoever copies stands in', async () => {
    const { members } = turnout.services;
    const member = {
      email: 'gone@network.example',
      organization: 'x',
      organizationName: 'X',
      role: 'viewer',
    };
    await members.add(member as never);
    const stored = await turnout.services.events.read(source.id, { fresh: true });
    await turnout.services.events.replace({
      ...(stored as NonNullable<typeof stored>),
      ...{ asksAccommodations: true, accommodationsFor: [member.email] },
      revision: (stored?.revision ?? 0) + 1,
    });
    expect((await copied(source)).accommodationsFor).toEqual([ownerEmail]);
  });

  it('leaves another name untranslated, since nobody translated it yet', async () => {
    const named = await publishedEvent(owner, {
      translations: { es: { name: 'Mañana', description: 'Ven' } },
    });
    expect((await copied(named, { name: 'Evening' })).translations.es).toEqual({ description: 'Ven' });
    expect((await copied(named)).translations.es?.name).toBe('Mañana');
  });

  it.each([
    {
      day: '2027-03-14',
      startsAt: '2027-03-14T16:00:00.000Z',
      first: '2027-03-14T08:45:00.000Z',
      second: '2027-03-14T10:30:00.000Z',
    },
    {
      day: '2027-11-07',
      startsAt: '2027-11-07T17:00:00.000Z',
      first: '2027-11-07T07:45:00.000Z',
      second: '2027-11-07T10:30:00.000Z',
    },
  ])(
    'across the clock change of $day keeps hours, and reads those it has not or twice as calendars do',
    async ({ day, startsAt, first, second }) => {
      const night = await owner.get('createEvent', {
        ...healthcareMorning,
        startsAt: '2027-01-03T09:00',
        endsAt: '2027-01-03T12:00',
        opensAt: '2027-01-03T00:45',
        closesAt: '2027-01-03T02:30',
      });
      const copy = await copied(night, { startsOn: day });
      expect([copy.startsAt, copy.opensAt, copy.closesAt]).toEqual([startsAt, first, second]);
    },
  );

  it('to a night without an hour keeps the order of its times', async () => {
    const night = await owner.get('createEvent', {
      ...healthcareMorning,
      ...{ startsAt: '2027-01-03T03:00', endsAt: '2027-01-03T06:00', sessions: [] },
      ...{ opensAt: '2027-01-03T02:15', closesAt: '2027-01-03T03:05' },
      ...{ groupHoldUntil: '2027-01-03T02:30', groupChangesUntil: '2027-01-03T02:45' },
    });
    expect(await copied(night, { startsOn: '2027-03-14' })).toMatchObject({
      startsAt: '2027-03-14T10:00:00.000Z',
      opensAt: '2027-03-14T10:15:00.000Z',
      closesAt: '2027-03-14T11:05:00.000Z',
      groupHoldUntil: '2027-03-14T10:00:00.000Z',
    });
  });

  it('of a session in the hour that is left out keeps its length', async () => {
    const night = await owner.get('createEvent', {
      ...healthcareMorning,
      ...{ startsAt: '2027-01-03T02:30', endsAt: '2027-01-03T03:00' },
      sessions: [
        { title: 'Night shift', startsAt: '2027-01-03T02:30', endsAt: '2027-01-03T03:00', capacity: 9 },
      ],
    });
    const copy = await copied(night, { startsOn: '2027-03-14' });
    const span = { startsAt: '2027-03-14T10:30:00.000Z', endsAt: '2027-03-14T11:00:00.000Z' };
    expect([copy, copy.sessions[0]]).toMatchObject([span, span]);
  });
});

describe('a copy of an event', () => {
  let source: Answer<'readEvent'>;
  let copy: Answer<'copyEvent'>;

  /** Everything an organizer can write, and everything that happens to an event. */
  beforeAll(async () => {
    const draft = await owner.get('createEvent', {
      ...healthcareMorning,
      name: 'Healthcare Morning 2027',
      opensAt: '2027-02-01T08:00',
      closesAt: '2027-03-03T18:00',
      groupHoldUntil: '2027-02-20T17:00',
      groupChangesUntil: '2027-03-02T12:00',
      asksAccommodations: true,
      accommodationsFor: [ownerEmail],
      admitsUnknown: false,
      waitlist: false,
      schools: ['Cascade High School'],
      replyTo: 'office@network.example',
      summaryTo: ['board@network.example'],
      employers: [
        { name: 'River Hospital', booth: 'A1', nextSteps: 'Shadow us.', contactEmail: 'hr@river.example' },
      ],
    });
    const [session, other] = draft.sessions;
    const [employer] = draft.employers;
    const [rule, ...rules] = draft.mailRules;
    if (!session || !other || !employer || !rule) throw new Error('The template brings them');
    await owner.get('updateEvent', {
      event: draft.id,
      mailTexts: { confirmation: { en: 'Park behind the gym.' } },
      mailRules: [{ ...rule, audience: { ...rule.audience, sessions: [session.id] } }, ...rules],
      questions: [
        ...draft.questions,
        { kind: 'text', label: { en: 'Shirt size' }, askedOf: { sessions: [other.id], schools: [] } },
      ],
      translations: {
        ...draft.translations,
        es: {
          ...draft.translations.es,
          name: 'Mañana de salud 2027',
          employers: { [employer.id]: { nextSteps: 'Ven.' } },
        },
      },
    });
    await owner.get('publishEvent', { event: draft.id });
    const door = await openStation(owner, draft.id, { deviceLimit: 3 });
    await openStation(owner, draft.id, { kind: 'session', name: 'Lab', session: session.id });
    await openStation(owner, draft.id, { kind: 'booth', name: 'Booth A1', employer: employer.id });
    const closed = await openStation(owner, draft.id, { name: 'Side door' });
    await owner.get('revokeStation', { event: draft.id, station: closed.id });
    await turnout.someone().get('registerStudent', { slug: draft.slug, ...maya, answers: answersTo(draft) });
    await owner.get('mergeSchools', {
      ...{ event: draft.id, spellings: ['Cascade HS'], into: 'Cascade High School' },
    });
    await owner.get('printBlankBadges', { event: draft.id, count: 2 });
    await owner.get('updateEvent', { event: draft.id, place: { name: 'Harbor Hall', address: '1 Pier' } });
    turnout.clock.moveTo('2027-03-04T17:30:00.000Z');
    await join(turnout, door.stationUrl);
    turnout.clock.moveTo('2027-03-04T19:41:20.000Z');
    owner = await turnout.owner();
    await owner.get('updateEvent', { event: draft.id, endsAt: '2027-03-04T19:41:07.000Z' });
    source = await owner.get('readEvent', { event: draft.id });
    copy = await copied(source, { name: 'Healthcare Morning 2028' });
  });

  function answersTo({ questions }: Answer<'readEvent'>): object {
    return Object.fromEntries(
      questions
        .filter(({ required }) => required)
        .map(({ id, kind, options }) => [id, kind === 'yes-no' ? true : (options[0]?.en ?? 'Yes')]),
    );
  }

  it('is a draft of its own with everything that was written', () => {
    expect(copy).toMatchObject({ status: 'draft', revision: 1, name: 'Healthcare Morning 2028' });
    expect(copy.id).not.toBe(source.id);
    const { copied: of, ...event } = copy;
    expect(written(event)).toEqual({
      ...written(source),
      name: 'Healthcare Morning 2028',
      translations: {
        ...source.translations,
        es: { ...source.translations.es, name: 'Mañana de salud 2028' },
      },
    });
    expect(of).toEqual({ name: source.name, startsAt: source.startsAt, stations: 3, rulesOff: 0 });
  });

  it('keeps the hours of every time, and the end that was planned', () => {
    expect(copy).toMatchObject({
      startsAt: '2028-03-02T17:00:00.000Z',
      endsAt: '2028-03-02T20:00:00.000Z',
      opensAt: '2028-01-31T16:00:00.000Z',
      closesAt: '2028-03-02T02:00:00.000Z',
      groupHoldUntil: '2028-02-20T01:00:00.000Z',
      groupChangesUntil: '2028-02-29T20:00:00.000Z',
    });
    const daysLater = (instant: string) => new Date(Date.parse(instant) + 364 * 86_400_000).toISOString();
    expect(copy.sessions.map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual(
      source.sessions.map(({ startsAt, endsAt }) => [daysLater(startsAt), daysLater(endsAt)]),
    );
  });

  it('has an address of its own that says its year, whether or not its name does', async () => {
    expect(copy.slug).toBe('healthcare-morning-2028');
    const named = async (name: string) => (await copied(source, { name })).slug;
    expect([await named('Spring Fair'), await named('Spring Fair')]).toEqual([
      'spring-fair-2028',
      expect.stringMatching(/^spring-fair-2028-\w{6}$/),
    ]);
    expect(await named('Career Exploration Morning of the Three Rivers Schools 2028')).toBe(
      'career-exploration-morning-of-the-three-river-2028',
    );
    expect(await named('يوم المهن')).toBe('event-2028');
  });

  it('has the open stations, under ids and links of their own', async () => {
    const stations = async (event: string) => (await owner.get('listStations', { event })).stations;
    const [theirs, ours] = [await stations(source.id), await stations(copy.id)];
    const names = ours.map(({ name, kind, deviceLimit, revoked }) => [name, kind, deviceLimit, revoked]);
    expect(names.sort()).toEqual([
      ['Booth A1', 'booth', 5, false],
      ['Front door', 'door', 3, false],
      ['Lab', 'session', 5, false],
    ]);
    const known = new Set(theirs.flatMap(({ id, stationUrl }) => [id, stationUrl]));
    expect(ours.flatMap(({ id, stationUrl }) => [id, stationUrl]).filter((one) => known.has(one))).toEqual(
      [],
    );
    expect(ours.find(({ kind }) => kind === 'session')?.session).toBe(copy.sessions[0]?.id);
    expect(ours.find(({ kind }) => kind === 'booth')?.employer).toBe(copy.employers[0]?.id);
  });

  it('has nobody and nothing of what happened', async () => {
    const event = { event: copy.id };
    expect((await owner.get('listRegistrations', event)).registrations).toEqual([]);
    expect((await owner.get('listDevices', event)).devices).toEqual([]);
    expect(await owner.get('getAttendance', event)).toMatchObject({ registered: 0, came: 0 });
    expect((await owner.get('listMailings', event)).mailings).toEqual([]);
    const stored = await turnout.services.events.read(copy.id, { fresh: true });
    for (const part of ['publishedAt', 'cancelledAt', 'moved', 'news', 'formerTimes'])
      expect(stored).not.toHaveProperty(part);
    expect(stored?.schoolAliases).toEqual({ 'school cascadehs': 'Cascade High School' });
    const pool = (name: string) => turnout.services.pools.read(copy.id, name);
    expect(await pool(eventPool)).toMatchObject({ issued: 0, capacity: source.capacity });
    for (const { id, capacity } of copy.sessions)
      expect(await pool(id)).toMatchObject({ issued: 0, capacity });
  });

  it('takes students once it is published, with badges of its own', async () => {
    turnout.clock.moveTo('2028-02-10T17:00:00.000Z');
    owner = await turnout.owner();
    await owner.get('publishEvent', { event: copy.id });
    const form = { slug: copy.slug, ...maya, answers: answersTo(copy) };
    const registered = await turnout.someone().get('registerStudent', form);
    expect(registered).toMatchObject({ status: 'confirmed' });
    expect(await copied(copy, { startsOn: '2029-03-01' })).toMatchObject({
      status: 'draft',
      startsAt: '2029-03-01T17:00:00.000Z',
    });
  });
});

describe('a copy that is published', () => {
  it('is the other date for whoever missed the event, and sends nothing of it', async () => {
    const story = await startTurnout({ now: '2027-03-01T17:00:00.000Z' });
    try {
      const network = await story.owner();
      const event = await publishedEvent(network, { sessions: [], questions: [] });
      const ada = { ...maya, firstName: 'Ada', email: 'ada@students.example' };
      await story.someone().get('registerStudent', { slug: event.slug, ...ada });
      const copy = await copied(event, { startsOn: '2027-05-06', name: 'Once more' }, network);
      const missed = ({ subject }: { subject: string }) => /missed you/.test(subject);
      await network.get('publishEvent', { event: copy.id });
      for (const time of [
        '2027-03-04T20:02:00.000Z',
        '2027-03-05T16:00:00.000Z',
        '2027-03-05T16:01:00.000Z',
      ]) {
        story.clock.moveTo(time);
        await story.local.tick();
      }
      const { to, text } = await story.mail(missed);
      expect(to).toBe(ada.email);
      expect(text).toContain('Once more');
      expect(text).toContain(copy.registerUrl);
      expect((await story.mails()).filter(({ subject }) => subject.includes('Once more'))).toEqual([]);
    } finally {
      await story.stop();
    }
  });
});
