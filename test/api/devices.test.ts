import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import { sessionCookie } from '#contract/cookies.ts';
import { verifyBadge } from '#domain/badge.ts';
import { blankId } from '#domain/blankBadge.ts';
import { ownerEmail } from '#infra/local/environment.ts';
import type { Caller } from '#test/support/caller.ts';
import { doorsOpen, enrolled, joining, newAttempt } from '#test/support/devices.ts';
import { type FaultyWire, faultyWire, type WireRequest } from '#test/support/faultyWire.ts';
import { diego, publishedEvent } from '#test/support/people.ts';
import { newStudent } from '#test/support/registering.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';
import { newSession } from './credentialWorld.ts';

let turnout: Turnout;
/** The same product on the same store in another process, over a wire that can break. */
let shaky: Turnout;
let wire: FaultyWire;
let owner: Caller;
let event: Answer<'readEvent'>;

beforeAll(async () => {
  turnout = await startTurnout({ now: doorsOpen });
  // Before another one starts: from its first call on, a process knows its own store.
  owner = await turnout.owner();
  wire = await faultyWire(turnout.local.dynamodbEndpoint);
  shaky = await startTurnout({
    ...{ now: doorsOpen, dynamodb: wire.endpoint, ses: turnout.local.sesEndpoint },
  });
});
afterAll(async () => {
  await shaky.stop();
  await wire.stop();
  await turnout.stop();
});
beforeEach(async () => {
  wire.decide(() => 'pass');
  at(doorsOpen);
  event = await publishedEvent(owner);
});

function at(instant: string): void {
  for (const each of [turnout, shaky]) each.clock.moveTo(instant);
}
function pass(time: { minutes?: number; seconds?: number }): void {
  for (const each of [turnout, shaky]) each.clock.pass(time);
}
const door = (deviceLimit = 5) =>
  owner.get('createStation', { event: event.id, kind: 'door', name: 'Main door', deviceLimit });
const supervisorLink = async (station: string) =>
  (await owner.get('createSupervisorLink', { event: event.id, station })).url;
const idOf = (token: string) => token.slice(10, 20);
const listed = async () => (await owner.get('listDevices', { event: event.id })).devices;
const stateOf = async (token: string) => (await listed()).find(({ id }) => id === idOf(token))?.state;
/** Joins, and answers the refusal or the state. */
async function outcome(link: string, changes: object = {}, through = turnout): Promise<string | undefined> {
  const { body } = await through.someone().call('enrollDevice', joining(link, changes));
  return body.refusal ?? body.state;
}
/** What a scanner asks again and again; answers the refusal or `ok`. */
async function syncs(token: string, through = turnout, changes: object = {}): Promise<string> {
  const request = { waiting: 0, version: 'v1', ...changes };
  const { status, body } = await through.someone().call('syncDevice', request, token);
  return body.refusal ?? (status === 200 ? 'ok' : String(status));
}
async function uploads(token: string, scans: object[] = [scanOf('x')]): Promise<string> {
  const sentAt = turnout.clock.read().toISOString();
  const { status, body } = await turnout.someone().call('uploadScans', { sentAt, scans }, token);
  return body.refusal ?? (status === 200 ? 'ok' : String(status));
}
const scanOf = (badge: string, id = 'scan-0001') => ({ id, badge, at: turnout.clock.read().toISOString() });

