import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDB } from '@aws-sdk/client-dynamodb';
import { SES } from '@aws-sdk/client-ses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LambdaManifest } from '#functions/manifest.ts';
import { awsStandIn } from '#infra/local/environment.ts';
import type { Handler } from '#infra/local/lambdas.ts';
import { limits } from '#infra/local/limits.ts';
import { type Local, startLocal } from '#infra/local/local.ts';
import { median } from '#test/bench/median.ts';

const common = { grants: [], memoryMb: 128, timeoutSeconds: 5, impact: '' };

const manifest: Record<string, LambdaManifest> = {
  front: {
    ...common,
    entry: 'functions/front/handler.ts',
    routes: {
      echo: { method: 'POST', path: '/api/echo/{name}', credential: 'none' },
      fails: { method: 'GET', path: '/api/fails', credential: 'none' },
    },
  },
  postman: {
    ...common,
    entry: 'functions/postman/handler.ts',
    triggers: [
      { kind: 'stream', table: 'registrations', newImageHas: 'wake' },
      { kind: 'schedule', everyMinutes: 1 },
    ],
  },
};

interface Seen {
  records: { sk: string; note: string }[][];
  schedules: { source: string; time: string }[];
  atOnce: number;
  fail: number;
}

let seen: Seen = { records: [], schedules: [], atOnce: 0, fail: 0 };
let busy = 0;

const handlers: Record<string, Handler> = {
  'functions/front/handler.ts': async (event, context) => {
    const { rawPath } = event as { rawPath: string };
    if (rawPath === '/api/fails') throw new Error('broken on purpose');
    return {
      statusCode: 200,
      headers: { 'content-type': 'application/json' },
      cookies: ['__Host-a=1; Path=/; Secure', 'b=2'],
      body: JSON.stringify({ event, function: context.functionName, site: process.env.SITE_URL }),
    };
  },
  'functions/postman/handler.ts': async (event) => {
    busy += 1;
    seen.atOnce = Math.max(seen.atOnce, busy);
    await new Promise((resolve) => setImmediate(resolve));
    busy -= 1;
    if (!Object.hasOwn(event as object, 'Records')) {
      seen.schedules.push(event as Seen['schedules'][number]);
      return;
    }
    const { Records } = event as {
      Records: { dynamodb: { NewImage: Record<'sk' | 'note', { S: string }> } }[];
    };
    seen.records.push(
      Records.map(({ dynamodb: { NewImage } }) => ({ sk: NewImage.sk.S, note: NewImage.note?.S })),
    );
    if (seen.fail > 0) {
      seen.fail -= 1;
      throw new Error('SES is away');
    }
  },
};

const importHandler = async (entry: string) => {
  const handler = handlers[entry];
  if (!handler) throw new Error(`no handler ${entry}`);
  return { handler };
};

let data: string;
let local: Local;
const log: string[] = [];

const start = (port = 0) =>
  startLocal({
    port,
    data,
    site: join(data, 'site'),
    minuteMs: 0,
    manifest,
    importHandler,
    log: (message) => log.push(message),
  });

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'turnout-local-'));
  local = await start();
});

afterAll(async () => {
  await local.stop();
  await rm(data, { recursive: true });
});

const database = () => new DynamoDB({ endpoint: local.dynamodbEndpoint, ...awsStandIn });
const ses = () => new SES({ endpoint: local.sesEndpoint, ...awsStandIn });

async function inbox(): Promise<{ subject: string }[]> {
  const response = await fetch(`${local.sesEndpoint}/store`);
  const { emails } = (await response.json()) as { emails: { subject: string }[] };
  return emails;
}

async function sendMail(subject: string): Promise<void> {
  const Data = Buffer.from(`From: a@example.org\r\nTo: b@example.org\r\nSubject: ${subject}\r\n\r\nHello`);
  await ses().sendRawEmail({ RawMessage: { Data } });
}

describe('The API', () => {
  test('hands a request to its Lambda and sends on what it answers, each cookie by itself', async () => {
    const response = await fetch(`${local.site}/api/echo/Zo%C3%AB?a=1`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"hello":"world"}',
    });
    expect(response.status).toBe(200);
    expect(response.headers.getSetCookie()).toEqual(['__Host-a=1; Path=/; Secure', 'b=2']);
    expect(await response.json()).toMatchObject({
      function: 'turnout-front',
      site: local.site,
      event: {
        routeKey: 'POST /api/echo/{name}',
        pathParameters: { name: 'Zoë' },
        queryStringParameters: { a: '1' },
        body: '{"hello":"world"}',
        requestContext: { http: { sourceIp: '127.0.0.1' } },
      },
    });
  });

  test('answers 500 without details when a Lambda throws, and logs it', async () => {
    const response = await fetch(`${local.site}/api/fails`);
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({ message: 'Internal Server Error' });
    expect(log).toContain('GET /api/fails failed');
  });

  test.each([
    ['an unknown path', 'GET', '/api/nothing', 404, 'unknown-route'],
    ['a method the path does not take', 'DELETE', '/api/fails', 404, 'unknown-route'],
    ['a path that is not UTF-8', 'GET', '/api/%E0%A4%A', 400, 'invalid-input'],
  ])('refuses %s', async (_, method, path, status, refusal) => {
    const response = await fetch(local.site + path, { method });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ refusal });
  });

  test('refuses 10 MB and a byte while it still reads', async () => {
    const response = await fetch(`${local.site}/api/echo/a`, {
      method: 'POST',
      body: Buffer.alloc(limits.body + 1),
    });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ refusal: 'too-large', fields: [{ path: 'body' }] });
  });

  test.each([11_000, 300_000])('refuses a header of %i bytes', async (bytes) => {
    const status = await new Promise((resolve, reject) => {
      const sent = httpRequest(`${local.site}/api/fails`, { headers: { 'x-long': 'a'.repeat(bytes) } });
      sent.on('response', (response) => resolve(response.resume().statusCode));
      sent.on('error', reject);
      sent.end();
    });
    expect(status).toBe(431);
  });
});

