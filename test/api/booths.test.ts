import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import type { Scan } from '#domain/checkin.ts';
import { consentVersion } from '#domain/sharing.ts';
import type { Caller } from '#test/support/caller.ts';
import { type FaultyWire, faultyWire } from '#test/support/faultyWire.ts';
import { diego, healthcareMorning, maya, publishedEvent, secretOf } from '#test/support/people.ts';
import { newStudent, ownPage, type Registered, sessionAt } from '#test/support/registering.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';

const hospital = {
  name: 'Mercy Hospital',
  booth: '12',
  nextSteps: 'Apply for the summer program.',
  website: 'https://mercy.example/students',
  contactName: 'Rosa Delgado',
  contactEmail: 'students@mercy.example',
};
const pharmacy = { name: 'Riverbend Pharmacy', booth: '7', nextSteps: 'Ask for a job shadow.' };
const adult = { ageBand: '18-plus', lastName: 'Haddad', email: 'sami@students.example' };

describe('booths', () => {
  let turnout: Turnout;
  /** The same product on the same store, over a wire that can break. */
  let shaky: Turnout;
  let wire: FaultyWire;
  let owner: Caller;
  let event: Answer<'readEvent'>;
  let atHospital: { stationKind: 'booth'; stationOf: string };
  let atPharmacy: { stationKind: 'booth'; stationOf: string };

  beforeAll(async () => {
    turnout = await startTurnout();
    owner = await turnout.owner();
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
    const draft = await owner.get('createEvent', {
      ...healthcareMorning,
      employers: [hospital, pharmacy],
      sessions: [sessionAt('Panel', '09:30', '10:00')],
    });
    await owner.get('updateEvent', {
      event: draft.id,
      translations: {
        ar: { employers: { [employerIn(draft, hospital.name)]: { nextSteps: 'قدّم الطلب.' } } },
      },
    });
    event = await owner.get('publishEvent', { event: draft.id });
    atHospital = { stationKind: 'booth', stationOf: employerIn(event, hospital.name) };
    atPharmacy = { stationKind: 'booth', stationOf: employerIn(event, pharmacy.name) };
  });

  function employerIn({ employers }: Answer<'readEvent'>, name: string): string {
    return employers.find((employer) => employer.name === name)?.id ?? '';
  }

  let scans = 0;
  /** A badge read, some minutes after ten on the day. */
  async function read(
    registration: string,
    station: Pick<Scan, 'stationKind' | 'stationOf'>,
    { minute = 0, ...given }: Partial<Scan> & { minute?: number } = {},
  ): Promise<Scan> {
    scans++;
    return turnout.services.scans.append<Scan>({
      event: event.id,
      registration,
      id: `phone.scan-${scans}`,
      kind: 'scan',
      at: new Date(Date.parse('2027-03-04T18:00:00.000Z') + minute * 60_000).toISOString(),
      station: 'station',
      ...station,
      device: 'phone',
      badgeVersion: 1,
      open: true,
      ...given,
    });
  }

  const share = (student: Registered, wanted: object = {}, through = turnout) =>
    through
      .someone()
      .call(
        'shareContact',
        { employer: atHospital.stationOf, share: true, consent: consentVersion, locale: 'en', ...wanted },
        secretOf(student.manageUrl),
      );
  const stored = ({ registrationId }: Registered) =>
    turnout.services.registrations.read(event.id, registrationId);
  const contacts = async (employer = atHospital.stationOf) =>
    (await owner.get('exportContacts', { event: event.id, employer })) as unknown as string;
  const header = 'first name,last name,email\r\n';

  describe('a student’s own page', () => {
    it('lists the booths the badge was read at, each once, with what comes next', async () => {
      const student = await newStudent(turnout, event.slug);
      expect((await ownPage(turnout, student)).visits).toEqual([]);
      await read(student.registrationId, atPharmacy, { minute: 9 });
      await read(student.registrationId, atHospital, { minute: 5 });
      await read(student.registrationId, atHospital, { minute: 4, open: false });
      await read(student.registrationId, { stationKind: 'door' });
      const { visits, mayShareContact } = await ownPage(turnout, student);
      expect(visits).toEqual([
        { ...hospital, employer: atHospital.stationOf, at: '2027-03-04T18:04:00.000Z', shared: false },
        expect.objectContaining({ employer: atPharmacy.stationOf, at: '2027-03-04T18:09:00.000Z' }),
      ]);
      expect(mayShareContact).toBe(false);
    });

    it('says what comes next in the student’s language', async () => {
      const student = await newStudent(turnout, event.slug, { locale: 'ar' });
      await read(student.registrationId, atHospital);
      expect((await ownPage(turnout, student)).visits[0]).toMatchObject({ nextSteps: 'قدّم الطلب.' });
    });

    it('forgets a visit that was taken back, and one of a badge that was reissued', async () => {
      const student = await newStudent(turnout, event.slug);
      const { id, registration } = await read(student.registrationId, atHospital);
      await read(student.registrationId, atPharmacy, { badgeVersion: 2 });
      await turnout.services.scans.append({
        ...{ event: event.id, registration, id: 'phone.undo-1', kind: 'undo' as const },
        ...{ at: '2027-03-04T18:01:00.000Z', undoes: id, by: 'phone' },
      });
      expect((await ownPage(turnout, student)).visits).toEqual([]);
    });

    it('counts the badges of merged registrations as its own', async () => {
      const student = await newStudent(turnout, event.slug);
      const twin = await newStudent(turnout, event.slug);
      await read(twin.registrationId, atHospital);
      const [kept, merged] = await Promise.all([stored(student), stored(twin)]);
      if (!kept || !merged) throw new Error('Neither can be missing');
      const now = { now: turnout.clock.read() };
      await turnout.services.registrations.change(kept, { mergedFrom: [merged.id] }, now);
      await turnout.services.registrations.change(merged, { mergedInto: kept.id, status: 'cancelled' }, now);
      expect((await ownPage(turnout, student)).visits).toHaveLength(1);
      expect(await figures()).toMatchObject({ booths: [{ visits: 1 }, { visits: 0 }] });
    });

    it.each([
      { whose: 'its own', visits: 1 },
      { whose: 'an earlier walk-in’s', visits: 0 },
    ])('counts a blank badge that is $whose as $visits visits', async ({ whose, visits }) => {
      const student = await newStudent(turnout, event.slug);
      const other = await newStudent(turnout, event.slug);
      const registration = await stored(student);
      if (!registration) throw new Error('It was registered just now');
      const blank = '0123456789abc';
      const walkIn = { device: 'phone', station: 'door', blank, overCapacity: false };
      await turnout.services.registrations.change(registration, { walkIn }, { now: turnout.clock.read() });
      const holder = whose === 'its own' ? student : other;
      await turnout.services.blanks.claim(event.id, blank, {
        registration: holder.registrationId,
        at: '2027-03-04T17:00:00.000Z',
      });
      await read(blank, atHospital);
      expect((await ownPage(turnout, student)).visits).toHaveLength(visits);
    });

    it('has a short code beside the badge, the same wherever it is told', async () => {
      const student = await newStudent(turnout, event.slug);
      expect(student.shortCode).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
      expect((await ownPage(turnout, student)).shortCode).toBe(student.shortCode);
    });
  });

  describe('sharing a contact', () => {
    it('is noted with the words that were agreed to, and can be taken back', async () => {
      const student = await newStudent(turnout, event.slug, adult);
      await read(student.registrationId, atHospital);
      const { status, body } = await share(student, { locale: 'es' });
      expect(status).toBe(200);
      expect(body).toMatchObject({ mayShareContact: true, visits: [{ shared: true }] });
      expect((await stored(student))?.shared).toEqual({
        [atHospital.stationOf]: {
          at: turnout.clock.read().toISOString(),
          consent: consentVersion,
          locale: 'es',
        },
      });
      const back = await share(student, { share: false });
      expect(back.body).toMatchObject({ visits: [{ shared: false }] });
      expect((await stored(student))?.shared).toEqual({});
    });

    it('twice is the same as once', async () => {
      const student = await newStudent(turnout, event.slug, adult);
      await read(student.registrationId, atHospital);
      await share(student);
      const first = await stored(student);
      turnout.clock.pass({ minutes: 5 });
      expect((await share(student)).status).toBe(200);
      expect(await stored(student)).toEqual(first);
    });

    it('with two employers at once keeps both', async () => {
      const student = await newStudent(turnout, event.slug, adult);
      await read(student.registrationId, atHospital);
      await read(student.registrationId, atPharmacy);
      const answers = await Promise.all([share(student), share(student, { employer: atPharmacy.stationOf })]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      expect(Object.keys((await stored(student))?.shared ?? {})).toHaveLength(2);
    });

    it('is noted once when the store’s answer is lost', async () => {
      const student = await newStudent(turnout, event.slug, adult);
      await read(student.registrationId, atHospital);
      let lost = 0;
      wire.decide(({ operation }) => (operation === 'UpdateItem' && lost++ === 0 ? 'lose' : 'pass'));
      expect((await share(student, {}, shaky)).status).toBe(200);
      expect(lost).toBeGreaterThan(1);
      expect(Object.keys((await stored(student))?.shared ?? {})).toEqual([atHospital.stationOf]);
    });

    it.each([
      { who: 'a student under 18', form: { ...adult, ageBand: '13-17' }, refusal: 'adults-only' },
      { who: 'a student without an address', form: { ...adult, email: undefined }, refusal: 'email-needed' },
      {
        who: 'a student with an employer of no event',
        form: adult,
        wanted: { employer: '0123456789' },
        refusal: 'unknown-employer',
      },
      { who: 'a student with an employer not visited', form: adult, visits: false, refusal: 'not-visited' },
      {
        who: 'a student who read other words',
        form: adult,
        wanted: { consent: 'contact-0' },
        refusal: 'invalid-input',
      },
    ])('is refused to $who', async ({ form, wanted, visits = true, refusal }) => {
      const student = await newStudent(turnout, event.slug, form);
      if (visits) await read(student.registrationId, atHospital);
      expect((await share(student, wanted)).body).toMatchObject({ refusal });
      expect((await stored(student))?.shared).toBeUndefined();
    });

    it('is refused once cancelled, and what was shared before is not any more', async () => {
      const student = await newStudent(turnout, event.slug, adult);
      await read(student.registrationId, atHospital);
      await share(student);
      await turnout.someone().get('cancelRegistration', {}, secretOf(student.manageUrl));
      expect((await stored(student))?.shared).toBeUndefined();
      expect((await share(student)).body).toMatchObject({ refusal: 'registration-cancelled' });
      expect(await contacts()).toBe(header);
    });

    it('can be taken back even if the visit was', async () => {
      const student = await newStudent(turnout, event.slug, adult);
      const { id, registration } = await read(student.registrationId, atHospital);
      await share(student);
      await turnout.services.scans.append({
        ...{ event: event.id, registration, id: `phone.undo-${id}`, kind: 'undo' as const },
        ...{ at: '2027-03-04T18:01:00.000Z', undoes: id, by: 'phone' },
      });
      expect((await ownPage(turnout, student)).visits).toMatchObject([{ shared: true }]);
      expect((await share(student, { share: false })).body).toMatchObject({ visits: [] });
    });

    it('ends when somebody else’s details take the registration’s place', async () => {
      const student = await newStudent(turnout, event.slug, adult);
      await read(student.registrationId, atHospital);
      await share(student);
      const { firstName, lastName, school, grade } = maya;
      await turnout
        .someone()
        .get(
          'startOver',
          { firstName, lastName, school, grade, ageBand: '18-plus' },
          secretOf(student.manageUrl),
        );
      expect((await stored(student))?.shared).toBeUndefined();
      expect(await contacts()).toBe(header);
    });
  });

  describe('an employer’s contacts', () => {
    it('are those of students who shared with this very employer, and nothing more of them', async () => {
      const sami = await newStudent(turnout, event.slug, { ...adult, firstName: 'Sami' });
      const quiet = await newStudent(turnout, event.slug, { ...adult, firstName: 'Quiet' });
      const elsewhere = await newStudent(turnout, event.slug, { ...adult, firstName: 'Elsewhere' });
      for (const { registrationId } of [sami, quiet, elsewhere]) {
        await read(registrationId, atHospital);
        await read(registrationId, atPharmacy);
      }
      await share(sami);
      await share(elsewhere, { employer: atPharmacy.stationOf });
      expect(await contacts()).toBe(`${header}Sami,Haddad,sami@students.example\r\n`);
    });

    it('run nothing in a spreadsheet', async () => {
      const student = await newStudent(turnout, event.slug, { ...adult, firstName: 'Sami' });
      const registration = await stored(student);
      if (!registration) throw new Error('It was registered just now');
      await turnout.services.registrations.change(
        registration,
        {
          lastName: '=HYPERLINK("https://evil.example")',
          shared: {
            [atHospital.stationOf]: { at: '2027-03-04T18:00:00.000Z', consent: consentVersion, locale: 'en' },
          },
        },
        { now: turnout.clock.read() },
      );
      expect(await contacts()).toContain(`"'=HYPERLINK(`);
    });

    it.each(['ageBand', 'email', 'status', 'mergedInto'] as const)(
      'are only of those who may: whoever’s %s says no is left out',
      async (field) => {
        const student = await newStudent(turnout, event.slug, adult);
        await read(student.registrationId, atHospital);
        await share(student);
        const registration = await stored(student);
        if (!registration) throw new Error('It was registered just now');
        const no = {
          ageBand: '13-17',
          email: undefined,
          status: 'cancelled',
          mergedInto: 'another',
        } as const;
        await turnout.services.registrations.change(
          registration,
          { [field]: no[field] },
          { now: turnout.clock.read() },
        );
        expect(await contacts()).toBe(header);
      },
    );

    it('are refused for an employer of another event', async () => {
      const other = await publishedEvent(owner);
      const refused = await owner.call('exportContacts', { event: other.id, employer: atHospital.stationOf });
      expect(refused).toMatchObject({ status: 404, body: { refusal: 'unknown-employer' } });
    });
  });

  describe('the figures of the stations', () => {
    it('count each student once at a session and at a booth, and who shared', async () => {
      const panel = { stationKind: 'session', stationOf: event.sessions[0]?.id ?? '' } as const;
      const sami = await newStudent(turnout, event.slug, adult);
      const other = await newStudent(turnout, event.slug, diego);
      for (const { registrationId } of [sami, other]) {
        await read(registrationId, atHospital);
        await read(registrationId, atHospital);
        await read(registrationId, { stationKind: 'door' });
      }
      await read(other.registrationId, panel);
      await share(sami);
      expect(await figures()).toEqual({
        at: turnout.clock.read().toISOString(),
        sessions: [{ session: panel.stationOf, came: 1 }],
        booths: [
          { employer: atHospital.stationOf, visits: 2, shared: 1 },
          { employer: atPharmacy.stationOf, visits: 0, shared: 0 },
        ],
      });
    });

    it('count a blank badge from when it was given to someone, as the own page does', async () => {
      const student = await newStudent(turnout, event.slug);
      const registration = await stored(student);
      if (!registration) throw new Error('It was registered just now');
      const { id, registeredAt: at } = registration;
      const blank = '0123456789abd';
      const walkIn = { device: 'phone', station: 'door', blank, overCapacity: false };
      await turnout.services.registrations.change(registration, { walkIn }, { now: turnout.clock.read() });
      await turnout.services.blanks.claim(event.id, blank, { registration: id, at });
      await read(blank, atHospital, { at: '2027-02-28T18:00:00.000Z' });
      await read(blank, atPharmacy);
      expect((await ownPage(turnout, student)).visits).toMatchObject([{ employer: atPharmacy.stationOf }]);
      expect(await figures()).toMatchObject({ booths: [{ visits: 0 }, { visits: 1 }] });
    });

    it('are counted at most every 30 seconds', async () => {
      await figures();
      const student = await newStudent(turnout, event.slug);
      await read(student.registrationId, atHospital);
      turnout.clock.pass({ seconds: 29 });
      expect((await figures()).booths[0]?.visits).toBe(0);
      turnout.clock.pass({ seconds: 1 });
      expect((await figures()).booths[0]?.visits).toBe(1);
    });
  });

  function figures() {
    return owner.get('getStationFigures', { event: event.id });
  }

  it('the follow-up names the booths visited first, and the way to share for whoever may', async () => {
    const student = await newStudent(turnout, event.slug, { ...adult, firstName: 'Sami' });
    const { registrationId } = student;
    const { registrations } = turnout.services;
    const checkIn = { at: '2027-03-04T17:00:00.000Z', scan: 'phone.door', station: 'door' };
    await registrations.checkIn(event.id, registrationId, checkIn, 1, turnout.clock.read());
    await read(registrationId, atPharmacy);
    turnout.clock.moveTo('2027-03-05T21:00:00.000Z');
    await turnout.local.tick();
    const { text } = await turnout.mail(
      ({ to, subject }) => to === adult.email && subject.includes('Thank you for coming'),
    );
    const [visited = '', others = ''] = text.split('Also there');
    expect(visited).toContain('Booths you visited');
    expect(visited).toContain('Riverbend Pharmacy');
    expect(visited).toContain('Would you like one of them');
    expect(visited).toContain(student.manageUrl);
    expect(others).toContain('Mercy Hospital');
  });
});
