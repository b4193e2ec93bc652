import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import { sessionCookie } from '#contract/cookies.ts';
import { ownerEmail } from '#infra/local/environment.ts';
import type { Caller } from '#test/support/caller.ts';
import { lincolnClass } from '#test/support/classes.ts';
import { publishedEvent, secretOf } from '#test/support/people.ts';
import { cancel, change, newStudent, ownPage, sendForm } from '#test/support/registering.ts';
import { askersPauseMs, startTurnout, type Turnout } from '#test/support/turnout.ts';
import { newSession } from './credentialWorld.ts';

let turnout: Turnout;
let owner: Caller;
let event: Answer<'readEvent'>;
const pauses: number[] = [];
beforeAll(async () => {
  turnout = await startTurnout({
    pause: async (ms) => {
      if (ms >= askersPauseMs) pauses.push(ms);
    },
  });
  owner = await turnout.owner();
});
afterAll(() => turnout.stop());
beforeEach(async () => {
  turnout.clock.moveTo('2027-03-01T17:00:00.000Z');
  // A session of its own for each test, since they move the clock by days.
  owner.cookies.set(sessionCookie, await newSession(turnout, ownerEmail));
  pauses.length = 0;
});

const shown = () => turnout.someone().get('getEvent', { slug: event.slug });
const refusalOf = async (changes = {}) => (await sendForm(turnout, event.slug, changes)).body.refusal;
const classRefusal = async (changes = {}) =>
  (await turnout.someone().call('registerGroup', { slug: event.slug, ...lincolnClass, ...changes })).body
    .refusal;

describe('registration opens and closes', () => {
  const opens = '2027-03-02T17:00:00.000Z';
  const closes = '2027-03-03T17:00:00.000Z';
  const justBefore = (instant: string) => new Date(Date.parse(instant) - 1).toISOString();
  beforeEach(async () => {
    // Wall-clock times in the event's zone, eight hours behind.
    const times = { opensAt: '2027-03-02T09:00', closesAt: '2027-03-03T09:00' };
    event = await publishedEvent(owner, { ...times, sessions: [] });
    expect(event).toMatchObject({ opensAt: opens, closesAt: closes });
  });

  it.each([
    ['a millisecond before it opens', justBefore(opens), 'not-yet', 'registration-not-open'],
    ['as it opens', opens, 'open', undefined],
    ['a millisecond before it closes', justBefore(closes), 'open', undefined],
    ['as it closes', closes, 'closed', 'registration-closed'],
    ['a millisecond before the event’s end', '2027-03-04T19:59:59.999Z', 'closed', 'registration-closed'],
    ['at the event’s end', '2027-03-04T20:00:00.000Z', 'closed', 'event-over'],
  ])('%s', async (_, at, registration, refusal) => {
    turnout.clock.moveTo(at);
    expect(await shown()).toMatchObject({ registration });
    expect(await refusalOf()).toBe(refusal);
    expect(await classRefusal()).toBe(refusal);
  });

  it('and who is in can still change, cancel and start over after that', async () => {
    turnout.clock.moveTo(opens);
    const [mine, other] = [await newStudent(turnout, event.slug), await newStudent(turnout, event.slug)];
    turnout.clock.moveTo(closes);
    expect((await change(turnout, mine, { grade: '12' })).body.grade).toBe('12');
    expect((await cancel(turnout, other)).status).toBe('cancelled');
    const details = { firstName: 'Nia', lastName: 'Okafor', school: 'Riverside High School', grade: '9' };
    const again = await turnout.someone().call('startOver', details, secretOf(mine.manageUrl));
    expect(again.status).toBe(200);
  });

  it('from the start and to the end where no time is set', async () => {
    await owner.get('updateEvent', { event: event.id, opensAt: '', closesAt: '' });
    expect(await refusalOf()).toBeUndefined();
    turnout.clock.moveTo('2027-03-04T19:59:59.999Z');
    expect(await refusalOf()).toBeUndefined();
  });

  it.each([
    [{ opensAt: '2027-03-04T12:00' }, 'opensAt'],
    [{ closesAt: '2027-03-02T09:00' }, 'closesAt'],
    [{ groupHoldUntil: '2027-03-04T09:01' }, 'groupHoldUntil'],
    [{ groupChangesUntil: '2027-03-04T12:01' }, 'groupChangesUntil'],
  ])('at no time that makes no sense: %j', async (changes, path) => {
    const { body } = await owner.call('updateEvent', { event: event.id, ...changes });
    expect(body.refusal).toBe('invalid-input');
    expect(body.fields?.map((fault) => fault.path)).toContain(path);
  });
});

