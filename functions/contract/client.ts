import type { Refusal } from '#domain/refusals.ts';
import type { Answer, Request } from './contract.ts';
import { httpRequest } from './httpRequest.ts';
import type { OperationId } from './routes.ts';

/** An answer as a value: a refusal is part of the contract; a lost connection is thrown. */
export type Reply<Id extends OperationId> = { ok: true; value: Answer<Id> } | { ok: false; refusal: Refusal };

export interface CallOptions {
  /** The secret of a private link or a device's token, for routes that take one. */
  bearer?: string;
  signal?: AbortSignal;
}

/** Calls one operation over HTTP. `origin` is empty in a browser, where the API is on the page's own host. */
export async function call<Id extends OperationId>(
  operation: Id,
  request: Request<Id>,
  { bearer, signal }: CallOptions = {},
  origin = '',
): Promise<Reply<Id>> {
  const { method, address, body: sent } = httpRequest(operation, request);
  const response = await fetch(origin + address, {
    method,
    credentials: 'same-origin',
    headers: {
      ...(sent !== null && { 'content-type': 'application/json' }),
      ...(bearer && { authorization: `Bearer ${bearer}` }),
    },
    body: sent,
    signal: signal ?? null,
  });
  const body = response.headers.get('content-type')?.startsWith('application/json')
    ? await response.json()
    : await response.text();
  if (response.ok) return { ok: true, value: body };
  if (typeof body === 'object' && body !== null && 'refusal' in body) return { ok: false, refusal: body };
  throw new Error(`The server answered ${response.status}`);
}
