import { createHash } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { ScheduledEvent } from 'aws-lambda';
import type { Answer, Input } from '#contract/contract.ts';
import { organizerContract } from '#contract/organizer.ts';
import type { CareerEvent } from '#domain/event.ts';
import type { Group } from '#domain/group.ts';
import { derivedId } from '#domain/ids.ts';
import { type MailName, mailKindOf } from '#domain/mailNames.ts';
import { isRefusal } from '#domain/refusals.ts';
import type { Registration } from '#domain/registration.ts';
import type { Call } from '#functions/call.ts';
import { readConfig } from '#functions/config.ts';
import { mailer } from '#functions/mailer/mailer.ts';
import { cancelEvent } from '#functions/organizer/cancelEvent.ts';
import { copyEvent } from '#functions/organizer/copyEvent.ts';
import { createEvent } from '#functions/organizer/createEvent.ts';
import { publishEvent } from '#functions/organizer/publishEvent.ts';
import { updateEvent } from '#functions/organizer/updateEvent.ts';
import { type MailServices, mailServices } from '#functions/services.ts';
import { awsStandIn, localEnvironment, ownerEmail } from '#infra/local/environment.ts';
import type { MailTags } from '#mail/post.ts';
import { Database } from '#store/database.ts';
import { openStore } from '#test/support/openStore.ts';
import { healthcareMorning } from '#test/support/people.ts';
import { Clock } from '#test/support/turnout.ts';

/** A mail that left: to whom, which one, and when by the event's own clocks (`2027-03-03 16:00`). */
export interface Left {
  to: string;
  name: MailName;
  at: string;
}

/** A store, a post that notes what it carries, and a clock that jumps from one due time to the next. */
export interface TravelWorld {
  services: MailServices;
  /** To look into the store, past everything. */
  client: DynamoDBClient;
  clock: Clock;
  /** As the organizer does it. */
  create(changes?: object): Promise<CareerEvent>;
  /** A draft like this one, for another day: `2027-03-14`. */
  copy(event: CareerEvent, startsOn: string): Promise<CareerEvent>;
  publish(event: CareerEvent): Promise<void>;
  update(event: CareerEvent, changes: Partial<Input<'updateEvent'>>): Promise<void>;
  cancel(event: CareerEvent): Promise<void>;
  /** A student who registers now, with an address made of the name. */
  student(event: CareerEvent, name: string, changes?: Partial<Registration>): Promise<Registration>;
  /** A class that is confirmed now. */
  group(event: CareerEvent, contact: string): Promise<Group>;
  comesIn(event: CareerEvent, student: Registration): Promise<void>;
  /** Lets time pass until then, with a mailer that looks whenever anything is due. */
  until(instant: string): Promise<void>;
  /** Lets time pass until then while no mailer runs. */
  outageUntil(instant: string): void;
  /** What an event mailed, oldest first; `kinds`: by what each is, and not by its name. */
  mailed(event: CareerEvent): Left[];
  /** Has the post refuse from now on, or carry again. */
  isDown: boolean;
  stop(): Promise<void>;
}