describe('a phone that joins a station', () => {
  it('is told its station and its event, and no one who comes', async () => {
    await newStudent(turnout, event.slug, diego);
    const { stationUrl, id } = await door();
    const joined = await enrolled(turnout, stationUrl);
    expect(joined).toEqual({
      device: expect.stringMatching(new RegExp(`^${event.id}[0-9a-z]{36}$`)),
      state: 'active',
      role: 'steward',
      station: { id, kind: 'door', name: 'Main door' },
      event: {
        ...{ name: event.name, place: event.place, timeZone: event.timeZone },
        ...{ startsAt: event.startsAt, endsAt: event.endsAt, admitsUnknown: true, schools: event.schools },
      },
    });
    expect(await syncs(joined.device)).toBe('ok');
  });

  it('is one device with one token, however often the same attempt comes', async () => {
    const { stationUrl } = await door();
    const attempt = newAttempt();
    const one = await enrolled(turnout, stationUrl, { attempt });
    pass({ minutes: 3 });
    expect(await enrolled(turnout, stationUrl, { attempt, name: 'Samantha' })).toEqual(one);
    expect((await listed()).map(({ id, name }) => ({ id, name }))).toEqual([
      { id: idOf(one.device), name: 'Sam' },
    ]);
  });

  it('is one device when the same attempt comes twice at once', async () => {
    const { stationUrl } = await door();
    const attempt = newAttempt();
    const both = await Promise.all([1, 2].map(() => enrolled(turnout, stationUrl, { attempt })));
    expect(both[0]).toEqual(both[1]);
    expect(await listed()).toHaveLength(1);
  });

  it('stays where it is when its attempt is repeated with another station’s link', async () => {
    const [first, second] = [await door(), await door()];
    const attempt = newAttempt();
    const one = await enrolled(turnout, first.stationUrl, { attempt });
    const again = await enrolled(turnout, second.stationUrl, { attempt });
    expect(again.station.id).toBe(first.id);
    expect(again.device).toBe(one.device);
  });

  it('does not come back by the attempt of a device that was revoked or has left', async () => {
    const { stationUrl } = await door();
    const attempts = [newAttempt(), newAttempt()];
    const [lost = '', returned = ''] = await Promise.all(
      attempts.map(async (attempt) => (await enrolled(turnout, stationUrl, { attempt })).device),
    );
    await owner.get('revokeDevice', { event: event.id, device: idOf(lost) });
    await turnout.someone().get('leaveStation', {}, returned);
    for (const attempt of attempts) expect(await outcome(stationUrl, { attempt })).toBe('device-revoked');
    expect([await syncs(lost), await syncs(returned)]).toEqual(['device-revoked', 'device-unknown']);
  });
});

