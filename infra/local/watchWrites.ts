import { EventEmitter } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';

export type Item = Record<string, AttributeValue>;

/** A write of one item that the store accepted. */
export interface StreamedWrite {
  tableName: string;
  key: Item;
}

/**
 * The embedded store has no streams, so its writes are read off the wire: each accepted put or update is
 * told as a `write` event once it was answered. Deletions have no new image and no one waits for them.
 */
export function watchWrites(server: Server): EventEmitter<{ write: [StreamedWrite] }> {
  const writes = new EventEmitter<{ write: [StreamedWrite] }>();
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const target = String(request.headers['x-amz-target'] ?? '').split('.')[1];
    if (target !== 'PutItem' && target !== 'UpdateItem' && target !== 'BatchWriteItem') return;
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('finish', () => {
      if (response.statusCode !== 200) return;
      for (const write of writesIn(JSON.parse(Buffer.concat(chunks).toString()))) writes.emit('write', write);
    });
  });
  return writes;
}

interface WriteBody {
  TableName?: string;
  Key?: Item;
  Item?: Item;
  RequestItems?: Record<string, { PutRequest?: { Item: Item } }[]>;
}

function writesIn({ TableName, Key, Item, RequestItems = {} }: WriteBody): StreamedWrite[] {
  const single = Key ?? Item;
  if (TableName && single) return [{ tableName: TableName, key: keyOf(single) }];
  return Object.entries(RequestItems).flatMap(([tableName, requests]) =>
    requests.flatMap(({ PutRequest }) => (PutRequest ? [{ tableName, key: keyOf(PutRequest.Item) }] : [])),
  );
}

function keyOf(item: Item): Item {
  return Object.fromEntries(Object.entries(item).filter(([name]) => name === 'pk' || name === 'sk'));
}
