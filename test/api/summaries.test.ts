import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scan } from '#domain/checkin.ts';
import type { CareerEvent } from '#domain/event.ts';
import type { Registration } from '#domain/registration.ts';
import { grades, type Interest } from '#domain/vocabulary.ts';
import { countForSummary } from '#functions/attendance/countForSummary.ts';
import { earlierRate } from '#functions/mailer/earlierRate.ts';
import { ownerEmail } from '#infra/local/environment.ts';
import { type TravelWorld, travelWorld } from './travelWorld.ts';

const losAngeles = {
  timeZone: 'America/Los_Angeles',
  startsAt: '2027-03-04T09:00',
  endsAt: '2027-03-04T12:00',
};
const stranger = 'funder@foundation.example';
const schools = ['Cascade High School', 'Riverside High School', 'Valley Academy'];
const named: Interest[] = ['healthcare-human-services', 'construction', 'four-year'];

describe('the summary', () => {
  let world: TravelWorld;
  beforeAll(async () => {
    world = await travelWorld('2027-02-01T17:00:00.000Z');
  });
  afterAll(() => world.stop());

  async function published(changes: object = {}): Promise<CareerEvent> {
    world.clock.moveTo('2027-02-01T17:00:00.000Z');
    const event = await world.create({
      ...losAngeles,
      sessions: [{ title: 'Panel', startsAt: '2027-03-04T09:30', endsAt: '2027-03-04T10:00', capacity: 60 }],
      employers: [{ name: 'River Hospital' }, { name: 'Valley Builders' }],
      summaryTo: [ownerEmail, stranger],
      ...changes,
    });
    await world.publish(event);
    return event;
  }
  const summaries = (event: CareerEvent) =>
    world
      .mailed(event)
      .filter(({ name }) => name.startsWith('summary'))
      .map(({ name, to, at }) => [name, to, at]);
  const both = (name: string, at: string) => [
    [name, ownerEmail, at],
    [name, stranger, at],
  ];
  function scan(event: CareerEvent, registration: string, changes: Partial<Scan>): Promise<Scan> {
    return world.services.scans.append<Scan>({
      ...{ event: event.id, registration, id: `phone.${++scanned}`, kind: 'scan', at: event.startsAt },
      ...{ station: 's1', stationKind: 'booth', device: 'phone', badgeVersion: 1, open: true },
      ...changes,
    });
  }
  let scanned = 0;

  it('is right to the last scan, by a count of its own', async () => {
    const event = await published();
    const [panel] = event.sessions;
    const [hospital, builders] = event.employers;
    const expected = {
      ...{ registered: 0, came: 0, missed: 0, walkIns: 0, waitlisted: 0, cancelled: 0 },
      ...{ panel: 0, hospital: 0, builders: 0, bounced: 0, failed: 0, complained: 0 },
      schools: {} as Record<string, [number, number]>,
      grades: {} as Record<string, [number, number]>,
      interests: {} as Record<string, [number, number]>,
      steps: {} as Record<string, number>,
    };
    const count = (into: Record<string, [number, number]>, key: string, came: boolean) => {
      const [all, some] = into[key] ?? [0, 0];
      into[key] = [all + 1, some + (came ? 1 : 0)];
    };
    for (let number = 0; number < 97; number++) {
      const school = schools[number % 3] ?? '';
      const grade = grades[number % 4] ?? '10';
      const interests = named.filter((_, at) => number % (at + 2) === 0);
      const isChaperone = number % 19 === 7;
      const status = number % 11 === 5 ? 'waitlisted' : number % 13 === 6 ? 'cancelled' : 'confirmed';
      const walksIn = number % 17 === 3;
      const comes = number % 5 < 3;
      const student = await world.student(event, `student${number}`, {
        ...{ school, grade, interests, status, kind: isChaperone ? 'chaperone' : 'student' },
        ...(walksIn && { registeredAt: '2027-03-04T17:30:00.000Z' }),
      } satisfies Partial<Registration>);
      const at = new Date(Date.parse(event.startsAt) + number * 60_000).toISOString();
      if (comes)
        await world.services.registrations.checkIn(
          event.id,
          student.id,
          { at, scan: `door.${number}`, station: 'door' },
          1,
          world.clock.read(),
        );
      // Whoever went twice counts once; whoever came without a check-in was at the booth all the same.
      const booths = [number % 3 === 0 && hospital, number % 7 === 0 && builders].flatMap((one) => one || []);
      for (const { id } of booths) {
        await scan(event, student.id, { stationOf: id });
        await scan(event, student.id, { stationOf: id });
      }
      if (number % 6 === 0)
        await scan(event, student.id, { stationKind: 'session', stationOf: panel?.id ?? '' });
      if (number === 14) await takenBack(event, student.id, `phone.${scanned}`);
      if (number % 23 === 1)
        await world.services.registrations.recordFailed(
          event.id,
          student.id,
          'confirmation',
          'MessageRejected',
        );

      if (number % 23 === 1) expected.failed++;
      const isStudent = !isChaperone && status !== 'cancelled';
      if (isStudent && number % 3 === 0) expected.hospital++;
      if (isStudent && number % 7 === 0 && number !== 14) expected.builders++;
      if (isStudent && number % 6 === 0) expected.panel++;
      if (isChaperone) continue;
      if (status === 'waitlisted') expected.waitlisted++;
      if (status === 'cancelled') expected.cancelled++;
      if (status !== 'confirmed') continue;
      expected.registered++;
      if (comes) expected.came++;
      else expected.missed++;
      if (comes && walksIn) expected.walkIns++;
      count(expected.schools, school, comes);
      count(expected.grades, grade, comes);
      for (const interest of interests) count(expected.interests, interest, comes);
      const step = `${at.slice(0, 14)}${String(Math.floor(Number(at.slice(14, 16)) / 5) * 5).padStart(2, '0')}`;
      if (comes) expected.steps[step] = (expected.steps[step] ?? 0) + 1;
    }
    for (let number = 0; number < 4; number++) await scan(event, 'unknown', { stationKind: 'door' });

    const counted = await countForSummary(world.services, event, world.clock.read());
    const { attendance, stations, byInterest, wrong } = counted;
    const pairs = <T extends { registered: number; came: number }>(rows: T[], key: (row: T) => string) =>
      Object.fromEntries(rows.map((row) => [key(row), [row.registered, row.came]]));
    const visits = (employer = '') => stations.booths.find((one) => one.employer === employer)?.visits;
    const { registered, came, missed, walkIns, waitlisted, cancelled } = attendance;
    const { bounced, failed, complained } = wrong;
    expect({
      ...{ registered, came, missed, walkIns, waitlisted, cancelled, bounced, failed, complained },
      ...{
        panel: stations.sessions[0]?.came,
        hospital: visits(hospital?.id),
        builders: visits(builders?.id),
      },
      schools: pairs(attendance.bySchool, ({ school }) => school),
      grades: pairs(attendance.byGrade, ({ grade }) => grade),
      interests: pairs(byInterest, ({ interest }) => interest),
      steps: Object.fromEntries(
        attendance.arrivals.filter((step) => step.came).map((step) => [step.from.slice(0, 16), step.came]),
      ),
    }).toEqual(expected);
    expect(wrong.unknownBadges).toBe(4);
  });

  /** Two were read at this booth; both are taken back. */
  async function takenBack(event: CareerEvent, registration: string, last: string): Promise<void> {
    const number = Number(last.split('.')[1]);
    for (const undoes of [last, `phone.${number - 1}`])
      await world.services.scans.append({
        ...{ event: event.id, registration, id: `undo.${undoes}`, kind: 'undo' as const },
        ...{ at: event.startsAt, undoes, by: 'phone' },
      });
  }

  it('names the phones that never handed in what they held', async () => {
    const event = await published();
    const at = event.startsAt;
    const phone = (id: string, waiting: number, admittedAt?: string) =>
      world.services.devices.add({
        ...{ event: event.id, id, hashed: id, station: 's1', name: `Phone ${id}`, role: 'steward' },
        ...{ state: 'active', enrolledAt: at, lastSeenAt: at, waiting, version: '1' },
        ...(admittedAt && { admittedAt }),
      });
    await phone('a', 0, at);
    await phone('b', 7, at);
    await phone('c', 3);
    const { wrong } = await countForSummary(world.services, event, world.clock.read());
    expect(wrong.neverSynced).toEqual([{ name: 'Phone b', station: '', waiting: 7 }]);
  });

  it('comes two minutes after the end, and not again where nothing changed', async () => {
    const event = await published();
    await world.student(event, 'maya');
    await world.until('2027-03-06T17:00:00.000Z');
    expect(summaries(event)).toEqual(both('summary', '2027-03-04 12:02'));
  });

  it('comes again once late scans have settled, if they changed anything, to nobody outside who had the first', async () => {
    const event = await published();
    const maya = await world.student(event, 'maya');
    await world.until('2027-03-04T23:00:00.000Z');
    await world.comesIn(event, maya);
    await world.until('2027-03-06T17:00:00.000Z');
    expect(summaries(event)).toEqual([
      ...both('summary', '2027-03-04 12:02'),
      ['summary_settled', ownerEmail, '2027-03-05 00:15'],
    ]);
  });

  it('comes to whoever outside was named after the first, once it is settled', async () => {
    const event = await published({ summaryTo: [ownerEmail] });
    const maya = await world.student(event, 'maya');
    await world.until('2027-03-04T23:00:00.000Z');
    await world.comesIn(event, maya);
    await world.update(event, { summaryTo: [ownerEmail, stranger] });
    await world.until('2027-03-06T17:00:00.000Z');
    expect(summaries(event)).toEqual([
      ['summary', ownerEmail, '2027-03-04 12:02'],
      ...both('summary_settled', '2027-03-05 00:15'),
    ]);
  });

  it('comes once after an outage that outlasted both', async () => {
    const event = await published();
    await world.student(event, 'maya');
    await world.until('2027-03-04T17:00:00.000Z');
    world.outageUntil('2027-03-05T17:00:00.000Z');
    await world.until('2027-03-06T17:00:00.000Z');
    expect(summaries(event)).toEqual(both('summary', '2027-03-05 09:00'));
  });

  it('compares with what came before, as the summaries of those events said', async () => {
    const fresh = await travelWorld('2027-02-01T17:00:00.000Z');
    try {
      for (const [month, came] of [
        ['04', 1],
        ['05', 2],
      ] as const) {
        const times = { startsAt: `2027-${month}-04T09:00`, endsAt: `2027-${month}-04T12:00` };
        const event = await fresh.create({ ...losAngeles, ...times, sessions: [] });
        await fresh.publish(event);
        const students = [await fresh.student(event, 'maya'), await fresh.student(event, 'ada')];
        for (const student of students.slice(0, came)) await fresh.comesIn(event, student);
        await fresh.until(`2027-${month}-08T12:00:00.000Z`);
      }
      const next = await fresh.create({
        ...losAngeles,
        startsAt: '2027-06-04T09:00',
        endsAt: '2027-06-04T12:00',
      });
      expect(await earlierRate(fresh.services, next)).toEqual({ events: 2, rate: 0.75 });
      const [first] = await fresh.services.events.endedBefore(
        next.organization,
        '2027-05-01T00:00:00.000Z',
        5,
      );
      const before = first && (await fresh.services.events.read(first.id));
      expect(before && (await earlierRate(fresh.services, before))).toBeUndefined();
    } finally {
      await fresh.stop();
    }
  });
});
