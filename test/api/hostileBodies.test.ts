import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OperationId, routes } from '#contract/routes.ts';
import { refusals } from '#domain/refusals.ts';
import { addressOf, operationIds } from './hostileRequests.ts';
import { settledState, storedState } from './hostileStore.ts';
import { bodyFields } from './hostileValues.ts';
import { sendRaw, type WireAnswer } from './hostileWire.ts';
import { type HostileWorld, hostileWorld } from './hostileWorld.ts';

let world: HostileWorld;
beforeAll(async () => {
  world = await hostileWorld();
});
afterAll(() => world.turnout.stop());

const withBody = Object.keys(bodyFields) as OperationId[];

describe('bodies that are no bodies', () => {
  const json = { 'content-type': 'application/json' };
  const path = () => `/api/events/${world.event.slug}/registrations`;
  const post = (body: Buffer | string, headers: Record<string, string> = json) =>
    sendRaw(world.turnout.local.site, 'POST', path(), { body, headers });
  const valid = () => {
    const { slug: _slug, ...form } = world.wellFormed.registerStudent as Record<string, unknown>;
    return form;
  };
  const padded = (bytes: number) => {
    const text = JSON.stringify({ ...valid(), padding: '' });
    return text.replace('"padding":""', `"padding":"${'x'.repeat(bytes - text.length)}"`);
  };
  const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
  const lists = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  const withField = (field: string, text: string) =>
    JSON.stringify({ ...valid(), [field]: '@@' }).replace('"@@"', text);

  const cases: [string, () => Promise<WireAnswer>, number, string, string][] = [
    ['invalid JSON', () => post('{"firstName": '), 415, 'not-json', 'body'],
    ['JSON with a comma too many', () => post('{"firstName": "Maya",}'), 415, 'not-json', 'body'],
    ['a list', () => post('[]'), 415, 'not-json', 'body'],
    ['null', () => post('null'), 415, 'not-json', 'body'],
    ['a text', () => post('"Maya"'), 415, 'not-json', 'body'],
    ['a number', () => post('7'), 415, 'not-json', 'body'],
    ['spaces', () => post('   '), 415, 'not-json', 'body'],
    ['nothing at all', () => post(''), 400, 'invalid-input', 'firstName'],
    ['a byte order mark', () => post(`\ufeff${JSON.stringify(valid())}`), 415, 'not-json', 'body'],
    ['UTF-16', () => post(Buffer.from(JSON.stringify(valid()), 'utf16le')), 415, 'not-json', 'body'],
    [
      'invalid UTF-8 in a name',
      () => post(Buffer.from(JSON.stringify({ ...valid(), firstName: 'M\u00e9' }), 'latin1')),
      400,
      'invalid-input',
      'firstName',
    ],
    ['no content type', () => post(JSON.stringify(valid()), {}), 415, 'not-json', 'body'],
    ...[
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'text/json',
      'application/jsonx',
      'nonsense',
      'application/octet-stream',
    ].map((type): (typeof cases)[number] => [
      `the content type ${type}`,
      () => post(JSON.stringify(valid()), { 'content-type': type }),
      415,
      'not-json',
      'body',
    ]),
    [
      'a form',
      () => post('firstName=Maya', { 'content-type': 'application/x-www-form-urlencoded' }),
      415,
      'not-json',
      'body',
    ],
    [
      '10,000 levels of objects',
      () => post(withField('firstName', nested(10_000))),
      400,
      'invalid-input',
      'firstName',
    ],
    [
      '10,000 levels of answers',
      () => post(withField('answers', nested(10_000))),
      400,
      'invalid-input',
      'answers.a',
    ],
    [
      '10,000 levels of lists',
      () => post(withField('interests', lists(10_000))),
      400,
      'invalid-input',
      'interests',
    ],
    ['10,000 levels and no end', () => post('[{"a":'.repeat(10_000)), 415, 'not-json', 'body'],
    [
      '100,000 interests',
      () => post(JSON.stringify({ ...valid(), interests: Array(100_000).fill('x') })),
      400,
      'invalid-input',
      'interests',
    ],
    [
      '200,000 sessions',
      () => post(JSON.stringify({ ...valid(), sessions: Array(200_000).fill(0) })),
      400,
      'invalid-input',
      'sessions',
    ],
    [
      'a name of 900 kB',
      () => post(JSON.stringify({ ...valid(), firstName: 'x'.repeat(900_000) })),
      400,
      'invalid-input',
      'firstName',
    ],
    [
      'a school of 900 kB of marks',
      () => post(JSON.stringify({ ...valid(), school: `S${'\u0301'.repeat(450_000)}` })),
      400,
      'invalid-input',
      'school',
    ],
    [
      'an e-mail address of 900 kB',
      () => post(JSON.stringify({ ...valid(), email: 'a.'.repeat(450_000) })),
      400,
      'invalid-input',
      'email',
    ],
    ['2 MB', () => post(padded(2_000_000)), 413, 'too-large', 'body'],
    ['7 MB', () => post(padded(7_000_000)), 413, 'too-large', 'body'],
    ['10 MB', () => post(padded(10 * 1024 * 1024)), 413, 'too-large', 'body'],
    ['10 MB and one byte', () => post(padded(10 * 1024 * 1024 + 1)), 413, 'too-large', 'body'],
    [
      '__proto__ in place of fields',
      () => post(`{"__proto__": ${JSON.stringify(valid())}}`),
      400,
      'invalid-input',
      'firstName',
    ],
    [
      'constructor.prototype',
      () => post('{"constructor": {"prototype": {"firstName": "Maya"}}}'),
      400,
      'invalid-input',
      'firstName',
    ],
    [
      'constructor in the answers',
      () => post(withField('answers', '{"constructor": "x"}')),
      400,
      'invalid-input',
      'answers.constructor',
    ],
    [
      'another event in the body',
      () => post(JSON.stringify({ ...valid(), slug: 'x', firstName: 7 })),
      400,
      'invalid-input',
      'firstName',
    ],
    [
      'a query operator for a name',
      () => post(JSON.stringify({ ...valid(), firstName: { $ne: null } })),
      400,
      'invalid-input',
      'firstName',
    ],
    [
      'the wrong origin',
      () => post(JSON.stringify(valid()), { ...json, origin: 'https://evil.example' }),
      403,
      'wrong-origin',
      '',
    ],
    [
      'the origin null',
      () => post(JSON.stringify(valid()), { ...json, origin: 'null' }),
      403,
      'wrong-origin',
      '',
    ],
    [
      'an origin that only starts alike',
      () => post(JSON.stringify(valid()), { ...json, origin: `${world.turnout.local.site}.evil.example` }),
      403,
      'wrong-origin',
      '',
    ],
    [
      '11 kB of headers',
      () => post(JSON.stringify(valid()), { ...json, 'x-padding': 'x'.repeat(11_000) }),
      431,
      'too-large',
      'headers',
    ],
  ];

  it.each(cases)('%s', async (_, send, status, refusal, field) => {
    const before = await settledState(world.turnout);
    const answer = await send();
    const body = answer.json();
    expect({ status: answer.status, refusal: body.refusal }).toEqual({ status, refusal });
    expect(body.message).toBe(refusals[refusal as keyof typeof refusals]);
    if (field) expect(body.fields?.map((fault) => fault.path.slice(0, field.length))).toContain(field);
    expect(await storedState(world.turnout)).toEqual(before);
  });

  it('leave no prototype polluted', () => {
    expect({}).not.toHaveProperty('firstName');
    expect(Object.prototype).not.toHaveProperty('isAdmin');
  });

  it.each(['application/json; charset=utf-8', 'APPLICATION/JSON', 'application/vnd.turnout+json'])(
    'a body of the type %s is one',
    async (type) => {
      const answer = await post(JSON.stringify({ ...valid(), firstName: 'Imani' }), { 'content-type': type });
      expect(answer.status).toBe(201);
    },
  );

  it('a wrong origin is refused on every route that changes anything', async () => {
    const before = await settledState(world.turnout);
    for (const id of withBody) {
      const { method } = routes[id];
      const path = addressOf(world, id);
      const cookie = [...world.owner.cookies].map((pair) => pair.join('=')).join('; ');
      const headers = { ...json, cookie, origin: 'https://evil.example' };
      const answer = await sendRaw(world.turnout.local.site, method, path, {
        headers,
        body: JSON.stringify(world.wellFormed[id]),
      });
      expect({ id, status: answer.status, ...answer.json() }).toMatchObject({
        ...{ id, status: 403, refusal: 'wrong-origin' },
      });
    }
    expect(await storedState(world.turnout)).toEqual(before);
  });
});

