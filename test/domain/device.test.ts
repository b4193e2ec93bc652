import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  deviceId,
  deviceToken,
  deviceTokenParts,
  haveAPlace,
  isFlooded,
  isWorthNoting,
  lastPlace,
  type Placed,
} from '#domain/device.ts';
import type { Mac } from '#domain/ids.ts';

const mac: Mac = (text) => createHmac('sha256', 'the service').update(text).digest();
const event = 'abcdefghjk';
const attempt = '0123456789abcdefghjkmnpqrs';

describe('a device’s token', () => {
  it('names its event and device, and takes apart again', () => {
    const id = deviceId(mac, event, attempt);
    const token = deviceToken({ event, id }, attempt);
    expect(token).toHaveLength(46);
    expect(deviceTokenParts(token)).toEqual({ event, id, attempt });
  });

  it('is of one device per event and attempt', () => {
    const ids = [
      deviceId(mac, event, attempt),
      deviceId(mac, event, attempt.replace('s', 't')),
      deviceId(mac, 'abcdefghjm', attempt),
    ];
    expect(deviceId(mac, event, attempt)).toBe(ids[0]);
    expect(new Set(ids).size).toBe(3);
  });

  it.each([
    ['', 'nothing'],
    ['7'.repeat(45), 'a character less'],
    ['7'.repeat(47), 'a character more'],
    ['A'.repeat(46), 'upper case'],
    [`${'7'.repeat(45)}u`, 'a foreign letter'],
  ])('%j is none: %s', (text) => {
    expect(deviceTokenParts(text)).toBeNull();
  });
});

describe('a place at a station', () => {
  const device = (number: number, state: Placed['state']): Placed => ({
    id: `device-${number}`,
    number,
    state,
  });
  const wasIn = (placed: Placed): Placed => ({ ...placed, admittedAt: '2027-03-04T16:00:00.000Z' });
  const numbered = (...states: Placed['state'][]) => states.map((state, index) => device(index + 1, state));

  it.each([
    {
      title: 'the first of those that wait, up to the limit',
      limit: 2,
      devices: numbered('waiting', 'waiting', 'waiting'),
      placed: [1, 2],
    },
    { title: 'nobody, with a limit of none', limit: 0, devices: numbered('waiting'), placed: [] },
    {
      title: 'nobody while all places are taken',
      limit: 2,
      devices: numbered('active', 'active', 'waiting'),
      placed: [],
    },
    {
      title: 'the next, when one left',
      limit: 2,
      devices: numbered('left', 'active', 'waiting', 'waiting'),
      placed: [3],
    },
    {
      title: 'the next, when one was turned away that waited',
      limit: 2,
      devices: numbered('active', 'revoked', 'waiting'),
      placed: [3],
    },
    {
      title: 'nobody in the place of one that was let in and then revoked',
      limit: 2,
      devices: [device(1, 'active'), wasIn(device(2, 'revoked')), device(3, 'waiting')],
      placed: [],
    },
    {
      title: 'nobody, when only a later one left',
      limit: 1,
      devices: numbered('active', 'waiting', 'left'),
      placed: [],
    },
    {
      title: 'nobody in the place of a number that stands for no device',
      limit: 1,
      devices: [device(2, 'waiting')],
      placed: [],
    },
  ])('is for $title', ({ limit, devices, placed }) => {
    expect(haveAPlace(devices, limit).map(({ number }) => number)).toEqual(placed);
  });

  it('is not taken by supervisors, who have no number', () => {
    const supervisors: Placed[] = [
      { id: 'one', state: 'active' },
      { id: 'two', state: 'left' },
    ];
    expect(haveAPlace([...supervisors, device(1, 'waiting'), device(2, 'waiting')], 1)).toEqual([
      device(1, 'waiting'),
    ]);
  });
});

describe('the last number with a place', () => {
  it('is the limit, and one more for each place that was given back', () => {
    const devices: Placed[] = [
      { id: 'one', number: 1, state: 'left', admittedAt: '2027-03-04T16:00:00.000Z' },
      { id: 'two', number: 2, state: 'revoked', admittedAt: '2027-03-04T16:00:00.000Z' },
      { id: 'three', number: 3, state: 'revoked' },
      { id: 'four', state: 'left' },
    ];
    expect(lastPlace(devices, 5)).toBe(7);
  });
});

describe('devices are too many to be anybody’s', () => {
  const now = new Date('2027-03-04T17:00:00.000Z');
  const joined = (
    count: number,
    {
      station = 'door',
      state = 'waiting',
      minutesAgo = 1,
    }: Partial<Record<'station', string>> & {
      state?: Placed['state'];
      minutesAgo?: number;
    } = {},
  ) =>
    Array.from({ length: count }, () => ({
      ...{ station, state },
      enrolledAt: new Date(now.getTime() - minutesAgo * 60_000).toISOString(),
    }));

  it.each([
    { what: 'a hundred that wait at the station', devices: joined(100), flooded: true },
    { what: 'one fewer', devices: joined(99), flooded: false },
    { what: 'a hundred that came and left', devices: joined(100, { state: 'left' }), flooded: true },
    { what: 'a hundred at another station', devices: joined(100, { station: 'side' }), flooded: false },
    { what: 'a hundred that scan', devices: joined(100, { state: 'active' }), flooded: false },
    { what: 'a hundred that were turned away', devices: joined(100, { state: 'revoked' }), flooded: false },
    { what: 'a hundred from ten minutes ago', devices: joined(100, { minutesAgo: 10 }), flooded: false },
    {
      what: 'two thousand at the event, wherever and whenever',
      devices: joined(2_000, { station: 'side', state: 'revoked', minutesAgo: 99 }),
      flooded: true,
    },
  ])('$what: $flooded', ({ devices, flooded }) => {
    expect(isFlooded(devices, 'door', now)).toBe(flooded);
  });
});

describe('what a device says of itself is written', () => {
  const noted = { lastSeenAt: '2027-03-04T17:00:00.000Z', waiting: 3, version: 'v1' };
  const at = (seconds: number) => new Date(Date.parse(noted.lastSeenAt) + seconds * 1000);

  it.each([
    {
      title: 'not within a minute',
      before: {},
      seen: { now: at(59), waiting: 5, version: 'v1' },
      writes: false,
    },
    { title: 'after a minute', before: {}, seen: { now: at(60), waiting: 3, version: 'v1' }, writes: true },
    {
      title: 'at once when nothing waits any more',
      before: {},
      seen: { now: at(1), waiting: 0 },
      writes: true,
    },
    {
      title: 'at once when a first entry waits',
      before: { waiting: 0 },
      seen: { now: at(1), waiting: 1 },
      writes: true,
    },
    {
      title: 'not while nothing waits still',
      before: { waiting: 0 },
      seen: { now: at(1), waiting: 0 },
      writes: false,
    },
    { title: 'at once with another version', before: {}, seen: { now: at(1), version: 'v2' }, writes: true },
    { title: 'not when it says nothing of these', before: {}, seen: { now: at(1) }, writes: false },
  ])('$title', ({ before, seen, writes }) => {
    expect(isWorthNoting({ ...noted, ...before }, seen)).toBe(writes);
  });
});
