import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, contract } from '#contract/contract.ts';
import { type OperationId, routes } from '#contract/routes.ts';
import { type Case, expectRefused, namesInPath, operationIds, shown } from './hostileRequests.ts';
import { settledState, storedState } from './hostileStore.ts';
import { bodyFields, hostileNames, wrongFor } from './hostileValues.ts';
import { type HostileWorld, hostileWorld } from './hostileWorld.ts';

let world: HostileWorld;
beforeAll(async () => {
  world = await hostileWorld();
});
afterAll(() => world.turnout.stop());

const withBody = Object.keys(bodyFields) as OperationId[];

describe('values of the wrong type', () => {
  it('are tried for every field of every body', () => {
    const expected = operationIds.filter((id) => routes[id].method !== 'GET');
    expect([...withBody].sort()).toEqual([...expected].sort());
    for (const id of withBody) {
      const fields = Object.keys(contract[id].input.shape).filter((name) => !namesInPath(id).includes(name));
      expect({ id, fields: Object.keys(bodyFields[id] ?? {}).sort() }).toEqual({ id, fields: fields.sort() });
    }
  });

  it.each(withBody.filter((id) => Object.keys(bodyFields[id] ?? {}).length))(
    '%s names each and changes nothing',
    (id) =>
      expectRefused(
        world,
        id,
        Object.entries(bodyFields[id] ?? {}).flatMap(([field, kind]) =>
          wrongFor[kind].map((value): Case => {
            return [`${field}: ${shown(value)}`, { ...world.wellFormed[id], [field]: value }, field];
          }),
        ),
      ),
  );

  it.each(withBody)('%s names what is missing', async (id) => {
    const inPath = namesInPath(id);
    const shape = contract[id].input.shape as Record<
      string,
      { safeParse(value: unknown): { success: boolean } }
    >;
    const required = Object.keys(shape).filter(
      (field) => !inPath.includes(field) && !shape[field]?.safeParse(undefined).success,
    );
    const request = world.wellFormed[id] as Record<string, unknown>;
    await expectRefused(
      world,
      id,
      required.map((field): Case => [`without ${field}`, { ...request, [field]: undefined }, field]),
    );
  });

  const event = (changes: object): object => ({ ...world.wellFormed.updateEvent, ...changes });
  const session = { title: 'Panel', startsAt: '2027-03-04T09:00', endsAt: '2027-03-04T10:00', capacity: 9 };
  const question = { kind: 'text', label: { en: 'Why?' } };
  it.each([
    ['sessions.0', { sessions: [null] }],
    ['sessions.1', { sessions: [session, 'panel'] }],
    ['sessions.0.title', { sessions: [{ ...session, title: 'Panel\r\nBcc: x@y.example' }] }],
    ['sessions.0.capacity', { sessions: [{ ...session, capacity: 0 }] }],
    ['sessions.0.capacity', { sessions: [{ ...session, capacity: 1e9 }] }],
    ['sessions.0.capacity', { sessions: [{ ...session, capacity: 1.5 }] }],
    ['sessions.0.startsAt', { sessions: [{ ...session, startsAt: 'nine' }] }],
    ['sessions.0.startsAt', { sessions: [{ ...session, startsAt: '2027-03-03T09:00' }] }],
    ['sessions.0.endsAt', { sessions: [{ ...session, endsAt: session.startsAt }] }],
    ['sessions.0.id', { sessions: [{ ...session, id: '../event' }] }],
    [
      'sessions.1.id',
      {
        sessions: [
          { ...session, id: 'same' },
          { ...session, id: 'same' },
        ],
      },
    ],
    ['sessions', { sessions: Array(61).fill(session) }],
    ['employers.0.name', { employers: [{ name: '' }] }],
    [
      'employers.0.contactEmail',
      { employers: [{ name: 'Clinic', contactEmail: 'a@b.example\r\nBcc: x@y.z' }] },
    ],
    ['employers.0.website', { employers: [{ name: 'Clinic', website: 'javascript:alert(1)' }] }],
    ['employers.0.website', { employers: [{ name: 'Clinic', website: 'data:text/html,x' }] }],
    ['employers.0.website', { employers: [{ name: 'Clinic', website: 7 }] }],
    ['employers.0.pathways.0', { employers: [{ name: 'Clinic', pathways: ['magic'] }] }],
    ['employers.0.roles', { employers: [{ name: 'Clinic', roles: Array(21).fill('Nurse') }] }],
    ['employers', { employers: Array(201).fill({ name: 'Clinic' }) }],
    ['roles.0.title', { roles: [{}] }],
    ['interests.0', { interests: ['__proto__'] }],
    ['questions.0.kind', { questions: [{ ...question, kind: 'essay' }] }],
    ['questions.0.label', { questions: [{ kind: 'text', label: 'Why?' }] }],
    ['questions.0.label.en', { questions: [{ kind: 'text', label: { es: '¿Por qué?' } }] }],
    ['questions.0.options', { questions: [{ ...question, kind: 'choice' }] }],
    ['questions.0.required', { questions: [{ ...question, required: 'yes' }] }],
    ['mailTexts', { mailTexts: { constructor: { en: 'x' } } }],
    ['mailTexts.follow-up', { mailTexts: { 'follow-up': 'x' } }],
    ['summaryTo.0', { summaryTo: ['a@b.example\r\nBcc: x@y.example'] }],
    ['summaryTo', { summaryTo: Array(11).fill('a@b.example') }],
    ['schools.0', { schools: ['=cmd'] }],
    ['schools', { schools: Array(501).fill('Cascade High School') }],
    ['place.name', { place: {} }],
    ['place.name', { place: { name: 'Hall\u202e' } }],
    ['timeZone', { timeZone: 'Mars/Olympus' }],
    ['timeZone', { timeZone: '__proto__' }],
    ['capacity', { capacity: 100_001 }],
    ['startsAt', { startsAt: '2027-02-30T09:00' }],
    ['startsAt', { startsAt: '2027-03-04T09:00:00.1234567890' }],
    ['startsAt', { startsAt: '0000-01-01T00:00:00+23:59', endsAt: '0000-01-02T00:00:00+23:59' }],
    ['endsAt', { startsAt: '9999-12-31T23:00:00-23:59', endsAt: '9999-12-31T23:59:59-23:59' }],
    ['endsAt', { endsAt: '2027-03-04T08:00' }],
    ['endsAt', { endsAt: '2028-03-04T08:00' }],
    ['name', { name: 'Half a pair \ud83d' }],
    ['name', { name: 'Broken UTF-8 \ufffd' }],
    ['name', { name: 'x'.repeat(121) }],
    ['description', { description: 'One line\u2028another' }],
    ['description', { description: '\u0000' }],
  ])('updateEvent names %s (%#)', async (path, changes) => {
    await expectRefused(world, 'updateEvent', [[shown(changes), event(changes), path]]);
  });

  it.each([
    ['scans', []],
    ['scans', Array(101).fill({ id: 'scan-0001', badge: 'x', at: '2027-03-01T17:00:00Z' })],
    ['scans.0.id', [{ id: 'short', badge: 'x', at: '2027-03-01T17:00:00Z' }]],
    ['scans.0.id', [{ id: 'a'.repeat(65), badge: 'x', at: '2027-03-01T17:00:00Z' }]],
    ['scans.0.id', [{ id: 'scan#0001', badge: 'x', at: '2027-03-01T17:00:00Z' }]],
    ['scans.0.badge', [{ id: 'scan-0001', badge: '', at: '2027-03-01T17:00:00Z' }]],
    ['scans.0.badge', [{ id: 'scan-0001', badge: 'x'.repeat(301), at: '2027-03-01T17:00:00Z' }]],
    ['scans.0.at', [{ id: 'scan-0001', badge: 'x', at: 1_800_000_000_000 }]],
    ['scans.0.at', [{ id: 'scan-0001', badge: 'x', at: '2027-03-01T17:00:00' }]],
    ['scans.0.at', [{ id: 'scan-0001', badge: 'x', at: '+275760-09-13T00:00:00.001Z' }]],
  ])('uploadScans names %s (%#)', async (path, scans) => {
    const request = { ...world.wellFormed.uploadScans, scans };
    await expectRefused(world, 'uploadScans', [[shown(scans), request, path]]);
  });
});

