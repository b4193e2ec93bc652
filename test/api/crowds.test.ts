import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import type { Caller } from '#test/support/caller.ts';
import { lincolnClass } from '#test/support/classes.ts';
import { type FaultyWire, faultyWire } from '#test/support/faultyWire.ts';
import { diego, publishedEvent } from '#test/support/people.ts';
import { askersPauseMs, startTurnout, type Turnout } from '#test/support/turnout.ts';
import { settledState, storedState } from './hostileStore.ts';

let turnout: Turnout;
/** The same product on the same store, over a wire that can break, with a chance of its own. */
let here: Turnout;
let wire: FaultyWire;
let owner: Caller;
let event: Answer<'readEvent'>;
const pauses: number[] = [];
let chance = 0;

beforeAll(async () => {
  turnout = await startTurnout();
  owner = await turnout.owner();
  wire = await faultyWire(turnout.local.dynamodbEndpoint);
  here = await startTurnout({
    ...{ dynamodb: wire.endpoint, ses: turnout.local.sesEndpoint },
    pause: async (ms) => {
      if (ms >= askersPauseMs) pauses.push(ms);
    },
    chance: () => chance,
  });
});
afterAll(async () => {
  await here.stop();
  await wire.stop();
  await turnout.stop();
});
beforeEach(async () => {
  wire.decide(() => 'pass');
  here.clock.pass({ minutes: 20 });
  pauses.length = 0;
  chance = 0;
  event = await publishedEvent(owner, { capacity: 10_000, sessions: [] });
});

/** Registers from a network, as the edge would name it. */
async function register(network: string, slug = event.slug) {
  const forwarded = { 'x-forwarded-for': `198.51.100.66, ${network}, 203.0.113.1` };
  const body = JSON.stringify({ ...diego });
  return here.someone().send<'registerStudent'>('POST', `/api/events/${slug}/registrations`, {
    body,
    headers: forwarded,
  });
}
async function registerMany(count: number, network: string, slug = event.slug) {
  for (let sent = 0; sent < count; sent++) expect((await register(network, slug)).status).toBe(201);
}

describe('a crowd from one network', () => {
  // With this chance each registration is counted, for sixteen.
  const sixHundred = 600 / 16;

  it('is slowed past six hundred in ten minutes, and never refused', async () => {
    await registerMany(Math.ceil(sixHundred), '192.0.2.7');
    expect(pauses).toEqual([]);
    await registerMany(1, '192.0.2.7');
    expect(pauses).toHaveLength(1);
    expect(pauses[0]).toBeGreaterThanOrEqual(1_000);
    await registerMany(Math.ceil(sixHundred), '192.0.2.7');
    expect(pauses.at(-1)).toBeGreaterThanOrEqual(2_000);
    expect(pauses.at(-1)).toBeLessThanOrEqual(4_000);
  });

  it('slows no other network, no other event, and not itself ten minutes later', async () => {
    const other = await publishedEvent(owner, { sessions: [] });
    await registerMany(39, '192.0.2.8');
    expect(pauses).toHaveLength(1);
    await register('192.0.2.9');
    await register('192.0.2.8', other.slug);
    expect(pauses).toHaveLength(1);
    here.clock.pass({ minutes: 10 });
    await register('192.0.2.8');
    expect(pauses).toHaveLength(1);
  });

  it('is one subscriber’s whole network of IPv6 addresses, however they are written', async () => {
    const addresses = [
      '2001:db8:1:2::1',
      '2001:db8:1:2:ffff:0:0:9',
      '2001:db8:1:2:a::',
      '2001:db8:1:2::ffff:1',
    ];
    for (let sent = 0; sent < 39; sent++) await register(addresses[sent % addresses.length] ?? '');
    expect(pauses).toHaveLength(1);
    await register('2001:db8:1:3::1');
    expect(pauses).toHaveLength(1);
  });

  it('cannot hide behind networks that it only claims', async () => {
    for (let sent = 0; sent < 39; sent++) {
      const claimed = { 'x-forwarded-for': `10.0.0.${sent}, 10.1.0.${sent}, 192.0.2.11, 203.0.113.1` };
      await here.someone().send('POST', `/api/events/${event.slug}/registrations`, {
        body: JSON.stringify(diego),
        headers: claimed,
      });
    }
    expect(pauses).toHaveLength(1);
  });

  it('is counted once in sixteen, and kept under no address', async () => {
    chance = 1 / 16;
    await registerMany(50, '192.0.2.12');
    expect(pauses).toEqual([]);
    chance = 0;
    await registerMany(1, '192.0.2.13');
    const kept = JSON.stringify(await storedState(turnout));
    expect(kept).toContain('crowd#');
    expect(kept).not.toContain('192.0.2.');
  });

  it('costs a student nothing where counting fails', async () => {
    wire.decide(({ body }) => (body.includes('crowd#') ? 'refuse' : 'pass'));
    expect((await register('192.0.2.14')).status).toBe(201);
    const body = { slug: event.slug, ...lincolnClass };
    expect((await here.someone().call('registerGroup', body)).status).toBe(201);
  });
});

describe('a program that fills in what nobody sees', () => {
  it.each([
    ['registerStudent', { ...diego, email: 'bot@students.example' }, 201],
    ['registerGroup', lincolnClass, 201],
    ['askForLink', { email: 'bot@students.example' }, 200],
  ] as const)('is answered like a person and takes nothing: %s', async (id, form, status) => {
    const before = await settledState(turnout);
    const sent = { slug: event.slug, ...form, website: 'https://casino.example' };
    const answer = await here.someone().call(id, sent);
    expect(answer).toMatchObject({ status, body: { status: 'mailed' } });
    expect(await storedState(turnout)).toEqual(before);
  });
});
