import type { DynamoDBRecord, DynamoDBStreamEvent, ScheduledEvent } from 'aws-lambda';
import { errorFacts, log } from '#functions/log.ts';
import type { MailServices } from '#functions/services.ts';
import { sendOwed } from './sendOwed.ts';
import { sendScheduled } from './sendScheduled.ts';

export type MailerEvent = DynamoDBStreamEvent | ScheduledEvent;

/** How many items are dealt with at once. */
const atOnce = 5;
/** A run ends well before the Lambda's own time limit. */
const runMs = 90_000;

/**
 * Sends what is owed. A stream wakes it with the items that changed; each minute it looks for leftovers and for
 * what schedules say is due. A fault with one item never stops the others: the sweep finds it again.
 */
export function mailer(services: MailServices) {
  return async (event: MailerEvent): Promise<{ batchItemFailures: [] }> => {
    if ('Records' in event) await eachOf(event.Records, (record) => sendRecord(services, record));
    else await sweep(services);
    return { batchItemFailures: [] };
  };
}

async function sendRecord(services: MailServices, record: DynamoDBRecord): Promise<void> {
  const keys = record.dynamodb?.Keys;
  if (keys?.pk?.S === undefined || keys.sk?.S === undefined) return;
  await sendOwed(services, { pk: keys.pk.S, sk: keys.sk.S });
}

async function sweep(services: MailServices): Promise<void> {
  const until = services.clock().getTime() + runMs;
  for (const table of ['access', 'registrations'] as const) {
    await eachOf(services.debts.due(table, services.clock()), async (key) => {
      if (services.clock().getTime() < until) await sendOwed(services, key);
    });
  }
  for await (const key of services.schedules.due(services.clock())) {
    await guarded(() => sendScheduled(services, key, until));
  }
}

async function eachOf<T>(
  things: Iterable<T> | AsyncIterable<T>,
  work: (thing: T) => Promise<void>,
): Promise<void> {
  let chunk: Promise<void>[] = [];
  for await (const thing of things) {
    chunk.push(guarded(() => work(thing)));
    if (chunk.length < atOnce) continue;
    await Promise.all(chunk);
    chunk = [];
  }
  await Promise.all(chunk);
}

async function guarded(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log({ mailer: 'fault', ...errorFacts(error) });
  }
}
