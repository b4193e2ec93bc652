import http from 'node:http';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/** What the SDK hands to whatever carries its requests. */
export interface SdkRequest {
  method: string;
  hostname: string;
  port?: number;
  path: string;
  headers: Record<string, string>;
  body?: string | Uint8Array;
}

export interface SdkResponse {
  statusCode: number;
  headers: Record<string, string>;
  body: Uint8Array;
}

export type StoredItem = Record<string, AttributeValue>;

export interface RequestBody {
  TableName: string;
  Key?: StoredItem;
  Item?: StoredItem;
  ConditionExpression?: string;
  UpdateExpression?: string;
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: StoredItem;
}

/** Carries one request to the store, once. */
export function carry(request: SdkRequest, agent: http.Agent): Promise<SdkResponse> {
  return new Promise((resolve, reject) => {
    const onward = http.request(
      { ...request, ...(request.port !== undefined && { port: request.port }), agent },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({
            statusCode: answer.statusCode ?? 502,
            headers: answer.headers as Record<string, string>,
            body: Buffer.concat(chunks),
          }),
        );
        answer.on('error', reject);
      },
    );
    onward.on('error', reject);
    onward.end(request.body);
  });
}

/** The operation of a request, e.g. `UpdateItem`. */
export function operationOf(request: SdkRequest): string {
  return request.headers['x-amz-target']?.split('.').at(-1) ?? '';
}

export function bodyOf({ body }: SdkRequest): RequestBody {
  return JSON.parse(typeof body === 'string' ? body : new TextDecoder().decode(body));
}

/** The same request with another body. */
export function withBody(request: SdkRequest, body: RequestBody): SdkRequest {
  const text = JSON.stringify(body);
  const headers = { ...request.headers, 'content-length': String(Buffer.byteLength(text)) };
  return { ...request, headers, body: text };
}

/** An item as the product sees it. */
export function plain<T>(item: StoredItem): T {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, plainValue(value)])) as T;
}

function plainValue(value: AttributeValue): unknown {
  if (value.S !== undefined) return value.S;
  if (value.N !== undefined) return Number(value.N);
  if (value.BOOL !== undefined) return value.BOOL;
  if (value.L) return value.L.map(plainValue);
  if (value.M) return plain(value.M);
  return null;
}
