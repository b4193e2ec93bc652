import { describe, expect, test } from 'vitest';
import type { HttpRequest } from '#infra/local/http.ts';
import { decodedPath, httpToLambda } from '#infra/local/httpToLambda.ts';
import { lambdaToHttp } from '#infra/local/lambdaToHttp.ts';
import { limits } from '#infra/local/limits.ts';

const arrival = {
  routeKey: 'POST /api/events/{slug}/registrations',
  pathParameters: { slug: 'spring-career-day' },
  now: new Date('2027-03-12T19:03:58.390Z'),
  requestId: 'JKJaXmPLvHcESHA=',
};

function request(over: Partial<HttpRequest> = {}): HttpRequest {
  return {
    method: 'POST',
    url: '/api/events/spring-career-day/registrations',
    headers: [
      ['Host', 'turnout.example.org'],
      ['User-Agent', 'Phone/1.0'],
      ['Content-Type', 'application/json'],
    ],
    body: Buffer.from('{"firstName":"Ana"}'),
    sourceIp: '192.0.2.1',
    ...over,
  };
}

function eventOf(over: Partial<HttpRequest> = {}) {
  const conversion = httpToLambda(request(over), arrival);
  if ('refused' in conversion) throw new Error(`refused with ${conversion.refused.status}`);
  return conversion.event;
}

function refusalOf(over: Partial<HttpRequest>) {
  const conversion = httpToLambda(request(over), arrival);
  if ('event' in conversion) throw new Error('not refused');
  return { status: conversion.refused.status, ...JSON.parse(conversion.refused.body.toString()) };
}

describe('A request becomes the event that API Gateway would send', () => {
  test('a registration, whole', () => {
    expect(eventOf()).toEqual({
      version: '2.0',
      routeKey: 'POST /api/events/{slug}/registrations',
      rawPath: '/api/events/spring-career-day/registrations',
      rawQueryString: '',
      headers: {
        host: 'turnout.example.org',
        'user-agent': 'Phone/1.0',
        'content-type': 'application/json',
      },
      requestContext: {
        accountId: '000000000000',
        apiId: 'local',
        domainName: 'turnout.example.org',
        domainPrefix: 'turnout',
        http: {
          method: 'POST',
          path: '/api/events/spring-career-day/registrations',
          protocol: 'HTTP/1.1',
          sourceIp: '192.0.2.1',
          userAgent: 'Phone/1.0',
        },
        requestId: 'JKJaXmPLvHcESHA=',
        routeKey: 'POST /api/events/{slug}/registrations',
        stage: '$default',
        time: '12/Mar/2027:19:03:58 +0000',
        timeEpoch: 1804878238390,
      },
      pathParameters: { slug: 'spring-career-day' },
      body: '{"firstName":"Ana"}',
      isBase64Encoded: false,
    });
  });

  test.each([
    ['nothing', '/api/events', '', undefined],
    ['one value', '/api/events?cursor=abc', 'cursor=abc', { cursor: 'abc' }],
    ['a repeated name', '/api/events?a=1&a=2&b=3', 'a=1&a=2&b=3', { a: '1,2', b: '3' }],
    ['escapes, kept raw beside', '/api/events?q=a%20b+c%C3%A9', 'q=a%20b+c%C3%A9', { q: 'a b cé' }],
    ['a name without value', '/api/events?of', 'of', { of: '' }],
    ['a second question mark', '/api/events?q=a?b', 'q=a?b', { q: 'a?b' }],
  ])('a query of %s', (_, url, rawQueryString, queryStringParameters) => {
    const event = eventOf({ url });
    expect(event.rawQueryString).toBe(rawQueryString);
    expect(event.queryStringParameters).toEqual(queryStringParameters);
  });

  test.each([
    ['one cookie', [['Cookie', '__Host-session=abc']], ['__Host-session=abc']],
    ['several in one header', [['cookie', 'a=1; b=2;c=3']], ['a=1', 'b=2', 'c=3']],
    [
      'several headers',
      [
        ['cookie', 'a=1'],
        ['Cookie', 'b=2'],
      ],
      ['a=1', 'b=2'],
    ],
    ['none', [], undefined],
  ] as [string, [string, string][], string[] | undefined][])(
    'cookies leave the headers: %s',
    (_, headers, cookies) => {
      const event = eventOf({ headers });
      expect(event.cookies).toEqual(cookies);
      expect(event.headers).not.toHaveProperty('cookie');
    },
  );

  test('repeated headers are joined by commas under one lower-case name', () => {
    const headers: [string, string][] = [
      ['Accept-Language', 'es'],
      ['accept-language', 'en;q=0.5'],
    ];
    expect(eventOf({ headers }).headers).toEqual({ 'accept-language': 'es,en;q=0.5' });
  });

  test('a header named like a property of every object is only a header', () => {
    const { headers } = eventOf({ headers: [['constructor', 'x']] });
    expect(headers.constructor).toBe('x');
  });

  test.each([
    ['application/json; charset=utf-8', false],
    ['text/csv', false],
    ['application/problem+json', false],
    ['application/x-www-form-urlencoded', true],
    ['image/png', true],
    ['', true],
  ])('a body of type "%s" is base64: %s', (type, isBase64Encoded) => {
    const event = eventOf({ headers: [['content-type', type]], body: Buffer.from('Zoë') });
    expect(event.isBase64Encoded).toBe(isBase64Encoded);
    expect(Buffer.from(event.body ?? '', isBase64Encoded ? 'base64' : 'utf8').toString()).toBe('Zoë');
  });

  test('an empty body is absent', () => {
    const event = eventOf({ body: Buffer.alloc(0) });
    expect(event).not.toHaveProperty('body');
    expect(event.isBase64Encoded).toBe(false);
  });
});

