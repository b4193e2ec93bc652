import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OperationId } from '#contract/routes.ts';
import { refusals } from '#domain/refusals.ts';
import { eventPool } from '#domain/registration.ts';
import { healthcareMorning, maya } from '#test/support/people.ts';
import { declaredRefusals } from './hostileRequests.ts';
import { hostileEmails, hostileNames } from './hostileValues.ts';
import { type HostileWorld, hostileWorld } from './hostileWorld.ts';

let world: HostileWorld;
beforeAll(async () => {
  world = await hostileWorld();
});
afterAll(() => world.turnout.stop());

describe('anything at all', () => {
  const odd = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.string({ unit: 'binary', maxLength: 130 }),
    fc.string({ unit: 'grapheme', maxLength: 70 }),
    fc.constantFrom<unknown>(...Object.values(hostileNames), ...hostileEmails),
    fc.double(),
    fc.array(fc.string({ maxLength: 12 }), { maxLength: 50 }),
  );

  /** A form of which some fields were replaced by, and others gained, anything at all. */
  function disturbed(form: object, more: Record<string, fc.Arbitrary<unknown>> = {}) {
    const replaced = fc.record(
      Object.fromEntries(
        Object.keys({ ...form, ...more }).map((key) => [key, more[key] ? fc.oneof(more[key], odd) : odd]),
      ),
      { requiredKeys: [] },
    );
    const kept = fc.subarray(Object.keys(form));
    return fc.tuple(replaced, kept, fc.boolean()).map(([changes, keys, light]) => {
      // Most changes at once seldom get past the first check, so half of the forms keep most of theirs.
      const lighter = Object.fromEntries(Object.entries(changes).slice(0, 2));
      const restored = Object.fromEntries(keys.map((key) => [key, form[key as keyof typeof form]]));
      return light ? { ...form, ...lighter } : { ...form, ...changes, ...restored };
    });
  }

  async function answersWell(id: OperationId, request: object): Promise<number> {
    const { status, body } = await world.send(id, request);
    expect(status).toBeLessThan(500);
    if (status < 400) return status;
    expect(declaredRefusals(id)).toContain(body.refusal);
    expect(body.message).toEqual(refusals[body.refusal as keyof typeof refusals]);
    if (body.refusal === 'invalid-input') expect(body.fields?.length).toBeGreaterThan(0);
    for (const fault of body.fields ?? []) expect(fault.message).toMatch(/\w/);
    return status;
  }

  const settings = (numRuns: number) => ({ numRuns, seed: 20270304, endOnFailure: true });

  it('registerStudent never fails, and takes a number only for who is registered', async () => {
    const { event, question } = world;
    const numbers = async () => (await world.turnout.services.pools.read(event.id, eventPool))?.issued ?? 0;
    const before = await numbers();
    let served = 0;
    const form = {
      ...maya,
      sessions: [event.sessions[0]?.id],
      answers: { [question.number]: 3 },
      attempt: 'attempt-of-the-fuzzer',
    };
    const answers = fc.dictionary(
      fc.constantFrom(...Object.values(question), '0000000000', '__proto__'),
      fc.oneof(fc.double(), fc.integer(), fc.boolean(), fc.string({ unit: 'binary', maxLength: 60 })),
    );
    const sessions = fc.array(fc.constantFrom(...event.sessions.map(({ id }) => id), '0000000000'), {
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(disturbed(form, { answers, sessions }), async (request) => {
        const status = await answersWell('registerStudent', { ...request, slug: event.slug });
        if (status < 300) served += 1;
      }),
      settings(300),
    );
    expect(served).toBeGreaterThan(10);
    expect(await numbers()).toBe(before + served);
  });

  it('changeRegistration never fails', async () => {
    const { event, question } = world;
    const { ageBand: _ageBand, email: _email, ...form } = maya;
    const chosen = fc.subarray([...event.sessions.map(({ id }) => id), '0000000000']);
    const answers = fc.dictionary(fc.constantFrom(...Object.values(question)), odd);
    await fc.assert(
      fc.asyncProperty(disturbed(form, { sessions: chosen, answers }), async (request) => {
        await answersWell('changeRegistration', request);
      }),
      settings(100),
    );
  });

  it('startOver and addToRoster never fail', async () => {
    const { firstName, lastName, school, grade } = maya;
    const row = { firstName, lastName, grade, email: maya.email, subgroup: 'Blue', preferences: [], twin: 1 };
    const rows = fc.array(fc.oneof(disturbed(row), odd), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(disturbed({ rows: [row] }, { rows }), async (request) => {
        await answersWell('addToRoster', request);
      }),
      settings(100),
    );
    await fc.assert(
      fc.asyncProperty(disturbed({ firstName, lastName, school, grade, revision: -1 }), async (request) => {
        await answersWell('startOver', request);
      }),
      settings(60),
    );
  });

  it.each([
    'registerGroup',
    'changeGroup',
    'shareGroup',
    'changeRow',
    'giveSessions',
    'askForLink',
    'openSlip',
    'mergeSchools',
    'mergeRegistrations',
  ] as const)('%s never fails', async (id) => {
    const { slug, event, row, ...form } = world.wellFormed[id] as Record<string, unknown>;
    const inPath = Object.fromEntries(
      Object.entries({ slug, event, row }).filter(([, value]) => value !== undefined),
    );
    await fc.assert(
      fc.asyncProperty(disturbed(form), async (request) => {
        await answersWell(id, { ...request, ...inPath });
      }),
      settings(60),
    );
  });

  it('uploadScans never fails', async () => {
    const form = world.wellFormed.uploadScans as { sentAt: string; scans: object[] };
    const years = fc.date({ min: new Date(0), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true });
    const times = years.map((date) => date.toISOString());
    const scan = disturbed(form.scans[0] ?? {}, {
      at: times,
      badge: fc.string({ unit: 'binary', minLength: 1 }),
    });
    const scans = fc.array(scan, { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(disturbed(form, { sentAt: times, scans }), async (request) => {
        await answersWell('uploadScans', request);
      }),
      settings(200),
    );
  });

  const moments = fc.oneof(
    fc.constantFrom(
      '0000-01-01T00:00',
      '9999-12-31T23:59:59Z',
      '2027-03-14T02:30',
      '2027-03-04T09:00:00.0000000001',
    ),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  );
  const zones = fc.constantFrom('UTC', 'Asia/Kathmandu', 'Pacific/Apia', 'Etc/GMT+12', 'EST', 'America');
  const more = { startsAt: moments, endsAt: moments, timeZone: zones };

  it('createEvent never fails', async () => {
    await fc.assert(
      fc.asyncProperty(disturbed(healthcareMorning, more), async (request) => {
        await answersWell('createEvent', request);
      }),
      settings(150),
    );
  });

  it('updateEvent never fails', async () => {
    const { id } = await world.owner.get('createEvent', healthcareMorning);
    const { sessions, employers, roles, questions, mailTexts, schools, summaryTo } = world.event;
    const form = {
      ...healthcareMorning,
      ...{ sessions, employers, roles, questions, mailTexts, schools, summaryTo },
    };
    const session = fc.array(disturbed(sessions[0] ?? {}, { startsAt: moments, endsAt: moments }), {
      maxLength: 3,
    });
    await fc.assert(
      fc.asyncProperty(disturbed(form, { ...more, sessions: session }), async (request) => {
        await answersWell('updateEvent', { ...request, event: id });
      }),
      settings(150),
    );
  });
});
