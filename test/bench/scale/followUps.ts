import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeBase32 } from '#domain/base32.ts';
import { defaultMailRules, type MailRule } from '#domain/mailRules.ts';
import type { Registration } from '#domain/registration.ts';
import { readConfig } from '#functions/config.ts';
import { feedback } from '#functions/feedback/feedback.ts';
import { planAhead } from '#functions/organizer/planAhead.ts';
import { type Services, services } from '#functions/services.ts';
import type { Figure } from '../figure.ts';
import { type Accepted, countingSes } from './countingSes.ts';
import { enterEnvironment } from './enterEnvironment.ts';
import { scaleEvent } from './scaleEvent.ts';

const students = Number(process.env.SCALE_STUDENTS ?? 50_000);
/** Mails a second that SES takes in this run; bulk mail gets 70 % of them. */
const perSecond = Number(process.env.SCALE_RATE ?? 300);
const kills = Number(process.env.SCALE_KILLS ?? 4);

/**
 * Follow-ups to everyone who came to a statewide fair, sent by the deployed mailer in a process that is killed again and
 * again in the middle of its work. SES tells of the mails it took a moment later, as it does.
 */
export async function followUps(tell: (progress: string) => void): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'turnout-scale-'));
  const store = fork(new URL('storeProcess.ts', import.meta.url), [folder], { execArgv: [] });
  let ses: Awaited<ReturnType<typeof countingSes>> | undefined;
  try {
    const [dynamodb] = (await once(store, 'message')) as [string];
    tell('store: dynalite 4 on disk, in a process of its own on this machine');
    enterEnvironment(dynamodb, dynamodb);
    const made = services(readConfig(process.env));
    const event = await makeEvent(made);
    await register(made, event.id, tell);
    await planAhead(made, event);

    const told = queue(feedback(made));
    ses = await countingSes(perSecond, (mail) => void told.add(mail));
    const run = await sendAll({ dynamodb, ses, tell });
    await told.settled();
    return await figures(made, event.id, ses.accepted, run, tell, ses.throttled());
  } finally {
    await ses?.stop();
    store.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  }
}

async function makeEvent({ events, keys }: Services) {
  const rule = defaultMailRules(() => 'thanks0000').find(
    ({ kind, to }) => kind === 'follow-up' && to === 'students',
  ) as MailRule;
  const event = scaleEvent(new Date(), [rule]);
  await keys.makeServiceKey();
  await keys.makeBadgeKey(event.id);
  await events.create(event);
  return event;
}

async function register({ registrations }: Services, event: string, tell: (progress: string) => void) {
  const now = new Date();
  let next = 0;
  const work = async () => {
    while (next < students) {
      const number = next++;
      if (number % 10_000 === 0) tell(`${number} of ${students} students`);
      await registrations.create(student(event, number, now), [], now);
    }
  };
  await Promise.all(Array.from({ length: 40 }, work));
}

function student(event: string, number: number, now: Date): Registration {
  const yesterday = new Date(now.getTime() - 30 * 3_600_000).toISOString();
  // Spread as a keyed hash is, so that no order helps the sender.
  const id = encodeBase32(spread(number)).slice(0, 13);
  return {
    ...{ event, id, kind: 'student', status: 'confirmed', number: number + 1, sessions: {}, released: {} },
    ...{ firstName: 'Maya', lastName: 'Okafor', school: 'Cascade High School', grade: '10' },
    ...{ ageBand: '13-17', email: `maya.${number}@students.example`, locale: number % 5 ? 'en' : 'es' },
    ...{ interests: [], answers: {}, attempt: id, badgeVersion: 1, linkVersion: 1, revision: 1 },
    registeredAt: new Date(now.getTime() - 10 * 86_400_000).toISOString(),
    checkIn: { at: yesterday, scan: `d.${id}`, station: 'main' },
  };
}

function spread(number: number): Uint8Array {
  const bytes = Buffer.alloc(9);
  bytes.writeUInt32BE(Math.imul(number + 1, 0x9e3779b1) >>> 0, 0);
  bytes.writeUInt32BE(number, 4);
  return bytes;
}

