import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CareerEvent } from '#domain/event.ts';
import type { MailRule } from '#domain/mailRules.ts';
import type { Registration } from '#domain/registration.ts';
import { ownerEmail } from '#infra/local/environment.ts';
import { lines, type TravelWorld, travelWorld } from './travelWorld.ts';

const organizer = ownerEmail.split('@')[0];
const employer = { name: 'River Hospital', contactEmail: 'hospital@employers.example' };

/**
 * A year of events on one clock, each a copy of last year's. Every mail is expected at a time that is written down here
 * by hand, as people there read it off their clocks.
 */
describe('a year of events', () => {
  let world: TravelWorld;
  const announced = new Map<string, CareerEvent>();
  const lastYears: CareerEvent[] = [];
  /** Mail of the day to these, at these hours. */
  const day = (date: string, ...mails: string[]) => mails.map((mail) => `${date} ${mail}`);
  const reminders = (date: string) => day(date, '16:00 reminder ada', '16:00 reminder maya');
  const afterwards = (date: string) =>
    day(
      date,
      '08:00 follow-up maya',
      '08:00 missed-you ada',
      '09:00 follow-up educator',
      '09:00 follow-up hospital',
    );

  const year = [
    {
      ...{ where: 'America/Los_Angeles, whose clocks go forward that morning' },
      ...{ timeZone: 'America/Los_Angeles', startsAt: '2027-03-14T09:00', endsAt: '2027-03-14T12:00' },
      expected: [
        ...day('2027-02-21', '09:00 reminder educator'),
        ...day('2027-02-28', '09:00 reminder hospital'),
        ...[...day('2027-03-07', '09:00 reminder educator'), ...reminders('2027-03-07')],
        ...day('2027-03-11', '09:00 reminder hospital'),
        ...[...day('2027-03-13', '09:00 reminder educator'), ...reminders('2027-03-13')],
        ...day('2027-03-14', `12:02 summary ${organizer}`),
        ...afterwards('2027-03-15'),
      ],
    },
    {
      ...{ where: 'Europe/London, whose clocks go forward the night after' },
      ...{ timeZone: 'Europe/London', startsAt: '2027-03-27T18:00', endsAt: '2027-03-27T21:30' },
      expected: [
        ...day('2027-03-06', '09:00 reminder educator'),
        ...day('2027-03-13', '09:00 reminder hospital'),
        ...[...day('2027-03-20', '09:00 reminder educator'), ...reminders('2027-03-20')],
        ...day('2027-03-24', '09:00 reminder hospital'),
        ...[...day('2027-03-26', '09:00 reminder educator'), ...reminders('2027-03-26')],
        ...day('2027-03-27', `21:32 summary ${organizer}`),
        ...afterwards('2027-03-28'),
      ],
    },
    {
      ...{ where: 'Australia/Lord_Howe, whose clocks go back by half an hour that night' },
      ...{ timeZone: 'Australia/Lord_Howe', startsAt: '2027-04-04T00:30', endsAt: '2027-04-04T03:00' },
      expected: [
        ...day('2027-03-14', '09:00 reminder educator'),
        ...day('2027-03-21', '09:00 reminder hospital'),
        ...[...day('2027-03-28', '09:00 reminder educator'), ...reminders('2027-03-28')],
        ...day('2027-04-01', '09:00 reminder hospital'),
        ...[...day('2027-04-03', '09:00 reminder educator'), ...reminders('2027-04-03')],
        ...day('2027-04-04', `03:02 summary ${organizer}`),
        ...afterwards('2027-04-05'),
      ],
    },
    {
      ...{ where: 'Asia/Kolkata, where the day is another than in UTC' },
      ...{ timeZone: 'Asia/Kolkata', startsAt: '2027-05-06T02:00', endsAt: '2027-05-06T04:00' },
      expected: [
        ...day('2027-04-15', '09:00 reminder educator'),
        ...day('2027-04-22', '09:00 reminder hospital'),
        ...[...day('2027-04-29', '09:00 reminder educator'), ...reminders('2027-04-29')],
        ...day('2027-05-03', '09:00 reminder hospital'),
        ...[...day('2027-05-05', '09:00 reminder educator'), ...reminders('2027-05-05')],
        ...day('2027-05-06', `04:02 summary ${organizer}`),
        ...afterwards('2027-05-07'),
      ],
    },
    {
      ...{ where: 'America/Phoenix, whose clocks never change' },
      ...{ timeZone: 'America/Phoenix', startsAt: '2027-06-10T09:00', endsAt: '2027-06-11T15:00' },
      expected: [
        ...day('2027-05-20', '09:00 reminder educator'),
        ...day('2027-05-27', '09:00 reminder hospital'),
        ...[...day('2027-06-03', '09:00 reminder educator'), ...reminders('2027-06-03')],
        ...day('2027-06-07', '09:00 reminder hospital'),
        ...[...day('2027-06-09', '09:00 reminder educator'), ...reminders('2027-06-09')],
        ...day('2027-06-11', `15:02 summary ${organizer}`),
        ...afterwards('2027-06-12'),
      ],
    },
    {
      ...{ where: 'America/New_York, whose clocks go back that night' },
      ...{ timeZone: 'America/New_York', startsAt: '2027-11-07T01:30', endsAt: '2027-11-07T09:00' },
      expected: [
        ...day('2027-10-17', '09:00 reminder educator'),
        ...day('2027-10-24', '09:00 reminder hospital'),
        ...[...day('2027-10-31', '09:00 reminder educator'), ...reminders('2027-10-31')],
        ...day('2027-11-04', '09:00 reminder hospital'),
        ...[...day('2027-11-06', '09:00 reminder educator'), ...reminders('2027-11-06')],
        ...day('2027-11-07', `09:02 summary ${organizer}`),
        ...afterwards('2027-11-08'),
      ],
    },
  ];

  /** Each was held on that day of the year before, with one student; what it mailed then is no matter here. */
  async function lastYear(): Promise<void> {
    const yearBefore = (time: string) => time.replace('2027', '2026');
    for (const { timeZone, startsAt, endsAt } of year) {
      const times = { timeZone, startsAt: yearBefore(startsAt), endsAt: yearBefore(endsAt) };
      const event = await world.create({ sessions: [], employers: [employer], ...times });
      await world.publish(event);
      await world.student(event, 'lee');
      lastYears.push(event);
    }
    world.outageUntil('2027-01-04T12:00:00.000Z');
  }

  /** All copies are published in January, each with a student who comes and one who does not, a class and an employer. */
  beforeAll(async () => {
    world = await travelWorld('2026-01-05T12:00:00.000Z');
    await lastYear();
    const students = new Map<string, Registration>();
    for (const [index, times] of year.entries()) {
      const before = lastYears[index];
      if (!before) throw new Error('Every event was held last year');
      const event = await world.copy(before, times.startsAt.slice(0, 10));
      await world.publish(event);
      announced.set(times.timeZone, event);
      students.set(event.id, await world.student(event, 'maya'));
      await world.student(event, 'ada');
      await world.group(event, 'educator');
    }
    for (const event of [...announced.values()].sort((one, other) =>
      one.endsAt.localeCompare(other.endsAt),
    )) {
      await world.until(event.endsAt);
      const maya = students.get(event.id);
      if (maya) await world.comesIn(event, maya);
    }
    await world.until('2027-12-31T12:00:00.000Z');
  }, 300_000);
  afterAll(() => world.stop());

  it.each(year)(
    'in $where: every mail leaves once, when people there expect it',
    ({ timeZone, expected }) => {
      const event = announced.get(timeZone);
      expect(event && lines(world.mailed(event))).toEqual(expected.map(oneMinuteLater).sort());
    },
  );

  it('was a year before, whose events mail nobody any more', () => {
    expect(lastYears.flatMap((event) => lines(world.mailed(event)))).toEqual([]);
  });
});

