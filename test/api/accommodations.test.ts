import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import { sessionCookie } from '#contract/cookies.ts';
import { ownerEmail } from '#infra/local/environment.ts';
import type { Caller } from '#test/support/caller.ts';
import { publishedEvent } from '#test/support/people.ts';
import { cancel, change, newStudent, ownPage } from '#test/support/registering.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';
import { memberOf, newSession } from './credentialWorld.ts';
import { storedState } from './hostileStore.ts';

describe('what a student needs to take part', () => {
  let turnout: Turnout;
  let owner: Caller;
  /** A viewer, and the one who is named. */
  let nadia: Caller;
  let event: Answer<'readEvent'>;
  const nadiaEmail = 'nadia@evergreen.example';
  const text = 'I use a wheelchair called Rosinante';
  const endsAt = Date.parse('2027-03-04T20:00:00.000Z');
  const sevenDays = 7 * 86_400_000;

  beforeAll(async () => {
    turnout = await startTurnout();
    owner = await turnout.owner();
    const organization = (await turnout.services.members.read(ownerEmail))?.organization ?? '';
    nadia = await memberOf(turnout, organization, 'viewer', nadiaEmail);
  });
  afterAll(() => turnout.stop());
  beforeEach(async () => {
    turnout.clock.moveTo('2027-03-01T17:00:00.000Z');
    await signedIn();
    event = await publishedEvent(owner, {
      ...{ asksAccommodations: true, accommodationsFor: [nadiaEmail.toUpperCase()], sessions: [] },
    });
  });

  /** Sessions end by the clock, and these tests move it by days. */
  async function signedIn() {
    owner.cookies.set(sessionCookie, await newSession(turnout, ownerEmail));
    nadia.cookies.set(sessionCookie, await newSession(turnout, nadiaEmail));
  }
  async function at(instant: number, { tick = false } = {}) {
    turnout.clock.moveTo(new Date(instant).toISOString());
    await signedIn();
    if (tick) await turnout.local.tick();
  }
  const register = (changes = {}) => newStudent(turnout, event.slug, { accommodations: text, ...changes });
  const list = (caller = nadia) => caller.call('listAccommodations', { event: event.id });
  const isStored = async () =>
    Object.entries(await storedState(turnout)).some(
      ([key, item]) => key.includes(event.id) && JSON.stringify(item).includes('Rosinante'),
    );

  it('is read by members who are named for it, whatever their role, and by no other, be it the owner', async () => {
    const { registrationId } = await register();
    await register({ accommodations: '' });
    expect((await list()).body).toMatchObject({ students: [{ id: registrationId, accommodations: text }] });
    const refused = await list(owner);
    expect({ status: refused.status, refusal: refused.body.refusal }).toEqual({
      ...{ status: 403, refusal: 'not-named' },
    });
  });

  it('is in no list, export, mail, log or calendar, and on no other page', async () => {
    const lines: string[] = [];
    const write = process.stdout.write.bind(process.stdout);
    process.stdout.write = ((chunk: string) => lines.push(String(chunk)) > 0) as typeof process.stdout.write;
    try {
      const email = 'rosa@students.example';
      const student = await register({ email });
      await turnout.local.tick();
      await owner.get('updateEvent', { event: event.id, capacity: 50 });
      const link = new URL(student.manageUrl).hash.slice(1);
      const seen = await Promise.all([
        owner.get('listRegistrations', { event: event.id }),
        owner.get('exportRegistrations', { event: event.id }),
        owner.get('readEvent', { event: event.id }),
        owner.get('getAttendance', { event: event.id }),
        owner.get('listPairs', { event: event.id }),
        owner.get('listSchools', { event: event.id }),
        turnout.someone().get('getEvent', { slug: event.slug }),
        turnout.someone().get('getCalendar', {}, link),
      ]);
      await cancel(turnout, student);
      await turnout.local.tick();
      const mails = (await turnout.mails()).filter(({ to }) => to === email);
      expect(mails.length).toBeGreaterThan(1);
      expect(JSON.stringify([seen, mails])).not.toContain('Rosinante');
    } finally {
      process.stdout.write = write;
    }
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.join('')).not.toContain('Rosinante');
  });

  it('is the student’s own to change and to take back, and goes with the registration', async () => {
    const student = await register();
    expect((await ownPage(turnout, student)).accommodations).toBe(text);
    await change(turnout, student, { accommodations: 'A sign interpreter' });
    expect((await list()).body.students).toMatchObject([{ accommodations: 'A sign interpreter' }]);
    await change(turnout, student, { accommodations: '' });
    expect((await list()).body.students).toEqual([]);
    await change(turnout, student, { accommodations: text });
    await cancel(turnout, student);
    expect((await list()).body.students).toEqual([]);
    expect(await isStored()).toBe(false);
  });

  it('is not kept where the event does not ask for it', async () => {
    await owner.get('updateEvent', { event: event.id, asksAccommodations: false });
    const student = await register();
    await change(turnout, student, { accommodations: text });
    expect(await isStored()).toBe(false);
  });

  it('needs someone who reads it, before it is asked', async () => {
    const { body } = await owner.call('updateEvent', { event: event.id, accommodationsFor: [] });
    expect(body).toMatchObject({ refusal: 'invalid-input', fields: [{ path: 'accommodationsFor' }] });
  });

  it('is shown to nobody from seven days after the event on, and deleted within the minute', async () => {
    const student = await register();
    await at(endsAt + sevenDays - 1, { tick: true });
    expect((await ownPage(turnout, student)).accommodations).toBe(text);
    const deletedOn = new Date(endsAt + sevenDays).toISOString();
    expect((await list()).body).toMatchObject({ deletedOn, students: [{ accommodations: text }] });
    await at(endsAt + sevenDays);
    expect((await list()).body).toEqual({ deletedOn, students: [] });
    expect((await ownPage(turnout, student)).accommodations).toBe('');
    expect(await isStored()).toBe(true);
    await at(endsAt + sevenDays, { tick: true });
    expect(await isStored()).toBe(false);
    const { registrations } = await owner.get('listRegistrations', { event: event.id });
    expect(registrations).toHaveLength(1);
  });

  it('goes seven days after a cancelled event, too', async () => {
    await register();
    await owner.get('cancelEvent', { event: event.id });
    await at(endsAt + sevenDays, { tick: true });
    expect(await isStored()).toBe(false);
  });

  it('stays as long as an event that was moved needs it, and no longer', async () => {
    await register();
    const later = { startsAt: '2027-03-11T09:00', endsAt: '2027-03-11T12:00' };
    await owner.get('updateEvent', { event: event.id, ...later });
    await at(endsAt + sevenDays, { tick: true });
    expect((await list()).body.students).toHaveLength(1);
    await at(endsAt + 2 * sevenDays - 3_600_000, { tick: true });
    expect(await isStored()).toBe(true);
    await at(endsAt + 2 * sevenDays, { tick: true });
    expect(await isStored()).toBe(false);
  });
});
