import { type OperationId, routes } from './routes.ts';

export interface HttpRequest {
  method: string;
  /** Path and query. */
  address: string;
  /** JSON; null for a GET. */
  body: string | null;
}

/** An operation's flat request as its route sends it: names in the path there, the rest in the query or the body. */
export function httpRequest(operation: OperationId, request: object): HttpRequest {
  const { method, path } = routes[operation];
  const rest: Record<string, unknown> = { ...request };
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(rest[name]);
    delete rest[name];
    return encodeURIComponent(value);
  });
  if (method !== 'GET') return { method, address, body: JSON.stringify(rest) };
  const given = Object.entries(rest).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return { method, address: given.length ? `${address}?${new URLSearchParams(given)}` : address, body: null };
}
