import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { TableName } from './tables.ts';

export interface Key {
  pk: string;
  sk: string;
}

export type Item = Record<string, unknown>;

/** A condition or an update, with the values it names. Attribute names are written `#name`, always. */
interface Expression {
  values?: Record<string, unknown>;
  /** What `#name` stands for where it isn't `name` itself. */
  names?: Record<string, string>;
  /** Gives up at this moment; what was sent may still arrive. */
  signal?: AbortSignal;
}

/**
 * The few calls Turnout makes to DynamoDB. Attribute names are aliased without exception, since many of
 * ours are reserved words. A failed condition is an answer (`null` or `false`), not an error.
 */
export class Database {
  readonly #client: DynamoDBDocumentClient;
  readonly #tables: Record<TableName, string>;

  constructor(tables: Record<TableName, string>, client = new DynamoDBClient(clientSettings)) {
    this.#tables = tables;
    this.#client = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  }

  /** Reads one item; consistently unless said, since most reads decide something. */
  async get<T extends object = Item>(
    table: TableName,
    key: Key,
    { consistent = true } = {},
  ): Promise<(T & Key) | undefined> {
    const { Item } = await this.#client.send(
      new GetCommand({ TableName: this.#tables[table], Key: key, ConsistentRead: consistent }),
    );
    return Item as (T & Key) | undefined;
  }

  /** Reads many items consistently, in no order; those that are not there are left out. */
  async getMany<T extends object = Item>(table: TableName, keys: Key[]): Promise<(T & Key)[]> {
    const name = this.#tables[table];
    const found: (T & Key)[] = [];
    let left = keys;
    for (let rounds = 0; left.length; rounds++) {
      if (rounds > keys.length) throw new Error('A batch of reads makes no progress');
      const { Responses, UnprocessedKeys } = await this.#client.send(
        new BatchGetCommand({
          RequestItems: { [name]: { Keys: left.slice(0, keysPerBatch), ConsistentRead: true } },
        }),
      );
      found.push(...((Responses?.[name] ?? []) as (T & Key)[]));
      left = [...((UnprocessedKeys?.[name]?.Keys ?? []) as Key[]), ...left.slice(keysPerBatch)];
    }
    return found;
  }

  /** Puts an item; false if the condition does not hold. */
  async put(
    table: TableName,
    item: Item & Key,
    expression: Expression & { condition?: string } = {},
  ): Promise<boolean> {
    const { condition, values, names, signal } = expression;
    return this.#conditional(async () => {
      await this.#client.send(
        new PutCommand({
          TableName: this.#tables[table],
          Item: item,
          ConditionExpression: condition,
          ExpressionAttributeNames: aliases([condition], names),
          ExpressionAttributeValues: prefixed(values),
        }),
        { ...(signal && { abortSignal: signal }) },
      );
      return true;
    }, false);
  }

  /** Updates an item and answers it as it is now; null if the condition does not hold. */
  async update<T extends object = Item>(
    table: TableName,
    key: Key,
    { update, condition, values, names, signal }: Expression & { update: string; condition?: string },
  ): Promise<(T & Key) | null> {
    return this.#conditional(async () => {
      const { Attributes } = await this.#client.send(
        new UpdateCommand({
          TableName: this.#tables[table],
          Key: key,
          UpdateExpression: update,
          ConditionExpression: condition,
          ExpressionAttributeNames: aliases([update, condition], names),
          ExpressionAttributeValues: prefixed(values),
          ReturnValues: 'ALL_NEW',
        }),
        { ...(signal && { abortSignal: signal }) },
      );
      return Attributes as T & Key;
    }, null);
  }

  async delete(table: TableName, key: Key): Promise<void> {
    await this.#client.send(new DeleteCommand({ TableName: this.#tables[table], Key: key }));
  }

  /** One page of a partition: of a table, consistently unless said, or of an index, which is stale by nature. */
  async query<T extends object = Item>(
    table: TableName,
    query: Expression & {
      condition: string;
      index?: string;
      limit?: number;
      after?: Item;
      newestFirst?: boolean;
      consistent?: boolean;
      fields?: string[];
    },
  ): Promise<{ items: (T & Key)[]; next: Item | undefined }> {
    const projection = query.fields?.map((field) => `#${field}`).join(', ');
    const { Items = [], LastEvaluatedKey } = await this.#client.send(
      new QueryCommand({
        TableName: this.#tables[table],
        IndexName: query.index,
        KeyConditionExpression: query.condition,
        ProjectionExpression: projection,
        ExpressionAttributeNames: aliases([query.condition, projection], query.names),
        ExpressionAttributeValues: prefixed(query.values),
        ConsistentRead: query.index === undefined && query.consistent !== false,
        Limit: query.limit,
        ExclusiveStartKey: query.after,
        ScanIndexForward: !query.newestFirst,
      }),
    );
    return { items: Items as (T & Key)[], next: LastEvaluatedKey };
  }

  /** Every item of a query, page by page. */
  async *all<T extends object = Item>(
    table: TableName,
    query: Parameters<Database['query']>[1],
  ): AsyncGenerator<T & Key> {
    let after = query.after;
    do {
      const page: { items: (T & Key)[]; next: Item | undefined } = await this.query<T>(table, {
        ...query,
        ...(after && { after }),
      });
      yield* page.items;
      after = page.next;
    } while (after);
  }

  async #conditional<T>(send: () => Promise<T>, otherwise: T): Promise<T> {
    try {
      return await send();
    } catch (error) {
      if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return otherwise;
      throw error;
    }
  }
}

/** As many as DynamoDB reads at once. */
const keysPerBatch = 100;

/** Fails fast enough that the SDK's own tries fit into an operation's deadline. */
const clientSettings = {
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 3_000, throwOnRequestTimeout: true },
};

function aliases(expressions: (string | undefined)[], names: Record<string, string> = {}) {
  const used = expressions.flatMap((expression) => expression?.match(/#\w+/g) ?? []);
  if (!used.length) return undefined;
  return Object.fromEntries(used.map((alias) => [alias, names[alias.slice(1)] ?? alias.slice(1)]));
}

function prefixed(values: Record<string, unknown> | undefined) {
  return values && Object.fromEntries(Object.entries(values).map(([name, value]) => [`:${name}`, value]));
}