describe('what an educator sends', () => {
  it.each([
    ['registerGroup', { students: 0 }, 'students'],
    ['registerGroup', { students: 2_001 }, 'students'],
    ['registerGroup', { chaperones: -1 }, 'chaperones'],
    ['registerGroup', { chaperones: 201 }, 'chaperones'],
    ['registerGroup', { lunches: 1e9 }, 'lunches'],
    ['registerGroup', { arrival: { by: 'helicopter' } }, 'arrival.by'],
    ['registerGroup', { arrival: { by: 'bus', at: 'nine' } }, 'arrival.at'],
    ['registerGroup', { arrival: { by: 'bus', at: '0000-01-01T00:00' } }, 'arrival.at'],
    ['registerGroup', { contactName: 'Rosa\r\nBcc: x@y.example' }, 'contactName'],
    ['registerGroup', { contactName: 'Rosa\u202e' }, 'contactName'],
    ['registerGroup', { contactEmail: 'rosa@lincoln.example\r\nBcc: x@y.example' }, 'contactEmail'],
    ['registerGroup', { school: '=cmd' }, 'school'],
    ['registerGroup', { attempt: 'group#x' }, 'attempt'],
    ['changeGroup', { students: 1 }, 'students'],
    ['changeGroup', { locale: 'tlh' }, 'locale'],
    ['shareGroup', { name: 'Omar\u0000' }, 'name'],
    ['shareGroup', { email: 'omar' }, 'email'],
    ['changeRow', { firstName: 'http://x.example' }, 'firstName'],
    ['changeRow', { lastName: '' }, 'lastName'],
    ['changeRow', { grade: '8', email: 'ana@students.example' }, 'email'],
    ['changeRow', { subgroup: 'x'.repeat(41) }, 'subgroup'],
    ['changeRow', { preferences: Array(21).fill('0000000000') }, 'preferences'],
    ['changeRow', { row: 'row#x' }, 'row'],
    ['giveSessions', { preferences: ['../x'] }, 'preferences.0'],
    ['openSlip', { code: 'no slip' }, 'code'],
    ['openSlip', { code: 'x'.repeat(41) }, 'code'],
    ['mergeSchools', { spellings: [] }, 'spellings'],
    ['mergeSchools', { into: '<b>' }, 'into'],
    ['mergeRegistrations', { alone: '__proto__' }, 'alone'],
    ['startOver', { firstName: 'Maya\u202egnirts' }, 'firstName'],
  ] as [OperationId, object, string][])('%s with %j names %s', (id, changes, path) =>
    expectRefused(world, id, [[shown(changes), { ...world.wellFormed[id], ...changes }, path]]),
  );

  it('is answered row by row, each hostile one by itself', async () => {
    const rows: object[] = [
      ...Object.values(hostileNames).map((firstName) => ({ firstName, lastName: 'Walk', grade: '10' })),
      {},
      JSON.parse('{ "__proto__": { "firstName": "Ann" }, "constructor": "x" }'),
      { firstName: 'Ann', lastName: 'Walk', grade: '10', email: 'ann@students.example\r\nBcc: x@y.example' },
      { firstName: 'Ann', lastName: 'Walk', grade: '10', kind: 'owner' },
      { firstName: 'Ann', lastName: 'Walk', grade: '10', twin: 1e9 },
      { firstName: 'Ann', lastName: 'Walk', grade: '10', subgroup: 'Blue\u202e' },
      { firstName: '\u0301', lastName: '\u0301', grade: '10' },
    ];
    const before = await settledState(world.turnout);
    const { status, body } = await world.send('addToRoster', { rows });
    expect(status).toBe(200);
    const answered = (body as Answer<'addToRoster'>).rows;
    expect(answered.map(({ outcome }) => outcome)).toEqual(rows.map(() => 'refused'));
    expect(answered.every(({ fields }) => fields?.every(({ path, message }) => path && message))).toBe(true);
    expect(await storedState(world.turnout)).toEqual(before);
  });
});

