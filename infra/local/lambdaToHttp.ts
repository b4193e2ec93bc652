import { type HttpAnswer, internalServerError } from './http.ts';
import { limits } from './limits.ts';

/**
 * The HTTP answer that an HTTP API makes of what a Lambda returned, payload format 2.0. Without a status
 * code the value itself is the body, as JSON. What cannot be sent on is an internal server error.
 */
export function lambdaToHttp(result: unknown): HttpAnswer {
  const serialised = JSON.stringify(result) ?? 'null';
  if (Buffer.byteLength(serialised) > limits.answer) return internalServerError;
  if (!isStructured(result)) {
    const body = typeof result === 'string' ? result : serialised;
    return { status: 200, headers: [['content-type', 'application/json']], body: Buffer.from(body) };
  }
  const status = Number(result.statusCode);
  if (!Number.isInteger(status) || status < 100 || status > 599) return internalServerError;
  const { body = '', headers = {}, cookies = [], isBase64Encoded = false } = result;
  if (typeof body !== 'string') return internalServerError;
  return {
    status,
    headers: [...headersOf(headers), ...cookies.map((cookie): [string, string] => ['set-cookie', cookie])],
    body: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'),
  };
}

interface Structured {
  statusCode: unknown;
  body?: unknown;
  headers?: Record<string, unknown>;
  cookies?: string[];
  isBase64Encoded?: boolean;
}

function isStructured(result: unknown): result is Structured {
  return typeof result === 'object' && result !== null && 'statusCode' in result;
}

function headersOf(given: Record<string, unknown>): [string, string][] {
  const headers = Object.entries(given).map(([name, value]): [string, string] => [
    name.toLowerCase(),
    String(value),
  ]);
  const typed = headers.some(([name]) => name === 'content-type');
  return typed ? headers : [['content-type', 'text/plain; charset=utf-8'], ...headers];
}
