import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import type { Caller } from '#test/support/caller.ts';
import { enrolled } from '#test/support/devices.ts';
import { diego, maya, publishedEvent, secretOf } from '#test/support/people.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';

type Registered = Exclude<Answer<'registerStudent'>, { status: 'mailed' }>;

describe('the story of an event', () => {
  let turnout: Turnout;
  let owner: Caller;
  let event: Answer<'readEvent'>;
  let mayas: Registered;
  let diegos: Registered;
  let device: string;
  const student = () => turnout.someone();

  beforeAll(async () => {
    turnout = await startTurnout();
    owner = await turnout.owner();
    event = await publishedEvent(owner);
  });
  afterAll(() => turnout.stop());

  it('starts from a template with sessions, roles, questions and mail texts', () => {
    expect(event.status).toBe('published');
    expect(event.sessions.length).toBeGreaterThan(2);
    expect(event.roles.map(({ title }) => title).join()).toMatch(/nursing/i);
    expect(event.questions.length).toBeGreaterThan(0);
    expect(event.mailTexts.confirmation?.es).toBeTruthy();
    const thanks = event.mailRules.find(({ kind, to }) => kind === 'follow-up' && to === 'students');
    expect(thanks?.note.es).toBeTruthy();
    expect(event.registerUrl).toBe(`${turnout.local.site}/e/${event.slug}`);
  });

  it('shows a student the event, in instants and with its zone', async () => {
    const shown = await student().get('getEvent', { slug: event.slug });
    expect(shown).toMatchObject({
      startsAt: '2027-03-04T17:00:00.000Z',
      timeZone: 'America/Los_Angeles',
      placesLeft: 100,
      full: false,
      over: false,
    });
    expect(shown).not.toHaveProperty('summaryTo');
  });

  it('registers a student with e-mail and mails the badge, a calendar file and the private link', async () => {
    const [session] = event.sessions;
    mayas = (await student().get('registerStudent', {
      slug: event.slug,
      ...maya,
      sessions: [session?.id],
    })) as Registered;
    expect(mayas).toMatchObject({
      status: 'confirmed',
      sessions: [{ id: session?.id, status: 'confirmed' }],
    });
    const mail = await turnout.mail(({ to }) => to === maya.email);
    expect(mail.text).toContain(mayas.manageUrl);
    expect(mail.attachments.map(({ contentType }) => contentType)).toEqual(['image/png', 'text/calendar']);
  });

  it('answers a second registration of the same person only by mail', async () => {
    const before = (await turnout.mails()).length;
    const again = await student().get('registerStudent', {
      slug: event.slug,
      ...maya,
      firstName: 'MAYA',
      attempt: 'another-attempt-0001',
    });
    expect(again).toEqual({ status: 'mailed' });
    await expect.poll(async () => (await turnout.mails()).length).toBe(before + 1);
  });

  it('registers a sibling at the same address on their own', async () => {
    const sibling = await student().get('registerStudent', { slug: event.slug, ...maya, firstName: 'Ada' });
    expect(sibling).toMatchObject({ status: 'confirmed' });
  });

  it('lets a student without e-mail keep badge and link as QR codes', async () => {
    diegos = (await student().get('registerStudent', { slug: event.slug, ...diego })) as Registered;
    for (const of of ['badge', 'link']) {
      const picture = await student().get('getBadge', { of }, secretOf(diegos.manageUrl));
      expect(picture).toMatch(/^<svg /);
    }
  });

  it('lets the private link see and change the registration', async () => {
    const link = secretOf(diegos.manageUrl);
    const own = await student().get('getRegistration', {}, link);
    expect(own).toMatchObject({
      firstName: 'Diego',
      lastName: 'Núñez',
      status: 'confirmed',
      badge: diegos.badge,
    });
    const changed = await student().get('changeRegistration', { grade: '12', revision: own.revision }, link);
    expect(changed).toMatchObject({ grade: '12', revision: own.revision + 1 });
    const late = await student().call('changeRegistration', { grade: '9', revision: own.revision }, link);
    expect(late).toMatchObject({ status: 409, body: { refusal: 'changed-meanwhile' } });
  });

  it('turns a volunteer’s phone into a scanner', async () => {
    const station = await owner.get('createStation', { event: event.id, kind: 'door', name: 'Main door' });
    turnout.clock.moveTo('2027-03-04T15:00:00Z');
    const joined = await enrolled(turnout, station.stationUrl);
    expect(joined).toMatchObject({
      state: 'active',
      role: 'steward',
      station: { kind: 'door', name: 'Main door' },
      event: { name: event.name },
    });
    device = joined.device;
  });

  it('welcomes a badge with first name, last initial, school and grade, and nothing else', async () => {
    turnout.clock.moveTo('2027-03-04T17:05:00Z');
    const at = turnout.clock.read().toISOString();
    const { results } = await turnout
      .someone()
      .get('uploadScans', { sentAt: at, scans: [{ id: 'scan-0001', badge: mayas.badge, at }] }, device);
    expect(results).toEqual([
      {
        id: 'scan-0001',
        verdict: 'welcome',
        attendee: { firstName: 'Maya', lastInitial: 'O', school: maya.school, grade: '10' },
      },
    ]);
  });

  it('says when and where a badge is already in, however it is spelled', async () => {
    turnout.clock.pass({ minutes: 2 });
    const at = turnout.clock.read().toISOString();
    const badge = mayas.badge.split('/').at(-1)?.toLowerCase();
    const { results } = await turnout
      .someone()
      .get('uploadScans', { sentAt: at, scans: [{ id: 'scan-0002', badge, at }] }, device);
    expect(results[0]).toMatchObject({
      verdict: 'already-in',
      since: { at: '2027-03-04T17:05:00.000Z', station: 'Main door' },
    });
  });

  it('shows organizers registrations and live check-ins', async () => {
    owner = await turnout.owner();
    const { registrations } = await owner.get('listRegistrations', { event: event.id });
    expect(registrations.map(({ firstName }) => firstName).sort()).toEqual(['Ada', 'Diego', 'Maya']);
    const attendance = await owner.get('getAttendance', { event: event.id });
    expect(attendance).toMatchObject({
      registered: 3,
      came: 1,
      missed: 2,
      arrivals: [{ from: '2027-03-04T17:05:00.000Z', came: 1 }],
    });
  });

  it('mails the organizer two minutes after the end, and everyone the next morning: who came, and who did not', async () => {
    // What was on its way is out before anything is counted.
    await turnout.local.tick();
    const before = (await turnout.mails()).length;
    turnout.clock.moveTo('2027-03-04T20:02:00Z');
    await turnout.local.tick();
    expect((await turnout.mails()).slice(before).map(({ to }) => to)).toEqual(['owner@turnout.example']);
    turnout.clock.moveTo('2027-03-05T15:59:00Z');
    await turnout.local.tick();
    expect((await turnout.mails()).length).toBe(before + 1);
    turnout.clock.moveTo('2027-03-05T16:00:00Z');
    await turnout.local.tick();
    const mails = await turnout.mails();
    const last = (address: string) =>
      mails
        .filter(({ to }) => to === address)
        .slice(-2)
        .map(({ subject }) => subject);
    // Maya came; her sister Ada, at the same address, did not. Diego has no e-mail.
    expect(new Set(last(maya.email)).size).toBe(2);
    const summary = mails.findLast(({ to }) => to === 'owner@turnout.example');
    expect(summary?.text).toMatch(/1 of 3/);
    const count = mails.length;
    await turnout.local.tick();
    expect((await turnout.mails()).length).toBe(count);
  });
});
