import { DynamoDB } from '@aws-sdk/client-dynamodb';
import type { Answer } from '#contract/contract.ts';
import { sessionCookie } from '#contract/cookies.ts';
import { addresses } from '#contract/pages.ts';
import { type OperationId, routes } from '#contract/routes.ts';
import { newToken } from '#domain/ids.ts';
import { manifest } from '#functions/manifest.ts';
import { services } from '#functions/services.ts';
import { awsStandIn, localEnvironment, ownerEmail } from '#infra/local/environment.ts';
import { httpToLambda } from '#infra/local/httpToLambda.ts';
import { type Invoke, importHandler, loadLambdas } from '#infra/local/lambdas.ts';
import { makeRouter } from '#infra/local/router.ts';
import { startStore } from '#infra/local/store.ts';
import { random } from '#store/keys.ts';

const site = 'http://127.0.0.1:4000';
const hour = 3_600_000;
/** Students that one event takes; no one ever waits here. */
const places = 20_000;

/** What a phone or a browser presents. */
interface Credentials {
  bearer?: string;
  cookie?: string;
  /** The network address it comes from; each request has one of its own if left out. */
  network?: string;
}

/** A published event in an empty store in memory, and the deployed handlers of students and volunteers on it. */
export interface BenchEvent {
  id: string;
  slug: string;
  /** A client of the same store, as the SDK makes it. */
  raw: DynamoDB;
  ask: Ask;
  /** What an organizer's request brings. */
  owner: { cookie: string };
  stop(): Promise<void>;
}

/** Hands a request to its Lambda as the API Gateway event it becomes; throws unless it is answered well. */
export type Ask = <Id extends OperationId>(
  id: Id,
  request: object,
  credentials?: Credentials,
) => Promise<Answer<Id>>;

export async function startBenchEvent({
  changes = {},
  copy,
  wire,
}: {
  /** What this event has otherwise. */
  changes?: object;
  /** Names a copy of the handlers of this event's own; without it they are those of whoever loaded them first. */
  copy?: string;
  /** Stands between the handlers and the store; answers its own endpoint. */
  wire?: (endpoint: string) => Promise<string>;
} = {}): Promise<BenchEvent> {
  const store = await startStore(undefined);
  const endpoint = wire ? await wire(store.endpoint) : store.endpoint;
  const { registration, checkin, organizer } = manifest;
  const invoke = await loadLambdas(
    { registration, checkin, organizer },
    localEnvironment({ site, dynamodb: endpoint, ses: endpoint }),
    (entry) => importHandler(copy ? `${entry}?${copy}` : entry),
  );
  const ask = makeAsk(invoke);
  const owner = { cookie: await signedInOwner() };
  const { id } = await ask('createEvent', { ...careerDay(Date.now()), ...changes }, owner);
  const { slug } = await ask('publishEvent', { event: id }, owner);
  const raw = new DynamoDB({ endpoint: store.endpoint, ...awsStandIn });
  return {
    ...{ id, slug, raw, ask, owner },
    stop: async () => {
      raw.destroy();
      await store.stop();
    },
  };
}

/** A phone at a door of the event, which must be about to begin or under way: its bearer token. */
export async function deviceAtDoor({ id, ask, owner }: BenchEvent): Promise<string> {
  const door = await ask('createStation', { event: id, kind: 'door', name: 'Main door' }, owner);
  const station = door.stationUrl.slice(addresses.station(site, '').length);
  const { device } = await ask('enrollDevice', { station, name: 'Sam', attempt: newToken(random) });
  return device;
}

/** A session without the mail that asks for it: signing in is not what is measured. */
async function signedInOwner(): Promise<string> {
  const { keys, members, sessions, config, clock } = services();
  const token = newToken(random);
  await keys.makeServiceKey();
  await members.add({
    email: ownerEmail,
    organization: 'bench',
    organizationName: config.organizationName,
    role: 'owner',
  });
  await sessions.open(token, ownerEmail, clock());
  return `${sessionCookie}=${token}`;
}

/** A private network's address for each number, so that nobody is slowed down as one of a flood. */
function addressOf(number: number): string {
  return `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
}

function careerDay(now: number) {
  const utc = (instant: number) => new Date(instant).toISOString().slice(0, 16);
  return {
    kind: 'career-day',
    name: 'Bench Career Day',
    place: { name: 'Cascade Community College', address: '' },
    timeZone: 'UTC',
    startsAt: utc(now - hour),
    endsAt: utc(now + 5 * hour),
    capacity: places,
  };
}

function makeAsk(invoke: Invoke): Ask {
  const route = makeRouter(manifest);
  let asked = 0;
  return async (id, request, { bearer, cookie, network = addressOf(asked++) } = {}) => {
    const { method } = routes[id];
    const rest: Record<string, unknown> = { ...request };
    const path = routes[id].path.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = String(rest[name]);
      delete rest[name];
      return value;
    });
    const match = route(method, path);
    if (!match) throw new Error(`${path} leads nowhere`);
    const body = Buffer.from(JSON.stringify(rest));
    const headers = {
      host: new URL(site).host,
      origin: site,
      'content-type': 'application/json',
      ...(bearer && { authorization: `Bearer ${bearer}` }),
      ...(cookie && { cookie }),
    };
    const conversion = httpToLambda(
      { method, url: path, headers: Object.entries(headers), body, sourceIp: network },
      { ...match, now: new Date(), requestId: newToken(random) },
    );
    if ('refused' in conversion) throw new Error(`${id} is over a limit of API Gateway`);
    const result = (await invoke(match.lambda, conversion.event)) as { statusCode: number; body: string };
    if (result.statusCode >= 300) throw new Error(`${id} answered ${result.statusCode}: ${result.body}`);
    return JSON.parse(result.body);
  };
}
