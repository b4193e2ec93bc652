import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { awsStandIn, localTableName } from '#infra/local/environment.ts';
import { type TableName, tables } from '#store/tables.ts';
import type { Turnout } from '#test/support/turnout.ts';

/** Every item of all four tables, by table and key: what "nothing changed" means. */
export type StoredState = Record<string, Record<string, unknown>>;

export async function storedState({ local }: Turnout): Promise<StoredState> {
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({ endpoint: local.dynamodbEndpoint, ...awsStandIn }),
  );
  const state: StoredState = {};
  for (const name of Object.keys(tables) as TableName[]) {
    let after: Record<string, unknown> | undefined;
    do {
      const page = await client.send(
        new ScanCommand({ TableName: localTableName(name), ConsistentRead: true, ExclusiveStartKey: after }),
      );
      for (const item of page.Items ?? []) state[`${name} ${item.pk} ${item.sk}`] = item;
      after = page.LastEvaluatedKey;
    } while (after);
  }
  client.destroy();
  return state;
}

/** The stored state once every mail owed has left: from here on only a request can change it. */
export async function settledState(turnout: Turnout): Promise<StoredState> {
  let before = await storedState(turnout);
  for (let look = 0; look < 20; look++) {
    await turnout.local.tick();
    const now = await storedState(turnout);
    if (JSON.stringify(now) === JSON.stringify(before)) return now;
    before = now;
  }
  throw new Error('The store does not come to rest');
}