describe('a station’s number of devices', () => {
  it('comes in by the link; those beyond it wait, and may do nothing until an organizer lets them in', async () => {
    const { stationUrl } = await door(2);
    const states = [await outcome(stationUrl), await outcome(stationUrl), await outcome(stationUrl)];
    expect(states).toEqual(['active', 'active', 'waiting']);
    const { device, state } = await enrolled(turnout, stationUrl);
    expect(state).toBe('waiting');

    const nobody = turnout.someone();
    const refusals = [
      (await nobody.call('syncDevice', { waiting: 0, version: 'v1' }, device)).body.refusal,
      (await nobody.call('leaveStation', {}, device)).body.refusal,
      (await nobody.call('resolveCode', { code: '00000000' }, device)).body.refusal,
      (await nobody.call('searchAttendees', { lastName: 'Núñez', firstInitial: 'D' }, device)).body.refusal,
      await uploads(device),
    ];
    expect(refusals).toEqual(Array(5).fill('device-waiting'));

    const admitted = await owner.get('admitDevice', { event: event.id, device: idOf(device) });
    expect(admitted.state).toBe('active');
    expect(await owner.get('admitDevice', { event: event.id, device: idOf(device) })).toEqual(admitted);
    expect(await syncs(device)).toBe('ok');
  });

  it.each([
    {
      order: 'the one with the first number is slow to arrive',
      holds: ({ operation, body }: WireRequest) => operation === 'PutItem' && body.includes('"Slow"'),
      slow: 'active',
      quick: 'waiting',
    },
    {
      order: 'the one with the first number is slow to be let in',
      holds: ({ operation, body }: WireRequest) => operation === 'UpdateItem' && body.includes(':active'),
      slow: 'active',
      quick: 'waiting',
    },
    {
      order: 'the other one is quicker to take a number',
      holds: ({ operation, body }: WireRequest) => operation === 'UpdateItem' && body.includes('count#'),
      slow: 'waiting',
      quick: 'active',
    },
  ])('holds when two join at once for one place: $order', async ({ holds, slow, quick }) => {
    const { stationUrl } = await door(1);
    const held = wire.hold(holds);
    const slowly = outcome(stationUrl, { name: 'Slow' }, shaky);
    await held.arrived;
    const quickly = await outcome(stationUrl, { name: 'Quick' });
    held.letGo();
    const states = { slow: await slowly, quick: quickly };
    expect((await listed()).filter(({ state }) => state === 'active')).toHaveLength(1);
    expect(states).toMatchObject({ slow, quick });
  });

  it('holds when ten join at once for three places', async () => {
    const { stationUrl } = await door(3);
    await Promise.all(Array.from({ length: 10 }, () => outcome(stationUrl)));
    const states = (await listed()).map(({ state }) => state).sort();
    expect(states).toEqual([...Array(3).fill('active'), ...Array(7).fill('waiting')]);
  });

  it('is only stricter where the answer to a counted number was lost', async () => {
    const { stationUrl } = await door(1);
    let losses = 0;
    wire.decide(({ body }) => (body.includes('count#') && losses++ === 0 ? 'lose' : 'pass'));
    const { device, state } = await enrolled(shaky, stationUrl);
    expect(losses).toBeGreaterThan(1);
    expect(state).toBe('waiting');
    expect(await outcome(stationUrl)).toBe('waiting');
    await owner.get('admitDevice', { event: event.id, device: idOf(device) });
    expect(await syncs(device)).toBe('ok');
  });

  it.each(['PutItem', 'UpdateItem'])('holds when the answer to the %s of a device was lost', async (lost) => {
    const { stationUrl } = await door(1);
    let losses = 0;
    const isIts = ({ operation, body }: WireRequest) =>
      operation === lost && body.includes(`device#${event.id}`) && !body.includes('count#');
    wire.decide((request) => (isIts(request) && losses++ === 0 ? 'lose' : 'pass'));
    expect(await outcome(stationUrl, {}, shaky)).toBe('active');
    expect(losses).toBeGreaterThan(1);
    expect(await outcome(stationUrl)).toBe('waiting');
  });

  it('lets the same attempt in after a crash right behind its number', async () => {
    const { stationUrl } = await door(2);
    const attempt = newAttempt();
    wire.decide(({ operation, body }) =>
      operation === 'PutItem' && body.includes('device#') ? 'refuse' : 'pass',
    );
    const crashed = await shaky.someone().call('enrollDevice', joining(stationUrl, { attempt }));
    expect(crashed.status).toBeGreaterThanOrEqual(500);
    expect(await outcome(stationUrl, { attempt })).toBe('active');
    expect(await listed()).toHaveLength(1);
  });

  it('has a place free for who waits first, once someone leaves', async () => {
    const { stationUrl } = await door(1);
    const [first, second, third] = [
      await enrolled(turnout, stationUrl),
      await enrolled(turnout, stationUrl),
      await enrolled(turnout, stationUrl),
    ];
    expect(await turnout.someone().get('leaveStation', {}, first.device)).toEqual({ status: 'left' });
    expect(await syncs(first.device)).toBe('device-unknown');
    expect([await stateOf(second.device), await stateOf(third.device)]).toEqual(['active', 'waiting']);
    expect(await turnout.someone().call('leaveStation', {}, first.device)).toMatchObject({ status: 401 });
    expect(await stateOf(third.device)).toBe('waiting');
  });

  describe('once a phone that scanned was revoked', () => {
    const revoke = (device: string) => owner.get('revokeDevice', { event: event.id, device: idOf(device) });

    it.each([
      { way: 'as a volunteer’s', role: 'steward', end: revoke },
      { way: 'as a supervisor’s', role: 'supervisor', end: revoke },
      {
        way: 'with all others',
        role: 'steward',
        end: () => owner.get('revokeDevices', { event: event.id }),
      },
    ])('$way, is none by the link: whoever holds it would be in again', async ({ role, end }) => {
      const { id, stationUrl } = await door(5);
      const link = role === 'supervisor' ? await supervisorLink(id) : stationUrl;
      const { device } = await enrolled(turnout, link);
      await end(device);
      expect(await outcome(stationUrl)).toBe('waiting');
    });

    it('is one again for each that the organizer gives it, and for each phone that leaves', async () => {
      const { id: station, stationUrl } = await door(5);
      const phones = [await enrolled(turnout, stationUrl), await enrolled(turnout, stationUrl)];
      await revoke(phones[0]?.device ?? '');
      const waits = await enrolled(turnout, stationUrl);
      await owner.get('updateStation', { event: event.id, station, deviceLimit: 6 });
      expect([await stateOf(waits.device), await outcome(stationUrl)]).toEqual(['active', 'waiting']);
      await turnout.someone().get('leaveStation', {}, phones[1]?.device);
      expect((await listed()).filter(({ state }) => state === 'waiting')).toEqual([]);
      expect(await outcome(stationUrl)).toBe('waiting');
    });

    it('is as it was at other stations', async () => {
      const [one, other] = [await door(), await door()];
      await revoke((await enrolled(turnout, one.stationUrl)).device);
      expect(await outcome(other.stationUrl)).toBe('active');
    });

    it('is as it was where it had only waited', async () => {
      const { stationUrl } = await door(1);
      const first = await enrolled(turnout, stationUrl);
      await revoke((await enrolled(turnout, stationUrl)).device);
      await turnout.someone().get('leaveStation', {}, first.device);
      expect([await outcome(stationUrl), await outcome(stationUrl)]).toEqual(['active', 'waiting']);
    });
  });

  it('keeps nobody from waiting for it, though fifty made-up phones do', async () => {
    const { stationUrl } = await door(1);
    for (let made = 0; made < 51; made++) await outcome(stationUrl);
    expect(await outcome(stationUrl)).toBe('waiting');
  });

  it('lets in more of those that wait when it is raised, and sends nobody away when it is lowered', async () => {
    const { id: station, stationUrl } = await door(0);
    const phones = [await enrolled(turnout, stationUrl), await enrolled(turnout, stationUrl)];
    const request = { event: event.id, station };
    expect(await owner.get('updateStation', { ...request, deviceLimit: 1 })).toMatchObject({
      deviceLimit: 1,
      name: 'Main door',
      stationUrl,
    });
    const states = () => Promise.all(phones.map(({ device }) => stateOf(device)));
    expect(await states()).toEqual(['active', 'waiting']);
    await owner.get('updateStation', { ...request, deviceLimit: 0, name: 'Side door' });
    expect(await states()).toEqual(['active', 'waiting']);
    const { stations } = await owner.get('listStations', { event: event.id });
    expect(stations).toMatchObject([{ name: 'Side door', deviceLimit: 0 }]);
  });

  it('is each station’s own, and five unless it was said', async () => {
    const { stationUrl, deviceLimit } = await owner.get('createStation', {
      ...{ event: event.id, kind: 'door', name: 'Front door' },
    });
    expect(deviceLimit).toBe(5);
    const other = await door(1);
    for (let phone = 0; phone < 5; phone++) expect(await outcome(stationUrl)).toBe('active');
    expect([await outcome(stationUrl), await outcome(other.stationUrl)]).toEqual(['waiting', 'active']);
  });

  it('is five for a station that was stored before there were limits', async () => {
    const { id } = await door();
    const { events } = turnout.services;
    const stored = await events.readStation(event.id, id, { fresh: true });
    await events.putStation({ ...stored, deviceLimit: undefined } as never);
    expect((await events.readStation(event.id, id, { fresh: true }))?.deviceLimit).toBe(5);
    expect(await events.listStations(event.id)).toMatchObject([{ deviceLimit: 5 }]);
  });
});

