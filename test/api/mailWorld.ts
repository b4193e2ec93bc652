import { createHash } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { DynamoDBStreamEvent, ScheduledEvent } from 'aws-lambda';
import { derivedId } from '#domain/ids.ts';
import type { MailName } from '#domain/mailNames.ts';
import { everyone } from '#domain/mailRules.ts';
import type { Registration } from '#domain/registration.ts';
import { readConfig } from '#functions/config.ts';
import { mailer } from '#functions/mailer/mailer.ts';
import { type MailServices, mailServices } from '#functions/services.ts';
import { awsStandIn, localEnvironment } from '#infra/local/environment.ts';
import { sesPost } from '#mail/sesPost.ts';
import { Database } from '#store/database.ts';
import { healthEvent } from '#test/mail/mailFacts.ts';
import { type Carrier, startCarrier } from '#test/support/carrier.ts';
import { type Fate, type FaultyWire, faultyWire, type WireRequest } from '#test/support/faultyWire.ts';
import { openStore } from '#test/support/openStore.ts';
import { Clock } from '#test/support/turnout.ts';

/** One process that sends mail, and all that it says and logs. */
export interface MailerProcess {
  services: MailServices;
  /** A sweep, or the stream's records of these. */
  run(woken?: { event: string; id: string }[]): Promise<void>;
  /** Decides over each of its requests, to the store and to the carrier, in their order. */
  decide(fate: (request: WireRequest) => Fate | Promise<Fate>): void;
  /** From its request with this number on, everything fails; that one may arrive. The number is counted from now. */
  crashAt(request: number, arrives: boolean): void;
  /** Its requests since it was last told to crash. */
  requests: string[];
}

/** A store, a carrier and a clock, between which processes send what is owed. */
export interface MailWorld {
  carrier: Carrier;
  clock: Clock;
  /** Lines that were logged. */
  lines: Record<string, unknown>[];
  process(): Promise<MailerProcess>;
  /** Has a student owe these mails; each has an address of its own. */
  owing(names: MailName[], changes?: Partial<Registration>): Promise<Registration & { email: string }>;
  stop(): Promise<void>;
}

export async function mailWorld({
  between = async (endpoint: string) => endpoint,
  timeoutMs = 10_000,
}: {
  /** How long the carrier may take. */
  timeoutMs?: number;
  /** Puts something between the processes and the store; answers where to find it. */
  between?: (endpoint: string) => Promise<string>;
} = {}): Promise<MailWorld> {
  const store = await openStore();
  const endpoint = await between(store.endpoint);
  const carrier = await startCarrier();
  const clock = new Clock('2027-03-01T17:00:00.000Z');
  const wires: FaultyWire[] = [];
  const lines: Record<string, unknown>[] = [];
  const environment = localEnvironment({
    site: 'http://127.0.0.1:4000',
    dynamodb: endpoint,
    ses: carrier.endpoint,
  });
  const write = process.stdout.write;
  process.stdout.write = ((line: string) => lines.push(JSON.parse(line)) > 0) as typeof process.stdout.write;
  const config = readConfig(environment);
  const wire = async (endpoint: string) => {
    const made = await faultyWire(endpoint);
    wires.push(made);
    return made;
  };

  async function newProcess(): Promise<MailerProcess> {
    const [toStore, toCarrier] = await Promise.all([wire(endpoint), wire(carrier.endpoint)]);
    setEnvironment({ ...environment, AWS_ENDPOINT_URL_SES: toCarrier.endpoint });
    const post = sesPost({ from: config.mailFrom, configurationSet: '', timeoutMs });
    // The SDK reads where to find the carrier at its first request.
    await post.quota();
    const client = new DynamoDBClient({ ...awsStandIn, endpoint: toStore.endpoint, maxAttempts: 3 });
    const services = mailServices(config, {
      database: new Database(config.tables, client),
      clock: clock.read,
      pause: async (ms) => clock.pass({ seconds: ms / 1000 }),
      post,
    });
    const handler = mailer(services);
    const made: MailerProcess = {
      services,
      requests: [],
      run: async (woken) => {
        await handler(woken ? streamed(woken) : ({} as ScheduledEvent));
      },
      decide: (fate) => {
        const noted: typeof fate = (request) => {
          made.requests.push(request.operation);
          return fate(request);
        };
        toStore.decide(noted);
        toCarrier.decide(noted);
      },
      crashAt: (number, arrives) => {
        made.requests = [];
        made.decide(() => {
          if (made.requests.length < number) return 'pass';
          return made.requests.length === number && arrives ? 'lose' : 'refuse';
        });
      },
    };
    return made;
  }

  const { services } = await newProcess();
  const event = careerEvent();
  await services.events.create(event);
  await services.keys.makeServiceKey();
  await services.keys.makeBadgeKey(event.id);
  let students = 0;

  return {
    carrier,
    clock,
    lines,
    process: newProcess,
    owing: async (names, changes = {}) => {
      students++;
      const registration = { ...student(event.id, students), ...changes };
      await services.registrations.create(registration, names, clock.read());
      return registration;
    },
    stop: async () => {
      process.stdout.write = write;
      await Promise.all(wires.map((one) => one.stop()));
      await carrier.stop();
      await store.stop();
    },
  };
}

function setEnvironment(variables: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}

/** So far off that no story of these tests comes near it; its one reminder left this morning. */
function careerEvent() {
  return healthEvent({
    startsAt: '2027-06-01T17:00:00.000Z',
    endsAt: '2027-06-01T21:00:00.000Z',
    publishedAt: '2027-01-10T12:00:00.000Z',
    mailRules: [
      {
        ...{ id: 'r1', kind: 'reminder', to: 'students', on: true, audience: everyone, note: { en: '' } },
        when: { from: 'start', days: -92, at: '08:00' },
      },
    ],
  });
}

/** The name of that reminder. */
export const reminder: MailName = 'reminder_r1_20270301';

function student(event: string, number: number): Registration & { email: string } {
  return {
    event,
    id: derivedId((text) => createHash('sha256').update(text).digest(), String(number)),
    kind: 'student',
    status: 'confirmed',
    number,
    sessions: {},
    released: {},
    firstName: `Student ${number}`,
    lastName: 'Rivera',
    school: 'Cascade High School',
    grade: '10',
    ageBand: '13-17',
    email: `student${number}@students.example`,
    locale: 'en',
    interests: [],
    answers: {},
    attempt: 'q2w3e4r5t6y7',
    badgeVersion: 1,
    linkVersion: 1,
    registeredAt: '2027-02-20T17:00:00.000Z',
    revision: 1,
  };
}

function streamed(woken: { event: string; id: string }[]): DynamoDBStreamEvent {
  return {
    Records: woken.map(({ event, id }) => ({
      dynamodb: { Keys: { pk: { S: event }, sk: { S: id } } },
    })),
  };
}