interface Run {
  seconds: number;
  peakMb: number;
}

async function sendAll({
  dynamodb,
  ses,
  tell,
}: {
  dynamodb: string;
  ses: Awaited<ReturnType<typeof countingSes>>;
  tell: (progress: string) => void;
}): Promise<Run> {
  const started = performance.now();
  const killAt = Array.from({ length: kills }, (_, index) =>
    Math.floor((students * (index + 1)) / (kills + 1)),
  );
  let peakMb = 0;
  for (;;) {
    const mailer = fork(new URL('mailerProcess.ts', import.meta.url), [dynamodb, ses.endpoint], {
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    mailer.on('message', (said: { peakMb?: number }) => {
      peakMb = Math.max(peakMb, said.peakMb ?? 0);
    });
    const end = await untilKilledOrDone(mailer, ses.accepted, killAt.shift());
    const exited = once(mailer, 'exit');
    mailer.kill('SIGKILL');
    await exited;
    tell(`${ses.accepted.length} mails; the mailer was ${end}`);
    if (end === 'done') return { seconds: (performance.now() - started) / 1000, peakMb };
  }
}

/** Done once two sweeps in a row brought nothing, longer apart than a lease is held. */
async function untilKilledOrDone(
  mailer: ChildProcess,
  accepted: Accepted[],
  killAt = Number.POSITIVE_INFINITY,
): Promise<'killed' | 'done'> {
  const quietMs = 90_000;
  let last = { count: accepted.length, at: performance.now() };
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (accepted.length >= killAt) return 'killed';
    if (accepted.length !== last.count) last = { count: accepted.length, at: performance.now() };
    const isQuiet = performance.now() - last.at > (accepted.length >= students ? 15_000 : quietMs);
    if (isQuiet) return 'done';
    if (mailer.exitCode !== null) throw new Error('The mailer ended by itself');
  }
}

/** SES tells of each mail once, some moments after it took it, a few at a time. */
function queue(hear: ReturnType<typeof feedback>) {
  let last = Promise.resolve();
  return {
    add(mail: Accepted) {
      last = last.then(() => hear(notice(mail)));
    },
    settled: () => last,
  };
}

function notice({ messageId, to, tags }: Accepted): Parameters<ReturnType<typeof feedback>>[0] {
  const lists = Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]]));
  const timestamp = new Date().toISOString();
  const mail = { timestamp, messageId, source: 'hello@turnout.example', destination: [to], tags: lists };
  const delivery = { timestamp, recipients: [to], processingTimeMillis: 300, smtpResponse: '250 OK' };
  const Message = JSON.stringify({ eventType: 'Delivery', mail, delivery });
  return { Records: [{ Sns: { Message } }] } as never;
}

async function figures(
  { registrations }: Services,
  event: string,
  accepted: Accepted[],
  { seconds, peakMb }: Run,
  tell: (progress: string) => void,
  throttled: number,
): Promise<Figure[]> {
  const times = new Map<string, number>();
  for (const { to } of accepted) times.set(to, (times.get(to) ?? 0) + 1);
  let unrecorded = 0;
  for await (const { sent } of registrations.all(event, { fields: ['id', 'sent'] }))
    if (!Object.keys(sent).length) unrecorded++;
  const doubled = [...times.values()].filter((count) => count > 1).length;
  tell(`${throttled} refusals because too many came at once; ${unrecorded} mails not recorded`);
  return [
    { name: 'follow-up-50000.lost', value: students - times.size, unit: 'students' },
    { name: 'follow-up-50000.doubled', value: doubled, unit: 'students' },
    { name: 'follow-up-50000.peak-mb', value: peakMb, unit: 'MB' },
    { name: 'follow-up-50000.kills', value: kills, unit: 'kills' },
    {
      name: 'follow-up-50000.per-second',
      value: accepted.length / seconds,
      unit: 'mails/s',
      against: perSecond * 0.7,
      ratio: accepted.length / seconds / (perSecond * 0.7),
    },
  ];
}