describe('a station’s hours', () => {
  it.each([
    { time: 'a second before it opens', instant: '2027-03-04T14:59:59.000Z', says: 'station-not-open' },
    { time: 'two hours before the start', instant: '2027-03-04T15:00:00.000Z', says: 'active' },
    { time: 'a second before the end', instant: '2027-03-04T19:59:59.000Z', says: 'active' },
    { time: 'at the end', instant: '2027-03-04T20:00:00.000Z', says: 'event-over' },
  ])('$time, a phone is answered $says', async ({ instant, says }) => {
    const { id, stationUrl } = await door();
    const link = await supervisorLink(id);
    at(instant);
    expect([await outcome(stationUrl), await outcome(link)]).toEqual([says, says]);
  });

  it('are told to who comes too early', async () => {
    const { stationUrl } = await door();
    at('2027-03-04T12:00:00.000Z');
    const { body } = await turnout.someone().call('enrollDevice', joining(stationUrl));
    expect(body.fields).toEqual([{ path: 'opensAt', message: '2027-03-04T15:00:00.000Z' }]);
  });

  it('leave a supervisor’s link unspent for who came too early', async () => {
    const { id } = await door();
    const link = await supervisorLink(id);
    at('2027-03-04T14:59:59.000Z');
    await outcome(link);
    at(doorsOpen);
    expect(await outcome(link)).toBe('active');
  });
});

