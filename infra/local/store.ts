import { type CreateTableCommandInput, DynamoDB } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { type TableDefinition, type TableName, tables } from '#store/tables.ts';
import { awsStandIn, localTableName } from './environment.ts';
import { close, listen, loopback } from './listen.ts';
import { type StreamedWrite, watchWrites } from './watchWrites.ts';

export interface LocalStore {
  endpoint: string;
  /** Calls back after each successful write of an item. */
  onWrite(listener: (write: StreamedWrite) => void): void;
  stop(): Promise<void>;
}

/** Starts dynalite, on disk below `path` or in memory, with every table that does not exist yet. */
export async function startStore(path: string | undefined): Promise<LocalStore> {
  const server = dynalite({ ...(path && { path }), createTableMs: 0, updateTableMs: 0, deleteTableMs: 0 });
  const writes = watchWrites(server);
  const endpoint = `http://${loopback}:${await listen(server, 0)}`;
  await createTables(endpoint);
  return { endpoint, onWrite: (listener) => writes.on('write', listener), stop: () => close(server) };
}

/** Makes every table that does not exist yet. */
export async function createTables(endpoint: string): Promise<void> {
  const database = new DynamoDB({ endpoint, ...awsStandIn });
  const { TableNames: existing = [] } = await database.listTables({});
  for (const [name, definition] of Object.entries(tables) as [TableName, TableDefinition][]) {
    if (!existing.includes(localTableName(name))) await database.createTable(tableInput(name, definition));
  }
  database.destroy();
}

function tableInput(name: TableName, { indexes }: TableDefinition): CreateTableCommandInput {
  const attributes = new Set([
    'pk',
    'sk',
    ...indexes.flatMap((index) => [index.partitionKey, index.sortKey]),
  ]);
  return {
    TableName: localTableName(name),
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [...attributes].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: keySchema('pk', 'sk'),
    ...(indexes.length > 0 && {
      GlobalSecondaryIndexes: indexes.map((index) => ({
        IndexName: index.name,
        KeySchema: keySchema(index.partitionKey, index.sortKey),
        Projection: index.includes
          ? { ProjectionType: 'INCLUDE', NonKeyAttributes: index.includes }
          : { ProjectionType: 'KEYS_ONLY' },
      })),
    }),
  };
}

function keySchema(partition: string, sort: string): CreateTableCommandInput['KeySchema'] {
  return [
    { AttributeName: partition, KeyType: 'HASH' },
    { AttributeName: sort, KeyType: 'RANGE' },
  ];
}
