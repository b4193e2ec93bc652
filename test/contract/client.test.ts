import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, expectTypeOf, it } from 'vitest';
import { call, type Reply } from '#contract/client.ts';
import type { Answer, Request } from '#contract/contract.ts';
import { refuse } from '#domain/refusals.ts';
import type { Grade } from '#domain/vocabulary.ts';

interface Received {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingMessage['headers'];
  body: string;
}

describe('the typed client', () => {
  let server: Server;
  let origin: string;
  let received: Received;
  let answer: { status: number; type: string; body: string };

  beforeAll(async () => {
    server = createServer(async (incoming, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(chunk);
      const { method, url, headers } = incoming;
      received = { method, url, headers, body: Buffer.concat(chunks).toString() };
      response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  beforeEach(() => {
    answer = { status: 200, type: 'application/json', body: '{}' };
  });

  it('puts names into the path, escaped, and the rest of a GET into the query', async () => {
    await call('listRegistrations', { event: 'a/b c', cursor: 'x&y' }, {}, origin);
    expect(received).toMatchObject({
      method: 'GET',
      url: '/api/organizer/events/a%2Fb%20c/registrations?cursor=x%26y',
      body: '',
    });
    expect(received.headers['content-type']).toBeUndefined();
  });

  it('leaves out of the query what was not given', async () => {
    await call('listEvents', { cursor: undefined }, {}, origin);
    expect(received.url).toBe('/api/organizer/events');
  });

  it('puts the rest of anything else into a JSON body', async () => {
    await call('updateEvent', { event: '0123456789', name: 'A new name' }, {}, origin);
    expect(received).toMatchObject({ method: 'PATCH', url: '/api/organizer/events/0123456789' });
    expect(received.headers['content-type']).toBe('application/json');
    expect(JSON.parse(received.body)).toEqual({ name: 'A new name' });
  });

  it('does not change the request it was given', async () => {
    const request = { event: '0123456789', station: '0123456789' };
    await call('revokeStation', request, {}, origin);
    expect(request).toEqual({ event: '0123456789', station: '0123456789' });
  });

  it('presents a bearer where one is given, and none otherwise', async () => {
    await call('getRegistration', {}, { bearer: 'secret' }, origin);
    expect(received.headers.authorization).toBe('Bearer secret');
    await call('getRegistration', {}, {}, origin);
    expect(received.headers.authorization).toBeUndefined();
  });

  it('answers what was asked for, as JSON or as text', async () => {
    answer.body = '{"status":"mailed","code":"123456"}';
    expect(await call('requestSignIn', { email: 'a@b.example' }, {}, origin)).toEqual({
      ok: true,
      value: { status: 'mailed', code: '123456' },
    });
    answer = { status: 200, type: 'image/svg+xml; charset=utf-8', body: '<svg/>' };
    expect(await call('getBadge', {}, {}, origin)).toEqual({ ok: true, value: '<svg/>' });
  });

  it('answers a refusal as a value', async () => {
    const refusal = refuse('link-needed');
    answer = { status: 401, type: 'application/json', body: JSON.stringify(refusal) };
    expect(await call('getRegistration', {}, {}, origin)).toEqual({ ok: false, refusal });
  });

  it.each([
    ['a failure', { status: 500, type: 'application/json', body: '{"message":"Something went wrong"}' }],
    ['a page in place of an answer', { status: 502, type: 'text/html', body: '<html>' }],
    ['a broken answer', { status: 200, type: 'application/json', body: '{"status":' }],
  ])('throws on %s', async (_, broken) => {
    answer = broken;
    await expect(call('getSession', {}, {}, origin)).rejects.toThrow();
  });

  it('throws once its signal fires', async () => {
    const signal = AbortSignal.abort();
    await expect(call('getSession', {}, { signal }, origin)).rejects.toThrow(/abort/i);
  });

  it('knows the types of what each operation takes and answers', () => {
    expectTypeOf<Request<'registerStudent'>['ageBand']>().toEqualTypeOf<'under-13' | '13-17' | '18-plus'>();
    expectTypeOf<Request<'registerStudent'>>().toHaveProperty('interests').toBeNullable();
    expectTypeOf<Answer<'getRegistration'>['grade']>().toEqualTypeOf<Grade>();
    expectTypeOf<Answer<'getBadge'>>().toEqualTypeOf<string>();
    expectTypeOf(call<'listEvents'>).returns.resolves.toEqualTypeOf<Reply<'listEvents'>>();
    expectTypeOf(call<'getEvent'>)
      .parameter(1)
      .toEqualTypeOf<{ slug: string; locale?: 'en' | 'es' | 'ar' | undefined }>();
    // @ts-expect-error a slug is needed
    expectTypeOf(call<'getEvent'>).toBeCallableWith('getEvent', {});
    // @ts-expect-error there is no such operation
    expectTypeOf(call).toBeCallableWith('getEverything', {});
  });
});