describe('a phone at an event that is put off', () => {
  it('goes on until half a day after the new end', async () => {
    event = await publishedEvent(owner, { sessions: [] });
    const { stationUrl } = await door();
    const { badge, registrationId } = await newStudent(turnout, event.slug);
    const { device } = await enrolled(turnout, stationUrl);
    const days = { startsAt: '2027-03-06T09:00', endsAt: '2027-03-06T12:00' };
    await owner.get('updateEvent', { event: event.id, ...days });
    at('2027-03-06T17:30:00.000Z');
    expect(await uploads(device, [scanOf(badge)])).toBe('ok');
    expect((await turnout.services.registrations.read(event.id, registrationId))?.checkIn).toBeDefined();
    at('2027-03-07T07:59:59.000Z');
    expect(await syncs(device)).toBe('ok');
    at('2027-03-07T08:00:00.000Z');
    expect([await syncs(device), await uploads(device)]).toEqual(['device-unknown', 'device-unknown']);
  });
});

describe('a phone that asks who is at the event', () => {
  it('has everybody read as they are at hand: check-ins are written to that partition', async () => {
    const { stationUrl } = await door();
    const { device } = await enrolled(turnout, stationUrl);
    const consistent: boolean[] = [];
    wire.decide(({ operation, body }) => {
      const request = JSON.parse(body);
      const isOfEveryone =
        operation === 'Query' &&
        request.TableName.includes('egistrations') &&
        Object.values(request.ExpressionAttributeValues).some((value) => Object(value).S === event.id);
      if (isOfEveryone && !request.IndexName) consistent.push(request.ConsistentRead);
      return 'pass';
    });
    expect(await syncs(device, shaky)).toBe('ok');
    expect(consistent).toEqual([false]);
  });
});

describe('a phone that an organizer ends', () => {
  it('is refused at its very next call, in any process', async () => {
    const { stationUrl } = await door();
    const { device } = await enrolled(turnout, stationUrl);
    expect(await syncs(device, shaky)).toBe('ok');
    const revoked = await owner.get('revokeDevice', { event: event.id, device: idOf(device) });
    expect(revoked).toMatchObject({ state: 'revoked', revokedAt: doorsOpen });
    expect(await syncs(device, shaky)).toBe('device-revoked');
    expect(await uploads(device)).toBe('device-revoked');

    pass({ minutes: 5 });
    expect(await owner.get('revokeDevice', { event: event.id, device: idOf(device) })).toEqual(revoked);
    const admitted = await owner.call('admitDevice', { event: event.id, device: idOf(device) });
    expect(admitted.body.refusal).toBe('device-revoked');
  });

  it('is every one of the event at once, those that wait and supervisors’ too', async () => {
    const { id, stationUrl } = await door(1);
    const phones = [
      await enrolled(turnout, stationUrl),
      await enrolled(turnout, stationUrl),
      await enrolled(turnout, await supervisorLink(id)),
    ];
    for (const { device } of phones) await syncs(device, shaky);
    const { devices } = await owner.get('revokeDevices', { event: event.id });
    expect(devices.map(({ state }) => state)).toEqual(Array(3).fill('revoked'));
    for (const { device } of phones) expect(await syncs(device, shaky)).toBe('device-revoked');
  });

  it('is every one of a station that closes', async () => {
    const [closed, other] = [await door(), await door()];
    const phones = [await enrolled(turnout, closed.stationUrl), await enrolled(turnout, other.stationUrl)];
    for (const { device } of phones) await syncs(device, shaky);
    await owner.get('revokeStation', { event: event.id, station: closed.id });
    expect(await Promise.all(phones.map(({ device }) => syncs(device, shaky)))).toEqual([
      'device-revoked',
      'ok',
    ]);
    expect(await outcome(closed.stationUrl)).toBe('device-revoked');
  });

  it('stays gone when it had left by itself', async () => {
    const { stationUrl } = await door();
    const { device } = await enrolled(turnout, stationUrl);
    await turnout.someone().get('leaveStation', {}, device);
    for (const id of ['revokeDevice', 'rescueScans'] as const) {
      expect((await owner.get(id, { event: event.id, device: idOf(device) })).state).toBe('left');
    }
    expect(await uploads(device)).toBe('device-unknown');
  });
});

