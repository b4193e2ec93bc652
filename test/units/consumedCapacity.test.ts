import { DynamoDB } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { awsStandIn, localTableName } from '#infra/local/environment.ts';
import type { LocalStore } from '#infra/local/store.ts';
import { storeVariable } from '#test/dynamodbLocal/storeVariable.ts';
import { openStore } from '#test/support/openStore.ts';
import { type RecordingWire, recordingWire } from '#test/support/recordingWire.ts';
import { Meter } from './meter.ts';

const TableName = localTableName('registrations');
const counted = { TableName, ReturnConsumedCapacity: 'INDEXES' as const };
const Key = (sk: string) => ({ pk: { S: 'event' }, sk: { S: sk } });
const text = (bytes: number) => ({ S: 'x'.repeat(bytes) });
const due = (at: string) => ({ mailShard: { S: 'mail#01' }, mailDueAt: { S: at } });

/** Each in turn, on what those before it left. */
const requests: { title: string; send: (store: DynamoDB) => Promise<unknown> }[] = [
  { title: 'a small put', send: (store) => store.putItem({ ...counted, Item: Key('small') }) },
  {
    title: 'a put of 1,024 bytes',
    send: (store) => store.putItem({ ...counted, Item: { ...Key('exact'), x: text(1009) } }),
  },
  {
    title: 'a put of 1,025 bytes',
    send: (store) => store.putItem({ ...counted, Item: { ...Key('exact'), x: text(1010) } }),
  },
  {
    title: 'a put of every kind of value',
    send: (store) =>
      store.putItem({
        ...counted,
        Item: {
          ...Key('kinds'),
          x: text(900),
          ...{ number: { N: '-123.45' }, yes: { BOOL: true }, none: { NULL: true } },
          list: { L: [{ S: 'Núñez' }, { N: '1000' }, { L: [] }] },
          map: { M: { confirmed: { S: 'yes' }, numbers: { M: { one: { N: '1' } } } } },
        },
      }),
  },
  {
    title: 'a put into an index',
    send: (store) => store.putItem({ ...counted, Item: { ...Key('owing'), ...due('1') } }),
  },
  {
    title: 'an update that grows the item',
    send: (store) => update(store, 'small', 'SET #a = :a', { ':a': text(3000) }),
  },
  {
    title: 'an update that shrinks it',
    send: (store) => update(store, 'small', 'SET #a = :a', { ':a': text(10) }),
  },
  {
    title: 'an update that sets the keys of an index',
    send: (store) =>
      update(store, 'small', 'SET #mailShard = :a, #mailDueAt = :b', {
        ':a': { S: 'mail#02' },
        ':b': { S: '5' },
      }),
  },
  {
    title: 'an update that changes a key of an index',
    send: (store) => update(store, 'small', 'SET #mailDueAt = :b', { ':b': { S: '6' } }),
  },
  {
    title: 'an update that leaves the index as it is',
    send: (store) => update(store, 'small', 'SET #a = :a', { ':a': text(20) }),
  },
  {
    title: 'an update that removes the keys of an index',
    send: (store) => update(store, 'small', 'REMOVE #mailShard, #mailDueAt'),
  },
  {
    title: 'an update that makes an item',
    send: (store) => update(store, 'made', 'SET #a = :a', { ':a': text(5) }),
  },
  { title: 'a get', send: (store) => store.getItem({ ...counted, Key: Key('exact'), ConsistentRead: true }) },
  { title: 'a get that may be stale', send: (store) => store.getItem({ ...counted, Key: Key('exact') }) },
  {
    title: 'a get of nothing',
    send: (store) => store.getItem({ ...counted, Key: Key('none'), ConsistentRead: true }),
  },
  { title: 'a query', send: (store) => query(store, { ConsistentRead: true }) },
  { title: 'a query that may be stale', send: (store) => query(store, {}) },
  {
    title: 'a query for one attribute',
    send: (store) => query(store, { ConsistentRead: true, ProjectionExpression: 'pk, sk' }),
  },
  {
    title: 'a query of an index',
    send: (store) =>
      store.query({
        ...counted,
        IndexName: 'mail-due',
        KeyConditionExpression: 'mailShard = :shard AND mailDueAt <= :at',
        ExpressionAttributeValues: { ':shard': { S: 'mail#01' }, ':at': { S: '9' } },
      }),
  },
  {
    title: 'a put whose condition fails',
    send: (store) =>
      store.putItem({
        ...counted,
        Item: { ...Key('exact'), x: text(5) },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
  },
  { title: 'a deletion', send: (store) => store.deleteItem({ ...counted, Key: Key('exact') }) },
  { title: 'a deletion from an index', send: (store) => store.deleteItem({ ...counted, Key: Key('owing') }) },
  { title: 'a deletion of nothing', send: (store) => store.deleteItem({ ...counted, Key: Key('none') }) },
];

/** The embedded store counts otherwise than AWS does; DynamoDB Local is AWS's own. */
describe.skipIf(!process.env[storeVariable])('the unit calculator agrees with DynamoDB Local on', () => {
  let store: LocalStore;
  let wire: RecordingWire;
  let client: DynamoDB;
  const meter = new Meter();
  beforeAll(async () => {
    store = await openStore();
    wire = await recordingWire(store.endpoint);
    client = new DynamoDB({ endpoint: wire.endpoint, ...awsStandIn });
    for (const name of Array.from({ length: 12 }, (_, index) => `many${index}`)) {
      await client.putItem({ TableName, Item: { ...Key(name), x: text(700) } });
    }
    for (const exchange of wire.exchanges) meter.note(exchange);
  });
  afterAll(async () => {
    client.destroy();
    await wire.stop();
    await store.stop();
  });

  it.each(requests)('$title', async ({ send }) => {
    await send(client).catch((error: Error) => {
      if (error.name !== 'ConditionalCheckFailedException') throw error;
    });
    const exchange = wire.exchanges.at(-1);
    const units = exchange && meter.note(exchange);
    const { ConsumedCapacity: consumed } = JSON.parse(exchange?.answer ?? '{}') as {
      ConsumedCapacity?: Consumed;
    };
    // What fails by its condition is counted, but not told.
    if (!consumed) return expect(units).toEqual({ table: 2, indexes: {} });
    const indexes = Object.entries(consumed.GlobalSecondaryIndexes ?? {}).map(([name, { CapacityUnits }]) => [
      name,
      CapacityUnits,
    ]);
    expect(units).toEqual({
      table: consumed.Table?.CapacityUnits ?? 0,
      indexes: Object.fromEntries(indexes),
    });
  });
});

interface Consumed {
  Table?: { CapacityUnits: number };
  GlobalSecondaryIndexes?: Record<string, { CapacityUnits: number }>;
}

function update(store: DynamoDB, sk: string, expression: string, values?: Record<string, { S: string }>) {
  const names = expression.match(/#\w+/g) ?? [];
  return store.updateItem({
    ...counted,
    Key: Key(sk),
    UpdateExpression: expression,
    ExpressionAttributeNames: Object.fromEntries(names.map((name) => [name, name.slice(1)])),
    ...(values && { ExpressionAttributeValues: values }),
    ReturnValues: 'ALL_NEW',
  });
}

function query(store: DynamoDB, more: { ConsistentRead?: boolean; ProjectionExpression?: string }) {
  return store.query({
    ...counted,
    KeyConditionExpression: 'pk = :event',
    ExpressionAttributeValues: { ':event': { S: 'event' } },
    ...more,
  });
}
