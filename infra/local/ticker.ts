import { randomUUID } from 'node:crypto';
import type { LambdaManifest } from '#functions/manifest.ts';
import { awsStandIn, localTableName } from './environment.ts';
import type { Invoke } from './lambdas.ts';
import type { Log } from './log.ts';
import type { LocalMail } from './mail.ts';
import { mailEvents } from './mailEvents.ts';
import { makeMailTopic } from './mailTopic.ts';
import type { LocalStore } from './store.ts';
import { makeStream } from './stream.ts';

export interface Ticker {
  /** Delivers what the streams hold, runs every schedule once, and delivers what that wrote and what became of its mails. */
  tick(): Promise<void>;
  /** Starts nothing more and waits for what runs, at most `graceMs`. */
  stop(graceMs: number): Promise<void>;
}

/**
 * Plays the part of the streams, of the minute schedule and of what SES tells, one invocation per trigger at a time, of
 * mails a few. Without a store of its own there are no streams, without an SES nothing is told of mails; with
 * `minuteMs` 0 the schedules run only by `tick`.
 */
export function startTicker(options: {
  manifest: Record<string, LambdaManifest>;
  store: LocalStore | undefined;
  mail: LocalMail | undefined;
  invoke: Invoke;
  minuteMs: number;
  log: Log;
}): Ticker {
  const { manifest, store, mail, invoke, minuteMs, log } = options;
  const triggers = Object.entries(manifest).flatMap(([lambda, { triggers: own = [] }]) =>
    own.map((trigger) => ({ lambda, trigger })),
  );

  const streams = triggers.flatMap(({ lambda, trigger }) => {
    if (trigger.kind !== 'stream' || !store) return [];
    const stream = makeStream({
      endpoint: store.endpoint,
      tableName: localTableName(trigger.table),
      newImageHas: trigger.newImageHas,
      deliver: (event) => invoke(lambda, event),
      log,
    });
    store.onWrite(stream.note);
    return [stream];
  });

  const topics = triggers.flatMap(({ lambda, trigger }) => {
    if (trigger.kind !== 'mail-events' || !mail) return [];
    const topic = makeMailTopic({ deliver: (event) => invoke(lambda, event), log });
    mail.onMail((taken) => topic.publish(mailEvents(taken)));
    return [topic];
  });

  const schedules = triggers.flatMap(({ lambda, trigger }) =>
    trigger.kind === 'schedule' ? [makeSchedule(lambda, trigger.everyMinutes * minuteMs)] : [],
  );

  function makeSchedule(lambda: string, everyMs: number) {
    let running: Promise<void> | undefined;
    const start = () => {
      running = invoke(lambda, scheduledEvent(new Date()))
        .then(() => {})
        .catch((error: unknown) => log(`The schedule of ${lambda} failed`, error))
        .finally(() => {
          running = undefined;
        });
      return running;
    };
    const timer = everyMs > 0 ? setInterval(() => running ?? start(), everyMs) : undefined;
    return {
      now: async () => {
        await running;
        await (running ?? start());
      },
      settled: async () => await running,
      stop: () => clearInterval(timer),
    };
  }

  const settled = async () => {
    await Promise.all(streams.map((stream) => stream.settled()));
    await Promise.all(topics.map((topic) => topic.settled()));
  };

  return {
    async tick() {
      await settled();
      await Promise.all(schedules.map((schedule) => schedule.now()));
      await settled();
    },
    async stop(graceMs) {
      const parts = [...streams, ...topics, ...schedules];
      for (const part of parts) part.stop();
      const running = parts.map((part) => part.settled());
      await Promise.race([Promise.all(running), pause(graceMs)]);
    },
  };
}

function scheduledEvent(now: Date) {
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source: 'aws.events',
    account: '000000000000',
    time: `${now.toISOString().slice(0, 19)}Z`,
    region: awsStandIn.region,
    resources: [`arn:aws:events:${awsStandIn.region}:000000000000:rule/local`],
    detail: {},
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