describe('operationIds nobody has', () => {
  it.each([
    ['getEvent', { slug: 'no-such-event' }, 404, 'unknown-event', 'slug'],
    ['registerStudent', { slug: 'no-such-event' }, 404, 'unknown-event', 'slug'],
    ['registerStudent', { slug: 'constructor' }, 404, 'unknown-event', 'slug'],
    ['getEvent', { slug: 'NO' }, 400, 'invalid-input', 'slug'],
    ['registerStudent', { slug: '__proto__' }, 400, 'invalid-input', 'slug'],
    ['registerStudent', { sessions: ['nosessn'] }, 400, 'invalid-input', 'sessions.0'],
    ['registerStudent', { sessions: ['0000000000'] }, 422, 'unknown-session', 'sessions.0'],
    ['registerStudent', { answers: { '0000000000': 'x' } }, 422, 'unknown-question', 'answers.0000000000'],
    ['changeRegistration', { sessions: ['0000000000'] }, 422, 'unknown-session', 'sessions.0'],
    ['changeRegistration', { answers: { '0000000000': 'x' } }, 422, 'unknown-question', 'answers.0000000000'],
    ['readEvent', { event: '0000000000' }, 404, 'unknown-event', 'event'],
    ['readEvent', { event: 'UPPER' }, 400, 'invalid-input', 'event'],
    ['readEvent', { event: 'a'.repeat(65) }, 400, 'invalid-input', 'event'],
    ['updateEvent', { event: '0000000000' }, 404, 'unknown-event', 'event'],
    ['publishEvent', { event: '0000000000' }, 404, 'unknown-event', 'event'],
    ['cancelEvent', { event: '0000000000' }, 404, 'unknown-event', 'event'],
    ['listStations', { event: '0000000000' }, 404, 'unknown-event', 'event'],
    ['getAttendance', { event: '0000000000' }, 404, 'unknown-event', 'event'],
    ['revokeStation', { station: '0000000000' }, 404, 'unknown-station', 'station'],
    ['revokeStation', { station: 'station#x' }, 400, 'invalid-input', 'station'],
    ['createStation', { kind: 'session', session: '0000000000' }, 400, 'invalid-input', 'session'],
    ['createStation', { kind: 'session' }, 400, 'invalid-input', 'session'],
    ['createStation', { kind: 'booth', employer: '0000000000' }, 400, 'invalid-input', 'employer'],
    ['listRegistrations', { cursor: '../../x' }, 400, 'invalid-input', 'cursor'],
    ['exportRegistrations', { cursor: '{"pk":"x"}' }, 400, 'invalid-input', 'cursor'],
    ['listEvents', { cursor: 'x' }, 400, 'invalid-input', 'cursor'],
    ['listEvents', { cursor: '2027-03-01T17:00:00.000Z~UPPERCASEX' }, 400, 'invalid-input', 'cursor'],
    ['getBadge', { of: 'everything' }, 400, 'invalid-input', 'of'],
    ['askForLink', { slug: 'no-such-event' }, 404, 'unknown-event', 'slug'],
    ['registerGroup', { slug: 'no-such-event' }, 404, 'unknown-event', 'slug'],
    ['openSlip', { code: '0000-0000-0000' }, 404, 'unknown-slip', 'code'],
    ['giveSessions', { preferences: ['0000000000'] }, 422, 'unknown-session', 'preferences.0'],
    ['changeRow', { sessions: ['0000000000'] }, 422, 'unknown-session', 'sessions.0'],
    ['listRoster', { cursor: '-1' }, 400, 'invalid-input', 'cursor'],
    ['listRoster', { cursor: '1e3' }, 400, 'invalid-input', 'cursor'],
    ['getSheets', { cursor: '99999' }, 400, 'invalid-input', 'cursor'],
    ['listGroups', { event: '0000000000' }, 404, 'unknown-event', 'event'],
    ['listPairs', { event: '0000000000' }, 404, 'unknown-event', 'event'],
    ['mergeSchools', { event: '0000000000' }, 404, 'unknown-event', 'event'],
    ['listAccommodations', { event: '0000000000' }, 404, 'unknown-event', 'event'],
  ] as [OperationId, object, number, string, string][])(
    '%s with %j answers %i %s and names %s',
    (id, changes, status, refusal, path) =>
      expectRefused(world, id, [[shown(changes), { ...world.wellFormed[id], ...changes }, path]], {
        status,
        refusal,
      }),
  );

  it.each([
    ['listRegistrations', { cursor: '0000000000000' }],
    ['listRegistrations', { cursor: 'zzzzzzzzzzzzz' }],
    ['exportRegistrations', { cursor: 'zzzzzzzzzzzzz' }],
    ['listRoster', { cursor: '9999' }],
    ['getSheets', { cursor: '9999' }],
    ['listEvents', { cursor: '2027-99-99T99:99:99.999Z~0000000000' }],
    ['listEvents', { cursor: '2027-03-01T17:00:00.000Z~0000000000' }],
  ] as [OperationId, object][])('%s goes on from a cursor that names nothing: %j', async (id, changes) => {
    const { status } = await world.send(id, { ...world.wellFormed[id], ...changes });
    expect(status).toBe(200);
  });

  it('a badge nobody has is unknown, and nothing is kept of what it said', async () => {
    const before = await settledState(world.turnout);
    const { sentAt } = world.wellFormed.uploadScans as { sentAt: string };
    const badges = [
      'x',
      '\u0000',
      '__proto__',
      '0'.repeat(26),
      `HTTPS://X/B/${'Z'.repeat(26)}`,
      '=1+1',
      '🎉',
    ];
    const scans = badges.map((badge, index) => ({ id: `scan-of-${index}`, badge, at: sentAt }));
    const { status, body } = await world.send('uploadScans', { sentAt, scans });
    expect(status).toBe(200);
    expect((body as { results: { verdict: string }[] }).results.map(({ verdict }) => verdict)).toEqual(
      badges.map(() => 'unknown-badge'),
    );
    const after = await storedState(world.turnout);
    const added = Object.entries(after).filter(([key]) => !(key in before));
    expect(after).toMatchObject(before);
    // Only what has a badge's form is counted.
    expect(added).toMatchObject([[expect.stringContaining('unknown#'), { registration: 'unknown' }]]);
    for (const badge of badges.filter((text) => text.length > 4))
      expect(JSON.stringify(added)).not.toContain(badge);
  });
});
