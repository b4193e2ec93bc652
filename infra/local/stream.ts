import { DynamoDB } from '@aws-sdk/client-dynamodb';
import { awsStandIn } from './environment.ts';
import type { Log } from './log.ts';
import type { Item, StreamedWrite } from './watchWrites.ts';

const batchSize = 25;
const tries = 3;
const pauseMs = 200;

export interface Stream {
  /** Takes note of a write; its record is delivered soon, unless the item changes again before. */
  note(write: StreamedWrite): void;
  /** Resolves when nothing is left to deliver. */
  settled(): Promise<void>;
  /** Delivers no further batch. */
  stop(): void;
}

/**
 * Plays a table's stream to one Lambda: batches of records, one batch at a time, only items whose image has
 * the attribute. A batch that fails is tried three times and then left to the Lambda's own sweep. Unlike
 * DynamoDB's, a record shows the item as it is at delivery, so of two quick writes only the later is seen.
 */
export function makeStream(options: {
  endpoint: string;
  tableName: string;
  newImageHas: string;
  deliver: (event: { Records: unknown[] }) => Promise<unknown>;
  log: Log;
}): Stream {
  const { tableName, newImageHas, deliver, log } = options;
  const database = new DynamoDB({ endpoint: options.endpoint, ...awsStandIn });
  const waiting = new Map<string, Item>();
  let running: Promise<void> | undefined;
  let stopped = false;
  let sequence = 0;

  async function run(): Promise<void> {
    while (waiting.size > 0 && !stopped) {
      const batch = [...waiting].slice(0, batchSize);
      for (const [id] of batch) waiting.delete(id);
      const images = await imagesOf(batch.map(([, key]) => key));
      const records = images.filter((image) => newImageHas in image).map(toRecord);
      if (records.length > 0) await deliverWithRetries(records);
    }
  }

  async function imagesOf(keys: Item[]): Promise<Item[]> {
    const asked = { [tableName]: { Keys: keys, ConsistentRead: true } };
    const { Responses } = await database.batchGetItem({ RequestItems: asked });
    return Responses?.[tableName] ?? [];
  }

  function toRecord(image: Item) {
    sequence += 1;
    const { pk, sk } = image;
    return {
      eventID: `local-${sequence}`,
      eventName: 'MODIFY',
      eventVersion: '1.1',
      eventSource: 'aws:dynamodb',
      awsRegion: awsStandIn.region,
      eventSourceARN: `arn:aws:dynamodb:${awsStandIn.region}:000000000000:table/${tableName}/stream/local`,
      dynamodb: {
        ApproximateCreationDateTime: Math.floor(Date.now() / 1000),
        Keys: { pk, sk },
        NewImage: image,
        SequenceNumber: String(sequence),
        SizeBytes: JSON.stringify(image).length,
        StreamViewType: 'NEW_IMAGE',
      },
    };
  }

  async function deliverWithRetries(records: ReturnType<typeof toRecord>[]): Promise<void> {
    let left = records;
    for (let attempt = 1; attempt <= tries && left.length > 0 && !stopped; attempt += 1) {
      if (attempt > 1) await new Promise((resolve) => setTimeout(resolve, pauseMs * attempt));
      try {
        left = leftOf(left, await deliver({ Records: left }));
      } catch (error) {
        log(`The stream of ${tableName}: attempt ${attempt} of ${tries} failed`, error);
      }
    }
  }

  function start(): void {
    running ??= run()
      .catch((error: unknown) => log(`The stream of ${tableName} failed`, error))
      .finally(() => {
        running = undefined;
        if (waiting.size > 0 && !stopped) start();
      });
  }

  return {
    note(write) {
      if (stopped || write.tableName !== tableName) return;
      waiting.set(JSON.stringify(write.key), write.key);
      start();
    },
    async settled() {
      while (running) await running;
    },
    stop() {
      stopped = true;
    },
  };
}

/** With partial answers a stream goes on from the first record that failed. */
function leftOf<Entry extends { dynamodb: { SequenceNumber: string } }>(
  records: Entry[],
  answer: unknown,
): Entry[] {
  if (typeof answer !== 'object' || answer === null || !('batchItemFailures' in answer)) return [];
  const failures = answer.batchItemFailures as { itemIdentifier: string }[];
  const failed = new Set(failures.map(({ itemIdentifier }) => itemIdentifier));
  const first = records.findIndex(({ dynamodb }) => failed.has(dynamodb.SequenceNumber));
  return first === -1 ? [] : records.slice(first);
}
