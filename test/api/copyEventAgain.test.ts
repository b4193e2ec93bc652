import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import type { Caller } from '#test/support/caller.ts';
import { type FaultyWire, faultyWire } from '#test/support/faultyWire.ts';
import { healthcareMorning, publishedEvent } from '#test/support/people.ts';
import { openStation } from '#test/support/stations.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';

const attempt = 'a1b2c3d4e5f6g7h8';

describe('copying an event', () => {
  let turnout: Turnout;
  let owner: Caller;
  let source: Answer<'readEvent'>;
  /** Between the store and a second Turnout on it. */
  let wire: FaultyWire;
  let shaky: Turnout;
  /** Each test has a day of its own. */
  let day = 0;
  let startsOn: string;

  beforeAll(async () => {
    turnout = await startTurnout();
    owner = await turnout.owner();
    source = await publishedEvent(owner);
    await openStation(owner, source.id);
    wire = await faultyWire(turnout.local.dynamodbEndpoint);
    shaky = await startTurnout({ dynamodb: wire.endpoint, ses: turnout.local.sesEndpoint });
  });
  beforeEach(() => {
    startsOn = new Date(Date.UTC(2028, 2, ++day)).toISOString().slice(0, 10);
  });
  afterAll(async () => {
    await shaky.stop();
    await wire.stop();
    await turnout.stop();
  });

  const copied = (changes: object = {}) => owner.get('copyEvent', { event: source.id, startsOn, ...changes });
  /** The same over the wire that a test breaks. */
  const overTheWire = (changes: object) =>
    Object.assign(shaky.someone(), { cookies: owner.cookies }).call('copyEvent', {
      ...{ event: source.id, startsOn, ...changes },
    });
  const copies = async () =>
    (await owner.get('listEvents')).events.filter(({ startsAt }) => startsAt.startsWith(startsOn));
  const stationsOf = async (event: string) => (await owner.get('listStations', { event })).stations;

  it('twice by one attempt makes one copy, whatever became of it meanwhile', async () => {
    const first = await copied({ attempt });
    await owner.get('updateEvent', { event: first.id, name: 'Changed' });
    const [station] = await stationsOf(first.id);
    await owner.get('updateStation', { event: first.id, station: station?.id, name: 'Gym' });
    const again = await copied({ attempt, name: 'Another' });
    expect([again.id, again.name, again.copied]).toEqual([first.id, 'Changed', first.copied]);
    expect((await stationsOf(first.id)).map(({ name }) => name)).toEqual(['Gym']);
    expect(await copies()).toHaveLength(1);
  });

  it('by three taps at once makes one copy', async () => {
    const tap = () => copied({ attempt: 'taps-at-once-00001' });
    const [one, other, third] = await Promise.all([tap(), tap(), tap()]);
    expect([other, third]).toEqual([one, one]);
    expect(await copies()).toHaveLength(1);
    expect(await stationsOf(one.id)).toHaveLength(1);
  });

  it('makes one copy, whole, after a crash before each of its writes', async () => {
    const tap = { attempt: 'crash-at-each-write' };
    const statuses: number[] = [];
    for (let last = 0; statuses.at(-1) !== 201 && last < 20; last++) {
      let writes = 0;
      wire.decide(({ operation }) => (operation === 'PutItem' && writes++ >= last ? 'refuse' : 'pass'));
      const { status } = await overTheWire(tap);
      statuses.push(status);
      expect(await copies()).toHaveLength(status === 201 ? 1 : 0);
    }
    wire.decide(() => 'pass');
    // The address, the badge key, pools, a station, the event.
    expect(statuses.length).toBeGreaterThan(source.sessions.length + 4);
    const copy = await copied(tap);
    expect(copy).toMatchObject({ name: source.name, employers: source.employers, status: 'draft' });
    expect(await stationsOf(copy.id)).toHaveLength(1);
    await owner.get('publishEvent', { event: copy.id });
  });

  it('makes one copy where the answer is lost and it is sent again', async () => {
    wire.decide(({ operation, body }) =>
      operation === 'PutItem' && body.includes('"draft"') ? 'lose' : 'pass',
    );
    const { status } = await overTheWire({ attempt: 'the-answer-is-lost' });
    wire.decide(() => 'pass');
    expect(status).toBeGreaterThanOrEqual(500);
    await copied({ attempt: 'the-answer-is-lost' });
    expect(await copies()).toHaveLength(1);
  });

  it('by the same attempt of another event makes another copy', async () => {
    const other = await publishedEvent(owner, { name: 'Other' });
    expect((await copied({ attempt, event: other.id })).name).toBe('Other');
  });

  it('makes as many copies as there are attempts', async () => {
    await copied();
    await copied();
    expect(await copies()).toHaveLength(2);
  });

  it.each([
    ['startsOn', { startsOn: '2028-02-30' }],
    ['startsOn', { startsOn: '2028-03-02T09:00' }],
    ['startsOn', { startsOn: '12028-03-02' }],
    ['startsOn', { startsOn: '1999-03-02' }],
    ['startsOn', { startsOn: 20_280_302 }],
    ['startsOn', { startsOn: undefined }],
    ['name', { name: '' }],
    ['name', { name: 'a'.repeat(121) }],
    ['name', { name: 'Career\u202eDay' }],
    ['attempt', { attempt: 'short' }],
    ['attempt', { attempt: { $ne: '' } }],
    ['event', { event: 'NO-ID' }],
  ])('is refused for its %s: %j', async (path, changes) => {
    const { status, body } = await owner.call('copyEvent', {
      ...{ event: source.id, startsOn, ...changes },
    });
    expect([status, body.refusal, body.fields?.[0]?.path]).toEqual([400, 'invalid-input', path]);
  });

  it('is not possible of another organization’s event, which is as unknown as none', async () => {
    const { services } = turnout;
    const stored = await services.events.read(source.id, { fresh: true });
    await services.events.create({
      ...(stored as NonNullable<typeof stored>),
      id: '0123456789',
      organization: 'another',
    });
    const asked = [
      await owner.call('copyEvent', { event: '0123456789', startsOn }),
      await owner.call('copyEvent', { event: '9876543210', startsOn }),
    ];
    expect(asked.map(({ status, body }) => [status, body.refusal, body.fields])).toEqual([
      [404, 'unknown-event', asked[1]?.body.fields],
      [404, 'unknown-event', [{ path: 'event', message: expect.stringContaining('your organization') }]],
    ]);
  });

  it('is as creating one, which makes one event by one attempt too', async () => {
    const create = () => owner.get('createEvent', { ...healthcareMorning, name: 'Once', attempt });
    const [one, other] = await Promise.all([create(), create()]);
    expect([other, await create()]).toEqual([one, one]);
  });
});
