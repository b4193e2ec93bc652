import { headersOf } from '#infra/headers.ts';
import type { HttpAnswer } from './http.ts';

/** An address that can't be an event's: where CloudFront sends whatever else stands below `/e/`. */
const nowhere = '/e/-';

/**
 * The address of an event page as the API knows it, or undefined for any other address. A slash at the end
 * changes nothing, and what stands deeper is no event (infra/constructs/event-page-requests.ts does the same).
 */
export function eventPageAddress(url: string): string | undefined {
  const [path = '', query] = url.split('?', 2);
  if (!path.startsWith('/e/')) return undefined;
  const known = /^\/e\/[^/]+(?=\/?$)/.exec(path)?.[0] ?? nowhere;
  return query === undefined ? known : `${known}?${query}`;
}

/** The site's security headers on an answer of the API, where it sends none itself, as CloudFront puts them. */
export function secured(answer: HttpAnswer): HttpAnswer {
  const sent = new Set(answer.headers.map(([name]) => name.toLowerCase()));
  const missing = Object.entries(headersOf('/')).filter(([name]) => !sent.has(name));
  return { ...answer, headers: [...answer.headers, ...missing] };
}