/** Classes' mail is owed at the time itself, and swept a minute later where no stream wakes the mailer. */
function oneMinuteLater(line: string): string {
  return line.replace(/:00 ((?:reminder|follow-up) educator)$/, ':01 $1');
}

const at = (time: string) => `2027-03-04T${time}`;
const losAngeles = { timeZone: 'America/Los_Angeles', startsAt: at('09:00'), endsAt: at('12:00') };

describe('an event that does not go as planned', () => {
  let world: TravelWorld;
  let event: CareerEvent;
  const start = '2027-02-01T17:00:00.000Z';
  afterAll(() => world.stop());

  /** Published on February 1, with Maya, who comes to it whenever it is. Times below are those of Los Angeles. */
  async function begin(changes: object = {}): Promise<void> {
    world ??= await travelWorld(start);
    world.clock.moveTo(start);
    event = await world.create({ sessions: [], ...losAngeles, ...changes });
    await world.publish(event);
    await world.student(event, 'maya');
  }
  const mailed = () => lines(world.mailed(event)).filter((line) => line.endsWith('maya'));

  it('and is put off after its first reminder: says so once, and reminds of the new day', async () => {
    await begin();
    await world.until('2027-02-27T18:00:00.000Z');
    await world.update(event, { startsAt: '2027-03-18T09:00', endsAt: '2027-03-18T12:00' });
    world.clock.pass({ minutes: 5 });
    await world.update(event, { place: { name: 'Hall', address: '1 School Street' } });
    await world.until('2027-04-18T18:00:00.000Z');
    expect(mailed()).toEqual([
      '2027-02-25 16:00 reminder maya',
      '2027-02-27 10:15 changed maya',
      '2027-03-11 16:00 reminder maya',
      '2027-03-17 16:00 reminder maya',
      '2027-03-19 08:00 missed-you maya',
    ]);
  });

  it('and is brought forward over a reminder’s time: says so, and leaves that reminder out', async () => {
    await begin();
    await world.until('2027-02-20T18:00:00.000Z');
    await world.update(event, { startsAt: '2027-02-24T09:00', endsAt: '2027-02-24T12:00' });
    await world.until('2027-03-18T18:00:00.000Z');
    expect(mailed()).toEqual([
      '2027-02-20 10:10 changed maya',
      '2027-02-23 16:00 reminder maya',
      '2027-02-25 08:00 missed-you maya',
    ]);
  });

  it('and begins later on its day: says so within minutes, and reminds nobody twice', async () => {
    await begin();
    await world.until('2027-03-04T02:00:00.000Z');
    await world.update(event, { startsAt: at('10:00'), endsAt: at('13:00') });
    await world.until('2027-03-18T18:00:00.000Z');
    expect(mailed()).toEqual([
      '2027-02-25 16:00 reminder maya',
      '2027-03-03 16:00 reminder maya',
      '2027-03-03 18:02 changed maya',
      '2027-03-05 08:00 missed-you maya',
    ]);
  });

  it('and is changed and changed back before anybody was told: says nothing', async () => {
    await begin();
    await world.until('2027-02-20T18:00:00.000Z');
    await world.update(event, { startsAt: '2027-03-05T09:00', endsAt: '2027-03-05T12:00' });
    world.clock.pass({ minutes: 4 });
    await world.update(event, { startsAt: at('09:00'), endsAt: at('12:00') });
    await world.until('2027-02-21T18:00:00.000Z');
    expect(mailed()).toEqual([]);
  });

  it('and is cancelled: says that, and nothing more', async () => {
    await begin();
    await world.until('2027-02-20T18:00:00.000Z');
    await world.cancel(event);
    await world.until('2027-03-20T18:00:00.000Z');
    expect(mailed()).toEqual(['2027-02-20 10:00 cancelled maya']);
  });

  it('and is cancelled while news of it wait: says that alone', async () => {
    await begin();
    await world.until('2027-02-20T18:00:00.000Z');
    await world.update(event, { startsAt: '2027-03-05T09:00', endsAt: '2027-03-05T12:00' });
    await world.cancel(event);
    await world.until('2027-03-20T18:00:00.000Z');
    expect(mailed()).toEqual(['2027-02-20 10:00 cancelled maya']);
  });

  it('and is published late: leaves out what had passed by then', async () => {
    world.clock.moveTo('2027-03-01T18:00:00.000Z');
    event = await world.create({ sessions: [], ...losAngeles });
    await world.publish(event);
    await world.student(event, 'maya');
    await world.until('2027-03-20T18:00:00.000Z');
    expect(mailed()).toEqual(['2027-03-03 16:00 reminder maya', '2027-03-05 08:00 missed-you maya']);
  });

  it('and stays a draft: mails nothing, nor does a copy of one that was published', async () => {
    await begin();
    const copy = await world.copy(event, '2027-03-11');
    await world.student(copy, 'jun');
    await world.until('2027-03-20T18:00:00.000Z');
    expect(world.mailed(copy)).toEqual([]);
    expect(mailed()).toHaveLength(3);
  });

  it('and is copied when its first reminder is out: reminds of each day in its time', async () => {
    await begin();
    await world.until('2027-02-26T18:00:00.000Z');
    const copy = await world.copy(event, '2027-03-18');
    await world.publish(copy);
    await world.student(copy, 'jun');
    await world.until('2027-04-18T18:00:00.000Z');
    expect(mailed()).toEqual([
      '2027-02-25 16:00 reminder maya',
      '2027-03-03 16:00 reminder maya',
      '2027-03-05 08:00 missed-you maya',
    ]);
    expect(lines(world.mailed(copy)).filter((line) => !line.endsWith(` ${organizer}`))).toEqual([
      '2027-03-11 16:00 reminder jun',
      '2027-03-17 16:00 reminder jun',
      '2027-03-19 08:00 missed-you jun',
    ]);
  });

  it('and gets other rules: goes by those from then on, and not for what had passed', async () => {
    await begin();
    await world.until('2027-02-26T18:00:00.000Z');
    const [week] = event.mailRules;
    if (!week) throw new Error('There are rules by default');
    const rule = (when: MailRule['when'], changes: Partial<MailRule> = {}) => {
      const { id: _, setAt: __, ...plain } = week;
      return { ...plain, ...changes, when };
    };
    await world.update(event, {
      mailRules: [
        week,
        rule({ from: 'start', days: -10, at: '16:00' }),
        rule({ from: 'start', days: -2, at: '12:30' }),
        rule({ from: 'start', minutes: -30 }),
        rule({ from: 'end', minutes: 15 }, { kind: 'missed-you' }),
      ],
    });
    await world.until('2027-03-20T18:00:00.000Z');
    expect(mailed()).toEqual([
      '2027-02-25 16:00 reminder maya',
      '2027-03-02 12:30 reminder maya',
      '2027-03-04 08:30 reminder maya',
      '2027-03-04 12:15 missed-you maya',
    ]);
  });

  it('and goes through an outage of hours: reminds late', async () => {
    await begin();
    await world.until('2027-02-25T20:00:00.000Z');
    world.outageUntil('2027-02-26T05:00:00.000Z');
    await world.until('2027-02-27T18:00:00.000Z');
    expect(mailed()).toEqual(['2027-02-25 21:00 reminder maya']);
  });

  it('and goes through an outage of days: is not reminded of twice at once, and thanked late', async () => {
    await begin();
    await world.until('2027-02-25T20:00:00.000Z');
    world.outageUntil('2027-03-04T01:00:00.000Z');
    await world.until('2027-03-04T18:00:00.000Z');
    world.outageUntil('2027-03-09T18:00:00.000Z');
    await world.until('2027-03-20T18:00:00.000Z');
    expect(mailed()).toEqual(['2027-03-03 17:00 reminder maya', '2027-03-09 10:00 missed-you maya']);
    const missed = (await world.services.schedules.all(event.id)).filter(
      ({ outcome }) => outcome === 'missed',
    );
    expect(missed.map(({ kind, left }) => [kind, left]).slice(0, 1)).toEqual([['reminder', 1]]);
  });

  it('and is over before an outage was: reminds nobody of what was', async () => {
    await begin();
    await world.until('2027-02-27T20:00:00.000Z');
    world.outageUntil('2027-03-04T17:30:00.000Z');
    await world.until('2027-03-04T18:00:00.000Z');
    expect(mailed()).toEqual(['2027-02-25 16:00 reminder maya']);
  });

  it('and whose post is down when it is due: is tried again until it leaves, once', async () => {
    await begin();
    await world.until('2027-02-25T23:00:00.000Z');
    world.isDown = true;
    await world.until('2027-02-26T00:30:00.000Z');
    world.isDown = false;
    for (const time of ['01:00', '01:30', '02:00', '03:00']) await world.until(`2027-02-26T${time}:00.000Z`);
    expect(mailed()).toHaveLength(1);
  });

  it('and has news that were due in an outage, and more after it: tells both', async () => {
    await begin();
    await world.until('2027-02-20T18:00:00.000Z');
    await world.update(event, { place: { name: 'Hall', address: '1 School Street' } });
    world.outageUntil('2027-02-20T19:00:00.000Z');
    await world.update(event, { startsAt: '2027-03-05T09:00', endsAt: '2027-03-05T12:00' });
    await world.until('2027-02-21T18:00:00.000Z');
    expect(mailed()).toEqual(['2027-02-20 11:10 changed maya']);
  });
});
