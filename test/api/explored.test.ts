import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import type { Scan } from '#domain/checkin.ts';
import { linkSecret } from '#domain/links.ts';
import type { Caller } from '#test/support/caller.ts';
import { heldClass, rowsOfLincoln } from '#test/support/classes.ts';
import { healthcareMorning, maya, secretOf } from '#test/support/people.ts';
import { cancel, newStudent, type Registered, sessionAt } from '#test/support/registering.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';

const hospital = {
  name: 'Mercy Hospital',
  booth: '12',
  nextSteps: 'Apply for the summer program.',
  website: 'https://mercy.example/students',
  contactName: 'Rosa Delgado',
  contactEmail: 'students@mercy.example',
  pathways: ['registered-apprenticeship'],
  roles: ['Nurse'],
};
const pharmacy = { name: 'Riverbend Pharmacy', booth: '7', nextSteps: 'Ask for a job shadow.' };
const dayAfter = '2027-03-05T17:00:00.000Z';

describe('after the event', () => {
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
    const draft = await owner.get('createEvent', {
      ...healthcareMorning,
      employers: [pharmacy, hospital],
      sessions: [sessionAt('Ultrasound lab', '10:30', '11:00'), sessionAt('Panel', '09:30', '10:00')],
    });
    const [panel] = draft.sessions.filter(({ title }) => title === 'Panel');
    await owner.get('updateEvent', {
      event: draft.id,
      translations: {
        es: {
          name: 'Mañana de carreras',
          sessions: { [panel?.id ?? '']: { title: 'Mesa redonda' } },
          employers: { [employerIn(draft, hospital.name)]: { nextSteps: 'Postúlate al programa.' } },
        },
      },
    });
    event = await owner.get('publishEvent', { event: draft.id });
  });

  const employerIn = ({ employers }: Answer<'readEvent'>, name: string) =>
    employers.find((employer) => employer.name === name)?.id ?? '';
  const booth = (name: string) => ({ stationKind: 'booth' as const, stationOf: employerIn(event, name) });
  const session = (title: string) => ({
    stationKind: 'session' as const,
    stationOf: event.sessions.find((one) => one.title === title)?.id ?? '',
  });

  let scans = 0;
  async function read(
    registration: string,
    station: Pick<Scan, 'stationKind' | 'stationOf'>,
    minute = 0,
  ): Promise<Scan> {
    scans++;
    return turnout.services.scans.append<Scan>({
      ...{ event: event.id, registration, id: `phone.scan-${scans}`, kind: 'scan' },
      at: new Date(Date.parse('2027-03-04T18:00:00.000Z') + minute * 60_000).toISOString(),
      ...{ station: 'station', ...station, device: 'phone', badgeVersion: 1, open: true },
    });
  }
  async function arrive(registration: string): Promise<void> {
    const { at, id: scan, station } = await read(registration, { stationKind: 'door' }, -55);
    await turnout.services.registrations.checkIn(
      event.id,
      registration,
      { at, scan, station },
      1,
      turnout.clock.read(),
    );
  }
  /** A student who came, and what was read of the badge then. */
  async function cameAs(form: object = {}): Promise<Registered> {
    const student = await newStudent(turnout, event.slug, form);
    await arrive(student.registrationId);
    return student;
  }
  const record = (secret: string) => turnout.someone().call('getExplored', {}, secret);

  describe('the record of what a student explored', () => {
    it('holds the sessions joined in their order, and the booths visited with what comes next', async () => {
      const { registrationId: id, manageUrl } = await cameAs({ ...maya, firstName: 'Maya' });
      await read(id, booth(hospital.name), 50);
      await read(id, session('Ultrasound lab'), 40);
      await read(id, booth(pharmacy.name), 20);
      await read(id, session('Panel'), -10);
      turnout.clock.moveTo(dayAfter);
      const { status, body } = await record(secretOf(manageUrl));
      expect(status).toBe(200);
      expect(body).toEqual({
        ...{ name: 'Maya Okafor', school: 'Cascade High School', grade: '10' },
        event: {
          ...{ name: event.name, slug: event.slug, place: 'Cascade Community College' },
          ...{ timeZone: event.timeZone, startsAt: event.startsAt, endsAt: event.endsAt },
        },
        organization: 'Evergreen Career Network',
        sessions: [
          expect.objectContaining({ title: 'Panel' }),
          expect.objectContaining({ title: 'Ultrasound lab' }),
        ],
        booths: [
          expect.objectContaining({ employer: pharmacy.name, nextSteps: pharmacy.nextSteps }),
          {
            employer: hospital.name,
            ...{ nextSteps: hospital.nextSteps, website: hospital.website, roles: ['Nurse'] },
            ...{ contactName: 'Rosa Delgado', contactEmail: 'students@mercy.example' },
            pathways: ['registered-apprenticeship'],
          },
        ],
        until: '2027-04-03T20:00:00.000Z',
      });
    });

    it('speaks the student’s language', async () => {
      const { registrationId: id, manageUrl } = await cameAs({ locale: 'es' });
      await read(id, booth(hospital.name));
      await read(id, session('Panel'));
      const { body } = await record(secretOf(manageUrl));
      expect(body).toMatchObject({
        event: { name: 'Mañana de carreras' },
        sessions: [{ title: 'Mesa redonda' }],
        booths: [{ nextSteps: 'Postúlate al programa.' }],
      });
    });

    it('leaves out a session that was only chosen, what was taken back, and what is no longer there', async () => {
      const [panel] = event.sessions.filter(({ title }) => title === 'Panel');
      const { registrationId: id, manageUrl } = await cameAs({ sessions: [panel?.id] });
      const visit = await read(id, booth(hospital.name));
      await read(id, { stationKind: 'booth', stationOf: '0000000000' });
      await turnout.services.scans.append({
        ...{ event: event.id, registration: id, id: `phone.undo-${scans}`, kind: 'undo' as const },
        ...{ at: visit.at, undoes: visit.id, by: 'phone' },
      });
      expect((await record(secretOf(manageUrl))).body).toMatchObject({ sessions: [], booths: [] });
    });

    it('is for students who came', async () => {
      const missed = await newStudent(turnout, event.slug);
      const cancelled = await cameAs();
      await cancel(turnout, cancelled);
      for (const { manageUrl } of [missed, cancelled])
        expect((await record(secretOf(manageUrl))).body.refusal).toBe('not-come');
    });

    it.each([
      { when: 'a moment before thirty days are over', at: '2027-04-03T19:59:59.999Z', status: 200 },
      { when: 'thirty days after the event', at: '2027-04-03T20:00:00.000Z', status: 410 },
    ])('ends with its link: $when', async ({ at, status }) => {
      const { manageUrl } = await cameAs();
      turnout.clock.moveTo(at);
      expect((await record(secretOf(manageUrl))).status).toBe(status);
    });

    it('is not opened by the slip that an educator holds, but by the student’s own link', async () => {
      const { secret } = await heldClass(turnout, event.slug);
      const [row] = (await turnout.someone().get('addToRoster', { rows: rowsOfLincoln }, secret)).rows;
      const id = row?.id ?? '';
      await arrive(id);
      await read(id, booth(hospital.name));
      const [slip] = (await turnout.someone().get('getSheets', {}, secret)).badges.filter(
        (badge) => badge.id === id,
      );
      expect((await record(secretOf(slip?.manageUrl ?? ''))).body.refusal).toBe('link-unknown');
      const stored = await turnout.services.registrations.read(event.id, id);
      const mac = await turnout.services.keys.service();
      const own = linkSecret('student', { event: event.id, id }, stored?.linkVersion ?? 0, mac);
      expect((await record(own)).body.booths).toHaveLength(1);
    });

    it.each(['', 'nonsense', '0'.repeat(49), '../../'])(
      'is opened by no other text: “%s”',
      async (secret) => {
        expect([401, 404]).toContain((await record(secret)).status);
      },
    );
  });

  describe('an educator’s handout', () => {
    const handout = (secret: string) => turnout.someone().call('getHandout', {}, secret);

    it('has every employer’s next steps, and nothing of any student', async () => {
      const { secret } = await heldClass(turnout, event.slug);
      await turnout.someone().get('addToRoster', { rows: rowsOfLincoln }, secret);
      const student = await cameAs();
      await read(student.registrationId, booth(hospital.name));
      const { status, body } = await handout(secret);
      expect(status).toBe(200);
      expect(body).toMatchObject({
        event: { name: event.name, slug: event.slug, place: 'Cascade Community College' },
        ...{ school: 'Lincoln High School', locale: 'en' },
        employers: [
          { ...hospital, roles: undefined },
          { name: pharmacy.name, nextSteps: pharmacy.nextSteps },
        ].map(({ roles: _roles, ...employer }: Record<string, unknown>) => employer),
      });
      expect(Object.keys(body).sort()).toEqual(['employers', 'event', 'locale', 'school']);
      expect(JSON.stringify(body)).not.toContain('López');
    });

    it('is in the class’s language', async () => {
      const { secret } = await heldClass(turnout, event.slug, { locale: 'es' });
      const { body } = await handout(secret);
      expect(body.locale).toBe('es');
      expect(body.event.name).toBe('Mañana de carreras');
      expect(body.employers[0]?.nextSteps).toBe('Postúlate al programa.');
    });

    it('is opened by the class’s link alone', async () => {
      const { manageUrl } = await cameAs();
      expect((await handout(secretOf(manageUrl))).body.refusal).toBe('link-unknown');
      expect((await turnout.someone().call('getHandout')).body.refusal).toBe('link-needed');
    });
  });
});