describe('scans that a revoked phone took before', () => {
  it('are taken for an hour after an organizer says so, and nothing else is', async () => {
    const { stationUrl } = await door();
    const { badge, registrationId } = await newStudent(turnout, event.slug);
    const { device } = await enrolled(turnout, stationUrl);
    const request = { event: event.id, device: idOf(device) };
    const scan = scanOf(badge, 'scan-before');
    pass({ minutes: 1 });
    await owner.get('revokeDevice', request);
    expect(await uploads(device, [scan])).toBe('device-revoked');

    pass({ minutes: 1 });
    expect(await owner.get('rescueScans', request)).toMatchObject({
      state: 'revoked',
      rescueUntil: '2027-03-04T16:32:00.000Z',
    });
    expect(await uploads(device, [scan])).toBe('ok');
    const kept = await turnout.services.scans.of(event.id, registrationId);
    expect(kept).toMatchObject([{ rescued: true }]);
    const nobody = turnout.someone();
    const others = [
      await syncs(device),
      (await nobody.call('resolveCode', { code: '00000000' }, device)).body.refusal,
      (await nobody.call('searchAttendees', { lastName: 'Núñez', firstInitial: 'D' }, device)).body.refusal,
      (await nobody.call('leaveStation', {}, device)).body.refusal,
    ];
    expect(others).toEqual(Array(4).fill('device-revoked'));

    pass({ minutes: 59, seconds: 59 });
    expect(await uploads(device, [scan])).toBe('ok');
    pass({ seconds: 1 });
    expect(await uploads(device, [scan])).toBe('device-revoked');
  });

  it('are refused again once it is revoked again', async () => {
    const { stationUrl } = await door();
    const { device } = await enrolled(turnout, stationUrl);
    const request = { event: event.id, device: idOf(device) };
    await owner.get('revokeDevice', request);
    await owner.get('rescueScans', request);
    expect(await uploads(device)).toBe('ok');
    await owner.get('revokeDevice', request);
    expect(await uploads(device)).toBe('device-revoked');
  });

  it('can be had the day after, when the phone is found', async () => {
    const { stationUrl } = await door();
    const { device } = await enrolled(turnout, stationUrl);
    const request = { event: event.id, device: idOf(device) };
    await owner.get('revokeDevice', request);
    at('2027-03-05T20:00:00.000Z');
    owner.cookies.set(sessionCookie, await newSession(turnout, ownerEmail));
    expect(await uploads(device)).toBe('device-unknown');
    await owner.get('rescueScans', request);
    expect(await uploads(device)).toBe('ok');
    expect(await syncs(device)).toBe('device-unknown');
  });

  it('are none of a phone that was never let in', async () => {
    const { stationUrl } = await door(0);
    const { badge, registrationId } = await newStudent(turnout, event.slug);
    const { device } = await enrolled(turnout, stationUrl);
    const request = { event: event.id, device: idOf(device) };
    await owner.get('revokeDevice', request);
    const answer = await owner.get('rescueScans', request);
    expect([answer.state, answer.rescueUntil]).toEqual(['revoked', undefined]);
    expect(await uploads(device, [scanOf(badge)])).toBe('device-revoked');
    expect((await turnout.services.registrations.read(event.id, registrationId))?.checkIn).toBeUndefined();
  });

  it('need no rescue from a phone that was not revoked', async () => {
    const { stationUrl } = await door();
    const { device } = await enrolled(turnout, stationUrl);
    const answer = await owner.get('rescueScans', { event: event.id, device: idOf(device) });
    expect(answer).toMatchObject({ state: 'active' });
    expect(answer.rescueUntil).toBeUndefined();
  });
});

