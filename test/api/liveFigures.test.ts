import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import type { Registration } from '#domain/registration.ts';
import type { Caller } from '#test/support/caller.ts';
import { type FaultyWire, faultyWire } from '#test/support/faultyWire.ts';
import { diego, publishedEvent } from '#test/support/people.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';

describe('live figures', () => {
  let turnout: Turnout;
  /** The same product on the same store, over a wire that is watched. */
  let watched: Turnout;
  let wire: FaultyWire;
  let owner: Caller;
  let event: Answer<'readEvent'>;
  let counts = 0;

  beforeAll(async () => {
    turnout = await startTurnout();
    await turnout.owner();
    wire = await faultyWire(turnout.local.dynamodbEndpoint);
    watched = await startTurnout({ dynamodb: wire.endpoint, ses: turnout.local.sesEndpoint });
    owner = await watched.owner();
  });
  afterAll(async () => {
    await watched.stop();
    await wire.stop();
    await turnout.stop();
  });
  beforeEach(async () => {
    counting();
    event = await publishedEvent(owner, { capacity: 10_000 });
  });

  /** Has every count noted, and carried out or not. */
  function counting(fate: 'pass' | 'refuse' = 'pass') {
    wire.decide(({ operation, body }) => {
      const isCount = operation === 'Query' && body.includes('turnout-registrations');
      if (isCount) counts++;
      return isCount ? fate : 'pass';
    });
    counts = 0;
  }
  const watch = () => owner.get('getAttendance', { event: event.id });
  const register = () => turnout.someone().get('registerStudent', { slug: event.slug, ...diego });

  it('are counted once in three seconds, however many watch', async () => {
    await watch();
    await register();
    counting();
    for (let second = 0; second < 9; second++) {
      watched.clock.pass({ seconds: 1 });
      await Promise.all(Array.from({ length: 10 }, watch));
    }
    expect(counts).toBe(3);
    expect((await watch()).registered).toBe(1);
  });

  it('are the last ones while somebody counts, and counted anew when that one crashed', async () => {
    await watch();
    await register();
    watched.clock.pass({ seconds: 4 });
    counting('refuse');
    expect((await owner.call('getAttendance', { event: event.id })).status).toBeGreaterThanOrEqual(500);

    counting();
    watched.clock.pass({ seconds: 19 });
    expect((await watch()).registered).toBe(0);
    expect(counts).toBe(0);
    watched.clock.pass({ seconds: 1 });
    expect((await watch()).registered).toBe(1);
    expect(counts).toBe(1);
  });

  it('have one row for each of 300 schools and one for all the rest, however many spellings are typed', async () => {
    const spellings = 3_400;
    for (let first = 0; first < spellings; first += 100) {
      await Promise.all(
        Array.from({ length: 100 }, (_, index) => store(`School of ${spelled(first + index)}`)),
      );
    }
    for (let more = 0; more < 3; more++) await store('Cascade High School');
    const { bySchool, registered } = await watch();
    expect(registered).toBe(spellings + 3);
    expect(bySchool).toHaveLength(301);
    expect(bySchool[0]).toEqual({ school: 'Cascade High School', registered: 3, came: 0 });
    expect(bySchool.at(-1)).toMatchObject({ registered: spellings - 299 });
    expect(bySchool.reduce((sum, school) => sum + school.registered, 0)).toBe(registered);
  });

  async function store(school: string): Promise<void> {
    const registration: Registration = {
      event: event.id,
      id: crypto.randomUUID(),
      kind: 'student',
      status: 'confirmed',
      sessions: {},
      released: {},
      firstName: diego.firstName,
      lastName: diego.lastName,
      school,
      grade: '11',
      ageBand: '13-17',
      locale: 'en',
      interests: [],
      answers: {},
      attempt: crypto.randomUUID(),
      badgeVersion: 1,
      linkVersion: 1,
      registeredAt: turnout.clock.read().toISOString(),
      revision: 1,
    };
    await turnout.services.registrations.create(registration, [], turnout.clock.read());
  }
});

/** A number as three letters, so that no two spellings fold into one school. */
function spelled(number: number): string {
  return [676, 26, 1].map((step) => String.fromCharCode(97 + (Math.floor(number / step) % 26))).join('');
}
