import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { failureKind } from '#mail/failures.ts';
import { sesPost } from '#mail/sesPost.ts';
import { Unsendable } from '#mail/unsendable.ts';

const raw = Buffer.from('Subject: hello\r\n\r\nbody');
const to = 'marisol@school.example';
const from = 'Turnout <hello@turnout.example>';

let server: Server;
let requests: URLSearchParams[];
let answer: (response: ServerResponse) => void;

beforeEach(async () => {
  requests = [];
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    requests.push(new URLSearchParams(body));
    answer(response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  vi.stubEnv('AWS_ENDPOINT_URL_SES', `http://127.0.0.1:${port}`);
  vi.stubEnv('AWS_REGION', 'us-west-2');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  vi.unstubAllEnvs();
});

function accepts(response: ServerResponse) {
  response.setHeader('content-type', 'text/xml');
  response.end(
    '<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult><MessageId>ses-1</MessageId></SendRawEmailResult></SendRawEmailResponse>',
  );
}

function refuses(status: number, code: string, message: string) {
  return (response: ServerResponse) => {
    response.writeHead(status, { 'content-type': 'text/xml' });
    response.end(
      `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
    );
  };
}

async function failure(): Promise<unknown> {
  return sesPost({ from, configurationSet: '', timeoutMs: 100 })
    .send(raw, to)
    .then(
      () => undefined,
      (error: unknown) => error,
    );
}

test('SES gets the raw mail, its one recipient, the bare sender and the configuration set', async () => {
  answer = accepts;
  expect(await sesPost({ from, configurationSet: 'turnout' }).send(raw, to)).toBe('ses-1');
  expect(Object.fromEntries(requests[0] ?? [])).toMatchObject({
    Action: 'SendRawEmail',
    Source: 'hello@turnout.example',
    'Destinations.member.1': to,
    'RawMessage.Data': raw.toString('base64'),
    ConfigurationSetName: 'turnout',
  });
});

test('without a configuration set, none is named', async () => {
  answer = accepts;
  await sesPost({ from, configurationSet: '' }).send(raw, to);
  expect(requests[0]?.has('ConfigurationSetName')).toBe(false);
  expect(requests[0]?.has('Destinations.member.2')).toBe(false);
});

describe('a failure', () => {
  test.each([
    [400, 'Throttling', 'Maximum sending rate exceeded.', 'passing'],
    [400, 'Throttling', 'Daily message quota exceeded.', 'passing'],
    [503, 'ServiceUnavailable', 'Try later', 'passing'],
    [500, 'InternalFailure', 'Oops', 'passing'],
    [403, 'AccessDenied', 'No permission', 'passing'],
    [400, 'MailFromDomainNotVerifiedException', 'Not verified', 'passing'],
    [400, 'AccountSendingPausedException', 'Paused', 'passing'],
    [400, 'MessageRejected', 'Email address is not verified.', 'passing'],
    [400, 'MessageRejected', 'Address blacklisted.', 'permanent'],
    [400, 'InvalidParameterValue', 'Missing final @domain', 'permanent'],
  ])('%i %s (%s) is %s, after one try', async (status, code, message, kind) => {
    answer = refuses(status, code, message);
    expect(failureKind(await failure())).toBe(kind);
    expect(requests).toHaveLength(1);
  });

  test('by an answer that never comes is passing', async () => {
    answer = () => {};
    const error = await failure();
    expect(error).toBeInstanceOf(Error);
    expect(failureKind(error)).toBe('passing');
    expect(requests).toHaveLength(1);
  });

  test('by a service that is down is passing', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL_SES', 'http://127.0.0.1:1');
    const error = await failure();
    expect(error).toBeInstanceOf(Error);
    expect(failureKind(error)).toBe('passing');
  });

  test('of an address that is none is permanent', () => {
    expect(failureKind(new Unsendable('Expected one plain e-mail address'))).toBe('permanent');
  });
});
