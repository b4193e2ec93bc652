import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type * as z from 'zod';
import type { Operation } from '#contract/operation.ts';
import type { Route } from '#contract/routes.ts';
import { type FieldFault, type Refusal, refuse } from '#domain/refusals.ts';
import { multipartBoundary, multipartFields } from './multipartFields.ts';

/** The largest body any operation needs, in bytes: a whole event with all its employers. */
const largestBody = 1_000_000;

/**
 * The one flat object an operation takes: names in the route's path from there, the rest from the query
 * of a GET or from the body of anything else, which is JSON or a form. Checked; every faulty field is named at once.
 */
export function readInput(
  event: Pick<
    APIGatewayProxyEventV2,
    'pathParameters' | 'queryStringParameters' | 'body' | 'isBase64Encoded' | 'headers'
  >,
  { method }: Pick<Route, 'method'>,
  { input: schema, body: kind }: Pick<Operation, 'input' | 'body'>,
): { input: Record<string, unknown> } | { refusal: Refusal } {
  const body = method === 'GET' ? { value: event.queryStringParameters ?? {} } : readBody(event, kind);
  if ('refusal' in body) return body;
  const parsed = schema.safeParse({ ...body.value, ...event.pathParameters });
  if (parsed.success) return { input: parsed.data };
  return { refusal: refuse('invalid-input', faultsOf(parsed.error)) };
}

function readBody(
  event: Pick<APIGatewayProxyEventV2, 'body' | 'isBase64Encoded' | 'headers'>,
  kind: Operation['body'],
): { value: object } | { refusal: Refusal } {
  if (!event.body) return { value: {} };
  if (Buffer.byteLength(event.body) > largestBody) {
    return {
      refusal: refuse('too-large', [{ path: 'body', message: `Expected at most ${largestBody} bytes` }]),
    };
  }
  const media = event.headers['content-type'] ?? '';
  const text = event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString() : event.body;
  if (kind === 'form') {
    if (/^application\/x-www-form-urlencoded\b/i.test(media)) {
      return { value: fieldsOf(new URLSearchParams(text)) };
    }
    const boundary = multipartBoundary(media);
    return boundary
      ? { value: fieldsOf(multipartFields(text, boundary)) }
      : notJson('Expected the content type application/x-www-form-urlencoded');
  }
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(media)) {
    return notJson('Expected the content type application/json');
  }
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { value };
    return notJson('Expected a JSON object');
  } catch {
    return notJson('Expected well-formed JSON');
  }
}

/** A form's fields by name, own properties only. A name that comes more than once has a list. */
function fieldsOf(pairs: Iterable<[string, string]>): Record<string, string | string[]> {
  const fields = new Map<string, string[]>();
  for (const [name, value] of pairs) {
    const values = fields.get(name);
    if (values) values.push(value);
    else fields.set(name, [value]);
  }
  return Object.fromEntries(
    [...fields].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  );
}

function notJson(message: string): { refusal: Refusal } {
  return { refusal: refuse('not-json', [{ path: 'body', message }]) };
}

/** zod's issues as field faults: `employers.2.name`. An issue of no field in particular is the body's. */
function faultsOf(error: z.ZodError): FieldFault[] {
  return error.issues
    .slice(0, 100)
    .map((issue) => ({ path: issue.path.map(String).join('.') || 'body', message: issue.message }));
}