export async function travelWorld(now: string): Promise<TravelWorld> {
  const store = await openStore();
  const clock = new Clock(now);
  const config = readConfig(
    localEnvironment({ site: 'http://127.0.0.1:4000', dynamodb: store.endpoint, ses: store.endpoint }),
  );
  const carried: { to: string; tags: MailTags; at: Date }[] = [];
  const client = new DynamoDBClient({ ...awsStandIn, endpoint: store.endpoint });
  const database = new Database(config.tables, client);
  const world = { isDown: false };
  const services = mailServices(config, {
    clock: clock.read,
    database,
    pause: async () => {},
    post: {
      quota: async () => ({ perSecond: 10_000, perDay: Number.POSITIVE_INFINITY, sentLastDay: 0 }),
      send: async (_raw, to, tags) => {
        if (world.isDown) throw new Error('ServiceUnavailable');
        carried.push({ to, tags, at: clock.read() });
        return `message-${carried.length}`;
      },
    },
  });
  await services.keys.makeServiceKey();
  const member = {
    email: ownerEmail,
    organization: 'org0000001',
    organizationName: 'Demo',
    role: 'owner' as const,
  };
  await services.members.add(member);
  const sweep = mailer(services);
  let hasClasses = false;
  const call = (): Call<'session'> => ({
    ...services,
    ...{ caller: { member, token: '' }, now: clock.read(), signal: new AbortController().signal },
    ...{ cookies: {}, network: '127.0.0.1', language: 'en' },
  });
  const answered = <T>(answer: T): T => {
    if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
    return answer;
  };
  const readBack = async (id: string) => {
    const event = await services.events.read(id, { fresh: true });
    if (!event) throw new Error('The event is gone');
    return event;
  };
  let people = 0;
  const idOf = (name: string) =>
    derivedId((text) => createHash('sha256').update(text).digest(), name, String(++people));

  async function sweepTwice(): Promise<void> {
    await sweep({} as ScheduledEvent);
    if (!hasClasses && !world.isDown) return;
    // Debts that a mailing left are swept a minute later.
    clock.pass({ seconds: 61 });
    await sweep({} as ScheduledEvent);
  }

  /** When the mailer has to look next, until then; what the index holds says so by itself. */
  async function nextDue(until: string): Promise<string | undefined> {
    const now = clock.read().toISOString();
    for await (const entry of services.schedules.due(new Date(until))) {
      const { dueAt } = entry as typeof entry & { dueAt: string };
      if (dueAt > now) return dueAt;
    }
    return undefined;
  }

  return Object.assign(world, {
    services,
    client,
    clock,
    create: async (changes: object = {}) => {
      const { id } = answered(
        (await createEvent(
          organizerContract.createEvent.input.parse({ ...healthcareMorning, ...changes }),
          call(),
        )) as Answer<'createEvent'>,
      );
      return readBack(id);
    },
    copy: async ({ id }: CareerEvent, startsOn: string) => {
      const input = organizerContract.copyEvent.input.parse({ event: id, startsOn });
      return readBack(answered((await copyEvent(input, call())) as Answer<'copyEvent'>).id);
    },
    publish: async ({ id }: CareerEvent) => void answered(await publishEvent({ event: id }, call())),
    update: async ({ id }: CareerEvent, changes: Partial<Input<'updateEvent'>>) =>
      void answered(
        await updateEvent(organizerContract.updateEvent.input.parse({ ...changes, event: id }), call()),
      ),
    cancel: async ({ id }: CareerEvent) => void answered(await cancelEvent({ event: id }, call())),
    student: async ({ id: event }: CareerEvent, name: string, changes: Partial<Registration> = {}) => {
      const student: Registration = {
        ...{ event, id: idOf(name), kind: 'student', status: 'confirmed', number: people, sessions: {} },
        ...{ released: {}, firstName: name, lastName: 'Rivera', school: 'Cascade High School', grade: '10' },
        ...{ ageBand: '13-17', email: `${name}@students.example`, locale: 'en', interests: [], answers: {} },
        ...{ attempt: 'q2w3e4r5t6y7', badgeVersion: 1, linkVersion: 1, revision: 1 },
        registeredAt: clock.read().toISOString(),
        ...changes,
      };
      await services.registrations.create(student, [], clock.read());
      return student;
    },
    group: async ({ id: event }: CareerEvent, contact: string) => {
      const at = clock.read().toISOString();
      const row = idOf(contact);
      const group: Group = {
        ...{
          event,
          id: idOf(contact),
          school: 'Cascade High School',
          grade: '10',
          students: 20,
          chaperones: 2,
        },
        ...{ contact: { name: contact, email: `${contact}@schools.example` }, educators: [], lunches: 0 },
        ...{
          arrival: { by: 'bus', at: '' },
          locale: 'en',
          attestedAt: at,
          registeredAt: at,
          confirmedAt: at,
        },
        ...{ approvedUpTo: 60, numbers: [[101, 122]], granted: 22, rows: { [row]: 101 }, released: [] },
        ...{ preferences: [], attempt: 'q2w3e4r5t6y7', linkVersion: 1, revision: 1 },
      };
      await services.groups.create(group, [], clock.read());
      hasClasses = true;
      return group;
    },
    comesIn: async ({ id, startsAt }: CareerEvent, student: Registration) => {
      const checkIn = { at: startsAt, scan: `scan.${student.id}`, station: 'door' };
      await services.registrations.checkIn(id, student.id, checkIn, 1, clock.read());
    },
    until: async (instant: string) => {
      await sweep({} as ScheduledEvent);
      for (let due = await nextDue(instant); due; due = await nextDue(instant)) {
        clock.moveTo(due);
        await sweepTwice();
      }
      clock.moveTo(instant);
      await sweep({} as ScheduledEvent);
    },
    outageUntil: (instant: string) => clock.moveTo(instant),
    mailed: ({ id, timeZone }: CareerEvent) =>
      carried
        .filter(({ tags }) => tags.event === id)
        .map(({ to, tags, at }) => ({ to, name: tags.mail, at: local(at, timeZone) })),
    stop: () => store.stop(),
  });
}

/** By the clocks there, as the runtime's own calendar has it. */
function local(at: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return parts.format(at);
}

/** One line for each mail: when, what kind, and to whom. */
export function lines(mailed: Left[]): string[] {
  return mailed.map(({ to, name, at }) => `${at} ${mailKindOf(name)} ${to.split('@')[0]}`).sort();
}
