import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '#functions/config.ts';
import { feedback } from '#functions/feedback/feedback.ts';
import { planAhead } from '#functions/organizer/planAhead.ts';
import { type Services, services } from '#functions/services.ts';
import type { Figure } from '../figure.ts';
import { type Accepted, countingSes } from './countingSes.ts';
import { enterEnvironment } from './enterEnvironment.ts';
import { followUpRule } from './followUpRule.ts';
import { scaleEvent } from './scaleEvent.ts';
import { scaleStudent } from './scaleStudent.ts';

const students = Number(process.env.SCALE_STUDENTS ?? 50_000);
/** Mails a second that SES takes in this run; bulk mail gets 70 % of them. */
const perSecond = Number(process.env.SCALE_RATE ?? 300);
const kills = Number(process.env.SCALE_KILLS ?? 4);

/** What the figures were measured against. */
export const store = 'dynalite 4 on disk, in a process of its own on this machine';

/**
 * Follow-ups to everyone who came to a statewide fair, sent by the deployed mailer in a process that is killed again and
 * again in the middle of its work. SES tells of the mails it took a moment later, as it does.
 */
export async function followUps(tell: (progress: string) => void): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'turnout-scale-'));
  const database = fork(new URL('storeProcess.ts', import.meta.url), [folder], { execArgv: [] });
  let ses: Awaited<ReturnType<typeof countingSes>> | undefined;
  try {
    const [dynamodb] = (await once(database, 'message')) as [string];
    tell(`store: ${store}`);
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
    database.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  }
}

async function makeEvent({ events, keys }: Services) {
  const event = scaleEvent(new Date(), [followUpRule()]);
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
      await registrations.create(scaleStudent(event, number, now), [], now);
    }
  };
  await Promise.all(Array.from({ length: 40 }, work));
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
  const name = `follow-up-${students}`;
  return [
    { name: `${name}.lost`, value: students - times.size, unit: 'students' },
    { name: `${name}.doubled`, value: doubled, unit: 'students' },
    { name: `${name}.peak-mb`, value: peakMb, unit: 'MB' },
    { name: `${name}.kills`, value: kills, unit: 'kills' },
    {
      name: `${name}.per-second`,
      value: accepted.length / seconds,
      unit: 'mails/s',
      against: perSecond * 0.7,
      ratio: accepted.length / seconds / (perSecond * 0.7),
    },
  ];
}