describe('a supervisor’s link', () => {
  it('makes one device a supervisor’s, and the same one again, and no other', async () => {
    const { id } = await door();
    const link = await supervisorLink(id);
    const attempt = newAttempt();
    const one = await enrolled(turnout, link, { attempt });
    expect(one).toMatchObject({ role: 'supervisor', state: 'active', station: { id } });
    expect(await enrolled(turnout, link, { attempt })).toEqual(one);
    expect(await outcome(link)).toBe('link-spent');
    expect(await listed()).toHaveLength(1);
  });

  it('makes one device when two come at once', async () => {
    const link = await supervisorLink((await door()).id);
    const both = await Promise.all([outcome(link), outcome(link)]);
    expect(both.sort()).toEqual(['active', 'link-spent']);
  });

  it('works when the answer to its being spent was lost', async () => {
    const link = await supervisorLink((await door()).id);
    let losses = 0;
    wire.decide(({ operation, body }) =>
      operation === 'UpdateItem' && body.includes('supervisor#') && losses++ === 0 ? 'lose' : 'pass',
    );
    expect(await outcome(link, {}, shaky)).toBe('active');
    expect(losses).toBeGreaterThan(1);
  });

  it('works for the same device after a crash right behind its being spent', async () => {
    const link = await supervisorLink((await door()).id);
    const attempt = newAttempt();
    wire.decide(({ operation, body }) =>
      operation === 'PutItem' && body.includes('device#') ? 'refuse' : 'pass',
    );
    const crashed = await shaky.someone().call('enrollDevice', joining(link, { attempt }));
    expect(crashed.status).toBeGreaterThanOrEqual(500);
    expect(await outcome(link)).toBe('link-spent');
    expect(await outcome(link, { attempt })).toBe('active');
  });

  it('takes none of the station’s places', async () => {
    const { id, stationUrl } = await door(1);
    for (let supervisor = 0; supervisor < 2; supervisor++)
      expect(await outcome(await supervisorLink(id))).toBe('active');
    expect([await outcome(stationUrl), await outcome(stationUrl)]).toEqual(['active', 'waiting']);
  });

  it('is none of a closed station', async () => {
    const { id: station } = await door();
    const link = await supervisorLink(station);
    await owner.get('revokeStation', { event: event.id, station });
    expect(await outcome(link)).toBe('device-revoked');
    const another = await owner.call('createSupervisorLink', { event: event.id, station });
    expect(another.body.refusal).toBe('device-revoked');
  });

  it('is none of a booth', async () => {
    const { employers } = await owner.get('updateEvent', {
      ...{ event: event.id, employers: [{ name: 'Mercy Hospital' }] },
    });
    const { id: station } = await owner.get('createStation', {
      ...{ event: event.id, kind: 'booth', name: 'Mercy', employer: employers[0]?.id },
    });
    const { status, body } = await owner.call('createSupervisorLink', { event: event.id, station });
    expect({ status, refusal: body.refusal, fields: body.fields }).toEqual({
      ...{ status: 400, refusal: 'invalid-input' },
      fields: [{ path: 'station', message: 'Expected a door or a session' }],
    });
  });

  it('is another one each time', async () => {
    const { id } = await door();
    expect(await supervisorLink(id)).not.toBe(await supervisorLink(id));
  });
});

describe('organizers see of each phone', () => {
  it('its volunteer, its role and state, when it was seen, what waits on it and its version; no secret', async () => {
    const { id: station, stationUrl } = await door();
    const { device } = await enrolled(turnout, stationUrl, { name: 'Priya' });
    pass({ seconds: 30 });
    await syncs(device, turnout, { waiting: 3, version: 'v2' });
    const seen = {
      ...{ id: idOf(device), station, name: 'Priya', role: 'steward', state: 'active' },
      ...{ enrolledAt: doorsOpen, admittedAt: doorsOpen },
      lastSeenAt: '2027-03-04T15:30:30.000Z',
      ...{ waiting: 3, version: 'v2' },
    };
    expect(await listed()).toEqual([seen]);

    pass({ seconds: 59 });
    await syncs(device, turnout, { waiting: 2, version: 'v2' });
    expect(await listed()).toEqual([seen]);
    pass({ seconds: 1 });
    await syncs(device, turnout, { waiting: 2, version: 'v2' });
    expect(await listed()).toEqual([{ ...seen, waiting: 2, lastSeenAt: '2027-03-04T15:31:30.000Z' }]);
  });
});

describe('blank badges', () => {
  const print = (count: number) => owner.get('printBlankBadges', { event: event.id, count });

  it('are numbered on from the last, each with a badge of this event and a code to type', async () => {
    const first = (await print(3)).badges;
    const second = (await print(2)).badges;
    expect([...first, ...second].map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    const { keys } = turnout.services;
    const [mac, service] = await Promise.all([keys.badge(event.id), keys.service()]);
    if (!mac) throw new Error('The event has no badge key');
    for (const { number, badge, shortCode } of [...first, ...second]) {
      const text = badge.split('/').at(-1) ?? '';
      expect(verifyBadge(text, mac)).toEqual({
        registration: blankId(service, event.id, number),
        version: 1,
      });
      expect(shortCode).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    }
  });

  it('are never the same when two print at once', async () => {
    const sheets = await Promise.all([print(20), print(20), print(20)]);
    const numbers = sheets.flatMap(({ badges }) => badges.map(({ number }) => number));
    expect(new Set(numbers).size).toBe(60);
    expect(Math.max(...numbers)).toBe(60);
  });

  it('are not printed for a cancelled event', async () => {
    await owner.get('cancelEvent', { event: event.id });
    const { body } = await owner.call('printBlankBadges', { event: event.id, count: 1 });
    expect(body.refusal).toBe('event-cancelled');
  });
});
