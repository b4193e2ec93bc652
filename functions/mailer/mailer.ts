import type { DynamoDBRecord, DynamoDBStreamEvent, ScheduledEvent } from 'aws-lambda';
import { errorFacts, log } from '#functions/log.ts';
import type { MailServices } from '#functions/services.ts';
import { sendOwed } from './sendOwed.ts';
import { sendScheduled } from './sendScheduled.ts';

export type MailerEvent = DynamoDBStreamEvent | ScheduledEvent;

/** How many items are dealt with at once: as many as can wait for their slots while they are leased. */
const itemsAtOnce = 10;
/** How many mailings go out at once, sharing the bulk lane: the largest does not keep a summary waiting. */
const mailingsAtOnce = 4;
/** A run ends well before the Lambda's own time limit: what is under way by then may still wait for slots and time-outs. */
const runMs = 240_000;

/**
 * Sends what is owed. A stream wakes it with the items that changed; each minute it looks for leftovers and for
 * what schedules say is due. A fault with one item never stops the others: the sweep finds it again. What a run has no
 * time for, a later one does; runs may overlap.
 */
export function mailer(services: MailServices) {
  return async (event: MailerEvent): Promise<{ batchItemFailures: [] }> => {
    const until = services.clock().getTime() + runMs;
    const isTime = () => services.clock().getTime() < until;
    if ('Records' in event) {
      await eachOf(event.Records, itemsAtOnce, isTime, (record) => sendRecord(services, record));
    } else {
      // Side by side: neither kind of mail takes the other's time, and their lanes keep them out of each other's way.
      await Promise.all([
        sendLeftovers(services, isTime),
        eachOf(services.schedules.due(services.clock()), mailingsAtOnce, isTime, (key) =>
          sendScheduled(services, key, until),
        ),
      ]);
    }
    return { batchItemFailures: [] };
  };
}

async function sendRecord(services: MailServices, record: DynamoDBRecord): Promise<void> {
  const keys = record.dynamodb?.Keys;
  if (keys?.pk?.S === undefined || keys.sk?.S === undefined) return;
  await sendOwed(services, { pk: keys.pk.S, sk: keys.sk.S });
}

/** People wait for a sign-in while they look at the screen: those come first. */
async function sendLeftovers(services: MailServices, isTime: () => boolean): Promise<void> {
  for (const table of ['access', 'registrations'] as const) {
    const due = services.debts.due(table, services.clock());
    await eachOf(due, itemsAtOnce, isTime, (key) => sendOwed(services, key));
  }
}

/** Works on a few at once, taking up the next as soon as one is done, as long as there is time. */
async function eachOf<T>(
  things: Iterable<T> | AsyncIterable<T>,
  atOnce: number,
  isTime: () => boolean,
  work: (thing: T) => Promise<void>,
): Promise<void> {
  const underWay = new Set<Promise<void>>();
  for await (const thing of things) {
    if (!isTime()) break;
    const done = guarded(() => work(thing)).finally(() => underWay.delete(done));
    underWay.add(done);
    if (underWay.size >= atOnce) await Promise.race(underWay);
  }
  await Promise.all(underWay);
}

async function guarded(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log({ mailer: 'fault', ...errorFacts(error) });
  }
}