describe('The stream and the schedule', () => {
  const put = (sk: string, more: Record<string, { S: string }> = {}) =>
    database().putItem({
      TableName: 'turnout-registrations',
      Item: { pk: { S: 'event' }, sk: { S: sk }, ...more },
    });
  const reset = () => {
    seen = { records: [], schedules: [], atOnce: 0, fail: 0 };
  };

  test('an item written with the attribute reaches its Lambda, another does not', async () => {
    reset();
    await put('ana', { wake: { S: '1' }, note: { S: 'hello' } });
    await put('ben');
    await local.tick();
    expect(seen.records.flat()).toEqual([{ sk: 'ana', note: 'hello' }]);
  });

  test('an update is told with its whole new image', async () => {
    reset();
    await put('cho', { note: { S: 'kept' } });
    await database().updateItem({
      TableName: 'turnout-registrations',
      Key: { pk: { S: 'event' }, sk: { S: 'cho' } },
      UpdateExpression: 'SET wake = :one',
      ExpressionAttributeValues: { ':one': { S: '1' } },
    });
    await local.tick();
    expect(seen.records.flat()).toEqual([{ sk: 'cho', note: 'kept' }]);
  });

  test('a write that the store refused is not told', async () => {
    reset();
    await expect(
      database().putItem({
        TableName: 'turnout-registrations',
        Item: { pk: { S: 'event' }, sk: { S: 'dee' }, wake: { S: '1' } },
        ConditionExpression: 'attribute_exists(pk)',
      }),
    ).rejects.toThrow();
    await local.tick();
    expect(seen.records).toEqual([]);
  });

  test('a batch that fails is delivered again, three times at most', async () => {
    reset();
    seen.fail = 5;
    await put('eve', { wake: { S: '1' } });
    await local.tick();
    expect(seen.records).toHaveLength(3);
  });

  test('hundreds of writes come in batches, one at a time, none left out', async () => {
    reset();
    const names = Array.from({ length: 200 }, (_, number) => `student-${number}`);
    await Promise.all(names.map((name) => put(name, { wake: { S: '1' } })));
    await local.tick();
    expect(new Set(seen.records.flat().map(({ sk }) => sk))).toEqual(new Set(names));
    expect(Math.max(...seen.records.map((batch) => batch.length))).toBeLessThanOrEqual(25);
    expect(seen.atOnce).toBe(1);
  });

  test('each tick runs every schedule once', async () => {
    reset();
    await local.tick();
    await local.tick();
    expect(seen.schedules).toHaveLength(2);
    expect(seen.schedules[0]).toMatchObject({ source: 'aws.events', 'detail-type': 'Scheduled Event' });
  });
});

describe('Stopping and starting again', () => {
  test('loses no item and no mail, and takes no longer than two seconds', async () => {
    const item = { pk: { S: 'event' }, sk: { S: 'kept' } };
    await database().putItem({ TableName: 'turnout-scans', Item: item });
    await sendMail('Your badge');
    const stops: number[] = [];
    for (let times = 0; times < 3; times++) {
      const before = performance.now();
      await local.stop();
      stops.push(performance.now() - before);
      local = await start();
    }
    // Of several, since other tests may have the machine for a moment.
    expect(median(stops)).toBeLessThan(2000);
    const { Item } = await database().getItem({ TableName: 'turnout-scans', Key: item });
    expect(Item).toEqual(item);
    expect((await inbox()).map(({ subject }) => subject)).toContain('Your badge');
  });

  test('a taken port is told in one line', async () => {
    const port = Number(new URL(local.site).port);
    await expect(start(port)).rejects.toThrow(`Port ${port} is taken`);
  });

  test('a folder that cannot be is told in one line', async () => {
    const file = join(data, 'file');
    await writeFile(file, '');
    await expect(startLocal({ port: 0, data: join(file, 'sub'), manifest, importHandler })).rejects.toThrow(
      /cannot be written.*part of the path is a file/,
    );
  });

  test('a folder that another living runner holds is told in one line', async () => {
    const other = await mkdtemp(join(tmpdir(), 'turnout-held-'));
    await writeFile(join(other, 'runner.pid'), String(process.ppid));
    await expect(startLocal({ port: 0, data: other, manifest, importHandler })).rejects.toThrow('in use');
    await rm(other, { recursive: true });
  });
});
