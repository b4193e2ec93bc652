import type { Answer, Request } from '#contract/contract.ts';
import { httpRequest } from '#contract/httpRequest.ts';
import type { OperationId } from '#contract/routes.ts';
import type { Refusal } from '#domain/refusals.ts';

export type Caller = <Id extends OperationId>(
  operation: Id,
  request: Request<Id>,
  bearer?: string,
) => Promise<Answer<Id>>;

/** Calls the API as the site's pages do, with a cookie jar in place of a browser's. A refusal is thrown. */
export function makeCaller(site: string): Caller {
  const cookies = new Map<string, string>();

  return async (operation, request, bearer) => {
    const { method, address, body } = httpRequest(operation, request);
    const response = await fetch(site + address, {
      method,
      headers: {
        origin: site,
        cookie: [...cookies].map((pair) => pair.join('=')).join('; '),
        ...(body !== null && { 'content-type': 'application/json' }),
        ...(bearer && { authorization: `Bearer ${bearer}` }),
      },
      body,
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (name !== undefined && value !== undefined) cookies.set(name, value);
    }
    const text = await response.text();
    if (!response.ok) throw new Error(`${operation}: ${response.status} ${explained(text)}`);
    return JSON.parse(text);
  };
}

function explained(text: string): string {
  try {
    const { refusal, message, fields = [] } = JSON.parse(text) as Refusal;
    return [refusal, message, ...fields.map((field) => `${field.path}: ${field.message}`)].join(' ');
  } catch {
    return text.slice(0, 200);
  }
}
