import { derivedId, type Mac, shortIdLength } from './ids.ts';
import type { DeviceState } from './vocabulary.ts';

const attemptLength = 26;

/**
 * A device's id: the beginning of a keyed hash of its event and the attempt it joined with, so that the same attempt
 * is the same device.
 */
export function deviceId(mac: Mac, event: string, attempt: string): string {
  return derivedId(mac, 'device', event, attempt).slice(0, shortIdLength);
}

/** A device's bearer token: its event, its id, and the 128 random bits that it alone keeps. */
export function deviceToken({ event, id }: { event: string; id: string }, attempt: string): string {
  return event + id + attempt;
}

/** What a token would stand for, not yet verified; null if it can't be one. */
export function deviceTokenParts(token: string): { event: string; id: string; attempt: string } | null {
  if (token.length !== 2 * shortIdLength + attemptLength || !/^[0-9a-hjkmnp-tv-z]+$/.test(token)) return null;
  return {
    event: token.slice(0, shortIdLength),
    id: token.slice(shortIdLength, 2 * shortIdLength),
    attempt: token.slice(2 * shortIdLength),
  };
}

/** What decides over a device's place at its station. Supervisors have no number and take no place. */
export interface Placed {
  id: string;
  state: DeviceState;
  /** The number it took as it joined. Numbers only grow, and some may stand for no device. */
  number?: number;
  /** When it was let in; nothing of one that never was. */
  admittedAt?: string;
}

/**
 * Whether a device has given back its place, for good: it left, or was ended before it ever had one. One that was let in
 * and then revoked has not, or whoever holds it would be in again at once by the code on the wall.
 */
function hasGivenBack({ state, admittedAt }: Placed): boolean {
  return state === 'left' || (state === 'revoked' && admittedAt === undefined);
}

/**
 * Which of a station's waiting devices have a place: those whose number, less the lower numbers whose places were given
 * back, is within the limit. No place is taken back from being given back, so however many join at once, and whatever
 * part of this is read late, no more than the limit come in by the link alone.
 */
export function haveAPlace<Device extends Placed>(devices: Device[], limit: number): Device[] {
  const numbered = devices.flatMap((device) =>
    device.number === undefined ? [] : [{ device, number: device.number }],
  );
  const gone = numbered.filter(({ device }) => hasGivenBack(device)).map(({ number }) => number);
  return numbered
    .filter(({ device, number }) => {
      const goneBefore = gone.filter((other) => other < number).length;
      return device.state === 'waiting' && number - goneBefore <= limit;
    })
    .map(({ device }) => device);
}

/** The highest number that has a place at a station now: whoever takes one above it waits. */
export function lastPlace(devices: Placed[], limit: number): number {
  return limit + devices.filter((device) => device.number !== undefined && hasGivenBack(device)).length;
}

const flooding = { mostDevices: 2_000, mostWaiting: 100, withinMs: 600_000 };

/**
 * Whether so many devices joined that somebody makes them up: a hundred at one station that wait or left again within
 * ten minutes, or two thousand at an event in all. Those that an organizer turned away count at the event alone.
 */
export function isFlooded(
  devices: { station: string; state: DeviceState; enrolledAt: string }[],
  station: string,
  now: Date,
): boolean {
  const since = new Date(now.getTime() - flooding.withinMs).toISOString();
  const recent = devices.filter(
    (device) =>
      device.station === station &&
      (device.state === 'waiting' || device.state === 'left') &&
      device.enrolledAt > since,
  );
  return devices.length >= flooding.mostDevices || recent.length >= flooding.mostWaiting;
}

const notedEveryMs = 60_000;

/**
 * Whether what a device says of itself is worth a write: once a minute, and at once if its last entry was handed in,
 * a first one waits, or another version of the page runs.
 */
export function isWorthNoting(
  noted: { lastSeenAt: string; waiting: number; version: string },
  seen: { now: Date; waiting?: number; version?: string },
): boolean {
  const { waiting = noted.waiting, version = noted.version } = seen;
  return (
    seen.now.getTime() - Date.parse(noted.lastSeenAt) >= notedEveryMs ||
    (waiting === 0) !== (noted.waiting === 0) ||
    version !== noted.version
  );
}
