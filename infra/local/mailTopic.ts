import { randomUUID } from 'node:crypto';
import { awsStandIn } from './environment.ts';
import type { Log } from './log.ts';

/** A mail is on its way for a moment before anything is told of it, so that its sender has noted that it left. */
const wayMs = 100;
const tries = 3;
const pauseMs = 200;
/** How many messages are delivered at once. */
const atOnce = 5;

export interface MailTopic {
  /** Tells of one mail, record by record in their order. */
  publish(records: object[]): void;
  /** Resolves when nothing is left to deliver. */
  settled(): Promise<void>;
  /** Delivers nothing more. */
  stop(): void;
}

/**
 * Plays the topic that SES publishes to, and its subscription of one Lambda: each record is a message of its own, tried
 * three times, as Lambda does with what SNS hands it.
 */
export function makeMailTopic(options: {
  deliver: (event: { Records: unknown[] }) => Promise<unknown>;
  log: Log;
}): MailTopic {
  const { deliver, log } = options;
  const waiting: { records: object[]; from: number }[] = [];
  const workers = new Set<Promise<void>>();
  let stopped = false;

  async function work(): Promise<void> {
    for (let next = waiting.shift(); next && !stopped; next = waiting.shift()) {
      await pause(next.from - performance.now());
      for (const record of next.records) await deliverWithRetries(record);
    }
  }

  async function deliverWithRetries(record: object): Promise<void> {
    const event = { Records: [snsRecord(JSON.stringify(record))] };
    for (let attempt = 1; attempt <= tries && !stopped; attempt++) {
      if (attempt > 1) await pause(pauseMs * attempt);
      try {
        await deliver(event);
        return;
      } catch (error) {
        log(`What became of a mail: attempt ${attempt} of ${tries} failed`, error);
      }
    }
  }

  return {
    publish(records) {
      if (stopped || records.length === 0) return;
      waiting.push({ records, from: performance.now() + wayMs });
      if (workers.size >= atOnce) return;
      const worker: Promise<void> = work().finally(() => workers.delete(worker));
      workers.add(worker);
    },
    async settled() {
      while (workers.size > 0) await Promise.all(workers);
    },
    stop() {
      stopped = true;
      waiting.length = 0;
    },
  };
}

function snsRecord(message: string) {
  const topic = `arn:aws:sns:${awsStandIn.region}:000000000000:turnout-mail-events`;
  return {
    EventSource: 'aws:sns',
    EventVersion: '1.0',
    EventSubscriptionArn: `${topic}:${randomUUID()}`,
    Sns: {
      ...{ Type: 'Notification', MessageId: randomUUID(), TopicArn: topic },
      ...{ Subject: 'Amazon SES Email Event Notification', Message: message },
      ...{ Timestamp: new Date().toISOString(), SignatureVersion: '1', Signature: '' },
      ...{ SigningCertUrl: '', UnsubscribeUrl: '', MessageAttributes: {} },
    },
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)).unref());
}
