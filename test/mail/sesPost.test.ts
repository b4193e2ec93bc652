import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { failureKind, mayBeTaken } from '#mail/failures.ts';
import { sesPost } from '#mail/sesPost.ts';
import { Unsendable } from '#mail/unsendable.ts';

const raw = Buffer.from('Subject: hello\r\n\r\nbody');
const to = 'marisol@school.example';
const from = 'Turnout <hello@turnout.example>';
const tags = { event: 'ev1', item: 'k3v9x0m2q7', mail: 'reminder_r1_20270303' } as const;

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
    .send(raw, to, tags)
    .then(
      () => undefined,
      (error: unknown) => error,
    );
}

test('SES gets the raw mail, its one recipient, the bare sender and the configuration set', async () => {
  answer = accepts;
  expect(await sesPost({ from, configurationSet: 'turnout' }).send(raw, to, tags)).toBe('ses-1');
  expect(Object.fromEntries(requests[0] ?? [])).toMatchObject({
    Action: 'SendRawEmail',
    Source: 'hello@turnout.example',
    'Destinations.member.1': to,
    'RawMessage.Data': raw.toString('base64'),
    ConfigurationSetName: 'turnout',
  });
});

test('SES gets what to tell again with all that becomes of the mail; what is not said is no tag', async () => {
  answer = accepts;
  await sesPost({ from, configurationSet: '' }).send(raw, to, { ...tags, part: 'e2', debt: undefined });
  const sent = requests[0] ?? new URLSearchParams();
  const named = [1, 2, 3, 4, 5].map((at) => [
    sent.get(`Tags.member.${at}.Name`),
    sent.get(`Tags.member.${at}.Value`),
  ]);
  expect(named).toEqual([
    ['event', 'ev1'],
    ['item', 'k3v9x0m2q7'],
    ['mail', 'reminder_r1_20270303'],
    ['part', 'e2'],
    [null, null],
  ]);
});

test('a tag that SES would refuse is a fault of ours: no mail is handed over, and it stays owed', async () => {
  answer = accepts;
  const sending = sesPost({ from, configurationSet: '' }).send(raw, to, { ...tags, item: 'group#7' });
  const error = await sending.catch((thrown: unknown) => thrown);
  expect(failureKind(error)).toBe('passing');
  expect(requests).toEqual([]);
});

describe('what SES carries', () => {
  const says = (perSecond: string, perDay: string) => (response: ServerResponse) => {
    response.setHeader('content-type', 'text/xml');
    response.end(
      `<GetSendQuotaResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><GetSendQuotaResult><Max24HourSend>${perDay}</Max24HourSend><MaxSendRate>${perSecond}</MaxSendRate><SentLast24Hours>127.0</SentLast24Hours></GetSendQuotaResult></GetSendQuotaResponse>`,
    );
  };

  test('is read from its quota', async () => {
    answer = says('14.0', '50000.0');
    const quota = await sesPost({ from, configurationSet: '' }).quota();
    expect(quota).toEqual({ perSecond: 14, perDay: 50_000, sentLastDay: 127 });
  });

  test('may have no limit by the day, which it says as minus one', async () => {
    answer = says('500', '-1');
    expect((await sesPost({ from, configurationSet: '' }).quota()).perDay).toBe(Number.POSITIVE_INFINITY);
  });
});

test('without a configuration set, none is named', async () => {
  answer = accepts;
  await sesPost({ from, configurationSet: '' }).send(raw, to, tags);
  expect(requests[0]?.has('ConfigurationSetName')).toBe(false);
  expect(requests[0]?.has('Destinations.member.2')).toBe(false);
});

describe('a failure', () => {
  test.each([
    [400, 'Throttling', 'Maximum sending rate exceeded.', 'too-fast'],
    [400, 'Throttling', 'Daily message quota exceeded.', 'too-many'],
    [400, 'ThrottlingException', 'Rate exceeded', 'too-fast'],
    [429, 'SomethingNew', 'Slow down', 'too-fast'],
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

  test.each([
    [503, 'ServiceUnavailable', true],
    [400, 'MessageRejected', false],
    [400, 'Throttling', false],
    [403, 'AccessDenied', false],
  ])('%i %s may leave a mail taken: %s', async (status, code, expected) => {
    answer = refuses(status, code, 'Words');
    expect(mayBeTaken(await failure())).toBe(expected);
  });

  test('by a lost connection or no answer may leave a mail taken, by nobody there not', async () => {
    answer = (response) => response.destroy();
    expect(mayBeTaken(await failure())).toBe(true);
    answer = () => {};
    expect(mayBeTaken(await failure())).toBe(true);
    vi.stubEnv('AWS_ENDPOINT_URL_SES', 'http://127.0.0.1:1');
    expect(mayBeTaken(await failure())).toBe(false);
  });

  test('of an address that is none is permanent', () => {
    expect(failureKind(new Unsendable('Expected one plain e-mail address'))).toBe('permanent');
  });
});