describe('an event by invitation', () => {
  const code = 'Cascade-2027';
  beforeEach(async () => {
    event = await publishedEvent(owner, { invitationCode: code, sessions: [] });
  });

  it.each(['Cascade-2027', 'cascade-2027', 'CASCADE-2027', '  cascade-2027 '])(
    'lets in who types the code as %j',
    async (invitationCode) => {
      expect(await refusalOf({ invitationCode })).toBeUndefined();
      expect(await classRefusal({ invitationCode })).toBeUndefined();
      expect(pauses).toEqual([]);
    },
  );

  it('refuses a wrong code after a pause, and none at all at once', async () => {
    for (const refused of [refusalOf, classRefusal]) {
      pauses.length = 0;
      expect(await refused({ invitationCode: 'Cascade-2028' })).toBe('invitation-needed');
      expect(pauses).toEqual([1_000]);
      expect(await refused({})).toBe('invitation-needed');
      expect(pauses).toEqual([1_000]);
    }
    const { body } = await sendForm(turnout, event.slug, { invitationCode: 'wrong!' });
    expect(body.fields?.map(({ path }) => path)).toEqual(['invitationCode']);
    expect((await owner.get('listRegistrations', { event: event.id })).registrations).toEqual([]);
  });

  it('shows its code to nobody but its organizers', async () => {
    const student = await newStudent(turnout, event.slug, { invitationCode: code });
    const seen = JSON.stringify([await shown(), await ownPage(turnout, student)]);
    expect(seen).toContain('"invitationOnly":true');
    expect(seen.toLowerCase()).not.toContain(code.toLowerCase());
    expect(await owner.get('readEvent', { event: event.id })).toMatchObject({ invitationCode: code });
  });

  it('answers by mail alone whoever gives an address, and directly who gives none', async () => {
    const form = { invitationCode: code, email: 'ines@students.example', attempt: 'the-attempt-of-ines-1' };
    const told = await sendForm(turnout, event.slug, form);
    expect(told.body).toEqual({ status: 'mailed' });
    const { text } = await turnout.mail(({ to }) => to === form.email);
    const link = /https?:\S+\/r\/#(\w+)/.exec(text)?.[1];
    expect(await turnout.someone().get('getRegistration', {}, link)).toMatchObject({ email: form.email });
    // Not even the very attempt that registered is told more.
    expect((await sendForm(turnout, event.slug, form)).body).toEqual({ status: 'mailed' });
    expect(await newStudent(turnout, event.slug, { invitationCode: code })).toMatchObject({
      status: 'confirmed',
    });
  });

  it('tells no more by being full', async () => {
    await owner.get('updateEvent', { event: event.id, capacity: 1, waitlist: false });
    const form = {
      ...{ invitationCode: code, email: 'victim@students.example', firstName: 'Ines' },
      attempt: 'the-attempt-of-a-stranger',
    };
    expect((await sendForm(turnout, event.slug, form)).body).toEqual({ status: 'mailed' });
    expect((await sendForm(turnout, event.slug, form)).body).not.toHaveProperty('manageUrl');
  });

  it('lets who is in change without it, also once it is another code', async () => {
    const student = await newStudent(turnout, event.slug, { invitationCode: code });
    await owner.get('updateEvent', { event: event.id, invitationCode: 'another-code' });
    expect(await refusalOf({ invitationCode: code })).toBe('invitation-needed');
    expect((await change(turnout, student, { grade: '12' })).body.grade).toBe('12');
  });
});
