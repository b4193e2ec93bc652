import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import type { Caller } from '#test/support/caller.ts';
import { heldClass, rowsOfLincoln } from '#test/support/classes.ts';
import { healthcareMorning, publishedEvent, secretOf } from '#test/support/people.ts';
import { change, newStudent, ownPage, passMinutes, sessionAt } from '#test/support/registering.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';

let turnout: Turnout;
let owner: Caller;
let event: Answer<'readEvent'>;
beforeAll(async () => {
  turnout = await startTurnout();
  owner = await turnout.owner();
});
afterAll(() => turnout.stop());
beforeEach(async () => {
  event = await publishedEvent(owner, { capacity: 10, sessions: [] });
});
const update = (changes: object) => owner.get('updateEvent', { event: event.id, ...changes });
const shown = (locale?: string) =>
  turnout.someone().get('getEvent', { slug: event.slug, ...(locale && { locale }) });

describe('an event that was moved', () => {
  const first = {
    startsAt: '2027-03-04T17:00:00.000Z',
    endsAt: '2027-03-04T20:00:00.000Z',
    place: healthcareMorning.place,
  };

  it('says what people were told at first, however often it moves', async () => {
    await update({ startsAt: '2027-03-05T09:00', endsAt: '2027-03-05T12:00' });
    expect((await shown()).moved).toMatchObject(first);
    await update({ place: { name: 'Harbor Hall', address: '1 Pier Street' } });
    await update({ startsAt: '2027-03-06T09:00', endsAt: '2027-03-06T12:00' });
    expect((await shown()).moved).toMatchObject(first);
  });

  it('says so no longer once it is back', async () => {
    await update({ startsAt: '2027-03-05T09:00', endsAt: '2027-03-05T12:00' });
    await update({ place: { name: 'Harbor Hall' } });
    await update({ startsAt: '2027-03-04T09:00', endsAt: '2027-03-04T12:00' });
    expect((await shown()).moved).toMatchObject(first);
    await update({ place: healthcareMorning.place });
    expect(await shown()).not.toHaveProperty('moved');
  });

  it('was not moved by what people need not know, nor while it was a draft', async () => {
    await update({ name: 'A better name', capacity: 30, endsAt: '2027-03-04T12:30' });
    expect(await shown()).not.toHaveProperty('moved');
    const { id } = await owner.get('createEvent', { ...healthcareMorning, sessions: [] });
    await owner.get('updateEvent', { event: id, startsAt: '2027-03-05T09:00', endsAt: '2027-03-05T12:00' });
    const { slug } = await owner.get('publishEvent', { event: id });
    expect(await turnout.someone().get('getEvent', { slug })).not.toHaveProperty('moved');
  });
});

describe('an event in another language', () => {
  beforeEach(async () => {
    event = await publishedEvent(owner, { sessions: [sessionAt('Nursing', '09:30', '10:00')] });
    const [session = ''] = event.sessions.map(({ id }) => id);
    event = await update({
      description: 'Meet nurses.',
      translations: {
        es: {
          name: 'Mañana de la salud',
          place: { name: 'Colegio Cascade' },
          sessions: { [session]: { title: 'Enfermería' } },
        },
      },
    });
  });

  it('is shown in it as far as its organizer said it, and in English where not', async () => {
    expect(await shown('es')).toMatchObject({
      ...{ name: 'Mañana de la salud', description: 'Meet nurses.' },
      place: { name: 'Colegio Cascade', address: healthcareMorning.place.address },
      sessions: [{ title: 'Enfermería' }],
    });
    for (const locale of ['en', 'ar', undefined])
      expect(await shown(locale)).toMatchObject({
        name: healthcareMorning.name,
        sessions: [{ title: 'Nursing' }],
      });
    const { status, body } = await turnout.someone().call('getEvent', { slug: event.slug, locale: 'tlh' });
    expect({ status, path: body.fields?.[0]?.path }).toEqual({ status: 400, path: 'locale' });
  });

  it('is shown and mailed to each student in their own language', async () => {
    const email = 'lucia@students.example';
    const student = await newStudent(turnout, event.slug, { email, locale: 'es' });
    expect((await ownPage(turnout, student)).event.name).toBe('Mañana de la salud');
    await turnout.local.tick();
    const mail = await turnout.mail(({ to }) => to === email);
    expect(mail.subject + mail.text).toContain('Mañana de la salud');
    expect(mail.text).toContain('Colegio Cascade');
    expect(mail.text).not.toContain(healthcareMorning.name);
    const changed = await change(turnout, student, { locale: 'en' });
    expect(changed.body.event.name).toBe(healthcareMorning.name);
    const calendar = await turnout.someone().get('getCalendar', {}, secretOf(student.manageUrl));
    expect(calendar).toContain(healthcareMorning.name);
  });
});

describe('a capacity lowered below what a class holds', () => {
  it('takes no place from the class nor from anyone, and lets nobody else in before there is room', async () => {
    const alone = await newStudent(turnout, event.slug);
    const { secret } = await heldClass(turnout, event.slug);
    await update({ capacity: 2 });
    const educator = turnout.someone();
    expect((await educator.get('getGroup', {}, secret)).places).toMatchObject({ held: 4, granted: 4 });
    const late = await newStudent(turnout, event.slug);
    expect(late.status).toBe('waitlisted');
    const added = await educator.get('addToRoster', { rows: rowsOfLincoln }, secret);
    expect(added.rows.map(({ status }) => status)).toEqual(Array(3).fill('confirmed'));
    await passMinutes(turnout, 4);
    expect((await ownPage(turnout, alone)).status).toBe('confirmed');
    expect(await ownPage(turnout, late)).toMatchObject({ status: 'waitlisted', placeInLine: 1 });
    await educator.get('cancelGroup', {}, secret);
    expect((await ownPage(turnout, late)).status).toBe('confirmed');
    const next = await newStudent(turnout, event.slug);
    expect(next.status).toBe('waitlisted');
  });
});
