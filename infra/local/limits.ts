import type { FieldFault } from '#domain/refusals.ts';
import { refuse } from '#domain/refusals.ts';
import type { HttpAnswer } from './http.ts';

/**
 * What AWS refuses, in bytes: the quotas of API Gateway's HTTP APIs (body; request line and headers) and
 * of Lambda (event and answer of a synchronous invocation).
 */
export const limits = {
  body: 10 * 1024 * 1024,
  head: 10_240,
  event: 6 * 1024 * 1024,
  answer: 6_291_556,
};

export const bodyTooLarge = tooLarge(413, {
  path: 'body',
  message: 'Expected a body of at most 10 MB',
});

export const eventTooLarge = tooLarge(413, {
  path: 'body',
  message: 'Expected a request that fits 6 MB as a whole',
});

export const headTooLarge = tooLarge(431, {
  path: 'headers',
  message: 'Expected an address and headers of at most 10,240 bytes',
});

function tooLarge(status: number, fault: FieldFault): HttpAnswer {
  return jsonAnswer(status, refuse('too-large', [fault]));
}

export function jsonAnswer(status: number, body: unknown): HttpAnswer {
  return {
    status,
    headers: [['content-type', 'application/json']],
    body: Buffer.from(JSON.stringify(body)),
  };
}