test.each([
  ['/api/events/a', '/api/events/a'],
  ['/api/events/a%20b?x=%20', '/api/events/a b'],
  ['/api/events/a%2Fb', '/api/events/a/b'],
  ['/api/events/a%3Fb', '/api/events/a'],
  ['/api/events/%E0%A4%A', undefined],
])('the path of %s is decoded once, before routing', (url, path) => {
  expect(decodedPath(url)).toBe(path);
});

describe('What AWS would refuse is refused here too', () => {
  test.each([
    ['a body of 10 MB and a byte', 413, 'body', { body: Buffer.alloc(limits.body + 1, 'a') }],
    ['a body that makes an event over 6 MB', 413, 'body', { body: Buffer.alloc(limits.event, 'a') }],
    [
      'a binary body that base64 makes larger than 6 MB',
      413,
      'body',
      { body: Buffer.alloc(5 * 1024 * 1024), headers: [] as [string, string][] },
    ],
    [
      'headers over 10,240 bytes',
      431,
      'headers',
      { headers: [['x-long', 'a'.repeat(10_240)]] as [string, string][] },
    ],
    ['an address over 10,240 bytes', 431, 'headers', { url: `/api/events?q=${'a'.repeat(10_240)}` }],
  ])('%s: %i naming the %s', (_, status, path, over) => {
    const refused = refusalOf(over);
    expect(refused).toMatchObject({ status, refusal: 'too-large', fields: [{ path }] });
    expect(refused.message).not.toBe('');
  });

  test('a body of 5 MB of text passes', () => {
    expect(eventOf({ body: Buffer.alloc(5 * 1024 * 1024, 'a') }).body).toHaveLength(5 * 1024 * 1024);
  });

  test('headers of 10,000 bytes pass', () => {
    expect(eventOf({ headers: [['x-long', 'a'.repeat(10_000)]] }).headers['x-long']).toHaveLength(10_000);
  });
});

describe('What a Lambda returns becomes an HTTP answer', () => {
  const text = (result: unknown) => {
    const { status, headers, body } = lambdaToHttp(result);
    return { status, headers: headers.map((pair) => pair.join(': ')), body: body.toString() };
  };
  const internal = {
    status: 500,
    headers: ['content-type: application/json'],
    body: '{"message":"Internal Server Error"}',
  };

  test.each([
    [
      'status, headers and body',
      { statusCode: 201, headers: { 'Content-Type': 'application/json' }, body: '{}' },
      { status: 201, headers: ['content-type: application/json'], body: '{}' },
    ],
    [
      'each cookie as a header of its own',
      { statusCode: 204, headers: { 'content-type': 'text/plain' }, cookies: ['a=1; Path=/', 'b=2'] },
      {
        status: 204,
        headers: ['content-type: text/plain', 'set-cookie: a=1; Path=/', 'set-cookie: b=2'],
        body: '',
      },
    ],
    [
      'a base64 body, decoded',
      {
        statusCode: 200,
        headers: { 'content-type': 'image/svg+xml' },
        body: 'PHN2Zy8+',
        isBase64Encoded: true,
      },
      { status: 200, headers: ['content-type: image/svg+xml'], body: '<svg/>' },
    ],
    [
      'a body of no stated type, as plain text',
      { statusCode: 200, body: 'ok' },
      { status: 200, headers: ['content-type: text/plain; charset=utf-8'], body: 'ok' },
    ],
    [
      'an object without a status code, as JSON',
      { hello: 'world' },
      { status: 200, headers: ['content-type: application/json'], body: '{"hello":"world"}' },
    ],
    [
      'a string, as it is',
      'hello',
      { status: 200, headers: ['content-type: application/json'], body: 'hello' },
    ],
    ['a status that is none', { statusCode: 'teapot' }, internal],
    ['a body that is no string', { statusCode: 200, body: { a: 1 } }, internal],
    ['more than 6 MB', { statusCode: 200, body: 'a'.repeat(limits.answer) }, internal],
  ])('%s', (_, result, expected) => {
    expect(text(result)).toEqual(expected);
  });
});