describe('addresses that lead nowhere', () => {
  it.each([
    ['GET', '/api/events/%', 400],
    ['GET', '/api/events/%zz', 400],
    ['GET', '/api/events/%c3%28', 400],
    ['GET', '/api/events/%ff', 400],
    ['GET', '/api/events/%00', 400],
    ['GET', '/api/events/%25', 400],
    ['GET', '/api/events/%2525', 400],
    ['GET', '/api/events/%0d%0aSet-Cookie:x=y', 400],
    ['GET', '/api/events/%2e%2e', 400],
    ['GET', '/api/events/%2e%2e%2f', 404],
    ['GET', '/api/events/..%2f..%2fetc%2fpasswd', 404],
    ['GET', '/api/events/../../etc/passwd', 404],
    ['GET', '/api/events/', 404],
    ['GET', '/api/events', 404],
    ['GET', '/api/events/a/b/c', 404],
    ['GET', '/api/', 404],
    ['GET', '/api', 404],
    ['GET', '/api/__proto__', 404],
    ['GET', '/api/constructor', 404],
    ['GET', '//api/events/x', 404],
    ['GET', '/API/events/x', 404],
    ['GET', `/api/events/${'x'.repeat(61)}`, 400],
    ['GET', `/api/events/${'x'.repeat(9_000)}`, 400],
    ['GET', `/api/events/${'x'.repeat(11_000)}`, 431],
    ['GET', `/api/events/x?${'x'.repeat(11_000)}`, 431],
    ['GET', '/api/events/%F0%9F%98%80', 400],
  ])('%s %s answers %i', async (method, path, status) => {
    const before = await settledState(world.turnout);
    const answer = await sendRaw(world.turnout.local.site, method, path);
    expect(answer.status).toBe(status);
    if (path.startsWith('/api')) {
      expect(answer.json()).toMatchObject({
        refusal: status === 404 ? 'unknown-route' : status === 431 ? 'too-large' : 'invalid-input',
        message: expect.any(String),
      });
    }
    expect(await storedState(world.turnout)).toEqual(before);
  });

  it.each(['HEAD', 'OPTIONS', 'PUT', 'TRACE'])('%s answers 404 on every known path', async (method) => {
    const before = await settledState(world.turnout);
    for (const id of operationIds) {
      const path = addressOf(world, id);
      const answer = await sendRaw(world.turnout.local.site, method, path);
      expect({ id, status: answer.status }).toEqual({ id, status: 404 });
    }
    expect(await storedState(world.turnout)).toEqual(before);
  });

  it.each([
    ['/api/registration/badge?of=badge&of=link', 400, 'of'],
    ['/api/registration/badge?of=', 400, 'of'],
    ['/api/registration/badge?of[]=badge', 200, ''],
    ['/api/registration/badge?__proto__=x&constructor=y', 200, ''],
    ['/api/registration/badge?of=%ff', 400, 'of'],
    ['/api/registration/badge?of=%', 400, 'of'],
    ['/api/registration/badge?&&==&=', 200, ''],
  ])('%s answers %i', async (path, status, field) => {
    const headers = { authorization: `Bearer ${world.link}` };
    const answer = await sendRaw(world.turnout.local.site, 'GET', path, { headers });
    expect(answer.status).toBe(status);
    if (field) expect(answer.json().fields?.map((fault) => fault.path)).toEqual([field]);
  });

  it.each(['__proto__', 'constructor', 'toString'])('a header called %s is just a header', async (name) => {
    const headers = { [name]: 'x', authorization: `Bearer ${world.link}` };
    const answer = await sendRaw(world.turnout.local.site, 'GET', '/api/registration', { headers });
    expect(answer.status).toBe(200);
  });

  it.each([
    '=',
    ';;;',
    '__proto__=x',
    'x',
    '__Host-session',
    '__Host-session=',
    '__Host-session=%00',
    `__Host-session=${'x'.repeat(4_000)}`,
  ])('a cookie header of %j signs nobody in', async (cookie) => {
    const answer = await sendRaw(world.turnout.local.site, 'GET', '/api/session', { headers: { cookie } });
    expect({ status: answer.status, refusal: answer.json().refusal }).toEqual({
      status: 401,
      refusal: 'sign-in-needed',
    });
  });
});
